#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/signal.h"
#include "rule/evaluate.h"

namespace pairlint {

enum class EdgeState : uint8_t { kGood, kBroken, kNotCaptured };
std::string_view edge_state_name(EdgeState state);

/// A value at one end of an edge.
struct EdgeValue {
  std::string_view side;  ///< "sfb" or "exchange", of the pack
  std::string field;      ///< `CsOAuthConfiguration.Realm`
  std::string value;      ///< as printed
  Span where;
};

/// What the case says of one edge of Pack::pairing.
struct JudgedEdge {
  uint32_t edge = 0;  ///< index into Pack::pairing
  EdgeState state = EdgeState::kNotCaptured;
  std::vector<std::string> deciding;  ///< ids of the rules and signals that make it so
  bool open = false;                  ///< a rule of it is unknown
  bool suppressed = false;            ///< broken, and somebody has set aside all that shows it
  std::vector<EdgeValue> values;
};

/// Broken by a rule that failed as an error or a warning or by a signal that stands; good if all
/// was decided and something passed; else not captured.
std::vector<JudgedEdge> judge_pairing(const Pack& pack, const RecordSet& records,
                                      const EvaluationContext& context,
                                      std::span<const RuleResult> results,
                                      std::span<const Signal> signals);

}  // namespace pairlint
