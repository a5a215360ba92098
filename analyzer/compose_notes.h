#pragma once

#include <vector>

#include "report/report.h"
#include "rule/pack.h"
#include "trace/read_case.h"

namespace pairlint::report {

/// What the captures show of records but not in full, with the way to capture it whole: one note
/// for each field and file. A value that another capture of the same record shows whole is not
/// missed.
std::vector<Note> notes_on_values(const CaseReading& reading, const Pack& pack);

}  // namespace pairlint::report
