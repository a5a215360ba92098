#include "redact/captured.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "format/split.h"

namespace pairlint::redact {
namespace {

/// Text that somebody else holds.
class TextInput final : public Input {
 public:
  explicit TextInput(const Captured& captured) : Input(captured.name), rest_(captured.text) {}

  Result<size_t> read(std::span<char> into) override {
    const size_t count = std::min(into.size(), rest_.size());
    std::memcpy(into.data(), rest_.data(), count);
    rest_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view rest_;
};

Escapes escapes_of(Format format) {
  switch (format) {
    case Format::kJson:
      return Escapes::kJson;
    case Format::kClixml:
    case Format::kHtmlTable:
      return Escapes::kMarkup;
    default:
      return Escapes::kNone;
  }
}

class PropertyReader {
 public:
  PropertyReader(const Captured& captured, const std::function<void(const Property&)>& found)
      : input_(captured), source_(input_, 0), found_(found) {}

  /// By line of the file, from 0.
  std::vector<Escapes> read() {
    uint32_t keep_from = 0;
    uint32_t skip = 0;
    for (bool more = true; more;) {
      const Result<bool> advanced = source_.advance(keep_from);
      const SplitResult window = split(source_, skip);
      for (const Block& block : window.blocks) read(block);
      keep_from = window.next_line;
      skip = window.next_skip;
      more = advanced && !source_.at_end();
    }
    return std::move(lines_);
  }

 private:
  void read(const Block& block) {
    objects_.clear();
    arena_.clear();
    for (const FormatReader& reader : format_readers())
      if (reader.format == block.format) reader.read(source_, block, arena_, objects_);
    for (const Object& object : objects_)
      for (const Property& property : object.properties) found_(property);
    const uint32_t last = source_.physical_line(block.first_line + block.line_count - 1);
    const Escapes escapes = escapes_of(block.format);
    if (lines_.size() < last) lines_.resize(last, Escapes::kNone);
    for (uint32_t line = source_.physical_line(block.first_line); line <= last; ++line)
      if (escapes != Escapes::kNone) lines_[line - 1] = escapes;
  }

  TextInput input_;
  Source source_;
  const std::function<void(const Property&)>& found_;
  std::vector<Escapes> lines_;
  std::vector<Object> objects_;
  TextArena arena_;
};

/// Behind the line that begins at `at`.
size_t next_line(std::string_view text, size_t at) {
  const size_t end = text.find_first_of("\r\n", at);
  if (end == std::string_view::npos) return text.size();
  return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

}  // namespace

Result<Captured> capture(Input& input, size_t most) {
  Captured captured{input.name(), {}, {}};
  Source source(input, 0);
  for (bool more = true; more;) {
    const Result<bool> advanced = source.advance(source.lines().count());
    if (!advanced) return tl::unexpected(advanced.error());
    if (source.is_binary()) return fail("it is no text, so its names are not known");
    captured.text += source.original();
    if (captured.text.size() > most) return fail("the case is too large to be redacted");
    more = *advanced && !source.at_end();
  }
  return captured;
}

void read_properties(Captured& captured, const std::function<void(const Property&)>& found) {
  const std::vector<Escapes> lines = PropertyReader(captured, found).read();
  size_t line = 0;
  for (size_t at = 0; at < captured.text.size(); ++line) {
    const Escapes escapes = line < lines.size() ? lines[line] : Escapes::kNone;
    const size_t end = next_line(captured.text, at);
    std::vector<Stretch>& stretches = captured.stretches;
    if (!stretches.empty() && stretches.back().escapes == escapes) {
      stretches.back().end = end;
    } else {
      stretches.push_back({at, end, escapes});
    }
    at = end;
  }
}

}  // namespace pairlint::redact
