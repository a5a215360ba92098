#include "format/html_scan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/html_entity.h"
#include "base/limits.h"
#include "base/text.h"

namespace pairlint {
namespace {

constexpr size_t kLongestName = 32;
constexpr size_t kLongestEntity = 10;

bool is_markup(std::string_view text) {
  return text.size() > 1 && text[0] == '<' &&
         (is_alpha(text[1]) || text[1] == '/' || text[1] == '!' || text[1] == '?');
}

size_t find_markup(std::string_view text) {
  size_t at = text.find('<');
  while (at != std::string_view::npos && !is_markup(text.substr(at))) at = text.find('<', at + 1);
  return std::min(at, text.size());
}

}  // namespace

bool begins_html_tag(std::string_view text, std::string_view tag) {
  return starts_with_ignoring_case(text, tag) &&
         (text.size() == tag.size() || !is_alnum(text[tag.size()]));
}

void append_html_text(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const size_t mark = std::min(text.find('&'), text.size());
    out.append(text.substr(0, mark));
    text.remove_prefix(mark);
    const size_t end = text.substr(0, kLongestEntity).find(';');
    const char32_t character =
        end == std::string_view::npos ? 0 : html_entity(text.substr(1, end - 1));
    if (character != 0) {
      append_utf8(out, character);
      text.remove_prefix(end + 1);
    } else if (!text.empty()) {
      out += '&';
      text.remove_prefix(1);
    }
  }
}

HtmlEvent HtmlScan::next() {
  on_new_line_ = false;
  for (;;) {
    if (rest_.empty()) {
      if (!next_line()) return HtmlEvent::kEnd;
    } else if (!is_markup(rest_)) {
      return take_text();
    } else if (rest_.starts_with("<!--")) {
      pass_to("-->");
    } else if (rest_[1] == '!' || rest_[1] == '?') {
      pass_to(">");
    } else {
      return take_tag();
    }
  }
}

bool HtmlScan::next_line() {
  if (line_ + 1 >= end_) return false;
  rest_ = lines_[++line_];
  on_new_line_ = true;
  return true;
}

HtmlEvent HtmlScan::take_text() {
  const size_t first = rest_.front() == '<' ? 1 : 0;
  text_ = rest_.substr(0, first + find_markup(rest_.substr(first)));
  rest_.remove_prefix(text_.size());
  return HtmlEvent::kText;
}

HtmlEvent HtmlScan::take_tag() {
  const bool closes = rest_[1] == '/';
  rest_.remove_prefix(closes ? 2 : 1);
  const size_t end = std::find_if_not(rest_.begin(), rest_.end(), is_alnum) - rest_.begin();
  name_ = lower(rest_.substr(0, std::min(end, kLongestName)));
  rest_.remove_prefix(end);
  if (!pass_attributes()) return HtmlEvent::kEnd;
  if (!closes && (name_ == "script" || name_ == "style")) pass_to("</" + name_);
  text_ = name_;
  return closes ? HtmlEvent::kClose : HtmlEvent::kTag;
}

/// To behind the mark, or as far as one may stretch.
void HtmlScan::pass_to(std::string_view mark) {
  for (uint32_t lines = 0; lines < limits::kHtmlMarkupLines; ++lines) {
    const size_t at = find_ignoring_case(rest_, mark);
    if (at != std::string_view::npos) return rest_.remove_prefix(at + mark.size());
    rest_ = {};
    if (!next_line()) return;
  }
}

/// To behind the `>` that ends a tag; those in quotes do not. A quote that its line does not close
/// is a slip of the pen. Returns whether the text goes on behind the tag.
bool HtmlScan::pass_attributes() {
  for (uint32_t lines = 0; lines < limits::kHtmlMarkupLines;) {
    const size_t at = rest_.find_first_of("\"'>");
    if (at == std::string_view::npos) {
      rest_ = {};
      if (!next_line()) return false;
      ++lines;
      continue;
    }
    const char found = rest_[at];
    rest_.remove_prefix(at + 1);
    if (found == '>') return true;
    const size_t closing = rest_.find(found);
    if (closing != std::string_view::npos) rest_.remove_prefix(closing + 1);
  }
  return true;
}

}  // namespace pairlint
