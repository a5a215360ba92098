// Where nslookup's output begins and how far it goes. A session asks several questions; each is a
// block of its own, which begins with the resolver.
#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "format/dns_line.h"
#include "format/readers.h"
#include "format/shapes.h"

namespace pairlint {
namespace {

/// Blank lines that may stand inside the answer to one question.
constexpr uint32_t kBlankLines = 2;

uint32_t next_text_line(const Lines& lines, uint32_t line) {
  const uint32_t most = std::min(lines.count(), line + kBlankLines + 2);
  ++line;
  while (line < most && trim(lines[line]).empty()) ++line;
  return line;
}

DnsRole role_at(const Lines& lines, uint32_t line) {
  return line < lines.count() ? find_dns_line(lines[line]).role : DnsRole::kNone;
}

/// A label and an address directly below it.
bool is_pair(const Lines& lines, uint32_t line) {
  const DnsRole role = role_at(lines, line);
  return (role == DnsRole::kServer || role == DnsRole::kName) &&
         role_at(lines, line + 1) == DnsRole::kAddress;
}

bool is_record(DnsRole role) {
  return role == DnsRole::kService || role == DnsRole::kHost || role == DnsRole::kCanonical;
}

/// Most lines can be turned down by their first bytes.
bool may_begin(std::string_view line) {
  constexpr size_t kLongestRecord = 600;
  if (line.empty() || line.size() > kLongestRecord) return false;
  if (line.front() == '*') return line.starts_with("** ") || line.starts_with("*** ");
  if (line.front() == '_') return true;
  if (line.substr(0, 40).find(':') != std::string_view::npos) return true;
  return line.starts_with("DNS request timed out") || line.find('=') != std::string_view::npos;
}

bool begins(const Lines& lines, uint32_t line) {
  if (!may_begin(lines[line])) return false;
  const DnsLine first = find_dns_line(lines[line]);
  if (first.role == DnsRole::kRefusal) return !refusal_status(first.value).empty();
  if (first.role == DnsRole::kTimeout) return lines[line].starts_with("DNS request");
  if (first.role == DnsRole::kHeading) {
    const uint32_t below = next_text_line(lines, line);
    return is_pair(lines, below) || is_record(role_at(lines, below));
  }
  return is_record(first.role) || is_pair(lines, line);
}

/// Whether a line inside an answer belongs to it. `before` is the role of the line with text above.
bool belongs(const Lines& lines, uint32_t line, DnsRole role, DnsRole before) {
  switch (role) {
    case DnsRole::kNone:
      return false;
    case DnsRole::kServer:
      // The second question of a session, unless all before this were time-outs.
      return before == DnsRole::kTimeout && is_pair(lines, line);
    case DnsRole::kHeading: {
      const DnsRole below = role_at(lines, next_text_line(lines, line));
      return is_record(below) || below == DnsRole::kName || below == DnsRole::kServer;
    }
    case DnsRole::kMore:
      return before == DnsRole::kAddress || before == DnsRole::kAliases || before == DnsRole::kMore;
    case DnsRole::kZone:
      return role_at(lines, line + 1) == DnsRole::kFields;
    default:
      return true;
  }
}

}  // namespace

uint32_t claim_dns(const Lines& all_lines, uint32_t line) {
  const Lines lines = without_margin(all_lines, line);
  if (!begins(lines, line)) return 0;
  DnsRole before = find_dns_line(lines[line]).role;
  uint32_t last = line;
  for (uint32_t next = line + 1; next < lines.count() && next <= last + kBlankLines + 1; ++next) {
    const DnsRole role = find_dns_line(lines[next]).role;
    if (role == DnsRole::kBlank) continue;
    if (!belongs(lines, next, role, before)) break;
    before = role;
    last = next;
    if (lines.begin_of(next) - lines.begin_of(line) > limits::kRunBytes) break;
  }
  return last - line + 1;
}

}  // namespace pairlint
