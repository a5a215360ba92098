// Any bytes, in windows of one page: blocks have no gaps, every block can be read, and every range
// lies inside its block.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "format/split.h"
#include "source/source.h"

namespace pairlint {
namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_range(Range range, Range block) {
  require(range.begin <= range.end);
  require(range.begin >= block.begin && range.end <= block.end);
}

void check_value(const Value& value, Range block) {
  check_range(value.range, block);
  for (const Value& item : value.items()) check_value(item, block);
  for (const Property& member : value.members()) check_value(member.value, block);
}

void check_block(const Source& source, const Block& block) {
  const Range whole = {source.lines()[block.first_line].begin,
                       source.lines()[block.first_line + block.line_count - 1].end};
  TextArena arena;
  std::vector<Object> objects;
  for (const FormatReader& reader : format_readers()) {
    if (reader.format == block.format) reader.read(source, block, arena, objects);
  }
  for (const Object& object : objects) {
    check_range(object.range, whole);
    for (const Property& property : object.properties) check_value(property.value, whole);
  }
}

/// Returns the line to keep from.
uint32_t check_window(const Source& source) {
  const SplitResult result = split(source);
  uint32_t line = 0;
  for (const Block& block : result.blocks) {
    require(block.first_line == line && block.line_count > 0);
    line += block.line_count;
    check_block(source, block);
  }
  require(line == result.next_line && line <= source.lines().count());
  require(!source.at_end() || line == source.lines().count());
  return result.next_line;
}

}  // namespace
}  // namespace pairlint

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace pairlint;
  MemoryInput input("fuzz", std::string(reinterpret_cast<const char*>(data), size));
  Source source(input, 0);
  uint32_t keep_from = 0;
  for (bool more = true; more;) {
    const Result<bool> advanced = source.advance(keep_from);
    keep_from = check_window(source);
    more = advanced && !source.at_end();
  }
  return 0;
}
