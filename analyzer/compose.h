#pragma once

#include <string>

#include "analyze.h"
#include "base/excerpt.h"
#include "diagnose/diagnosis.h"
#include "diagnose/stages.h"
#include "record/record.h"
#include "report/report.h"
#include "rule/evaluate.h"
#include "rule/pack.h"
#include "trace/read_case.h"

namespace pairlint::report {

/// What has been read, judged and tied together about one case.
struct Findings {
  const Pack& pack;
  const CaseReading& reading;
  const Judgement& judgement;
  const pairlint::Diagnosis& diagnosis;
  const std::vector<JudgedRun>& runs;
  const std::vector<SuppressionEntry>& suppressions;
};

/// Puts the findings into the words and the order of a Report. Decides nothing: verdicts, causes
/// and questions come as they are; results are ordered by state, severity and place.
Report compose(const Findings& findings, const AnalyzeOptions& options);

}  // namespace pairlint::report
