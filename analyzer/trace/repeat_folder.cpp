#include "trace/repeat_folder.h"

#include <algorithm>
#include <string>

#include "base/limits.h"
#include "trace/test_key.h"

namespace pairlint {

RepeatFolder::RepeatFolder(std::span<const Kind> kinds, RecordCollector& collector,
                           ConnectivityTests& tests, SignalList& signals, PrintedText& printed,
                           ServerGuess& guess, SessionDates& dates)
    : kinds_(kinds),
      collector_(collector),
      tests_(tests),
      signals_(signals),
      printed_(printed),
      guess_(guess),
      dates_(dates),
      next_(kinds.size(), limits::kRecordsUnfolded) {}

void RepeatFolder::fold() {
  for (uint32_t kind = 0; kind < kinds_.size(); ++kind) {
    const bool named = kinds_[kind].one_per_organization || !kinds_[kind].identity.empty();
    if (!named && collector_.records(kind).size() >= next_[kind]) fold_kind(kind);
  }
}

void RepeatFolder::fold_kind(uint32_t kind) {
  const std::vector<Record>& records = collector_.records(kind);
  std::vector<std::string> things;
  things.reserve(records.size());
  for (const Record& record : records) things.push_back(content_of(record));
  if (kind == tests_.kind()) {
    tests_.describe(things);
    signals_.describe(things);
  }
  const Repeats repeats(things);
  next_[kind] = std::max<size_t>(limits::kRecordsUnfolded, size_t{2} * repeats.kept());
  if (repeats.kept() == records.size()) return;
  left_out_ += records.size() - repeats.kept();
  const std::vector<uint32_t> places = new_places(kind, repeats);
  const std::vector<bool> kept = repeats.kept_ones();
  collector_.keep_only(kind, kept);
  if (kind == tests_.kind()) {
    tests_.renumber(kept, places);
    signals_.renumber(kept, places);
  }
  printed_.renumber(kind, places);
  guess_.renumber(kind, places);
  dates_.renumber(kind, kept, places);
}

/// A run left out that passed later is history: so is the first one like it. Where it did not, it
/// stands or falls with the last one.
std::vector<uint32_t> RepeatFolder::new_places(uint32_t kind, const Repeats& repeats) const {
  const std::vector<Record>& records = collector_.records(kind);
  LastPasses passes;
  if (kind == tests_.kind()) passes = last_passes(kinds_[kind], records);
  std::vector<uint32_t> places(records.size());
  for (uint32_t i = 0; i < records.size(); ++i) {
    if (repeats.keeps(i)) {
      places[i] = repeats.place(i);
    } else {
      places[i] = passes.is_history(kinds_[kind], records, i) ? repeats.first(i) : repeats.last(i);
    }
  }
  return places;
}

}  // namespace pairlint
