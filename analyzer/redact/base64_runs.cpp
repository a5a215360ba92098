#include "redact/base64_runs.h"

#include <algorithm>

#include "base/base64.h"
#include "base/text.h"

namespace pairlint::redact {
namespace {

constexpr size_t kShortestRun = 64;
/// Of its first line, and of the others but the last.
constexpr size_t kShortestFirst = 30;
constexpr size_t kShortestFurther = 16;
/// What looks random begins with a line of so many characters. Two lines may be a word and another.
constexpr size_t kShortestPiece = 30;
constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

bool begins_known(std::string_view bytes) {
  return bytes.starts_with('\x30') || bytes.starts_with('\0') || bytes.starts_with("#sig#");
}

/// Behind the base64 that begins at `at`, its padding included.
size_t piece_end(std::string_view text, size_t at) {
  while (at < text.size() && is_base64(text[at]) && text[at] != '=') ++at;
  for (size_t i = 0; i < 2 && at < text.size() && text[at] == '='; ++i) ++at;
  return at;
}

/// Behind blanks, borders of tables, and line ends that are written out.
size_t gap_end(std::string_view text, size_t at) {
  constexpr size_t kLongestGap = 12;
  const size_t last = std::min(text.size(), at + kLongestGap);
  while (at < last) {
    const std::string_view rest = text.substr(at);
    const size_t size = is_blank(rest.front()) || rest.front() == '|' || rest.front() == '\n' ? 1
                        : rest.starts_with("\\n") || rest.starts_with("\\r")                  ? 2
                                                                                              : 0;
    if (size == 0) break;
    at += size;
  }
  return at;
}

/// Whether the piece [begin, end) goes on with what stood before the gap: no word is so long, none
/// is padded, and none stands before the end of a PEM block.
bool goes_on(std::string_view text, size_t begin, size_t end) {
  if (begin == end) return false;
  return end - begin >= kShortestFurther || text[end - 1] == '=' ||
         text.substr(gap_end(text, end)).starts_with("---");
}

/// The pieces from `begin` on. A short piece is the last one.
Base64Run run_at(std::string_view text, size_t begin) {
  Base64Run run;
  for (size_t at = begin;;) {
    const size_t end = piece_end(text, at);
    for (; at < end; ++at) {
      run.places.push_back(static_cast<uint32_t>(at));
      run.text += text[at];
    }
    const size_t next = gap_end(text, at);
    const bool padded = run.text.ends_with('=');
    if (padded || next == at || run.text.size() < kShortestFirst) break;
    if (!goes_on(text, next, piece_end(text, next))) break;
    at = next;
  }
  run.bytes = decode_base64(run.text).bytes;
  return run;
}

/// Where in [begin, end) something known begins: there, or with a line that was joined to a word.
size_t best_begin(const View& view, size_t begin, size_t end) {
  constexpr size_t kSearched = 256;
  constexpr size_t kHead = 16;
  const std::string_view text = view.plain;
  for (size_t at = begin; at < std::min(end, begin + kSearched); ++at) {
    if (at > begin && !view.breaks_before(at)) continue;
    if (begins_known(decode_base64(text.substr(at, std::min(kHead, end - at))).bytes)) return at;
  }
  return begin;
}

}  // namespace

std::vector<Base64Run> find_base64(const View& view) {
  std::vector<Base64Run> runs;
  const std::string_view text = view.plain;
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_base64(text[at])) continue;
    if (at > 0 && text[at - 1] == '\\' && (text[at] == 'n' || text[at] == 'r')) continue;
    const size_t end = piece_end(text, at);
    if (end - at >= kShortestFirst) {
      Base64Run run = run_at(text, best_begin(view, at, end));
      at = std::max(end, run.places.empty() ? end : size_t{run.places.back()} + 1);
      if (run.text.size() >= kShortestRun) runs.push_back(std::move(run));
    } else {
      at = std::max(end, at + 1);
    }
    --at;
  }
  return runs;
}

std::string encode_base64(const Base64Run& run, std::string_view bytes) {
  std::string out = run.text;
  const auto octet = [bytes](size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
  };
  for (size_t group = 0; group * 3 < bytes.size(); ++group) {
    const size_t from = group * 3;
    if (bytes.substr(from, 3) == std::string_view(run.bytes).substr(from, 3)) continue;
    const uint32_t bits = octet(from) << 16U | octet(from + 1) << 8U | octet(from + 2);
    const size_t count = std::min<size_t>(3, bytes.size() - from) + 1;
    for (size_t i = 0; i < count && group * 4 + i < out.size(); ++i)
      out[group * 4 + i] = kAlphabet[bits >> (18 - 6 * i) & 63];
  }
  return out;
}

bool looks_random(const View& view, const Base64Run& run) {
  size_t breaks = 0;
  for (size_t i = 1; i < run.places.size(); ++i) {
    const bool breaks_here = view.breaks_before(run.places[i]);
    if (breaks_here && i < kShortestPiece) return false;
    breaks += breaks_here ? 1 : 0;
  }
  return breaks != 1 && std::any_of(run.text.begin(), run.text.end(), is_digit) &&
         std::any_of(run.text.begin(), run.text.end(), is_upper) &&
         std::any_of(run.text.begin(), run.text.end(), is_lower);
}

}  // namespace pairlint::redact
