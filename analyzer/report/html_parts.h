#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/findings.h"
#include "report/html_template.h"

/// The parts of the HTML report, each in its own file: what a part says, by the names that its
/// template in templates/ uses.
namespace pairlint::report::html {

/// `severity` as class and icon, `severity_word` as text.
View severity_view(const std::string& severity);
/// A command with its copy button; `name` says which one, for who cannot see where it stands.
View command_view(const std::string& command, std::string_view name);
/// A place with its lines, those around them, and what stands there marked.
View quote_view(const Where& where, const std::string& what, const std::string& server);
/// A place in one line.
View place_view(const Where& where, const std::string& what, const std::string& server);
/// `and 3 more places (--format json has them all)`; empty if all are shown.
std::string omitted(size_t count, std::string_view one);

View finding_view(const Report& report, const Finding& finding, size_t number);
/// What this finding explains, each with its own quoted line; repeats are folded.
Views consequence_views(const Report& report, const std::string& root);
Views cause_views(const Signal& signal);
Views fix_views(const std::vector<Fix>& fixes);
/// The commands of the repeats where they differ from those of the first, a shell each.
Views further_views(const std::vector<const Result*>& results);

/// Sections of the page: each sets its own names.
View glance_section(const Report& report, const std::vector<Finding>& findings);
View pairing_section(const Report& report, const std::vector<Finding>& findings);
View retest_section(const Report& report);
View stages_section(const Report& report);
View aside_section(const Report& report);
View undecided_section(const Report& report);
View passed_section(const Report& report);
View inventory_section(const Report& report);

}  // namespace pairlint::report::html
