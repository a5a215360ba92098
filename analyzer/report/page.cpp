#include "report/page.h"

#include "base/text.h"
#include "report/glyph.h"
#include "report/uri.h"

namespace pairlint::report {
namespace {

/// No two of these look alike to people who cannot tell red from green.
std::string_view escape_sequence(Tint tint) {
  switch (tint) {
    case Tint::kPlain:
      return "";
    case Tint::kStrong:
      return "\x1b[1m";
    case Tint::kDim:
      return "\x1b[2m";
    case Tint::kError:
      return "\x1b[1;31m";
    case Tint::kWarning:
      return "\x1b[1;33m";
    case Tint::kInfo:
      return "\x1b[1;34m";
    case Tint::kGood:
      return "\x1b[1;36m";
  }
  return "";
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// What stands between two blanks; it may change its tint inside.
using Word = Runs;

std::vector<Word> words_of(const Runs& runs) {
  std::vector<Word> words;
  bool open = false;
  for (const Run& run : runs) {
    for (size_t at = 0; at < run.text.size();) {
      size_t end = at;
      while (end < run.text.size() && !is_space(run.text[end])) ++end;
      if (end == at) {
        open = false;
        ++at;
        continue;
      }
      if (!open) words.emplace_back();
      words.back().push_back({run.text.substr(at, end - at), run.tint});
      open = true;
      at = end;
    }
  }
  return words;
}

void make_visible(Word& word, bool unicode) {
  for (Run& run : word) run.text = visible(run.text, unicode);
}

size_t columns_of_word(const Word& word) {
  size_t columns = 0;
  for (const Run& run : word) columns += columns_of(run.text);
  return columns;
}

bool ends_here_string(std::string_view line) {
  return line.starts_with("'@") || line.starts_with("\"@");
}

bool must_begin_its_line(std::string_view command) {
  for (std::string_view line : split_at(command, '\n')) {
    if (ends_here_string(line)) return true;
  }
  return false;
}

}  // namespace

void Page::append(std::string_view shown, Tint tint) {
  const bool tinted = style_.colour && tint != Tint::kPlain && !shown.empty();
  if (tinted) out_ += escape_sequence(tint);
  out_ += shown;
  if (tinted) out_ += "\x1b[0m";
}

/// What is no letter, digit or harmless sign of a path is percent-encoded: no name ends the
/// sequence.
void Page::append_linked(const Run& run) {
  const auto path = style_.links ? style_.paths.find(run.file) : style_.paths.end();
  const bool linked = path != style_.paths.end() && !run.file.empty();
  if (linked) out_ += "\x1b]8;;" + uri_of(path->second) + "\x1b\\";
  append(visible(run.text, style_.unicode), run.tint);
  if (linked) out_ += "\x1b]8;;\x1b\\";
}

void Page::gap() {
  if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
}

void Page::line(size_t indent, const Runs& runs) {
  out_.append(indent, ' ');
  for (const Run& run : runs) append_linked(run);
  out_ += '\n';
}

void Page::sentence(std::string_view first, std::string_view rest, const Runs& runs) {
  out_ += first;
  size_t column = columns_of(first);
  bool at_start = true;
  for (Word& word : words_of(runs)) {
    make_visible(word, style_.unicode);
    const size_t columns = columns_of_word(word);
    if (!at_start && column + 1 + columns > style_.width) {
      out_.append("\n").append(rest);
      column = columns_of(rest);
    } else if (!at_start) {
      out_ += ' ';
      ++column;
    }
    for (const Run& run : word) append(run.text, run.tint);
    column += columns;
    at_start = false;
  }
  out_ += '\n';
}

void Page::sentence(size_t indent, const Runs& runs) {
  const std::string blanks(indent, ' ');
  sentence(blanks, blanks, runs);
}

void Page::command(size_t indent, std::string_view text) {
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  const size_t columns = must_begin_its_line(text) ? 0 : indent;
  for (std::string_view part : split_at(text, '\n')) {
    if (part.ends_with('\r')) part.remove_suffix(1);
    line(columns, {{std::string(part), Tint::kStrong}});
  }
}

}  // namespace pairlint::report
