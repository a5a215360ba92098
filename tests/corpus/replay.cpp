#include "corpus/replay.h"

#include "base/text.h"

namespace pairlint::corpus {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    if (lines.back().ends_with('\r')) lines.back().pop_back();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

template <typename Redraw>
std::string redrawn(const std::vector<std::string>& lines, Redraw redraw) {
  std::string text;
  for (const std::string& line : lines) text += redraw(line) + '\n';
  return text;
}

/// Inner pairs of blanks with a no-break blank first, as editors of web pages make them.
std::string with_no_break_blanks(const std::string& line) {
  std::string out;
  for (size_t at = 0; at < line.size(); ++at) {
    const bool pair = line[at] == ' ' && at + 1 < line.size() && line[at + 1] == ' ';
    out += pair ? "\xC2\xA0" : std::string(1, line[at]);
  }
  return out;
}

/// With byte order mark and CRLF, as Windows PowerShell redirects.
std::string utf16(const std::vector<std::string>& lines) {
  std::string bytes = "\xFF\xFE";
  const auto put = [&bytes](uint32_t unit) {
    bytes += static_cast<char>(unit & 0xFF);
    bytes += static_cast<char>(unit >> 8);
  };
  for (const std::string& line : lines) {
    for (size_t at = 0; at < line.size();) put(next_code_point(line, at));
    put('\r');
    put('\n');
  }
  return bytes;
}

}  // namespace

std::vector<Replay> replays_of(const std::string& utf8) {
  const std::vector<std::string> lines = lines_of(utf8);
  const auto as_it_is = [](const std::string& line) { return line; };
  const auto quoted = [](const std::string& line) { return "> " + line; };
  const auto indented = [](const std::string& line) { return "    " + line; };
  const auto padded = [](const std::string& line) { return line + "  "; };
  const auto stripped = [](const std::string& line) { return std::string(trim_right(line)); };
  return {
      {"in UTF-16", utf16(lines)},
      {"with LF", redrawn(lines, as_it_is)},
      {"quoted", redrawn(lines, quoted)},
      {"indented", redrawn(lines, indented)},
      {"with blanks behind every line", redrawn(lines, padded)},
      {"without blanks at line ends", redrawn(lines, stripped)},
      {"with no-break blanks", redrawn(lines, with_no_break_blanks)},
  };
}

}  // namespace pairlint::corpus
