#pragma once

#include <map>
#include <string>
#include <string_view>

#include "cli/command_line.h"

/// The words that options take, with what they mean.
namespace pairlint::cli {

const std::map<std::string, FailOn>& fail_on_words();
const std::map<std::string, Colour>& colour_words();
/// The formats that a command can write.
std::map<std::string, OutputFormat> format_words(Verb verb);
/// What the name of a file in this format ends with, behind the dot.
std::string_view extension_of(OutputFormat format);

}  // namespace pairlint::cli
