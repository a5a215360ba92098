#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "record/record.h"
#include "record/signal.h"

namespace pairlint {

/// Gathers the signals of a case: repeats of one signal within one attempt are counted, not listed.
class SignalList {
 public:
  void add(Signal signal);
  /// Marks what is history: the attempt passed all the same, or a later one of the same key did.
  /// `tests` are the StorageConnectivityTest records, in order.
  void supersede(const Kind& kind, const std::vector<Record>& tests);
  /// Adds to the text of each run, by its number, which signals it shows.
  void describe(std::span<std::string> runs) const;
  /// Runs have got new numbers, by their old ones; one that is not kept has that of another, whose
  /// signals count its own.
  void renumber(const std::vector<bool>& kept, std::span<const uint32_t> runs);
  std::vector<Signal> take() { return std::move(signals_); }

 private:
  std::vector<Signal> signals_;
  std::map<std::pair<uint32_t, uint32_t>, size_t> places_;  ///< signal and attempt -> index
};

}  // namespace pairlint
