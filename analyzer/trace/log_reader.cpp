// What is looked for stands in rules/stages/: this file knows how messages, HTTP heads and SOAP are
// written down, and nothing of what they mean for the test.
#include "trace/log_reader.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "trace/http_head.h"
#include "trace/soap_answer.h"
#include "trace/trace_block.h"

namespace pairlint {
namespace {

bool is_space(char c) { return is_blank(c) || c == '\n'; }

/// Whether `text` goes on with `words` from `at` on, blanks and case aside: consoles break lines
/// anywhere, and pastes lose the blank at the break.
bool goes_on_with(std::string_view text, size_t at, std::string_view words) {
  for (const char c : words) {
    if (is_space(c)) continue;
    while (at < text.size() && is_space(text[at])) ++at;
    if (at == text.size() || to_lower(text[at++]) != to_lower(c)) return false;
  }
  return true;
}

bool holds_words(std::string_view text, std::string_view words) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (to_lower(text[at]) == to_lower(words.front()) && goes_on_with(text, at, words)) return true;
  }
  return false;
}

/// `401` against `401` or `4xx`.
bool fits_status(uint32_t status, std::string_view wanted) {
  const std::string digits = std::to_string(status);
  return std::equal(digits.begin(), digits.end(), wanted.begin(), wanted.end(),
                    [](char digit, char place) { return place == 'x' || place == digit; });
}

bool fits_any(const Items<Text>& wanted, auto fits) {
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), fits);
}

}  // namespace

/// A trace block, read as far as its tag asks for.
struct LogReader::Block {
  TraceBlock trace;
  HttpHead head;
  SoapMessage soap;
  std::string_view text;  ///< of the window, which all views here point into

  Range range(std::string_view piece) const {
    const auto begin = static_cast<uint32_t>(piece.data() - text.data());
    return {begin, begin + static_cast<uint32_t>(piece.size())};
  }
  std::string_view line_at(size_t at) const {
    const std::string_view rest = trace.content.substr(std::min(at, trace.content.size()));
    return rest.substr(0, rest.find('\n'));
  }
  bool fits(const StageMark& mark) const;
  Range place_of(const StageMark& mark) const;
};

bool LogReader::Block::fits(const StageMark& mark) const {
  if (mark.trace != trace.tag) return false;
  const auto fits_wanted = [&](const Text& wanted) { return fits_status(head.status, wanted); };
  if (!fits_any(mark.statuses, fits_wanted)) return false;
  if (!mark.header.empty()) {
    const HttpHeader* header = head.find(mark.header);
    if (header == nullptr) return false;
    if (!mark.holds.empty() && !holds_words(header->value, mark.holds)) return false;
  }
  return fits_any(mark.codes, [&](const Text& wanted) {
    return wanted == soap.code || (wanted == "*" && !soap.code.empty());
  });
}

/// What shows it best: the header, the status, the code, else the opening tag.
Range LogReader::Block::place_of(const StageMark& mark) const {
  if (const HttpHeader* header = mark.header.empty() ? nullptr : head.find(mark.header)) {
    return {range(header->name).begin, range(header->value).end};
  }
  if (!mark.statuses.empty()) return range(head.first_line);
  if (!mark.codes.empty() && soap.code_at > 0) return range(line_at(soap.code_at - 1));
  return range(trace.opening);
}

void LogPiece::clear() {
  marks.clear();
  values.clear();
  challenges.clear();
  stamp = std::nullopt;
  known = false;
}

void LogReader::read_line(std::string_view line, const Range& range, LogPiece& piece) const {
  for (uint32_t s = 0; s < stages_.size(); ++s) {
    const Items<StageMark>& marks = stages_[s].marks;
    for (uint32_t m = 0; m < marks.size(); ++m) {
      if (marks[m].line.empty() || !goes_on_with(line, 0, marks[m].line)) continue;
      piece.marks.push_back({s, m, range});
      piece.known = true;
      return;
    }
  }
}

void LogReader::read_error(std::string_view message, const Range& range, LogPiece& piece) const {
  for (uint32_t s = 0; s < stages_.size(); ++s) {
    const Items<StageMark>& marks = stages_[s].marks;
    for (uint32_t m = 0; m < marks.size(); ++m) {
      if (marks[m].error.empty() || !holds_words(message, marks[m].error)) continue;
      piece.marks.push_back({s, m, range});
      break;
    }
  }
}

void LogReader::read_traces(std::string_view text, const Range& opens, LogPiece& piece) const {
  for (size_t at = opens.begin; at < opens.end;) {
    Block block;
    block.text = text;
    const std::string_view reach = text.substr(0, opens.end + limits::kMessageBytes);
    // Most texts hold none: look no further than where one may open.
    if (find_trace_opening(text.substr(0, opens.end), at) == std::string_view::npos) return;
    block.trace = next_trace_block(reach, at);
    if (block.trace.tag.empty() || block.range(block.trace.opening).begin >= opens.end) return;
    if (!block.trace.closed) {
      const size_t begin = block.range(block.trace.content).begin;
      const size_t left = opens.end - std::min<size_t>(begin, opens.end);
      block.trace.content = block.trace.content.substr(0, left);
    }
    if (block.trace.holds_http_headers()) {
      block.head = read_http_head(block.trace.content);
    } else {
      block.soap = read_soap(block.trace.content);
    }
    read_block(block, piece);
    at = block.range(block.trace.content).end;
  }
}

void LogReader::read_block(const Block& block, LogPiece& piece) const {
  for (uint32_t s = 0; s < stages_.size(); ++s) {
    const Items<StageMark>& marks = stages_[s].marks;
    const auto found = std::find_if(marks.begin(), marks.end(),
                                    [&](const StageMark& mark) { return block.fits(mark); });
    if (found == marks.end()) continue;
    piece.marks.push_back(
        {s, static_cast<uint32_t>(found - marks.begin()), block.place_of(*found)});
    piece.known = true;
  }
  const std::optional<Timestamp>& time = block.trace.time;
  if (time && (!piece.stamp || piece.stamp->seconds < time->seconds)) piece.stamp = time;
  const Range opening = block.range(block.trace.opening);
  const SoapMessage& soap = block.soap;
  if (block.trace.is_autodiscover()) {
    if (!soap.to.empty()) piece.values.push_back({"AutodiscoverUri", soap.to, opening});
    if (!soap.mailbox.empty()) piece.values.push_back({"SmtpAddress", soap.mailbox, opening});
    if (!soap.ews_url.empty()) piece.values.push_back({"EwsUrl", soap.ews_url, opening});
  }
  const HttpHeader* header = block.head.find("WWW-Authenticate");
  if (header == nullptr) return;
  if (auto bearer = read_bearer_challenge(header->value)) {
    piece.challenges.push_back({block.trace.is_autodiscover() ? "Autodiscover" : "Ews",
                                std::move(*bearer), block.range(header->value)});
  }
}

}  // namespace pairlint
