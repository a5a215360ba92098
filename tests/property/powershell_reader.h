#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pairlint::property {

/// What PowerShell would make of one value that was inserted into a command.
struct PowershellValue {
  std::string text;  ///< what the literals in it stand for
  size_t end = 0;    ///< behind it
};

/// Reads the value at `at`: a single-quoted literal, a sum of literals and `[char]`s in
/// parentheses, a list of such with commas, `@()`, `$true`, `$false`, `$null`, a number or a
/// visible
/// `<placeholder>`. Nothing if something else stands there, or if a literal is not closed.
///
/// Written from how PowerShell's tokenizer reads single-quoted strings, and shares no code with the
/// engine: U+0027 and U+2018 to U+201B all open, close and, doubled, stand for themselves.
///
/// `single`: a comma behind it is the command's, and what follows is another value.
std::optional<PowershellValue> read_powershell_value(std::string_view code, size_t at,
                                                     bool single = false);

/// Whether a character stands there raw that a terminal acts upon or that reorders or hides text.
bool shows_what_must_not_be_pasted(std::string_view code);

}  // namespace pairlint::property
