#pragma once

#include <string>
#include <vector>

namespace pairlint::cli {

/// Nothing but files and folders that are there: what a desktop passes for things that were dropped
/// on the program.
bool are_dropped(const std::vector<std::string>& arguments);

/// Writes the report of these files and folders as a page beside the first of them and opens it.
/// What goes wrong stays in the program's window until somebody has read it.
int run_dropped(const std::vector<std::string>& paths);

/// `case.zip.pairlint.html` for `case.zip`.
std::string page_beside(std::string path);

}  // namespace pairlint::cli
