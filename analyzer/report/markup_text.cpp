#include "report/markup_text.h"

#include "base/text.h"
#include "report/glyph.h"
#include "report/markdown.h"

namespace pairlint::report {
namespace {

using Escape = std::string (*)(std::string_view line);

std::string line_by_line(std::string_view text, Escape escape) {
  std::string out;
  for (std::string_view line : split_at(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.data() != text.data()) out += '\n';
    out += escape(line);
  }
  return out;
}

std::string reference(char c) { return "&#" + std::to_string(static_cast<int>(c)) + ";"; }

/// XML 1.0 has no place for U+FFFE and U+FFFF.
void replace_noncharacters(std::string& utf8) {
  for (const std::string_view gone : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (size_t at = 0; (at = utf8.find(gone, at)) != std::string::npos;) {
      utf8.replace(at, gone.size(), "\xEF\xBF\xBD");
    }
  }
}

std::string html_line(std::string_view line) {
  std::string shown = visible(line, true);
  replace_noncharacters(shown);
  std::string out;
  for (const char c : shown) {
    constexpr std::string_view kSpecial = "&<>\"'[]`";
    out += kSpecial.find(c) == std::string_view::npos ? std::string(1, c) : reference(c);
  }
  return out;
}

/// A mention or a number that a forge would turn into a link: the mark, apart from what follows.
bool is_reference(std::string_view text, size_t at) {
  if (at + 1 >= text.size()) return false;
  if (text[at] == '@') return is_alnum(text[at + 1]) || text[at + 1] == '_';
  return text[at] == '#' && is_digit(text[at + 1]);
}

/// Jira draws faces for these: :) :( :P :D ;)
bool is_face(std::string_view text, size_t at) {
  if (at + 1 >= text.size() || (text[at] != ':' && text[at] != ';')) return false;
  return std::string_view("()PDpd|").find(text[at + 1]) != std::string_view::npos;
}

/// A hyphen inside a word is one; elsewhere two of them strike out what is between.
bool is_jira_mark(std::string_view text, size_t at) {
  constexpr std::string_view kMarks = "*_?+^~{}[]()|!";
  if (kMarks.find(text[at]) != std::string_view::npos) return true;
  if (text[at] != '-') return false;
  return at == 0 || at + 1 == text.size() || !is_alnum(text[at - 1]) || !is_alnum(text[at + 1]);
}

/// What a backslash does not keep from being markup: itself, entities, addresses, faces, and where
/// a line begins lists and `h1.`
bool needs_reference(std::string_view text, size_t at) {
  const char c = text[at];
  if (c == '\\' || c == '&' || c == '<' || c == '>' || is_face(text, at)) return true;
  if (c == '#') return at == 0;
  if (c == '.') return at == 2 || at == 3;
  if (c != ':') return false;
  return text.substr(at).starts_with("://") ||
         (at >= 6 && equal_ignoring_case(text.substr(at - 6, 6), "mailto"));
}

std::string jira_line(std::string_view shown) {
  std::string out;
  for (size_t at = 0; at < shown.size(); ++at) {
    if (needs_reference(shown, at)) {
      out += reference(shown[at]);
    } else {
      if (is_jira_mark(shown, at)) out += '\\';
      out += shown[at];
    }
  }
  return out;
}

/// A tag of ServiceNow or Jira, put apart by a blank behind its bracket.
std::string apart(std::string_view text, std::string_view tag) {
  std::string out(text);
  for (size_t at = 0; (at = find_ignoring_case(out, tag, at)) != std::string::npos; at += 2) {
    out.insert(at + 1, 1, ' ');
  }
  return out;
}

std::string plain_line(std::string_view line) {
  return apart(apart(visible(line, true), "[code]"), "[/code]");
}

std::string noformat_line(std::string_view line) {
  return apart(apart(visible(line, true), "{noformat"), "{code");
}

}  // namespace

std::string html_text(std::string_view text) { return html_line(in_one_line(text)); }
std::string html_lines(std::string_view text) { return line_by_line(text, html_line); }

std::string comment_text(std::string_view text) {
  const std::string marked = markdown_text(text);
  std::string out = marked.starts_with('/') ? "\\" : "";
  for (size_t at = 0; at < marked.size(); ++at) {
    if (marked[at] == '$') out += '\\';
    out += marked[at];
    if (is_reference(marked, at)) out += "<!-- -->";
  }
  return out;
}

std::string jira_text(std::string_view text) { return jira_line(visible(in_one_line(text), true)); }
std::string jira_lines(std::string_view text) { return line_by_line(text, noformat_line); }

std::string plain_text(std::string_view text) { return plain_line(in_one_line(text)); }
std::string plain_lines(std::string_view text) { return line_by_line(text, plain_line); }

}  // namespace pairlint::report
