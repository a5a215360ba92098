#include "format/split.h"

#include "base/limits.h"
#include "format/shapes.h"

namespace pairlint {
namespace {

Block claim(const Lines& lines, uint32_t line, uint32_t skip) {
  for (const FormatReader& reader : format_readers()) {
    const uint32_t count = reader.claim(lines, line);
    if (count == 0) continue;
    return {reader.format, line, count, skip,
            reader.left_over ? reader.left_over(lines, line, count) : 0};
  }
  return {Format::kProse, line, 1, skip, 0};
}

uint32_t bytes_between(const Source& source, uint32_t first, uint32_t end) {
  return source.lines()[end - 1].end - source.lines()[first].begin;
}

/// Prose grows line by line; it may be cut anywhere, and is, lest it grow the window.
bool extends(const Source& source, const std::vector<Block>& blocks, const Block& next) {
  if (blocks.empty() || next.format != Format::kProse) return false;
  const Block& last = blocks.back();
  return last.format == Format::kProse &&
         bytes_between(source, last.first_line, next.first_line) < limits::kRunBytes;
}

/// While more is to come the last block may be unfinished. It reaches the end of the window,
/// because blocks have no gaps.
void leave_out_unfinished(const Source& source, SplitResult& result) {
  if (source.at_end() || result.blocks.empty()) return;
  const Block& last = result.blocks.back();
  if (bytes_between(source, last.first_line, result.next_line) > limits::kBlockBytes) return;
  result.next_line = last.first_line;
  result.next_skip = last.skip;
  result.blocks.pop_back();
}

}  // namespace

SplitResult split(const Source& source, uint32_t skip) {
  SplitResult result;
  const uint32_t count = source.lines().count();
  uint32_t line = 0;
  while (line < count) {
    const Lines lines(source, line, skip);
    const bool blank = is_empty_line(lines[line]);
    if (blank && !result.blocks.empty()) {
      ++result.blocks.back().line_count;
      ++line;
      continue;
    }
    const Block next = blank ? Block{Format::kProse, line, 1, skip, 0} : claim(lines, line, skip);
    if (extends(source, result.blocks, next)) {
      result.blocks.back().line_count += next.line_count;
    } else {
      result.blocks.push_back(next);
    }
    line += next.line_count;
    skip = 0;
    if (next.left_over > 0) skip = source.lines()[--line].size() - next.left_over;
  }
  result.next_line = count;
  leave_out_unfinished(source, result);
  return result;
}

}  // namespace pairlint
