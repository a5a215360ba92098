// Functions that look into a text. Of a cut text only what is visible can answer: a find there is
// certain, its absence is not.
#include "expr/builtins.h"
#include "expr/code_points.h"

namespace pairlint::expr {

namespace {

using Kind = Value::Kind;

Value contains(const Call& call) {
  std::string_view text = call[0].as_text();
  bool found = text.find(call[1].as_text()) != std::string_view::npos;
  bool text_cut = call[0].is_incomplete();
  bool wanted_cut = call[1].is_incomplete();
  if (!text_cut && !wanted_cut) return Value::boolean(found);
  if (found && !wanted_cut) return Value::boolean(true);
  if (!found && !text_cut) return Value::boolean(false);
  return unknown_of(call);
}

Value starts_with(const Call& call) {
  std::string_view text = call[0].as_text();
  std::string_view prefix = call[1].as_text();
  size_t common = std::min(text.size(), prefix.size());
  bool agree = text.substr(0, common) == prefix.substr(0, common);
  if (!agree) return Value::boolean(false);
  bool within = prefix.size() <= text.size();
  if (!within && !call[0].is_incomplete()) return Value::boolean(false);
  if (within && !call[1].is_incomplete()) return Value::boolean(true);
  return unknown_of(call);
}

Value ends_with(const Call& call) {
  std::string_view text = call[0].as_text();
  std::string_view suffix = call[1].as_text();
  if (call[1].is_incomplete()) {
    bool possible = call[0].is_incomplete() || text.find(suffix) != std::string_view::npos;
    return possible ? unknown_of(call) : Value::boolean(false);
  }
  if (call[0].is_incomplete()) return suffix.empty() ? Value::boolean(true) : unknown_of(call);
  return Value::boolean(text.ends_with(suffix));
}

/// Whether a match inside a text stays one however the text goes on: nothing in the pattern looks
/// at what follows.
bool matches_any_continuation(std::string_view pattern) {
  for (size_t i = 0; i < pattern.size(); ++i) {
    bool looks_ahead = pattern[i] == '\\' && i + 1 < pattern.size() &&
                       std::string_view("bBzZ").find(pattern[i + 1]) != std::string_view::npos;
    if (pattern[i] == '$' || looks_ahead) return false;
  }
  return true;
}

Value matches(const Call& call) {
  if (call[1].is_incomplete()) return unknown_of(call);
  std::string_view pattern = call[1].as_text();
  Patterns::Match match = call.work.patterns.find(pattern, call[0].as_text());
  if (match == Patterns::Match::kInvalid) {
    return Value::error("invalid pattern '" + std::string(pattern) + "'");
  }
  bool yes = match == Patterns::Match::kYes;
  if (!call[0].is_incomplete()) return Value::boolean(yes);
  return yes && matches_any_continuation(pattern) ? Value::boolean(true) : unknown_of(call);
}

Value out_of_range(int64_t index) {
  return Value::error("index out of range: " + std::to_string(index));
}

/// Where a search begins: the third argument as a byte offset; npos if it is outside.
size_t start_of(const Call& call) {
  int64_t index = call[2].as_int();
  return index < 0 ? std::string_view::npos
                   : byte_offset(call[0].as_text(), static_cast<size_t>(index));
}

Value position(std::string_view text, size_t found) {
  bool none = found == std::string_view::npos;
  return Value::integer(none ? -1 : static_cast<int64_t>(code_points(text.substr(0, found))));
}

Value index_of(const Call& call) {
  if (!others_complete(call)) return unknown_of(call);
  std::string_view text = call[0].as_text();
  std::string_view wanted = call[1].as_text();
  size_t start = call.size() == 3 ? start_of(call) : 0;
  bool outside = start == std::string_view::npos;
  bool hidden = call[0].is_incomplete();
  if (outside)
    return hidden && call[2].as_int() >= 0 ? unknown_of(call) : out_of_range(call[2].as_int());
  size_t found = text.find(wanted, start);
  return hidden && found == std::string_view::npos ? unknown_of(call) : position(text, found);
}

Value last_index_of(const Call& call) {
  std::string_view text = call[0].as_text();
  size_t start = call.size() == 3 ? start_of(call) : text.size();
  if (start == std::string_view::npos) return out_of_range(call[2].as_int());
  return position(text, text.rfind(call[1].as_text(), start));
}

Value size(const Call& call) {
  const Value& value = call[0];
  if (value.is_incomplete()) return unknown_of(call);
  size_t count = 0;
  switch (value.kind()) {
    case Kind::kString:
      count = code_points(value.as_text());
      break;
    case Kind::kBytes:
      count = value.as_text().size();
      break;
    case Kind::kList:
      count = value.as_list().items.size();
      break;
    default:
      count = value.as_map().entries.size();
      break;
  }
  return Value::integer(static_cast<int64_t>(count));
}

constexpr std::array<BuiltinRow, 7> kRows{{
    {"contains", contains, Takes::kPartial, {"string.f(string) -> bool"}},
    {"endsWith", ends_with, Takes::kPartial, {"string.f(string) -> bool"}},
    {"indexOf",
     index_of,
     Takes::kPartial,
     {"string.f(string) -> int", "string.f(string, int) -> int"}},
    {"lastIndexOf",
     last_index_of,
     Takes::kWhole,
     {"string.f(string) -> int", "string.f(string, int) -> int"}},
    {"matches",
     matches,
     Takes::kPartial,
     {"string.f(string) -> bool", "f(string, string) -> bool"}},
    {"size",
     size,
     Takes::kPartial,
     {"f(string) -> int", "f(bytes) -> int", "f(list<A>) -> int", "f(map<A, B>) -> int",
      "string.f() -> int", "bytes.f() -> int", "list<A>.f() -> int", "map<A, B>.f() -> int"}},
    {"startsWith", starts_with, Takes::kPartial, {"string.f(string) -> bool"}},
}};

}  // namespace

std::span<const BuiltinRow> text_search_functions() { return kRows; }

}  // namespace pairlint::expr
