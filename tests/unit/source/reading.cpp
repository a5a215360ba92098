#include "unit/source/reading.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pairlint::source_test {

ChoppedInput::ChoppedInput(std::string_view bytes, std::vector<size_t> pieces)
    : Input("input"),
      size_(bytes.size()),
      bytes_(std::make_unique<char[]>(bytes.size())),
      pieces_(std::move(pieces)) {
  std::copy(bytes.begin(), bytes.end(), bytes_.get());
}

Result<size_t> ChoppedInput::read(std::span<char> into) {
  if (at_ >= fails_at) return fail("input: broken");
  const size_t piece = pieces_[next_piece_++ % pieces_.size()];
  const size_t count = std::min({piece, into.size(), std::min(size_, fails_at) - at_});
  std::copy_n(bytes_.get() + at_, count, into.data());
  at_ += count;
  return count;
}

std::string print(Position position) {
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}

std::string print(const Span& span) { return print(span.begin) + "-" + print(span.end); }

namespace {

void add_line(const Source& source, uint32_t line, Reading& reading) {
  const Range range = source.lines()[line];
  const bool last = line + 1 == source.lines().count();
  const uint32_t end =
      last ? static_cast<uint32_t>(source.text().size()) : source.lines()[line + 1].begin;
  reading.text += source.text().substr(range.begin, end - range.begin);
  reading.lines.emplace_back(source.line(line));
  reading.physical.push_back(source.physical_line(line));
  for (uint32_t at = range.begin; at < end; ++at) reading.positions.push_back(source.position(at));
  reading.spans.push_back(print(source.span(range)));
  const uint32_t physical = source.physical_line(line);
  if (reading.excerpt.size() >= physical) return;
  const Excerpt excerpt = source.excerpt(physical, physical);
  ASSERT_EQ(excerpt.first_line, physical);
  reading.excerpt.insert(reading.excerpt.end(), excerpt.lines.begin(), excerpt.lines.end());
}

}  // namespace

Reading read(std::string_view bytes, const ReadingSetup& setup) {
  ChoppedInput input(bytes, setup.pieces);
  Source source(input, 0, setup.size);
  Reading reading;
  uint32_t seen = 0;  // lines at the front of the window that the one before showed
  for (uint32_t keep_from = 0; !source.at_end();) {
    EXPECT_TRUE(source.advance(keep_from).has_value());
    const uint32_t count = source.lines().count();
    for (uint32_t line = seen; line < count; ++line) add_line(source, line, reading);
    seen = std::min(setup.kept_lines, count);
    keep_from = count - seen;
  }
  for (const Diagnostic& d : source.diagnostics())
    reading.diagnostics.push_back(print(d.where.begin) + " " + d.message + " [" + d.id + "]");
  reading.encoding = source.encoding();
  reading.bom = source.has_bom();
  reading.binary = source.is_binary();
  if (source.binary_kind()) reading.binary_kind = source.binary_kind()->kind;
  return reading;
}

std::string text_of(std::string_view bytes) { return read(bytes).text; }

std::string utf16le(std::u16string_view text) {
  std::string bytes;
  for (char16_t unit : text) {
    bytes += static_cast<char>(unit & 0xFF);
    bytes += static_cast<char>(unit >> 8);
  }
  return bytes;
}

std::string utf16be(std::u16string_view text) {
  std::string bytes = utf16le(text);
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) std::swap(bytes[i], bytes[i + 1]);
  return bytes;
}

}  // namespace pairlint::source_test
