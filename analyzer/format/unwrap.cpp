#include "format/unwrap.h"

#include <algorithm>
#include <cstdint>

#include "base/text.h"

namespace pairlint {
namespace {

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

/// No more of it than it takes to see that it fills the widest window: values may be megabytes.
std::string_view last_word(std::string_view text) {
  constexpr size_t kEnough = 4096;
  if (text.size() > kEnough) text.remove_prefix(text.size() - kEnough);
  const size_t blank = text.rfind(' ');
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

/// Windows are 80, 120 ... columns wide, and PowerShell leaves the last one free.
bool is_console_width(size_t width) { return width >= 79 && (width + 1) % 10 == 0; }
bool is_usual_width(size_t width) { return width == 79 || width == 119; }

}  // namespace

Joint find_joint(std::string_view upper, size_t cells, std::string_view lower,
                 const WrapWidth& wrap) {
  if (upper.empty() || lower.empty() || is_blank(upper.back()) || is_blank(lower.front())) {
    return Joint::kNothing;
  }
  if (cells < wrap.width) {
    const bool fits = cells + 1 + cell_width(first_word(lower)) <= wrap.width;
    return fits ? Joint::kNewline : Joint::kBlank;
  }
  if (wrap.cuts_words) return Joint::kNothing;
  // The line is as wide as any: its last word was cut, unless all of it fits the field.
  const size_t word = cell_width(last_word(upper)) + cell_width(first_word(lower));
  if (word <= wrap.field) return Joint::kBlank;
  const bool list_goes_on = upper.back() == ',' || upper.back() == ';';
  return list_goes_on && !is_console_width(wrap.width) ? Joint::kBlank : Joint::kNothing;
}

void WrapMeasure::add(size_t cells, bool goes_on) {
  longest_ = std::max(longest_, cells);
  if (!goes_on) return;
  shortest_upper_ = std::min(shortest_upper_, cells);
  ++uppers_;
}

WrapWidth WrapMeasure::result(size_t value_column) const {
  WrapWidth wrap;
  wrap.width = longest_;
  wrap.field = longest_ > value_column ? longest_ - value_column : 0;
  const bool all_full = uppers_ > 0 && shortest_upper_ + 1 >= longest_;
  wrap.cuts_words = all_full && (uppers_ >= 3 || is_usual_width(longest_));
  return wrap;
}

}  // namespace pairlint
