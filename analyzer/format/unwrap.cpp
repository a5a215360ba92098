#include "format/unwrap.h"

#include <algorithm>
#include <cstdint>

#include "base/text.h"

namespace pairlint {
namespace {

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

size_t first_cells(std::string_view text) {
  size_t at = 0;
  return cell_width(next_code_point(text, at));
}

/// No more of it than it takes to see that it fills the widest window: values may be megabytes.
std::string_view last_word(std::string_view text) {
  constexpr size_t kEnough = 4096;
  if (text.size() > kEnough) text.remove_prefix(text.size() - kEnough);
  const size_t blank = text.rfind(' ');
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

/// A line that ends in a comma, of a value whose other commas have blanks behind them.
bool is_list_with_blanks(std::string_view upper) {
  constexpr size_t kEnough = 4096;
  return upper.back() == ',' && upper.substr(0, kEnough).find(", ") != std::string_view::npos;
}

/// Windows are 80, 120 ... columns wide, and PowerShell leaves the last one free.
bool is_usual_width(size_t width) {
  constexpr size_t kWindows[] = {80, 100, 120, 140, 150, 160, 180, 200, 240};
  return std::find(std::begin(kWindows), std::end(kWindows), width + 1) != std::end(kWindows);
}

}  // namespace

Joint find_joint(std::string_view upper, size_t cells, std::string_view lower,
                 const WrapWidth& wrap) {
  if (upper.empty() || lower.empty() || is_blank(upper.back()) || is_blank(lower.front())) {
    return Joint::kNothing;
  }
  // A wide character does not begin in the last cell.
  if (cells + first_cells(lower) <= wrap.width) {
    const bool fits = cells + 1 + cell_width(first_word(lower)) <= wrap.width;
    return fits ? Joint::kNewline : Joint::kBlank;
  }
  if (is_list_with_blanks(upper)) return Joint::kBlank;
  if (wrap.keeps_blanks || wrap.cuts_words) return Joint::kNothing;
  // The line is as wide as any: its last word was cut, unless all of it, with the blank behind it,
  // fits the field.
  const std::string_view rest = first_word(lower);
  const size_t word = cell_width(last_word(upper)) + cell_width(rest);
  const bool blank_behind = rest.size() < lower.size() || rest.ends_with(',');
  const bool fits = word + (blank_behind ? 1 : 0) <= wrap.field;
  return fits ? Joint::kBlank : Joint::kNothing;
}

void WrapMeasure::add(size_t cells, bool goes_on, bool blank_at_end) {
  if (cells > longest_) left_a_cell_ = false;
  longest_ = std::max(longest_, cells);
  last_ = cells;
  keeps_blanks_ = keeps_blanks_ || blank_at_end;
  if (!goes_on) return;
  shortest_upper_ = std::min(shortest_upper_, cells);
  ++uppers_;
}

void WrapMeasure::add_lower(std::string_view lower) {
  left_a_cell_ = left_a_cell_ || (last_ == longest_ && !lower.empty() && first_cells(lower) > 1);
}

WrapWidth WrapMeasure::result(size_t value_column) const {
  WrapWidth wrap;
  wrap.width = longest_;
  wrap.field = longest_ > value_column ? longest_ - value_column : 0;
  // A cut between two words loses the blanks there.
  const bool all_full = uppers_ > 0 && shortest_upper_ + 2 >= longest_;
  wrap.keeps_blanks = keeps_blanks_;
  const bool usual = is_usual_width(longest_) || (left_a_cell_ && is_usual_width(longest_ + 1));
  wrap.cuts_words = all_full && (uppers_ >= 3 || usual);
  return wrap;
}

}  // namespace pairlint
