#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/items.h"
#include "base/span.h"

namespace pairlint {

constexpr uint32_t kNoSignal = UINT32_MAX;
/// Nobody has decided to live with a finding.
constexpr uint32_t kNotSuppressed = UINT32_MAX;

/// A signal of a family, by the text that tells it from the others.
struct SelectedSignal {
  Text value;
  uint32_t signal = kNoSignal;  ///< kNoSignal: no error, or found by a pattern of its own
};

/// How one error looks in text. RE2 syntax; a named group becomes a captured member. A pattern is
/// tried on the original text, then on the re-joined, then on the squeezed text (no blanks, lower
/// case, quotes normalised), and only where one of its literals occurs.
struct SignalPattern {
  uint32_t signal = 0;                  ///< index into the knowledge's signals
  Items<Text> literals;                 ///< lower case, at least 4 bytes, no blanks; one must occur
  Text pattern;                         ///< over original and re-joined text
  Text squeezed;                        ///< over squeezed text; empty: not tried there
  Items<Text> unless_followed_by = {};  ///< squeezed text that makes a literal before it harmless
  bool absorbs = false;                 ///< what others find within its match is a part of it
  /// One pattern may stand for all signals `<family>-<value>`: the group `by` captures the value. A
  /// value that none of `selects` bears leaves `signal`.
  Text family, by;
  Items<SelectedSignal> selects = {};
};

/// One error that was seen, with all its repeats.
struct Signal {
  uint32_t signal = 0;  ///< index into the knowledge's signals
  std::vector<std::pair<std::string, std::string>> captured;
  Span span;
  uint32_t count = 1;
  /// The StorageConnectivityTest record it belongs to; UINT32_MAX: none is known.
  uint32_t attempt = UINT32_MAX;
  bool superseded = false;                  ///< a later attempt of the same key passed
  uint32_t suppressed_by = kNotSuppressed;  ///< of AnalyzeOptions::suppressions

  /// It is no history, and nobody has set it aside.
  bool stands() const { return !superseded && suppressed_by == kNotSuppressed; }
};

}  // namespace pairlint
