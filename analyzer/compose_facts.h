#pragma once

#include <vector>

#include "report/report.h"
#include "rule/pack.h"
#include "trace/read_case.h"

namespace pairlint::report {

/// A place with the lines around it, as far as they were kept.
Where where_of(const CaseReading& reading, const Span& span);

/// Every record with the fields that were printed, in the order of kinds, then of capture.
std::vector<RecordFact> facts_of(const CaseReading& reading, const Pack& pack);

/// The kinds, or servers' parts of them, of which nothing is missing.
std::vector<WholeList> whole_lists_of(const CaseReading& reading, const Pack& pack);

}  // namespace pairlint::report
