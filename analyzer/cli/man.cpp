// The manual page, made of what help says: there is one description of each option.
#include <array>
#include <string_view>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/help.h"
#include "cli/man.h"
#include "cli/output.h"
#include "version.h"

namespace pairlint::cli {
namespace {

constexpr std::array<std::string_view, 9> kTopics = {
    "check", "audit", "merge", "facts", "convert", "explain", "rules", "completions", "man"};

/// Text for roff: no escape, no request at the front, hyphens that can be copied.
std::string roff(std::string_view text) {
  std::string out = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

/// `  --quiet   print ...` is a term and its description; the gap between them is wide.
size_t gap_of(std::string_view line) {
  if (!line.starts_with("  ") || trim(line).empty()) return std::string_view::npos;
  const size_t begin = line.size() - trim_left(line).size();
  return begin > 4 ? std::string_view::npos : line.find("  ", begin);
}

void append_line(std::string& page, std::string_view line) {
  const size_t gap = gap_of(line);
  if (trim(line).empty()) {
    page += ".PP\n";
  } else if (gap != std::string_view::npos) {
    page += ".TP\n\\fB" + roff(trim(line.substr(0, gap))) + "\\fR\n" +
            roff(trim(line.substr(gap))) + "\n";
  } else if (line.ends_with(':') && !line.starts_with(' ')) {
    page += ".SS " + roff(line.substr(0, line.size() - 1)) + "\n";
  } else if (line.starts_with("  ") && !line.starts_with("       ")) {
    page += ".br\n" + roff(trim(line)) + "\n";
  } else {
    page += roff(trim(line)) + "\n";
  }
}

void append_section(std::string& page, std::string_view title, const std::string& text) {
  page += ".SH " + upper(title) + "\n";
  for (const std::string_view line : split_at(trim_right(text), '\n')) append_line(page, line);
}

}  // namespace

std::string man_page() {
  std::string page = ".TH PAIRLINT 1 \"\" \"pairlint " + std::string(kVersion) +
                     "\"\n.SH NAME\npairlint \\- judge pairings of Skype for Business Server and "
                     "Exchange Server from what was captured\n";
  append_section(page, "description", help_page(""));
  for (const std::string_view topic : kTopics) append_section(page, topic, help_page(topic));
  return page;
}

int run_man() { return write_stdout(man_page()); }

}  // namespace pairlint::cli
