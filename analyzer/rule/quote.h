#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pairlint {

/// `text` as one PowerShell expression that evaluates to exactly it and runs nothing: the one door
/// through which values of a capture get into commands.
///
/// A single-quoted literal; the quotes that end one (U+0027 and U+2018 to U+201B, which PowerShell
/// treats alike) are doubled. Characters that a terminal acts upon when pasted, or that make a line
/// look like another one (control, format and line separator characters), never appear: they become
/// `[char]` terms of a parenthesised sum.
std::string powershell_literal(std::string_view text);
/// 'a','b', or @() if there is none.
std::string powershell_literal(const std::vector<std::string>& list);

}  // namespace pairlint
