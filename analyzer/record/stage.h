#pragma once

#include <cstdint>

#include "base/items.h"

namespace pairlint {

/// What the log says of a stage of the storage test.
enum class StageState : uint8_t { kPassed, kFailed, kNotReached, kNotShown };

/// What one thing in the log says about its stage.
enum class StageEffect : uint8_t {
  kSeen,        ///< it belongs there, no more
  kEntered,     ///< the stage began
  kChallenged,  ///< asked for more: normal once, a refusal where the run then ends
  kPassed,
  kFailed,
};

/// One thing that the log may show of a stage. Exactly one of `line`, `trace` and `error` is set.
struct StageMark {
  Text line;   ///< how a message begins; blanks and case do not count
  Text trace;  ///< the tag of an embedded block
  Text error;  ///< what the message of the error record holds; blanks and case do not count
  /// Of a block: what else must be so. Empty: anything goes.
  Items<Text> statuses;  ///< of the HTTP answer: `401`, `5xx`
  Text header;           ///< it has this HTTP header
  Text holds;            ///< which holds this
  Items<Text> codes;     ///< of the SOAP answer: `NoError`, or `*` for any
  StageEffect effect = StageEffect::kSeen;
  bool recalled = false;  ///< known from memory only: it decides nothing
  bool begins_run = false;
};

/// How an option of the test changes what its outcome proves.
struct StageOption {
  Text option;   ///< a field of the run: UseCache
  Text value;    ///< what it must be
  Text without;  ///< a field that must not be there; empty: none
  Text verdict;  ///< of the run; empty: any
  /// Replaces this state where no line of the stage itself shows it.
  StageState from = StageState::kPassed;
  StageState to = StageState::kPassed;
  Text note;
};

/// One stage of the storage test, from rules/stages/<stage>.json. Knows no format.
struct Stage {
  Text id;
  Text title;
  uint32_t order = 0;
  Text request;         ///< stages of one request have the same: an outer code blames them all
  Items<Text> signals;  ///< what signals call this stage
  Items<StageMark> marks;
  Items<StageOption> options;
  /// An answer may come without it: that a later stage failed does not prove that it passed.
  bool skippable = false;
  Text unpassed;  ///< what it means that it began and the run failed without passing it
};

}  // namespace pairlint
