#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "record/collect.h"
#include "trace/connectivity_test.h"
#include "trace/printed_text.h"
#include "trace/repeats.h"
#include "trace/server_guess.h"
#include "trace/session_dates.h"
#include "trace/signal_list.h"

namespace pairlint {

/// Keeps what is held of an endless log small: once there are many records of a kind without an
/// identity (runs, typed commands, errors), those that repeat others word for word are left out,
/// the first and the last of each stay. What signals of a run left out counted goes on counting for
/// a run like it that is as much history as it was.
class RepeatFolder {
 public:
  RepeatFolder(std::span<const Kind> kinds, RecordCollector& collector, ConnectivityTests& tests,
               SignalList& signals, PrintedText& printed, ServerGuess& guess, SessionDates& dates);

  /// Between two blocks: nothing else may hold the number of a record.
  void fold();
  /// How many records were left out.
  uint64_t left_out() const { return left_out_; }

 private:
  void fold_kind(uint32_t kind);
  std::vector<uint32_t> new_places(uint32_t kind, const Repeats& repeats) const;

  const std::span<const Kind> kinds_;
  RecordCollector& collector_;
  ConnectivityTests& tests_;
  SignalList& signals_;
  PrintedText& printed_;
  ServerGuess& guess_;
  SessionDates& dates_;
  std::vector<size_t> next_;  ///< by kind: so many records are looked through again
  uint64_t left_out_ = 0;
};

}  // namespace pairlint
