#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Text on its way into Markdown as GitHub reads it.
namespace pairlint::report {

/// The text as one line in which nothing is markup: not Markdown, not HTML, not an address that
/// becomes a link, not a character that a terminal or an editor would act upon.
std::string markdown_text(std::string_view text);

/// A fenced block of code, each line behind `indent` blanks. The fence is longer than any in it.
std::string markdown_code(std::string_view code, std::string_view language, size_t indent = 0);

/// A link to a file beside this one.
std::string markdown_link(std::string_view text, std::string_view file);

}  // namespace pairlint::report
