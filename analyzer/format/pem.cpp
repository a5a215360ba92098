// PEM: base64 between a line with BEGIN and one with END. Tickets space the lines doubly, indent
// and quote them, turn the dashes into typographic ones, put all of it into one line, or lose the
// end. Whatever is not base64 ends what is certain of a value. Private keys are recognised so that
// nothing else takes their lines for prose and shows them: their text is never kept, and no range
// reaches into it.
#include <algorithm>
#include <array>

#include "base/base64.h"
#include "base/limits.h"
#include "base/text.h"
#include "format/readers.h"
#include "format/shapes.h"

namespace pairlint {
namespace {

/// `-----BEGIN CERTIFICATE-----` inside a line.
struct Marker {
  std::string_view label;
  size_t begin = 0;
  size_t end = 0;
};

/// Lines inside a block that are neither base64 nor blank, before it is taken for unclosed.
constexpr uint32_t kForeignLines = 8;
/// A word of this length is base64 and no prose.
constexpr size_t kSolidWord = 16;

struct Dash {
  std::string_view text;
  uint32_t dashes;  ///< that typography makes it of
};
constexpr auto kDashes =
    std::to_array<Dash>({{"-", 1}, {"\xE2\x80\x94", 3}, {"\xE2\x80\x93", 2}, {"\xE2\x88\x92", 1}});

uint32_t take_dash_at_start(std::string_view& text) {
  for (const Dash& dash : kDashes) {
    if (!text.starts_with(dash.text)) continue;
    text.remove_prefix(dash.text.size());
    return dash.dashes;
  }
  return 0;
}

uint32_t take_dash_at_end(std::string_view& text) {
  for (const Dash& dash : kDashes) {
    if (!text.ends_with(dash.text)) continue;
    text.remove_suffix(dash.text.size());
    return dash.dashes;
  }
  return 0;
}

bool is_label(std::string_view label) {
  for (const std::string_view ending :
       {"CERTIFICATE", "CERTIFICATE REQUEST", "PRIVATE KEY", "PUBLIC KEY", "PKCS7", "CMS", "CRL"}) {
    if (label.ends_with(ending)) return true;
  }
  return false;
}

/// The marker around `word`, which stands at `at`.
std::optional<Marker> marker_at(std::string_view text, std::string_view word, size_t at) {
  constexpr uint32_t kFewestDashes = 3;
  std::string_view before = trim_right(text.substr(0, at));
  uint32_t dashes = 0;
  while (const uint32_t more = take_dash_at_end(before)) dashes += more;
  if (dashes < kFewestDashes) return std::nullopt;
  std::string_view rest = text.substr(at + word.size());
  const auto in_label = [](char c) { return is_upper(c) || is_digit(c) || c == ' '; };
  const size_t length =
      static_cast<size_t>(std::find_if_not(rest.begin(), rest.end(), in_label) - rest.begin());
  const std::string_view label = trim(rest.substr(0, length));
  rest.remove_prefix(length);
  dashes = 0;
  while (const uint32_t more = take_dash_at_start(rest)) dashes += more;
  if (dashes == 0 || !is_label(label)) return std::nullopt;
  return Marker{label, before.size(), text.size() - rest.size()};
}

std::optional<Marker> find_marker(std::string_view text, std::string_view word) {
  for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (const auto marker = marker_at(text, word, at)) return marker;
  }
  return std::nullopt;
}
constexpr std::string_view kBegin = "BEGIN ";
constexpr std::string_view kEnd = "END ";

/// Without what tables and languages put around a line.
std::string_view without_border(std::string_view text) {
  const auto border = [](char c) { return is_blank(c) || c == '|' || c == '"' || c == '\''; };
  while (!text.empty() && border(text.front())) text.remove_prefix(1);
  while (!text.empty() && border(text.back())) text.remove_suffix(1);
  return text;
}

/// `Proc-Type: 4,ENCRYPTED`.
bool is_header(std::string_view text) {
  const size_t colon = text.find(": ");
  return colon != std::string_view::npos && colon > 0 && colon < 40 &&
         text.substr(0, colon).find(' ') == std::string_view::npos;
}

/// Appends the base64 at the start of a text, blanks and `\n` left out. Returns how much of the
/// text that was.
size_t append_base64(std::string_view text, std::string& out) {
  size_t at = 0;
  while (at < text.size()) {
    const bool line_end =
        text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == 'n' || text[at + 1] == 'r');
    if (!line_end && !is_blank(text[at])) {
      if (!is_base64(text[at])) break;
      out += text[at];
    }
    at += line_end ? 2 : 1;
  }
  return at;
}

bool has_solid_word(std::string_view text) {
  size_t length = 0;
  for (const char c : text) {
    length = is_base64(c) ? length + 1 : 0;
    if (length >= kSolidWord) return true;
  }
  return false;
}

/// One block of a text.
struct Body {
  Marker begin;
  std::string_view begin_text;  ///< the marker, in its line
  std::string base64;
  std::string_view first;  ///< pieces of lines with base64
  std::string_view last;
  std::string_view end_text;
  bool whole = false;  ///< closed, and nothing but base64 in it
  uint32_t last_line = 0;
  std::string_view rest;  ///< of that line
};

