#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The house rules that a machine can check, as functions over the text of files, so that each can
/// be shown to fail. repository_test.cpp applies them to the checkout.
namespace pairlint::repo {

struct File {
  std::string path;  ///< from the root of the repository, with `/`
  std::string text;
};

struct Include {
  std::string path;
  bool system = false;  ///< <...> instead of "..."
  int line = 0;
};

/// The include directives of a file, those in comments left out.
std::vector<Include> includes_of(const File& file);

/// One line for each offence: `path:line: what is wrong`.
using Offences = std::vector<std::string>;

/// The stages include only what stands below them (docs/architecture.md).
Offences check_arrows(const File& file);
/// The engine proper knows no file system, thread, clock, stream, locale, regex or network.
Offences check_engine_is_pure(const File& file);
/// Each package stays behind its one door.
Offences check_doors(const File& file);
/// RE2 reaches nobody through somebody else's header. `files` is all of analyzer/.
Offences check_re2_stays_inside(const std::vector<File>& files);
Offences check_pragma_once(const File& file);
/// No line names a path of the machine it was written on.
Offences check_no_machine_path(const File& file);
/// Every rule has a sample that fires and one that stays quiet. `paths` is all of rules/ and
/// samples/rules/.
Offences check_rule_samples(const std::vector<std::string>& paths);

}  // namespace pairlint::repo
