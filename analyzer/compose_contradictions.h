#pragma once

#include <vector>

#include "report/report.h"
#include "rule/pack.h"
#include "trace/read_case.h"

namespace pairlint::report {

/// What of the captures does not fit together: files that were taken on different days, and a
/// storage test that stands before a change of what it tests.
std::vector<Note> notes_on_contradictions(const CaseReading& reading, const Pack& pack);

}  // namespace pairlint::report
