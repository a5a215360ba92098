#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "format/lines.h"

namespace pairlint {

/// What comes next in HTML.
enum class HtmlEvent : uint8_t {
  kText,   ///< a piece of text within one line
  kTag,    ///< `<td class="x">`
  kClose,  ///< `</td>`
  kEnd,
};

/// Walks the tags and the text of some lines. Comments, scripts and styles are passed over; a `<`
/// that begins no tag is text.
class HtmlScan {
 public:
  HtmlScan(const Lines& lines, uint32_t first, uint32_t end)
      : lines_(lines), line_(first), end_(end), rest_(lines[first]) {}

  HtmlEvent next();
  /// A text as it stands there, or a tag's name in lower case; good until the next event.
  std::string_view text() const { return text_; }
  /// What is left of the line; where it begins, the last event ended.
  std::string_view rest() const { return rest_; }
  /// A line end stood before the event.
  bool on_new_line() const { return on_new_line_; }
  uint32_t line() const { return line_; }

 private:
  bool next_line();
  HtmlEvent take_text();
  HtmlEvent take_tag();
  void pass_to(std::string_view mark);
  bool pass_attributes();

  const Lines& lines_;
  uint32_t line_;
  uint32_t end_;
  std::string_view rest_;
  std::string_view text_;
  std::string name_;
  bool on_new_line_ = false;
};

/// Whether the name of a tag that stands at the front of `text`, `<table` or `</html`, ends there.
bool begins_html_tag(std::string_view text, std::string_view tag);

/// Appends text with its entities decoded; those that are not known stay.
void append_html_text(std::string& out, std::string_view text);

}  // namespace pairlint
