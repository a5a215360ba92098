#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/findings.h"
#include "report/page.h"
#include "report/wording.h"

/// The parts of the terminal report, each in its own file.
namespace pairlint::report {

void append_headline(Page& page, const Report& report, const std::vector<Finding>& findings);
void append_finding(Page& page, const Report& report, const Finding& finding, size_t number);
/// Commands to paste, each with how to verify and to undo it.
void append_fixes(Page& page, const std::vector<Fix>& fixes);
void append_pairing(Page& page, const Report& report);
void append_retest(Page& page, const Report& report);
void append_set_aside(Page& page, const Report& report);
/// The runs of the storage test whose log was captured, a line a stage.
void append_stages(Page& page, const Report& report);
void append_undecided(Page& page, const Report& report);
void append_passed(Page& page, const Report& report, bool in_full);
void append_inventory(Page& page, const Report& report);

Tint severity_tint(std::string_view severity);

}  // namespace pairlint::report
