#pragma once

#include <vector>

#include "diagnose/stages.h"
#include "report/report.h"
#include "rule/pack.h"
#include "trace/read_case.h"

namespace pairlint::report {

/// Words the judged runs of the storage test. Of very many runs the last of each user, binding and
/// folder come first; what is left out is counted.
void add_attempts(Diagnosis& diagnosis, const CaseReading& reading, const Pack& pack,
                  const std::vector<JudgedRun>& runs);

}  // namespace pairlint::report
