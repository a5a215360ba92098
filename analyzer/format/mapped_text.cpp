#include "format/mapped_text.h"

#include <algorithm>

namespace pairlint {

void MappedText::append(std::string_view piece, uint32_t origin) {
  if (piece.empty()) return;
  const auto begin = static_cast<uint32_t>(text_.size());
  const bool in_step = !runs_.empty() && runs_.back().width == 0 &&
                       runs_.back().origin + (begin - runs_.back().begin) == origin;
  if (!in_step) runs_.push_back({begin, origin, 0});
  text_ += piece;
}

void MappedText::append(std::string_view piece, uint32_t origin, uint32_t width) {
  if (piece.empty()) return;
  runs_.push_back({static_cast<uint32_t>(text_.size()), origin, width});
  text_ += piece;
}

const MappedText::Run& MappedText::run_at(uint32_t offset) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), offset,
                       [](uint32_t wanted, const Run& run) { return wanted < run.begin; });
  return *std::prev(after);
}

Range MappedText::origin(Range range) const {
  if (runs_.empty()) return {};
  const Run& first = run_at(range.begin);
  const uint32_t begin = first.origin + (first.width > 0 ? 0 : range.begin - first.begin);
  if (range.empty()) return {begin, begin};
  const Run& last = run_at(range.end - 1);
  return {begin, last.origin + (last.width > 0 ? last.width : range.end - last.begin)};
}

}  // namespace pairlint
