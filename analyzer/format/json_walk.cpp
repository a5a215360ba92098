// A document is told by its first tokens: `{`, a quoted name, a colon and the beginning of a value.
// Script blocks, lists in braces and prose have none of these. From there on the walk trusts the
// text until it is no longer JSON; what was read until then stays.
#include "format/json_walk.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "format/shapes.h"
#include "format/value.h"

namespace pairlint {
namespace {

/// Mail and windows break lines that are at least so wide.
constexpr size_t kNarrowestWrap = 65;
/// Blank lines that an elision may leave inside a string.
constexpr uint32_t kBlankLinesInString = 2;

/// Bytes of the typographic double quote at the front: U+201C to U+201F, U+2033.
size_t smart_quote_bytes(std::string_view text) {
  if (!text.starts_with("\xE2\x80") || text.size() < 3) return 0;
  const auto last = static_cast<unsigned char>(text[2]);
  return (last >= 0x9C && last <= 0x9F) || last == 0xB3 ? 3 : 0;
}

size_t quote_bytes(std::string_view text) {
  return text.starts_with('"') ? 1 : smart_quote_bytes(text);
}

/// Behind a string there is nothing else.
bool begins_with_punctuation(std::string_view text) {
  text = trim_left(text);
  return text.empty() || text.front() == ',' || text.front() == ':' || text.front() == '}' ||
         text.front() == ']';
}

struct Quote {
  size_t at = std::string_view::npos;
  size_t bytes = 0;
};

/// The quote that ends a string. A plain one may have become typographic, or be closed by one.
Quote find_closing_quote(std::string_view text, bool smart) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') return {i, 1};
    if (text[i] == '\\') ++i;
    if (i >= text.size() || text[i] != '\xE2') continue;
    const size_t bytes = smart_quote_bytes(text.substr(i));
    if (bytes > 0 && (smart || begins_with_punctuation(text.substr(i + bytes)))) return {i, bytes};
  }
  return {};
}

/// Whether a string that began in a line above ends in this one.
bool closes_string(std::string_view line) {
  const Quote quote = find_closing_quote(line, false);
  return quote.bytes > 0 && begins_with_punctuation(line.substr(quote.at + quote.bytes));
}

bool is_one_word(std::string_view text) {
  return trim(text).find_first_of(" \t\"") == std::string_view::npos;
}

bool is_number(std::string_view word) {
  const std::string_view digits = word.starts_with('-') ? word.substr(1) : word;
  return !digits.empty() && is_digit(digits.front()) &&
         word.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
}

bool is_word(std::string_view word) {
  constexpr std::array<std::string_view, 5> kWords = {"true", "false", "null", "NaN", "Infinity"};
  return is_number(word) || std::any_of(kWords.begin(), kWords.end(), [&](std::string_view known) {
           return equal_ignoring_case(known, word);
         });
}

}  // namespace

bool JsonWalk::find_document() {
  containers_.clear();
  const std::string_view text = trim_left(rest_);
  if (text.starts_with('[') && begins_document(text)) {
    rest_ = text;
    return true;
  }
  for (size_t at = rest_.find('{'); at != std::string_view::npos; at = rest_.find('{', at + 1)) {
    const std::string_view before = trim_right(rest_.substr(0, at));
    const size_t start = before.ends_with('[') ? before.size() - 1 : at;
    if (!begins_document(rest_.substr(start))) continue;
    rest_.remove_prefix(start);
    return true;
  }
  return false;
}

bool JsonWalk::begins_document(std::string_view text) const {
  const std::string_view inside = trim_left(text.substr(1));
  const bool plausible = inside.empty() || inside.front() == '{' || quote_bytes(inside) > 0;
  if (!plausible) return false;
  JsonWalk probe(lines_, line_, end_);
  probe.rest_ = text;
  JsonEvent event = probe.next();
  if (event == JsonEvent::kList) event = probe.next();
  if (event != JsonEvent::kObject || probe.next() != JsonEvent::kName) return false;
  event = probe.next();
  return event != JsonEvent::kClose && event != JsonEvent::kCut;
}

bool JsonWalk::find_next() {
  const uint32_t line = last_line_;
  bool comma = false;
  while (skip_blanks()) {
    const char c = rest_.front();
    if (c != ',' && c != ']' && c != '}') break;
    comma = comma || c == ',';
    take(1);
  }
  if (rest_.empty()) return false;
  if (line_ == line) return find_document();
  return comma && (rest_.front() == '{' || rest_.front() == '[') && find_document();
}

bool JsonWalk::skip_blanks() {
  for (rest_ = trim_left(rest_); rest_.empty(); rest_ = trim_left(lines_[line_])) {
    if (line_ + 1 >= end_) return false;
    ++line_;
  }
  return true;
}

