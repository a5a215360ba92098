#include "trace/session_dates.h"

#include <algorithm>
#include <utility>

namespace pairlint {

void SessionDates::add(std::span<const Record> records) {
  const DayPlace place = prompt_.empty() ? DayPlace::kUnknown : day_place_of(records);
  if (place == DayPlace::kUnknown) return;
  Shell& shell = shells_[prompt_];
  shell.contradicted =
      shell.contradicted || (shell.place != DayPlace::kUnknown && shell.place != place);
  shell.place = place;
}

void SessionDates::added(uint32_t kind, uint32_t index, const Span& lines) {
  if (!prompt_.empty()) open_.push_back({prompt_, kind, index, lines});
}

void SessionDates::renumber(uint32_t kind, const std::vector<bool>& kept,
                            std::span<const uint32_t> records) {
  std::erase_if(open_, [&](const Open& open) { return open.kind == kind && !kept[open.index]; });
  for (Open& open : open_) {
    if (open.kind == kind) open.index = records[open.index];
  }
}

void SessionDates::end_input(RecordCollector& collector) {
  for (const Open& open : open_) {
    const auto shell = shells_.find(open.prompt);
    if (shell == shells_.end() || shell->second.contradicted) continue;
    for (FieldValue& field : collector.record(open.kind, open.index).fields) {
      const bool printed_here = field.span.input == open.lines.input &&
                                !(field.span.begin < open.lines.begin) &&
                                !(open.lines.end < field.span.begin);
      if (printed_here) settle_date(field, shell->second.place);
    }
  }
  prompt_.clear();
  shells_.clear();
  open_.clear();
}

}  // namespace pairlint
