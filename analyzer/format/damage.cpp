// Each step knows one kind of damage and leaves alone what may have been meant: most values have
// none of its bytes and are not copied.
#include "format/damage.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/html_entity.h"
#include "base/text.h"
#include "format/rewritten_link.h"
#include "source/encoding.h"

namespace pairlint {
namespace {

/// A value and what it holds, looked for once: values may be megabytes.
struct Whole {
  explicit Whole(std::string_view value)
      : text(value),
        has_tags(value.find('<') != std::string_view::npos),
        has_path(value.starts_with("\\\\") || value.find(":\\") != std::string_view::npos),
        has_link(value.find("://") != std::string_view::npos),
        has_mail(value.find('@') != std::string_view::npos) {}

  std::string_view text;
  bool has_tags, has_path, has_link, has_mail;
};

/// A step looks at what is left of a value, appends what it stands for, and says how many bytes
/// that was; 0: nothing for it.
using Step = size_t (*)(std::string_view rest, const Whole& whole, std::string& out);

/// XML has entities of its own, which are no damage.
size_t undo_entity(std::string_view rest, const Whole& whole, std::string& out) {
  constexpr size_t kLongestName = 8;
  if (rest.front() != '&') return 0;
  const size_t end = rest.substr(0, kLongestName + 2).find(';');
  if (end == std::string_view::npos || whole.has_tags) return 0;
  const char32_t character = html_entity(rest.substr(1, end - 1));
  if (character == 0) return 0;
  append_utf8(out, character);
  return end + 1;
}

/// `_x000D_` and its kin; what was a line end becomes a blank.
size_t undo_clixml_escape(std::string_view rest, const Whole&, std::string& out) {
  for (const std::string_view escape : {"_x000D_", "_x000A_", "_x0009_"}) {
    if (starts_with_ignoring_case(rest, escape)) {
      out += ' ';
      return escape.size();
    }
  }
  return 0;
}

/// A backslash before punctuation. Windows has backslashes too: `\_` counts only in what is no path
/// or account, `\*` only where a word begins.
size_t undo_markdown_escape(std::string_view rest, const Whole& whole, std::string& out) {
  if (rest.size() < 2 || rest[0] != '\\') return 0;
  const size_t at = whole.text.size() - rest.size();
  const bool in_word = at > 0 && is_alnum(whole.text[at - 1]);
  const char c = rest[1];
  const bool escaped = c == '<' || c == '>' || (c == '*' && !whole.has_path && !in_word) ||
                       (c == '_' && !whole.has_path && (whole.has_link || whole.has_mail)) ||
                       (whole.has_link && (c == '-' || c == '.' || c == '~' || c == '#'));
  if (!escaped) return 0;
  out += c;
  return 2;
}

/// The byte that Windows-1252 shows as this character; 0 if none does, or if it is ASCII.
unsigned char shown_byte(char32_t character) {
  if (character >= 0x80 && character <= 0xFF) return static_cast<unsigned char>(character);
  const std::u16string_view page = code_page(Encoding::kWindows1252);
  const size_t at = page.find(static_cast<char16_t>(character));
  const bool in_page = character < 0xFFFD && at != std::u16string_view::npos;
  return in_page ? static_cast<unsigned char>(0x80 + at) : 0;
}

/// 0xDC to 0xDF begin scripts that no capture has; the last of them is a letter that words end in,
/// before the mark of a cut: `groß…`.
bool begins_character(unsigned char byte) {
  return (byte >= 0xC2 && byte <= 0xDB) || (byte >= 0xE0 && byte <= 0xEF);
}

/// Characters of Windows-1252 whose bytes are one character of UTF-8.
size_t undo_mojibake(std::string_view rest, const Whole&, std::string& out) {
  if ((rest.front() & 0x80) == 0) return 0;
  std::string bytes;
  size_t at = 0;
  size_t wanted = 1;
  while (bytes.size() < wanted && at < rest.size()) {
    const unsigned char byte = shown_byte(next_code_point(rest, at));
    const bool lead = bytes.empty();
    const bool fits = lead ? begins_character(byte) : byte >= 0x80 && byte <= 0xBF;
    if (!fits) return 0;
    if (lead) wanted = byte >= 0xE0 ? 3 : 2;
    bytes += static_cast<char>(byte);
  }
  size_t end = 0;
  if (bytes.size() < wanted || next_code_point(bytes, end) == 0xFFFD || end != wanted) return 0;
  out += bytes;
  return at;
}

/// Whether the step changed the text.
bool apply(Step step, std::string& text) {
  std::string out;
  out.reserve(text.size());
  const Whole whole(text);
  bool changed = false;
  for (size_t at = 0; at < text.size();) {
    const size_t taken = step(whole.text.substr(at), whole, out);
    changed = changed || taken > 0;
    if (taken == 0) out += text[at];
    at += std::max<size_t>(taken, 1);
  }
  if (changed) text = std::move(out);
  return changed;
}

bool may_be_damaged(std::string_view text) {
  const auto suspect = [](char c) {
    return (c & 0x80) != 0 || c == '&' || c == '\\' || c == '_' || c == '<' || c == '[';
  };
  return std::any_of(text.begin(), text.end(), suspect) || is_rewritten_link(text) ||
         starts_with_ignoring_case(text, "hxxp");
}

}  // namespace

std::optional<std::string> undo_damage(std::string_view text) {
  if (!may_be_damaged(text)) return std::nullopt;
  std::string undone(text);
  bool changed = false;
  for (const Step step : {undo_mojibake, undo_entity, undo_clixml_escape, undo_markdown_escape}) {
    changed = apply(step, undone) || changed;
  }
  if (auto links = undo_rewritten_links(undone)) {
    undone = std::move(*links);
    changed = true;
  }
  if (!changed) return std::nullopt;
  return std::string(trim(undone));
}

std::optional<std::string> undo_entities(std::string_view text) {
  std::string undone(text);
  return apply(undo_entity, undone) ? std::optional(std::move(undone)) : std::nullopt;
}

}  // namespace pairlint