/// Reads the block whose marker stands in `text`, a line or the rest of one.
class BodyReader {
 public:
  BodyReader(const Lines& lines, uint32_t line, std::string_view text, const Marker& begin)
      : lines_(lines), line_(line) {
    body_.begin = begin;
    body_.begin_text = text.substr(begin.begin, begin.end - begin.begin);
    body_.last_line = line;
    text_ = text.substr(begin.end);
  }

  Body read() {
    bool goes_on = true;
    while (goes_on && !closes()) {
      goes_on = add_line() && ++line_ < lines_.count() && !too_long();
      if (goes_on) text_ = lines_[line_];
      goes_on = goes_on && !interrupts(text_);
    }
    if (!closed_) drop_loose_lines();
    body_.whole = closed_ && foreign_ == 0;
    return std::move(body_);
  }

 private:
  bool closes() {
    const auto end = find_marker(text_, kEnd);
    if (!end) return false;
    add(text_.substr(0, end->begin));
    closed_ = true;
    body_.last_line = line_;
    body_.end_text = text_.substr(end->begin, end->end - end->begin);
    body_.rest = text_.substr(end->end);
    return true;
  }

  /// False where the block cannot go on.
  bool add_line() {
    if (!add(text_)) return ++foreign_ <= kForeignLines;
    const bool below_solid = line_ == solid_line_ + 1 && !trim(text_).empty() &&
                             trim(text_).find(' ') == std::string_view::npos;
    if (has_solid_word(text_)) solid_line_ = line_;
    if (solid_line_ == line_ || below_solid) keep();
    return true;
  }

  bool add(std::string_view text) {
    text = without_border(text);
    if (text.empty() || (body_.base64.empty() && is_header(text))) return true;
    if (foreign_ > 0) return false;
    const size_t taken = append_base64(text, body_.base64);
    const std::string_view piece = trim_right(text.substr(0, taken));
    if (!piece.empty()) {
      if (body_.first.empty()) body_.first = piece;
      body_.last = piece;
    }
    return taken == text.size();
  }

  void keep() {
    body_.last_line = line_;
    kept_bytes_ = body_.base64.size();
    kept_last_ = body_.last;
  }

  /// Without an end only what cannot be prose is certain.
  void drop_loose_lines() {
    body_.base64.resize(kept_bytes_);
    body_.last = kept_last_;
    if (kept_bytes_ == 0) body_.first = {};
  }

  bool too_long() const {
    return lines_.begin_of(line_) - lines_.range(body_.begin_text).begin > limits::kPemBytes;
  }

  const Lines& lines_;
  uint32_t line_;
  std::string_view text_;
  Body body_;
  bool closed_ = false;
  uint32_t foreign_ = 0;
  uint32_t solid_line_ = UINT32_MAX - 1;
  size_t kept_bytes_ = 0;
  std::string_view kept_last_;
};

/// Nothing if a sentence only mentions a marker.
std::optional<Body> read_body(const Lines& lines, uint32_t line, std::string_view text) {
  const auto begin = find_marker(text, kBegin);
  if (!begin) return std::nullopt;
  Body body = BodyReader(lines, line, text, *begin).read();
  const bool one_line = body.last_line == line;
  if (body.base64.size() < kSolidWord && (one_line || body.end_text.empty())) return std::nullopt;
  return body;
}

Object object_of(const Body& body, const Lines& lines, TextArena& arena) {
  const Range marker = lines.range(body.begin_text);
  Object object{Format::kPem, marker, {}, nullptr};
  const std::string_view label = body.begin.label;
  object.properties.push_back({"Label", {label, ValueState::kPresent, lines.range(label)}});
  if (label.ends_with("PRIVATE KEY")) {
    object.properties.push_back({"PrivateKey", {"", ValueState::kMasked, marker}});
    return object;
  }
  const std::string_view last = body.end_text.empty() ? body.last : body.end_text;
  if (!last.empty()) object.range.end = lines.range(last).end;
  if (!label.ends_with("CERTIFICATE")) return object;
  Range range = marker;
  if (!body.first.empty()) range = {lines.range(body.first).begin, lines.range(body.last).end};
  const bool one_piece = body.first == body.base64;
  const std::string_view text = one_piece ? body.first : arena.store(body.base64);
  const ValueState state = !body.whole    ? ValueState::kCut
                           : text.empty() ? ValueState::kBlank
                                          : ValueState::kPresent;
  object.properties.push_back({"Certificate", {text, state, range}});
  return object;
}

}  // namespace

bool is_pem_begin(std::string_view line) {
  line = without_border(line);
  std::string_view rest = line;
  if (take_dash_at_start(rest) == 0) return false;
  const auto marker = find_marker(line, kBegin);
  return marker && marker->begin == 0;
}

uint32_t claim_pem(const Lines& lines, uint32_t line) {
  std::string_view text = lines[line];
  uint32_t end = line;
  while (const auto body = read_body(lines, end == line ? line : end - 1, text)) {
    end = body->last_line + 1;
    text = body->rest;
  }
  return end - line;
}

void read_pem(const Source& source, const Block& block, TextArena& arena,
              std::vector<Object>& objects) {
  const Lines lines(source, block.first_line);
  std::string_view text = lines[block.first_line];
  uint32_t line = block.first_line;
  while (const auto body = read_body(lines, line, text)) {
    objects.push_back(object_of(*body, lines, arena));
    text = body->rest;
    line = body->last_line;
  }
}

}  // namespace pairlint