bool JsonWalk::is_at_end() { return !skip_blanks(); }

bool JsonWalk::is_between_elements() const {
  if (containers_.empty() || containers_.size() > 2 || in_object()) return false;
  const std::string_view behind = trim_left(rest_);
  return behind.empty() || trim(behind) == ",";
}

void JsonWalk::take(size_t bytes) {
  range_ = lines_.range(rest_.substr(0, bytes));
  rest_.remove_prefix(bytes);
  last_line_ = line_;
}

JsonEvent JsonWalk::next() {
  while (skip_blanks()) {
    const char c = rest_.front();
    if (containers_.empty()) return open(c);
    if (const size_t mark = ellipsis_at_start(rest_); mark > 0) {
      take(mark);
      separated_ = true;
      return JsonEvent::kElision;
    }
    if (c == ',' && !named_) {
      take(1);
      separated_ = true;
      continue;
    }
    if (c == '}' || c == ']') return close(c);
    if (named_) return take_value();
    if (!separated_) return stop();
    return in_object() ? take_name() : take_value();
  }
  return stop();
}

JsonEvent JsonWalk::stop() {
  containers_.clear();
  return JsonEvent::kCut;
}

JsonEvent JsonWalk::open(char bracket) {
  take(1);
  containers_ += bracket;
  separated_ = true;
  named_ = false;
  return bracket == '{' ? JsonEvent::kObject : JsonEvent::kList;
}

JsonEvent JsonWalk::close(char bracket) {
  if (in_object() != (bracket == '}')) return stop();
  take(1);
  containers_.pop_back();
  separated_ = named_ = false;
  return JsonEvent::kClose;
}

JsonEvent JsonWalk::take_name() {
  const uint32_t line_before = last_line_;
  const bool whole = quote_bytes(rest_) > 0 && take_string() && !cut_;
  const Range name = range_;
  if (!whole || !skip_blanks() || rest_.front() != ':') {
    last_line_ = line_before;
    return stop();
  }
  take(1);
  range_ = name;
  named_ = true;
  return JsonEvent::kName;
}

JsonEvent JsonWalk::take_value() {
  const char c = rest_.front();
  if (c == '{' || c == '[') return open(c);
  named_ = false;
  separated_ = false;
  if (quote_bytes(rest_) == 0) return take_word();
  // What stands behind a string without its end is anybody's guess.
  separated_ = !take_string();
  return JsonEvent::kText;
}

JsonEvent JsonWalk::take_word() {
  const size_t end = std::min(rest_.find_first_of(" \t,:}]"), rest_.size());
  const std::string_view word = rest_.substr(0, end);
  if (!is_word(word)) return stop();
  take(end);
  raw_ = word;
  cut_ = false;
  return JsonEvent::kWord;
}

/// Returns whether the string's end was seen.
bool JsonWalk::take_string() {
  const size_t opening = quote_bytes(rest_);
  const uint32_t begin = lines_.range(rest_).begin;
  joined_.clear();
  elided_ = std::string::npos;
  take(opening);
  Quote quote = find_closing_quote(rest_, opening > 1);
  while (quote.bytes == 0 && take_line_break()) quote = find_closing_quote(rest_, opening > 1);
  raw_ = rest_.substr(0, quote.at);
  take(raw_.size() + quote.bytes);
  range_.begin = begin;
  cut_ = quote.bytes == 0 || elided_ != std::string::npos;
  if (!joined_.empty() || elided_ != std::string::npos) {
    joined_ += raw_;
    joined_.resize(std::min(elided_, joined_.size()));
    raw_ = joined_;
  }
  return quote.bytes > 0;
}

/// The line ends inside a string. Goes on to the next one if a window or a mail program broke it,
/// or if somebody left out the middle.
bool JsonWalk::take_line_break() {
  uint32_t below = line_ + 1;
  while (below < end_ && below <= line_ + kBlankLinesInString && is_empty_line(lines_[below]))
    ++below;
  if (below >= end_) return false;
  const std::string_view lower = trim_left(lines_[below]);
  const std::string_view upper = trim_right(rest_);
  const size_t end_mark = ellipsis_at_end(upper);
  const size_t begin_mark = ellipsis_at_start(lower);
  const bool elided = end_mark > 0 || begin_mark > 0;
  const bool broken = below == line_ + 1 && cell_width(trim_right(lines_[line_])) >= kNarrowestWrap;
  const bool goes_on = closes_string(lower) || (!elided && is_one_word(lower));
  if (!(elided || broken) || !goes_on) return false;
  joined_ += upper.substr(0, upper.size() - end_mark);
  if (elided) elided_ = std::min(elided_, joined_.size());
  if (!elided && joined_.find(' ') != std::string::npos) joined_ += ' ';
  line_ = below;
  rest_ = lower;
  return true;
}

}  // namespace pairlint
