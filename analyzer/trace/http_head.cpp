// Headers are found by the colon behind their names. Mail may have put quote marks in front of the
// lines, and tools that show captured traffic print an arrow for the colon.
#include "trace/http_head.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/text.h"
#include "trace/squeeze.h"

namespace pairlint {
namespace {

/// Source: EWS Managed API and recorded answers of Exchange; connectivity-log 1.5.
constexpr auto kKnownNames = std::to_array<std::string_view>({
    "request-id",
    "client-request-id",
    "x-ms-diagnostics",
    "Server",
    "WWW-Authenticate",
    "Proxy-Authenticate",
    "X-Powered-By",
    "X-FEServer",
    "X-BEServer",
    "X-CalculatedBETarget",
    "X-CalculatedFETarget",
    "X-DiagInfo",
    "X-BackEndHttpStatus",
    "Date",
    "Content-Length",
    "Content-Type",
    "Set-Cookie",
    "Cache-Control",
    "X-AspNet-Version",
    "Location",
    "Connection",
    "Transfer-Encoding",
    "Authorization",
    "User-Agent",
    "Accept",
});

bool is_name_byte(char c) { return is_alnum(c) || c == '-'; }

/// The longest known name that the run of name bytes ends in.
std::string_view known_name(std::string_view run) {
  std::string_view longest;
  for (const std::string_view name : kKnownNames) {
    if (name.size() > longest.size() && ends_with_ignoring_case(run, name)) {
      longest = run.substr(run.size() - name.size());
    }
  }
  return longest;
}

std::string_view trim_lines(std::string_view text) {
  while (!text.empty() && (is_blank(text.front()) || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (is_blank(text.back()) || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

/// A name with its separator.
struct Separator {
  std::string_view name;
  size_t begin = 0;  ///< of the name
  size_t end = 0;    ///< behind the separator
};

constexpr std::string_view kArrow = "\xE2\x86\x92";

/// Goes from one separator to the next; every byte is looked at a few times at most.
class HeadScan {
 public:
  explicit HeadScan(std::string_view text) : text_(text) {}

  /// Without a name: there is no more.
  Separator next() {
    const size_t from = at_;
    for (size_t at = find(); at < text_.size(); at = find()) {
      const bool arrow = text_.substr(at).starts_with(kArrow);
      at_ = at + (arrow ? kArrow.size() : 1);
      const std::string_view name = text_[at] == ':' || arrow ? name_before(at) : "";
      if (name.empty() || name.data() < text_.data() + from) continue;
      return {name, static_cast<size_t>(name.data() - text_.data()), at_};
    }
    return {{}, text_.size(), text_.size()};
  }

 private:
  size_t find() {
    const size_t colon = std::min(text_.find(':', at_), text_.size());
    const std::string_view before = text_.substr(at_, colon - at_);
    const size_t at = at_ + std::min(before.find(kArrow.front()), before.size());
    for (size_t end = at_; (end = text_.find('\n', end)) < at; ++end) line_ = end + 1;
    return at;
  }

  /// The name in front of the separator at `colon`; empty if there is none. A value stands behind a
  /// blank: `https://` is no header.
  std::string_view name_before(size_t colon) const {
    const char behind = at_ < text_.size() ? text_[at_] : '\n';
    if (!is_blank(behind) && behind != '\n') return {};
    size_t end = colon;
    while (end > 0 && is_blank(text_[end - 1])) --end;
    size_t begin = end;
    while (begin > 0 && is_name_byte(text_[begin - 1])) --begin;
    const std::string_view run = text_.substr(begin, end - begin);
    return !run.empty() && begins_line(begin) ? run : known_name(run);
  }

  /// Nothing stands in front of it but blanks and what mail has put there.
  bool begins_line(size_t at) const {
    constexpr size_t kMarks = 64;
    if (at < line_ || at - line_ > kMarks) return at < line_;
    const size_t marks = std::min(behind_quote_marks(text_, line_), at);
    return trim(text_.substr(marks, at - marks)).empty();
  }

  std::string_view text_;
  size_t at_ = 0;
  size_t line_ = 0;  ///< where the line of the last separator begins
};

/// `HTTP/1.1 401 Unauthorized`.
uint32_t status_of(std::string_view line) {
  if (!line.starts_with("HTTP/")) return 0;
  const std::string_view text = trim_left(line.substr(std::min(line.find(' '), line.size())));
  if (text.size() < 3 || !is_digit(text[0]) || !is_digit(text[1]) || !is_digit(text[2])) return 0;
  return static_cast<uint32_t>((text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0'));
}

}  // namespace

const HttpHeader* HttpHead::find(std::string_view name) const {
  const auto found = std::find_if(headers.begin(), headers.end(), [name](const HttpHeader& header) {
    return equal_ignoring_case(header.name, name);
  });
  return found == headers.end() ? nullptr : &*found;
}

HttpHead read_http_head(std::string_view text) {
  HttpHead head;
  text = trim_lines(text);
  text.remove_prefix(std::min(behind_quote_marks(text, 0), text.size()));
  HeadScan scan(text);
  Separator next = scan.next();
  const std::string_view first = text.substr(0, next.begin);
  head.first_line = trim(first.substr(0, first.find('\n')));
  head.status = status_of(head.first_line);
  while (!next.name.empty() && head.headers.size() < limits::kHttpHeaders) {
    const Separator behind = scan.next();
    head.headers.push_back({next.name, trim_lines(text.substr(next.end, behind.begin - next.end))});
    next = behind;
  }
  return head;
}

}  // namespace pairlint
