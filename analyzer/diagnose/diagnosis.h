#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "diagnose/pairing.h"
#include "diagnose/questions.h"
#include "diagnose/retest.h"
#include "record/signal.h"
#include "rule/result.h"

namespace pairlint {

enum class CauseVerdict : uint8_t { kConfirmed, kRuledOut, kNotChecked };
std::string_view cause_verdict_name(CauseVerdict verdict);

/// What the case says of one possible cause of a signal.
struct JudgedCause {
  uint32_t cause = 0;  ///< index into SignalDefinition::causes
  CauseVerdict verdict = CauseVerdict::kNotChecked;
  uint32_t result = UINT32_MAX;  ///< the RuleResult that decided, if one did
  std::vector<Question> asks;
};

/// A failing rule or a signal that no other failing one explains, with all that it explains.
struct RootCause {
  std::string id;
  std::vector<std::string> consequences;
};

struct Diagnosis {
  explicit Diagnosis(const Pack& pack) : questions(pack) {}

  std::vector<std::vector<JudgedCause>> causes;               ///< by signal
  std::vector<std::vector<std::string>> result_explained_by;  ///< by rule result
  std::map<uint32_t, std::string> broken_stages;              ///< by rule that failed
  std::vector<std::vector<std::string>> signal_explained_by;  ///< by signal
  std::vector<uint32_t> signal_order;  ///< indices of signals, the nearest to a cause first
  std::vector<RootCause> root_causes;  ///< the worst first, then the nearest to a cause
  QuestionList questions;
  std::vector<JudgedEdge> pairing;  ///< by edge of the pack; from judge_pairing()
  std::vector<RetestStep> retest;   ///< from retest_plan()
};

/// Ties what failed together along `explains`. What a later attempt superseded or somebody
/// suppressed explains nothing and needs no explanation: what it had explained stands by itself.
/// The pack must outlive what is returned.
Diagnosis diagnose(const Pack& pack, std::span<const RuleResult> results,
                   std::span<const Signal> signals);

/// The root causes that are errors of a log, as numbers in the pack: no finding explains them.
std::vector<uint32_t> unexplained_signals(const Pack& pack, const Diagnosis& diagnosis);

}  // namespace pairlint
