#include "format/shapes.h"

#include "base/text.h"

namespace pairlint {

uint32_t indent_of(std::string_view line) {
  uint32_t indent = 0;
  for (const char c : line) {
    if (!is_blank(c)) break;
    indent += c == '\t' ? 8 : 1;
  }
  return indent;
}

Lines without_margin(const Lines& lines, uint32_t first) {
  constexpr uint32_t kDeepestMargin = 16;
  Lines bare = lines;
  const uint32_t margin = indent_of(lines[first]);
  if (margin > 0 && margin <= kDeepestMargin) bare.leave_out_margin(margin);
  return bare;
}

bool interrupts(std::string_view line) {
  const std::string_view text = trim_left(line);
  if (text.empty()) return false;
  return text.front() == '>' || find_prompt(text) || find_stream_prefix(text) ||
         is_transcript_rule(text) || text.starts_with("```") ||
         (known_cmdlet_length(text) > 0 && find_error_head(text)) || is_bare_command(text) ||
         is_pem_begin(text) || is_certutil_banner(text);
}

}  // namespace pairlint
