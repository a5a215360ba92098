#include "format/csv_rows.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "format/shapes.h"

namespace pairlint {
namespace {

/// The quote that ends a field: one that is not doubled.
size_t find_closing_quote(std::string_view text) {
  for (size_t at = text.find('"'); at != std::string_view::npos; at = text.find('"', at + 2)) {
    if (at + 1 == text.size() || text[at + 1] != '"') return at;
  }
  return std::string_view::npos;
}

}  // namespace

const std::vector<CsvField>& CsvRows::next() {
  fields_.clear();
  rest_ = lines_[line_];
  while (take_field()) {
  }
  ++line_;
  return fields_;
}

/// Returns whether a further field follows.
bool CsvRows::take_field() {
  CsvField& field = fields_.emplace_back();
  const std::string_view quoted = trim_left(rest_);
  if (delimiter_ != '\t' && quoted.starts_with('"')) rest_ = quoted;
  if (rest_.starts_with('"')) {
    field.quoted = true;
    if (!take_quoted(field)) return false;
  } else {
    field.text = trim(rest_.substr(0, rest_.find(delimiter_)));
  }
  const size_t delimiter = rest_.find(delimiter_);
  if (delimiter == std::string_view::npos) return false;
  rest_.remove_prefix(delimiter + 1);
  return fields_.size() < limits::kObjectProperties;
}

/// Returns whether the closing quote was found; what is behind it is the rest then.
bool CsvRows::take_quoted(CsvField& field) {
  rest_.remove_prefix(1);
  const uint32_t first = line_;
  for (bool below = false;; below = true) {
    const size_t end = find_closing_quote(rest_);
    const std::string_view piece = rest_.substr(0, end);
    if (below) {
      field.more.push_back(piece);
    } else {
      field.text = piece;
    }
    if (end != std::string_view::npos) {
      rest_.remove_prefix(end + 1);
      return true;
    }
    if (!goes_on(first)) break;
    rest_ = lines_[++line_];
  }
  field.whole = false;
  return false;
}

bool CsvRows::goes_on(uint32_t first) const {
  return line_ + 1 < end_ && line_ - first < limits::kCsvFieldLines &&
         !interrupts(lines_[line_ + 1]);
}

}  // namespace pairlint
