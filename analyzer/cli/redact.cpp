// Copies are written only when all of them are made and no original name is found in any: a
// half-redacted folder would be sent all the same.
#include <set>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/knowledge.h"
#include "cli/output.h"
#include "cli/platform/file_system.h"
#include "cli/redacted_case.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

/// Below the folder, whatever the name is: one part for each of its own, none of them `..`.
std::string place_of(const std::string& folder, const std::string& name) {
  std::string place = folder;
  const std::string_view file = name == "-" ? std::string_view("stdin.txt") : name;
  for (const std::string_view part : split_at(file, '/')) {
    if (part.empty() || part == "." || part == "..") continue;
    place += "/" + platform::usable_name(std::string(part));
  }
  return place;
}

/// Two names may be one to a file system that does not tell A from a: no copy replaces another.
int write_copy(const std::string& folder, const redact::Copy& copy) {
  const std::string place = place_of(folder, copy.name);
  if (platform::make_folders(place.substr(0, place.rfind('/'))) && !platform::status_of(place) &&
      write_file(place, copy.text)) {
    return kClean;
  }
  complain("cannot write " + quoted_name(place));
  return kWrongUse;
}

/// A folder that exists is not added to: what is already there is not redacted.
bool is_free(const std::string& folder) {
  if (!platform::status_of(folder)) return true;
  const auto entries = platform::entries_of(folder);
  return entries && entries->empty();
}

/// An archive has no text of its own; what it holds is copied into a folder of its name.
void leave_out_archives(std::vector<redact::Copy>& copies) {
  std::set<std::string> archives;
  for (const redact::Copy& copy : copies) {
    for (size_t at = copy.name.find("!/"); at != std::string::npos;
         at = copy.name.find("!/", at + 1))
      archives.insert(copy.name.substr(0, at));
  }
  std::erase_if(copies, [&archives](const redact::Copy& copy) {
    return copy.text.empty() && archives.contains(copy.name);
  });
}

int write_copies(const CommandLine& line, const std::vector<redact::Copy>& copies) {
  if (line.folder.empty()) {
    for (const redact::Copy& copy : copies)
      if (const int code = write_stdout(copy.text)) return code;
    return kClean;
  }
  for (const redact::Copy& copy : copies)
    if (const int code = write_copy(line.folder, copy)) return code;
  complain(std::to_string(copies.size()) + (copies.size() == 1 ? " copy" : " copies") + " in " +
           quoted_name(line.folder) + "; none of the original names was found in them");
  return kClean;
}

}  // namespace

int run_redact(const CommandLine& line) {
  if (!line.folder.empty() && !is_free(line.folder)) {
    complain(quoted_name(line.folder) + " is not empty; name a new folder with -o");
    return kWrongUse;
  }
  Knowledge knowledge;
  const auto pack = knowledge.load(line.rule_folders);
  if (!pack) {
    complain(pack.error().message);
    return kWrongUse;
  }
  auto redacted = redact_case(line, **pack, "");
  if (!redacted) {
    complain(redacted.error().message);
    return kWrongUse;
  }
  if (redacted->leaked) return kUnreadable;
  leave_out_archives(redacted->copies);
  if (redacted->copies.empty()) return redacted->unreadable ? kUnreadable : kNothingRecognised;
  if (const int code = write_copies(line, redacted->copies)) return code;
  return redacted->unreadable ? kUnreadable : kClean;
}

}  // namespace pairlint::cli
