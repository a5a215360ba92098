#pragma once

#include <cstdint>
#include <vector>

#include "base/span.h"

namespace pairlint {

/// A mark of a stage, where a run of the storage test shows it.
struct StageSighting {
  uint32_t stage = 0;  ///< index into the stages
  uint32_t mark = 0;   ///< index into the stage's marks
  Span span;
};

/// What one run of the storage test shows of its stages, unjudged.
struct TestLog {
  uint32_t number = 0;    ///< among all runs of the case, counted from 1
  Span command;           ///< as it was typed; known: nothing in front of the log is missing
  uint32_t messages = 0;  ///< VERBOSE: and kin
  uint32_t unknown = 0;   ///< of these, without a shape that is known
  Span first_unknown;     ///< of the first of these
  bool is_log = false;    ///< more than a verdict was captured
  uint32_t left_out = 0;  ///< sightings beyond limits::kRunSightings
  std::vector<StageSighting> sightings;  ///< in the order of the text

  void add(const StageSighting& sighting);
};

}  // namespace pairlint
