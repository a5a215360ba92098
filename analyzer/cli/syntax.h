#pragma once

#include <string>
#include <vector>

namespace pairlint::cli {

struct OptionSyntax {
  std::vector<std::string> names;  ///< `--quiet`, `-q`
  bool takes_value = false;
  std::vector<std::string> values;  ///< empty: any
};

struct CommandSyntax {
  std::string name;  ///< `check`, `rules list`
  std::vector<OptionSyntax> options;
  bool takes_paths = false;
};

/// Every command as it is declared to the parser: what completions are made of and help is held
/// against.
std::vector<CommandSyntax> command_syntax();

}  // namespace pairlint::cli
