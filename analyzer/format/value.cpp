#include "format/value.h"

#include <algorithm>
#include <array>

#include "base/base64.h"
#include "base/text.h"
#include "format/damage.h"
#include "format/rewritten_link.h"

namespace pairlint {
namespace {

/// Three dots, the character, and the character read as Windows-1252.
constexpr std::array<std::string_view, 3> kEllipses = {"...", "\xE2\x80\xA6",
                                                       "\xC3\xA2\xE2\x82\xAC\xC2\xA6"};

/// Exchange draws services as letters by position, `IPUW...` included: its dots cut nothing.
bool is_service_letters(std::string_view text) {
  constexpr std::string_view kLetters = "IPUWSF";
  if (text.size() != 6 && text.size() != 7) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool letter = i < kLetters.size() ? text[i] == kLetters[i] : is_upper(text[i]);
    if (text[i] != '.' && !letter) return false;
  }
  return true;
}

bool take_mark_at_end(std::string_view& text) {
  const size_t mark = ellipsis_at_end(text);
  text.remove_suffix(mark);
  return mark > 0;
}

bool take_mark_at_start(std::string_view& text) {
  const size_t mark = ellipsis_at_start(text);
  text.remove_prefix(mark);
  return mark > 0;
}

/// The one character became a question mark where text was written as ASCII. No name, address or
/// type ends in one.
bool take_lost_mark(std::string_view& text) {
  if (text.size() < 2 || text.back() != '?' || !is_alnum(text[text.size() - 2])) return false;
  text.remove_suffix(1);
  return true;
}

/// `{a, b...}`: the text with its mark taken out, or nothing if there is none.
std::string without_inner_mark(std::string_view text) {
  if (!text.ends_with('}')) return {};
  std::string_view inner = trim_right(text.substr(0, text.size() - 1));
  const bool list = text.starts_with('{');
  if (!take_mark_at_end(inner) && !(list && take_lost_mark(inner))) return {};
  return std::string(inner) + '}';
}

bool is_type_name(std::string_view text) {
  if (!text.starts_with("System.") && !text.starts_with("Microsoft.")) return false;
  const auto in_name = [](char c) {
    return is_alnum(c) || c == '.' || c == '_' || c == '+' || c == '`' || c == '[' || c == ']' ||
           c == ',' || c == ' ';
  };
  const size_t plain = std::min(text.find_first_of("`["), text.size());
  return std::all_of(text.begin(), text.end(), in_name) &&
         text.substr(0, plain).find_first_of(", ") == std::string_view::npos;
}

/// One type name, or a list of nothing else.
bool is_opaque(std::string_view text) {
  if (!text.starts_with('{')) return is_type_name(text);
  text.remove_prefix(1);
  if (text.ends_with('}')) text.remove_suffix(1);
  while (!text.empty()) {
    const size_t end = std::min(text.find(", "), text.size());
    if (!is_type_name(trim(text.substr(0, end)))) return false;
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return true;
}

/// A key or a certificate.
bool is_encoded(std::string_view text) {
  constexpr size_t kFewest = 128;
  return text.size() >= kFewest && std::all_of(text.begin(), text.end(), is_base64);
}

bool has_crossed_out_run(std::string_view text) {
  // Among a thousand characters of base64 a run of x is chance, unless it is long.
  const bool encoded = is_encoded(text);
  const size_t fewest = encoded ? 8 : 4;
  size_t run = 0;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && (text[i] == 'x' || text[i] == 'X')) {
      ++run;
      continue;
    }
    const bool word =
        (i == text.size() || !is_alnum(text[i])) && (i == run || !is_alnum(text[i - run - 1]));
    if (run >= fewest || (run == 3 && word && !encoded)) return true;
    run = 0;
  }
  return false;
}

