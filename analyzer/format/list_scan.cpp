#include "format/list_scan.h"

#include <algorithm>

#include "base/text.h"

namespace pairlint {
namespace {

constexpr size_t kLabelBytes = 100;
constexpr uint32_t kDeepestMargin = 16;
/// How far the second label may be from the first, and how many lines a mail program made of one.
constexpr uint32_t kLinesToSecondLabel = 60;
constexpr uint32_t kFlushLines = 8;
/// Mail wraps at 72 to 80 columns; quote marks added later are no longer part of the line.
constexpr size_t kNarrowestWrap = 65;
/// So many blank lines stand between the outputs of two commands, never inside one.
constexpr uint32_t kBlanksBetweenOutputs = 3;
/// Farther right than any label of the block begins (input-formats 2.4).
constexpr uint32_t kContinuationIndent = 3;

/// The byte in which a cell begins; npos behind the end.
size_t byte_of_cell(std::string_view line, uint32_t cell) {
  if (cell > line.size()) return std::string_view::npos;
  const std::string_view head = line.substr(0, cell);
  if (std::none_of(head.begin(), head.end(), [](char c) { return (c & 0x80) != 0; })) return cell;
  size_t at = 0;
  size_t cells = 0;
  while (at < line.size() && cells < cell) cells += cell_width(next_code_point(line, at));
  return cells == cell ? at : std::string_view::npos;
}

bool is_colon_of_label(std::string_view line, size_t at) {
  return at > 0 && at < line.size() && line[at] == ':' && is_blank(line[at - 1]) &&
         (at + 1 == line.size() || is_blank(line[at + 1]));
}

Label label_with_colon(std::string_view line, size_t at) {
  Label label;
  label.name = trim(line.substr(0, at));
  label.value = line.substr(std::min(at + 2, line.size()));
  label.indent = indent_of(line);
  label.column = static_cast<uint32_t>(cell_width(line.substr(0, at)));
  return label;
}

bool is_padded(std::string_view line, const Label& label) {
  return label.column > label.indent + cell_width(label.name) + 1 && line.size() > label.column;
}

/// Bullets, error details and comments have colons too.
bool can_begin_name(std::string_view text) {
  if (text.empty()) return false;
  const char c = text.front();
  return is_alpha(c) || c == '_' || c == '$' || c == '(' || (c & 0x80) != 0;
}

bool can_be_name(std::string_view name) {
  return can_begin_name(name) && name.size() <= kLabelBytes &&
         known_cmdlet_length(name) != name.size();
}

size_t capitals(std::string_view name) {
  return static_cast<size_t>(std::count_if(name.begin(), name.end(), is_upper));
}

}  // namespace

std::optional<Label> find_label(std::string_view line) {
  const std::string_view head = line.substr(0, kLabelBytes);
  for (size_t at = head.find(':'); at != std::string_view::npos; at = head.find(':', at + 1)) {
    if (!is_colon_of_label(line, at)) continue;
    Label label = label_with_colon(line, at);
    if (label.name.empty()) return std::nullopt;
    return label;
  }
  return std::nullopt;
}

std::optional<Label> find_label_at(std::string_view line, uint32_t column) {
  const size_t at = byte_of_cell(line, column);
  if (at == std::string_view::npos || !is_colon_of_label(line, at)) return std::nullopt;
  Label label = label_with_colon(line, at);
  if (label.name.empty()) return std::nullopt;
  return label;
}

bool is_property_name(std::string_view name) {
  if (name.empty() || !(is_alpha(name.front()) || name.front() == '_')) return false;
  const auto in_name = [](char c) { return is_alnum(c) || c == '.' || c == '_'; };
  return std::all_of(name.begin(), name.end(), in_name) && capitals(name) > 0;
}

bool ListScan::begins() {
  const std::string_view text = lines_[first_];
  if (!can_begin_name(trim_left(text))) return false;
  const auto label = find_label(text);
  if (!label || !can_be_name(label->name) || label->indent > kDeepestMargin) return false;
  margin_ = label->indent;
  accept(text, *label);
  remember(text);
  ListScan ahead = *this;
  ListRole role = ListRole::kBlank;
  for (uint32_t i = 0; i < kLinesToSecondLabel && role != ListRole::kEnd; ++i) {
    role = ahead.next();
    if (role == ListRole::kLabel) return is_list_of(ahead);
  }
  // A value that long is one, whatever comes after it.
  return role == ListRole::kEnd ? may_stand_alone(ahead) : is_property_name(label_.name);
}

/// Two labels make a list if something besides their colons says so.
bool ListScan::is_list_of(const ListScan& second) const {
  const bool first_named = is_property_name(label_.name);
  const bool second_named = is_property_name(second.label_.name);
  if (second.label_.column != label_.column) return first_named && second_named;
  return first_named || second_named || padded_ || second.padded_;
}

/// `Select-Object X | fl` prints one label. Prose has colons too: a list of one has the name of a
/// property, a value that is no sentence, and nothing directly above or below.
bool ListScan::may_stand_alone(const ListScan& behind) const {
  if (!is_property_name(label_.name) || padded_) return false;
  if (first_ > 0) {
    const std::string_view above = lines_[first_ - 1];
    if (!is_empty_line(above) && !find_prompt(above) && !is_bare_command(above)) return false;
  }
  if (behind.line_ < lines_.count()) {
    const std::string_view below = lines_[behind.line_];
    if (behind.blanks_ == 0 && !interrupts(below)) return false;
  }
  const std::string_view value = trim(label_.value);
  const bool compound = capitals(label_.name) > 1;
  if (value.empty()) return compound;
  return compound || value.front() == '{' || value.find(' ') == std::string_view::npos;
}

ListRole ListScan::next() {
  ++line_;
  if (line_ >= lines_.count()) return ListRole::kEnd;
  const std::string_view text = lines_[line_];
  if (is_empty_line(text)) {
    ++blanks_;
    return blanks_ > kBlanksBetweenOutputs ? ListRole::kEnd : ListRole::kBlank;
  }
  const ListRole role = role_of(text);
  if (role != ListRole::kLabel && role != ListRole::kEnd) enter_value(text);
  if (role != ListRole::kEnd) remember(text);
  return role;
}

ListRole ListScan::role_of(std::string_view text) {
  if (is_label(text)) return ListRole::kLabel;
  if (indent_of(text) >= margin_ + kContinuationIndent) {
    const bool under_value = blanks_ == 0 || open_braces_ > 0 || indent_of(text) >= column_;
    return under_value ? ListRole::kIndented : ListRole::kEnd;
  }
  return blanks_ == 0 && goes_on_flush(text) ? ListRole::kFlush : ListRole::kEnd;
}

bool ListScan::is_label(std::string_view text) {
  if (indent_of(text) != margin_) return false;
  if (const auto label = find_label_at(text, column_); label && can_be_name(label->name)) {
    if (aligned_ || is_property_name(label->name)) {
      accept(text, *label);
      return true;
    }
  }
  const auto label = find_label(text);
  if (!label || !is_property_name(label->name)) return false;
  // In aligned text this is another object, or a value's own line that was wrapped to the margin.
  const bool wrapped = aligned_ && blanks_ == 0 && (open_braces_ > 0 || !had_room(text));
  if (wrapped && !is_padded(text, *label) && !padded_label_follows(label->column)) return false;
  accept(text, *label);
  return true;
}

void ListScan::accept(std::string_view text, const Label& label) {
  if (label.column != column_) aligned_ = false;
  label_ = label;
  column_ = label.column;
  padded_ = is_padded(text, label);
  aligned_ = aligned_ || padded_;
  blanks_before_ = blanks_;
  const std::string_view value = trim_left(label.value);
  braced_ = value.starts_with('{') || value.starts_with("@{");
  open_braces_ = 0;
  enter_value(label.value);
}

void ListScan::enter_value(std::string_view text) {
  if (!braced_) return;
  for (const char c : text) open_braces_ += c == '{' ? 1 : c == '}' ? -1 : 0;
  if (open_braces_ <= 0) braced_ = false;
}

void ListScan::remember(std::string_view text) {
  text = trim_right(text);
  cells_ = cell_width(text);
  comma_ = text.ends_with(',');
  blanks_ = 0;
}

/// The first word of the line would have fitted the line above: nothing wrapped it.
bool ListScan::had_room(std::string_view text) const {
  text = trim_left(text);
  return cells_ + 1 + cell_width(text.substr(0, text.find(' '))) <= kNarrowestWrap;
}

bool ListScan::goes_on_flush(std::string_view text) const {
  if (interrupts(text)) return false;
  if (open_braces_ > 0 && (comma_ || label_follows())) return true;
  const bool one_word = trim(text).find(' ') == std::string_view::npos;
  return !had_room(text) && (one_word || label_follows());
}

/// The next line is a label of the same object, drawn to this column.
bool ListScan::padded_label_follows(uint32_t column) const {
  if (line_ + 1 >= lines_.count()) return false;
  const std::string_view below = lines_[line_ + 1];
  const auto label = find_label_at(below, column);
  return label && is_property_name(label->name) && is_padded(below, *label);
}

bool ListScan::label_follows() const {
  const uint32_t end = std::min(lines_.count(), line_ + 1 + kFlushLines);
  for (uint32_t line = line_ + 1; line < end; ++line) {
    const std::string_view text = lines_[line];
    if (is_empty_line(text) || interrupts(text)) return false;
    if (indent_of(text) != margin_) continue;
    if (aligned_ && find_label_at(text, column_)) return true;
    if (const auto label = find_label(text); label && is_property_name(label->name)) return true;
  }
  return false;
}

}  // namespace pairlint
