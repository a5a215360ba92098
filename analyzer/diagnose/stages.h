#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record/stage.h"
#include "rule/pack.h"
#include "trace/read_case.h"

namespace pairlint {

std::string_view stage_state_name(StageState state);

/// One stage of one run, judged.
struct JudgedStage {
  StageState state = StageState::kNotShown;
  Span where;                   ///< what shows it; unknown: it follows from other stages
  std::vector<uint32_t> lines;  ///< of the stage in that input, the place's own included
  std::string note;             ///< what the state rests on or leaves open, if that is not plain
};

/// All stages of one run of the storage test, in the pack's order.
using JudgedRun = std::vector<JudgedStage>;

/// Tells for every run of a case where it came to and where it broke. What stands deeper is
/// believed first: x-ms-diagnostics and SOAP codes, then the texts of exceptions, then the codes
/// around them. Wording that is known from memory shows lines, but decides nothing. By index of the
/// StorageConnectivityTest records.
std::vector<JudgedRun> judge_stages(const Pack& pack, const CaseReading& reading);

}  // namespace pairlint
