// Functions that make a text from a text (the strings extension of CEL). From a cut text they make
// what is certain of the result: a cut text or a partial list.
#include <algorithm>

#include "base/text.h"
#include "expr/builtins.h"
#include "expr/code_points.h"
#include "expr/format_string.h"

namespace pairlint::expr {

namespace {

using Kind = Value::Kind;

/// A text of which only the beginning is certain if `source` is cut.
Value text_like(const Value& source, std::string text, Work& work) {
  if (!work.produce(text.size())) return work.error();
  return source.is_incomplete() ? Value::cut_text(std::move(text), source.why())
                                : Value::text(std::move(text));
}

Value lower_ascii(const Call& call) {
  return text_like(call[0], lower(call[0].as_text()), call.work);
}

Value upper_ascii(const Call& call) {
  return text_like(call[0], upper(call[0].as_text()), call.work);
}

bool is_space(char32_t c) {
  return (c >= 9 && c <= 13) || c == ' ' || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

/// What follows a blank at the end of a cut text decides whether it stays, so it goes.
Value trim(const Call& call) {
  std::string_view text = call[0].as_text();
  size_t begin = std::string_view::npos;
  size_t end = 0;
  for (size_t at = 0; at < text.size();) {
    size_t start = at;
    if (is_space(next_code_point(text, at))) continue;
    begin = std::min(begin, start);
    end = at;
  }
  std::string_view kept = begin < end ? text.substr(begin, end - begin) : std::string_view();
  return text_like(call[0], std::string(kept), call.work);
}

Value out_of_range(int64_t index) {
  return Value::error("index out of range: " + std::to_string(index));
}

/// The byte offset of a code point; an unknown value or an error if there is none.
Value offset_of(const Call& call, int64_t index) {
  if (index < 0) return out_of_range(index);
  size_t at = byte_offset(call[0].as_text(), static_cast<size_t>(index));
  if (at != std::string_view::npos) return Value::integer(static_cast<int64_t>(at));
  return call[0].is_incomplete() ? unknown_of(call) : out_of_range(index);
}

Value char_at(const Call& call) {
  Value offset = offset_of(call, call[1].as_int());
  if (!offset.is(Kind::kInt)) return offset;
  std::string_view text = call[0].as_text();
  auto begin = static_cast<size_t>(offset.as_int());
  bool hidden = call[0].is_incomplete();
  if (begin == text.size()) return hidden ? unknown_of(call) : Value::borrowed("");
  size_t end = begin;
  next_code_point(text, end);
  return Value::part(call[0], text.substr(begin, end - begin));
}

Value substring(const Call& call) {
  int64_t first = call[1].as_int();
  Value begin = offset_of(call, first);
  if (!begin.is(Kind::kInt)) return begin;
  auto from = static_cast<size_t>(begin.as_int());
  std::string_view text = call[0].as_text();
  if (call.size() == 2) return text_like(call[0], std::string(text.substr(from)), call.work);

  int64_t last = call[2].as_int();
  if (last < first) {
    return Value::error("invalid substring range: " + std::to_string(first) + " to " +
                        std::to_string(last));
  }
  Value end = offset_of(call, last);
  if (!end.is(Kind::kInt)) return end;
  auto to = static_cast<size_t>(end.as_int());
  return Value::part(call[0], text.substr(from, to - from));
}

/// Collects pieces of a result within the limits of the evaluation.
class Output {
 public:
  explicit Output(Work& work) : work_(work) {}
  bool add(std::string_view piece) {
    if (!work_.produce(piece.size())) return false;
    text_ += piece;
    return true;
  }
  Value take(const UnknownSet& why) {
    return why.empty() ? Value::text(std::move(text_)) : Value::cut_text(std::move(text_), why);
  }

 private:
  Work& work_;
  std::string text_;
};

/// How often a limit argument allows something; a negative one means always.
uint64_t allowed(const Call& call, size_t index) {
  bool limited = call.size() > index && call[index].as_int() >= 0;
  return limited ? static_cast<uint64_t>(call[index].as_int()) : UINT64_MAX;
}

/// The text behind the last match: of a cut text, what cannot be the beginning of a further match.
std::string_view certain_tail(const Call& call, std::string_view tail, bool more_matches) {
  if (!call[0].is_incomplete() || !more_matches || call[1].as_text().empty()) return tail;
  size_t open = std::min(tail.size(), call[1].as_text().size() - 1);
  return utf8_prefix(tail, tail.size() - open);
}

/// An empty text to replace stands before every character and behind the last one.
Value insert_between(const Call& call, uint64_t limit) {
  std::string_view text = call[0].as_text();
  Output out(call.work);
  for (size_t at = 0; at <= text.size(); --limit) {
    if (limit > 0 && !out.add(call[2].as_text())) return call.work.error();
    if (limit == 0 || at == text.size()) {
      if (!out.add(text.substr(at))) return call.work.error();
      break;
    }
    size_t begin = at;
    next_code_point(text, at);
    if (!out.add(text.substr(begin, at - begin))) return call.work.error();
  }
  return out.take(call[0].why());
}

Value replace(const Call& call) {
  if (!others_complete(call)) return unknown_of(call);
  uint64_t limit = allowed(call, 3);
  std::string_view old = call[1].as_text();
  if (old.empty()) return insert_between(call, limit);
  std::string_view text = call[0].as_text();
  Output out(call.work);
  for (; limit > 0; --limit) {
    size_t found = text.find(old);
    if (found == std::string_view::npos) break;
    if (!out.add(text.substr(0, found)) || !out.add(call[2].as_text())) return call.work.error();
    text.remove_prefix(found + old.size());
  }
  if (!out.add(certain_tail(call, text, limit > 0))) return call.work.error();
  return out.take(call[0].why());
}

/// The end of the next piece; npos if the rest is the last one.
size_t piece_end(std::string_view text, std::string_view separator) {
  if (!separator.empty()) return text.find(separator);
  size_t at = 0;
  if (!text.empty()) next_code_point(text, at);
  return at < text.size() ? at : std::string_view::npos;
}

/// Of a cut text the last piece is cut, and there may be more behind it unless the limit is
/// reached.
Value split(const Call& call) {
  if (!others_complete(call)) return unknown_of(call);
  uint64_t limit = allowed(call, 2);
  if (limit == 0) return Value::list(std::vector<Value>{});
  std::string_view text = call[0].as_text();
  std::string_view separator = call[1].as_text();
  std::vector<Value> pieces;
  while (pieces.size() + 1 < limit) {
    size_t end = piece_end(text, separator);
    if (end == std::string_view::npos) break;
    if (!call.work.produce(sizeof(Value))) return call.work.error();
    pieces.push_back(Value::part(call[0], text.substr(0, end)));
    text.remove_prefix(end + separator.size());
  }
  bool open = pieces.size() + 1 < limit;
  bool hidden = call[0].is_incomplete();
  bool nothing_left = separator.empty() && text.empty();
  if (!nothing_left) {
    std::string tail(certain_tail(call, text, open));
    pieces.push_back(text_like(call[0], std::move(tail), call.work));
  }
  return hidden && open ? Value::partial_list(std::move(pieces), call[0].why())
                        : Value::list(std::move(pieces));
}

/// Of a partial list only the elements at certain places can be joined, up to a cut one.
Value join(const Call& call) {
  if (!others_complete(call)) return unknown_of(call);
  const List& list = call[0].as_list();
  std::string_view separator = call.size() == 2 ? call[1].as_text() : std::string_view();
  Output out(call.work);
  for (size_t i = 0; i < list.certain(); ++i) {
    const Value& item = list.items[i];
    if (i > 0 && !out.add(separator)) return call.work.error();
    if (item.is_unknown()) return out.take(item.why());
    if (!item.is(Kind::kString)) {
      return Value::error("join() of a list with " + std::string(kind_name(item.kind())));
    }
    if (!out.add(item.as_text())) return call.work.error();
    if (item.is_incomplete()) return out.take(item.why());
  }
  return out.take(list.rest);
}

Value reverse(const Call& call) {
  std::string_view text = call[0].as_text();
  if (!call.work.produce(text.size())) return call.work.error();
  std::string reversed(text.size(), '\0');
  for (size_t at = 0, to = text.size(); at < text.size();) {
    size_t begin = at;
    next_code_point(text, at);
    to -= at - begin;
    text.copy(reversed.data() + to, at - begin, begin);
  }
  return Value::text(std::move(reversed));
}

/// The letter behind the backslash of a character that quote() escapes; NUL for others.
char quoted_letter(char c) {
  constexpr std::string_view kEscaped = "\a\b\f\n\r\t\v\\\"";
  constexpr std::string_view kLetters = "abfnrtv\\\"";
  size_t index = kEscaped.find(c);
  return index == std::string_view::npos ? '\0' : kLetters[index];
}

Value quote(const Call& call) {
  std::string quoted = "\"";
  std::string_view text = call[0].as_text();
  if (!call.work.produce(2 * text.size() + 2)) return call.work.error();
  for (size_t at = 0; at < text.size();) {
    char letter = quoted_letter(text[at]);
    if (letter != '\0') {
      quoted += '\\';
      quoted += letter;
      ++at;
    } else {
      append_utf8(quoted, next_code_point(text, at));
    }
  }
  return Value::text(quoted + '"');
}

constexpr std::array<BuiltinRow, 11> kRows{{
    {"charAt", char_at, Takes::kPartial, {"string.f(int) -> string"}},
    {"format", format_string, Takes::kWhole, {"string.f(list<dyn>) -> string"}},
    {"join",
     join,
     Takes::kPartial,
     {"list<string>.f() -> string", "list<string>.f(string) -> string"}},
    {"lowerAscii", lower_ascii, Takes::kPartial, {"string.f() -> string"}},
    {"replace",
     replace,
     Takes::kPartial,
     {"string.f(string, string) -> string", "string.f(string, string, int) -> string"}},
    {"reverse", reverse, Takes::kWhole, {"string.f() -> string"}},
    {"split",
     split,
     Takes::kPartial,
     {"string.f(string) -> list<string>", "string.f(string, int) -> list<string>"}},
    {"strings.quote", quote, Takes::kWhole, {"f(string) -> string"}},
    {"substring",
     substring,
     Takes::kPartial,
     {"string.f(int) -> string", "string.f(int, int) -> string"}},
    {"trim", trim, Takes::kPartial, {"string.f() -> string"}},
    {"upperAscii", upper_ascii, Takes::kPartial, {"string.f() -> string"}},
}};

}  // namespace

std::span<const BuiltinRow> string_functions() { return kRows; }

}  // namespace pairlint::expr
