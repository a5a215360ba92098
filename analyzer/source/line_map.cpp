#include "source/line_map.h"

#include <algorithm>

#include "source/scan.h"

namespace pairlint {
namespace {

/// A column is counted from the last mark, so that no question costs more than this many bytes.
constexpr uint32_t kMarkBytes = 4096;

uint32_t units(std::string_view original, uint32_t begin, uint32_t end) {
  return static_cast<uint32_t>(scan::utf16_units(original.substr(begin, end - begin)));
}

}  // namespace

uint32_t LineMap::begin(uint32_t line) const {
  return line < lines_.count() ? lines_[line].begin : text_end_;
}

uint32_t LineMap::origin(uint32_t line) const {
  if (line >= lines_.count()) return original_end_;
  return identical_ ? lines_[line].begin : origins_[line];
}

uint32_t LineMap::line_at(uint32_t offset) const {
  return offset < text_end_ || ends_open() ? lines_.line_of(offset) : lines_.count();
}

/// The input ended without a line end.
bool LineMap::ends_open() const {
  return lines_.count() > 0 && lines_[lines_.count() - 1].end == text_end_;
}

uint32_t LineMap::origin_of(uint32_t line, uint32_t offset) const {
  const auto after = std::upper_bound(jumps_.begin(), jumps_.end(), offset,
                                      [](uint32_t o, const Jump& jump) { return o < jump.text; });
  Jump from{begin(line), origin(line)};
  if (after != jumps_.begin() && std::prev(after)->text >= from.text) from = *std::prev(after);
  return from.original + (offset - from.text);
}

LineMap::Mark LineMap::mark_before(uint32_t line, uint32_t at) const {
  const auto after =
      std::upper_bound(marks_.begin(), marks_.end(), at,
                       [](uint32_t wanted, const Mark& mark) { return wanted < mark.original; });
  const uint32_t from = origin(line);
  if (after != marks_.begin() && std::prev(after)->original >= from) return *std::prev(after);
  return {from, 0};
}

uint32_t LineMap::column(uint32_t line, uint32_t at, std::string_view original) const {
  const Mark mark = mark_before(line, at);
  return 1 + mark.units + units(original, mark.original, at);
}

Position LineMap::position(uint32_t offset, std::string_view original) const {
  const uint32_t line = line_at(offset);
  return {physical_line(line), column(line, origin_of(line, offset), original)};
}

Position LineMap::end_position(uint32_t offset, std::string_view original) const {
  if (offset == 0) return position(0, original);
  const uint32_t line = line_at(offset - 1);
  if (line < lines_.count() && offset > lines_[line].end) return position(offset - 1, original);
  // One byte of a character is enough: its units are counted at the first one.
  const uint32_t at = origin_of(line, offset - 1) + 1;
  return {physical_line(line), column(line, at, original)};
}

Position LineMap::position_of_original(uint32_t at, std::string_view original) const {
  uint32_t line = lines_.count();
  const bool inside = at < original_end_ || ends_open();
  if (inside && identical_) {
    line = lines_.line_of(at);
  } else if (inside) {
    const auto after = std::upper_bound(origins_.begin(), origins_.end(), at);
    line = static_cast<uint32_t>(std::max(after, origins_.begin() + 1) - origins_.begin()) - 1;
  }
  return {physical_line(line), column(line, at, original)};
}

uint32_t LineMap::physical_line(uint32_t line) const {
  const auto from = std::upper_bound(continued_.begin(), continued_.end(), 0u);
  const auto to = std::upper_bound(from, continued_.end(), line);
  return first_physical_ + line - static_cast<uint32_t>(to - from);
}

bool LineMap::goes_on(uint32_t line, std::string_view original) const {
  if (continued_.empty()) return false;
  if (!std::binary_search(continued_.begin(), continued_.end(), line + 1)) return false;
  // The other reason to continue a physical line is a separator character, which is left out.
  const std::string_view before = original.substr(0, origin(line + 1));
  return !before.ends_with("\xC2\x85") && !before.ends_with("\xE2\x80\xA8") &&
         !before.ends_with("\xE2\x80\xA9");
}

Range LineMap::original_line(uint32_t physical) const {
  // The first logical line of a physical one: physical numbers ascend with the logical ones.
  const auto first_of = [this](uint32_t wanted) {
    uint32_t low = 0;
    uint32_t high = lines_.count();
    while (low < high) {
      const uint32_t middle = low + (high - low) / 2;
      if (physical_line(middle) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
  return {origin(first_of(physical)), origin(first_of(physical + 1))};
}

void LineMap::diverge() {
  if (!identical_) return;
  identical_ = false;
  origins_ = lines_.starts();
}

void LineMap::jump(uint32_t text, uint32_t original) {
  if (!jumps_.empty() && jumps_.back().text == text) {
    jumps_.back().original = original;
  } else {
    jumps_.push_back({text, original});
  }
}

void LineMap::add_line(uint32_t end, uint32_t next_text, uint32_t next_original,
                       std::string_view original) {
  mark_long_line(next_original, original);
  lines_.add(text_end_, end);
  if (!identical_) origins_.push_back(original_end_);
  text_end_ = next_text;
  original_end_ = next_original;
}

void LineMap::mark_long_line(uint32_t end, std::string_view original) {
  if (end - original_end_ <= kMarkBytes) return;
  Mark mark = mark_before(lines_.count(), end);
  while (end - mark.original > kMarkBytes) {
    const uint32_t next = mark.original + kMarkBytes;
    mark = {next, mark.units + units(original, mark.original, next)};
    marks_.push_back(mark);
  }
}

void LineMap::continue_line(std::string_view original) {
  const uint32_t last = lines_.count() - 1;
  const uint32_t before = column(last, original_end_, original) - 1;
  continued_.push_back(lines_.count());
  marks_.push_back({original_end_, before});
}

void LineMap::forget_open_line() {
  while (!jumps_.empty() && jumps_.back().text >= text_end_) jumps_.pop_back();
}

uint32_t LineMap::drop_front(uint32_t count) {
  count = std::min(count, lines_.count());
  if (count == 0) return 0;
  const uint32_t text = begin(count);
  const uint32_t original = origin(count);
  first_physical_ = physical_line(count);
  if (!identical_) origins_.erase(origins_.begin(), origins_.begin() + count);
  lines_.drop_front(count, text);
  std::erase_if(continued_, [count](uint32_t line) { return line < count; });
  for (uint32_t& line : continued_) line -= count;
  drop_bytes(text, original);
  if (lines_.count() == 0) identical_ = true;
  return original;
}

void LineMap::drop_bytes(uint32_t text, uint32_t original) {
  for (uint32_t& origin : origins_) origin -= original;
  std::erase_if(jumps_, [text](const Jump& jump) { return jump.text < text; });
  for (Jump& jump : jumps_) {
    jump.text -= text;
    jump.original -= original;
  }
  std::erase_if(marks_, [original](const Mark& mark) { return mark.original < original; });
  for (Mark& mark : marks_) {
    mark.original -= original;
  }
  text_end_ -= text;
  original_end_ -= original;
}

}  // namespace pairlint
