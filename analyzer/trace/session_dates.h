#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "record/collect.h"
#include "record/date_text.h"

namespace pairlint {

/// One shell prints dates in one culture: a date that proves which number is the day settles the
/// ambiguous ones of all outputs below the same prompt of an input. The prompt is taken as a whole,
/// lest two machines in one paste pass for one; where two outputs prove different things, none is
/// believed.
class SessionDates {
 public:
  /// A command was typed; without a prompt no shell is known.
  void begin(std::string prompt) { prompt_ = std::move(prompt); }
  /// What the records of one output prove.
  void add(std::span<const Record> records);
  /// A record of this output with its lines went into the collector.
  void added(uint32_t kind, uint32_t index, const Span& lines);
  /// Records of a kind have got new numbers, by their old ones; those not kept are forgotten.
  void renumber(uint32_t kind, const std::vector<bool>& kept, std::span<const uint32_t> records);
  /// Settles what the input has shown to be settled, and forgets the input.
  void end_input(RecordCollector& collector);

 private:
  struct Shell {
    DayPlace place = DayPlace::kUnknown;
    bool contradicted = false;
  };
  struct Open {
    std::string prompt;
    uint32_t kind, index;
    Span lines;
  };

  std::string prompt_;  ///< empty: none
  std::map<std::string, Shell> shells_;
  std::vector<Open> open_;  ///< records with ambiguous dates
};

}  // namespace pairlint
