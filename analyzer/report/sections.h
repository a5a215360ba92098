#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/page.h"

/// The parts of the terminal report, each in its own file.
namespace pairlint::report {

/// What the report shows under one number: a rule that failed, or an error that no rule explains,
/// with all its repeats. Exactly one of the two lists is filled.
struct Finding {
  std::vector<const Result*> results;
  std::vector<const Signal*> signals;

  const std::string& id() const;
  const std::string& title() const;
  const std::string& severity() const;
  const std::string& confidence() const;
};

/// The findings of a report, worst first. What another finding explains is not among them: it
/// stands below that one.
std::vector<Finding> findings_of(const Report& report);
/// Ids of rules and signals that stand below `id`, directly or through others.
std::vector<std::string> consequences_of(const Report& report, const std::string& id);

void append_headline(Page& page, const Report& report, const std::vector<Finding>& findings);
void append_finding(Page& page, const Report& report, const Finding& finding, size_t number);
/// Commands to paste, each with how to verify and to undo it.
void append_fixes(Page& page, const std::vector<Fix>& fixes);
void append_set_aside(Page& page, const Report& report);
void append_undecided(Page& page, const Report& report);
void append_passed(Page& page, const Report& report, bool in_full);
void append_inventory(Page& page, const Report& report);

/// Wording that several parts share.
std::string count_of(size_t count, std::string_view one, std::string_view many);
std::string count_of(size_t count, std::string_view one);
/// `in the Exchange Management Shell`
std::string in_shell(std::string_view shell);
std::string severity_word(std::string_view severity);
Tint severity_tint(std::string_view severity);
/// At most `most` of them, comma separated, and how many more there are.
std::string listed(const std::vector<std::string>& items, size_t most);

}  // namespace pairlint::report
