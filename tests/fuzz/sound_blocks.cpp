#include "fuzz/sound_blocks.h"

#include <cstdint>
#include <cstdlib>
#include <vector>

#include "format/split.h"

namespace pairlint {
namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_range(Range range, Range block) {
  require(range.begin <= range.end);
  require(range.begin >= block.begin && range.end <= block.end);
}

/// Values nest no deeper than their formats allow, so that this may recurse.
void check_value(const Value& value, Range block) {
  check_range(value.range, block);
  for (const Value& item : value.items()) check_value(item, block);
  for (const Property& member : value.members()) check_value(member.value, block);
}

void check_block(const Source& source, const Block& block, TextArena& arena) {
  const Range whole = block.range(source);
  require(whole.begin <= whole.end);
  arena.clear();
  std::vector<Object> objects;
  for (const FormatReader& reader : format_readers()) {
    if (reader.format == block.format) reader.read(source, block, arena, objects);
  }
  for (const Object& object : objects) {
    check_range(object.range, whole);
    for (const Property& property : object.properties) check_value(property.value, whole);
  }
}

/// Blocks without gaps; two may share a line.
SplitResult check_window(const Source& source, uint32_t skip, TextArena& arena) {
  SplitResult result = split(source, skip);
  uint32_t line = 0;
  for (const Block& block : result.blocks) {
    require(block.first_line == line && block.line_count > 0 && block.skip == skip);
    line += block.line_count - (block.left_over > 0 ? 1 : 0);
    skip = block.left_over > 0 ? source.lines()[line].size() - block.left_over : 0;
    check_block(source, block, arena);
  }
  require(line == result.next_line && line <= source.lines().count());
  require(skip == result.next_skip || result.blocks.empty());
  require(!source.at_end() || line == source.lines().count());
  return result;
}

}  // namespace

void require_sound_blocks(const std::string& bytes, WindowSize size) {
  MemoryInput input("fuzz", bytes);
  Source source(input, 0, size);
  TextArena arena;
  SplitResult result;
  for (bool more = true; more;) {
    const Result<bool> advanced = source.advance(result.next_line);
    result = check_window(source, result.next_skip, arena);
    more = advanced && !source.at_end();
  }
}

}  // namespace pairlint
