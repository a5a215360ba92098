#pragma once

#include "record/record.h"
#include "report/report.h"
#include "rule/pack.h"
#include "rule/result.h"

namespace pairlint {

/// What a result is about, as reports name it: a record, a server's part of a list, the deployment
/// as a whole, or nothing where nothing was captured.
report::Subject subject_of(const Pack& pack, const RecordSet& records, const RuleResult& result);

}  // namespace pairlint
