#pragma once

#include <compare>
#include <cstdint>

namespace pairlint {

/// Bytes [begin, end) of the text that a Source shows at the moment. Dies when its window moves.
struct Range {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool operator==(const Range&) const = default;
};

/// A place in an input as its owner sees it in an editor: line and column are 1-based, columns
/// count UTF-16 code units (SARIF's default). Line 0 means: no place is known.
struct Position {
  uint32_t line = 0;
  uint32_t column = 0;
  auto operator<=>(const Position&) const = default;
};

/// Where something stands in the inputs of a case; valid for as long as the report lives. `end` is
/// the position behind the last character.
struct Span {
  uint32_t input = 0;
  Position begin;
  Position end;
  bool known() const { return begin.line != 0; }
  auto operator<=>(const Span&) const = default;
};

}  // namespace pairlint