/// `<server name>`, but neither XML nor the `<NULL>` that logs print.
bool has_placeholder(std::string_view text) {
  constexpr size_t kPlaceholderBytes = 40;
  if (text.find("</") != std::string_view::npos) return false;
  for (size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string_view rest = text.substr(at + 1, kPlaceholderBytes + 1);
    const size_t end = rest.find('>');
    if (end == std::string_view::npos) continue;
    const std::string_view name = rest.substr(0, end);
    const bool word = std::all_of(name.begin(), name.end(), [](char c) {
      return is_alnum(c) || c == ' ' || c == '-' || c == '_' || c == '.';
    });
    if (word && !name.empty() && !equal_ignoring_case(name, "null")) return true;
  }
  return false;
}

/// `autodiscover.FQDN`: the word itself, in capitals.
bool has_fqdn_word(std::string_view text) {
  const size_t at = text.find("FQDN");
  if (at == std::string_view::npos) return false;
  const bool begins = at == 0 || !is_alnum(text[at - 1]);
  return begins && (at + 4 == text.size() || !is_alnum(text[at + 4]));
}

bool is_masked(std::string_view text) {
  return text.find("***") != std::string_view::npos || has_crossed_out_run(text) ||
         has_placeholder(text) || has_fqdn_word(text);
}

bool is_blank_value(std::string_view text) {
  return text.empty() || (text.size() >= 2 && text.front() == '{' && text.back() == '}' &&
                          trim(text.substr(1, text.size() - 2)).empty());
}

/// A private key that was pasted into a value is not kept, nor its place: no report must show it.
bool holds_private_key(std::string_view text) {
  return text.find("PRIVATE KEY-") != std::string_view::npos;
}

Value state_value(std::string_view text, Range range, bool cut) {
  if (holds_private_key(text)) return {{}, ValueState::kMasked, {range.begin, range.begin}};
  Value value{text, ValueState::kPresent, range};
  if (is_opaque(text)) {
    value.state = ValueState::kOpaque;
  } else if (is_rewritten_link(text)) {
    value.state = ValueState::kDamaged;
  } else if (is_masked(text)) {
    value.state = ValueState::kMasked;
  } else if (cut) {
    value.state = ValueState::kCut;
  }
  return value;
}

Value whole_value(std::string_view text, Range range, TextArena& arena) {
  if (is_blank_value(text)) return {text, ValueState::kBlank, range};
  if (is_service_letters(text)) return {text, ValueState::kPresent, range};
  if (std::string list = without_inner_mark(text); !list.empty()) {
    return state_value(arena.store(std::move(list)), range, true);
  }
  bool cut = take_mark_at_end(text);
  cut = cut || (text.starts_with('{') && !text.ends_with('}'));
  return state_value(text, range, cut);
}

}  // namespace

size_t ellipsis_at_start(std::string_view text) {
  for (const std::string_view mark : kEllipses) {
    if (text.starts_with(mark) && !text.substr(mark.size()).starts_with("..")) return mark.size();
  }
  return 0;
}

size_t ellipsis_at_end(std::string_view text) {
  for (const std::string_view mark : kEllipses) {
    if (!text.ends_with(mark)) continue;
    return text.substr(0, text.size() - mark.size()).ends_with("..") ? 0 : mark.size();
  }
  return 0;
}

Value make_exact_value(std::string_view text, Range range) {
  if (trim(text).empty()) return {text, ValueState::kBlank, range};
  return state_value(text, range, false);
}

Value make_value(std::string_view text, Range range, TextArena& arena) {
  text = trim(text);
  std::optional<std::string> undone = undo_damage(text);
  if (!undone) return whole_value(text, range, arena);
  Value value = whole_value(arena.store(std::move(*undone)), range, arena);
  value.repaired = value.state != ValueState::kDamaged;
  return value;
}

Value make_cell(std::string_view text, Range range, Align align, TextArena& arena) {
  text = trim(text);
  if (is_service_letters(text)) return make_value(text, range, arena);
  if (align == Align::kRight && take_mark_at_start(text)) {
    Value value = state_value(text, range, true);
    value.end_only = true;
    return value;
  }
  const bool cut = take_lost_mark(text);
  Value value = make_value(text, range, arena);
  if (cut && value.state == ValueState::kPresent) value.state = ValueState::kCut;
  return value;
}

}  // namespace pairlint
