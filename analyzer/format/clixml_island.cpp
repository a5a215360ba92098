// Where an island of CLIXML ends is told by the nesting of its tags alone, in one pass over the
// lines. An island that was cut off goes no further than the first line that CLIXML cannot hold:
// between its elements stands nothing but blanks, and PowerShell writes no line end into a value.
#include "format/clixml_island.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/text.h"
#include "format/clixml_nesting.h"

namespace pairlint {
namespace {

constexpr std::string_view kEscapedBlobHead = "#&lt; CLIXML";

std::string_view without_escapes_of_html(std::string_view text, std::string& buffer) {
  struct Escape {
    std::string_view written;
    char meant;
  };
  static constexpr std::array<Escape, 5> kEscapes = {
      {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&amp;", '&'}}};
  buffer.clear();
  for (size_t at = 0; at < text.size();) {
    const auto escape = std::find_if(kEscapes.begin(), kEscapes.end(), [&](const Escape& each) {
      return text[at] == '&' && text.substr(at).starts_with(each.written);
    });
    buffer += escape == kEscapes.end() ? text[at] : escape->meant;
    at += escape == kEscapes.end() ? 1 : escape->written.size();
  }
  return buffer;
}

bool is_escaped(std::string_view text) {
  text = trim_left(text);
  return text.starts_with("&lt;") || text.starts_with(kEscapedBlobHead);
}

/// Any XML may begin with a declaration; CLIXML's root follows it closely.
bool root_follows(const Lines& lines, uint32_t line, bool escaped) {
  constexpr uint32_t kLines = 8;
  constexpr size_t kBytes = 1024;
  const uint32_t end = std::min(line + kLines, lines.count());
  for (uint32_t i = line; i < end; ++i) {
    const std::string_view head = lines[i].substr(0, kBytes);
    if (head.find(escaped ? "&lt;Objs" : "<Objs") != std::string_view::npos) return true;
  }
  return false;
}

bool begins_island(const Lines& lines, uint32_t line) {
  std::string_view text = trim_left(lines[line]);
  if (text.empty() || (text[0] != '<' && text[0] != '#' && text[0] != '&')) return false;
  const bool escaped = is_escaped(text);
  std::string buffer;
  constexpr size_t kHeadBytes = 4096;
  if (escaped) text = without_escapes_of_html(text.substr(0, kHeadBytes), buffer);
  if (begins_element_named(text, "<?xml")) return root_follows(lines, line, escaped);
  return begins_document(text) || begins_element(text);
}

/// A block grows to limits::kRunBytes, and then to the end of an element. Whole lines are preferred
/// unless a line is endless.
class IslandWalk {
 public:
  IslandWalk(const Lines& lines, uint32_t first)
      : lines_(lines), first_(first), escaped_(is_escaped(lines[first])) {}

  IslandExtent walk() {
    for (uint32_t line = first_; line < lines_.count(); ++line) {
      const std::string_view text = text_of(line);
      const bool whole = line == first_ || !lines_.goes_on(line - 1);
      if (line > first_ && whole && scan_.breaks_at(text)) break;
      extent_.line_count = line + 1 - first_;
      if (ends_inside(text, line)) break;
      if (!lines_.goes_on(line)) scan_.read("\n");
      if (scan_.between_elements() && bytes_to(line, text.size()) > limits::kRunBytes) break;
    }
    return extent_;
  }

 private:
  std::string_view text_of(uint32_t line) {
    return escaped_ ? without_escapes_of_html(lines_[line], buffer_) : lines_[line];
  }
  size_t bytes_to(uint32_t line, size_t bytes) const {
    return lines_.begin_of(line) - lines_.begin_of(first_) + bytes;
  }

  bool ends_inside(std::string_view text, uint32_t line) {
    const bool may_end = is_endless(lines_, line) && !escaped_ && !lines_.marked();
    for (size_t at = 0; at < text.size();) {
      at += scan_.read(text.substr(at));
      if (!may_end || !scan_.between_elements() || at == text.size()) continue;
      if (bytes_to(line, at) < limits::kLineBytes) continue;
      extent_.left_over = static_cast<uint32_t>(text.size() - at);
      return true;
    }
    return false;
  }

  const Lines& lines_;
  uint32_t first_;
  bool escaped_;
  NestingScan scan_;
  IslandExtent extent_;
  std::string buffer_;
};

}  // namespace

bool is_endless(const Lines& lines, uint32_t line) {
  return lines.goes_on(line) || (line > 0 && lines.goes_on(line - 1));
}

IslandExtent find_island(const Lines& lines, uint32_t line) {
  return begins_island(lines, line) ? IslandWalk(lines, line).walk() : IslandExtent{};
}

IslandText::IslandText(const Source& source, const Block& block, TextArena& arena) {
  const Lines lines(source, block.first_line, block.skip);
  const Range whole = block.range(source);
  begin_ = whole.begin;
  text_ = source.text().substr(whole.begin, whole.size());
  is_copy_ = !is_direct(lines, block);
  if (!is_copy_) return;
  copy(lines, block);
  text_ = arena.store(copy_.take_text());
}

bool IslandText::is_direct(const Lines& lines, const Block& block) const {
  if (lines.marked() || is_escaped(lines[block.first_line])) return false;
  for (uint32_t i = 0; i + 1 < block.line_count; ++i) {
    if (lines.goes_on(block.first_line + i)) return false;
  }
  return true;
}

void IslandText::copy(const Lines& lines, const Block& block) {
  const bool escaped = is_escaped(lines[block.first_line]);
  const uint32_t last = block.first_line + block.line_count - 1;
  std::string buffer;
  for (uint32_t line = block.first_line; line <= last; ++line) {
    std::string_view text = lines[line];
    if (line == last) text.remove_suffix(block.left_over);
    const uint32_t origin = lines.range(text).begin;
    for (size_t at = 0; at < text.size();) {
      const size_t run = escaped ? std::min(text.find('&', at), text.size()) : text.size();
      copy_.append(text.substr(at, run - at), origin + static_cast<uint32_t>(at));
      if (run == text.size()) break;
      const size_t semicolon = text.substr(run, 6).find(';');
      const size_t width = semicolon == std::string_view::npos ? 1 : semicolon + 1;
      copy_.append(without_escapes_of_html(text.substr(run, width), buffer),
                   origin + static_cast<uint32_t>(run), static_cast<uint32_t>(width));
      at = run + width;
    }
    if (line < last && !lines.goes_on(line)) {
      copy_.append("\n", origin + static_cast<uint32_t>(text.size()), 1);
    }
  }
}

Range IslandText::range(uint32_t begin, uint32_t end) const {
  if (is_copy_) return copy_.origin({begin, end});
  return {begin_ + begin, begin_ + end};
}

}  // namespace pairlint
