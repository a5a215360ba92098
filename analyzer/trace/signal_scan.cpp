// A signal may be broken anywhere: PowerShell wraps inside words, mail wraps again, tickets lose
// the blank at the break. So literals are searched without blanks and in lower case, and around
// each one the pattern is tried on the text as it stands, then re-joined by blanks, then squeezed;
// the first that matches counts, because squeezing can glue a number to the digits of the next line
// (connectivity-log 1.7).
#include "trace/signal_scan.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "trace/named_pattern.h"
#include "trace/squeeze.h"

namespace pairlint {
namespace {

/// How far around a literal its message may reach.
constexpr uint32_t kLinesBefore = 3;
constexpr uint32_t kLinesAfter = 6;

/// Text with the place of each of its bytes in the window.
struct Traced {
  std::string text;
  std::vector<uint32_t> offsets;

  void add(char c, uint32_t offset) {
    text += c;
    offsets.push_back(offset);
  }
};

bool is_empty_line(std::string_view line) {
  return trim(line.substr(behind_quote_marks(line, 0))).empty();
}

Traced traced_squeezed(std::string_view text, uint32_t base) {
  Traced out;
  for (size_t at = behind_quote_marks(text, 0); at < text.size();) {
    const auto place = static_cast<uint32_t>(at);
    const char c = take_squeezed(text, at);
    if (c != kNothing) out.add(c, base + place);
  }
  return out;
}

Traced traced_joined(std::string_view text, uint32_t base) {
  Traced out;
  for (uint32_t i = behind_quote_marks(text, 0); i < text.size(); ++i) {
    const bool blank = is_blank(text[i]) || text[i] == '\n';
    if (!blank) {
      out.add(text[i], base + i);
    } else if (!out.text.empty() && out.text.back() != ' ') {
      out.add(' ', base + i);
    }
    if (text[i] == '\n') i = behind_quote_marks(text, i + 1) - 1;
  }
  return out;
}

/// Which signal of its family a pattern has found. Squeezed text has lost the value's upper case.
uint32_t selected(const SignalPattern& pattern, SignalHit& hit) {
  if (pattern.by.empty()) return pattern.signal;
  for (auto& [name, value] : hit.captured) {
    if (name != pattern.by) continue;
    for (const SelectedSignal& each : pattern.selects) {
      if (!equal_ignoring_case(each.value, value)) continue;
      value = each.value;
      return each.signal;
    }
  }
  return pattern.signal;
}

/// Takes out, from `first` on, what lies within another hit that stands for the whole.
void drop_absorbed(const std::vector<Range>& whole, size_t first, std::vector<SignalHit>& hits) {
  const auto is_part = [&](const SignalHit& hit) {
    return std::any_of(whole.begin(), whole.end(), [&](const Range& range) {
      return range.begin <= hit.range.begin && hit.range.end <= range.end &&
             hit.range.size() < range.size();
    });
  };
  hits.erase(std::remove_if(hits.begin() + static_cast<ptrdiff_t>(first), hits.end(), is_part),
             hits.end());
}

}  // namespace

struct SignalScanner::Compiled {
  explicit Compiled(const SignalPattern& from) : source(from), plain(from.pattern) {}

  /// Most hits need no squeezing, so this one waits until one does.
  NamedPattern& squeezed() {
    if (!squeezed_) squeezed_.emplace(source.squeezed);
    return *squeezed_;
  }

  const SignalPattern& source;
  NamedPattern plain;
  uint32_t end = 0;  ///< behind the last hit in this scan: what lies before is spoken for

 private:
  std::optional<NamedPattern> squeezed_;
};

/// The lines around a literal that may belong to one message.
struct SignalScanner::Unit {
  Range range;
};

SignalScanner::SignalScanner(std::vector<const SignalPattern*> patterns)
    : patterns_(std::move(patterns)), compiled_(patterns_.size()), literals_(patterns_) {}

SignalScanner::~SignalScanner() = default;

void SignalScanner::scan(const Source& source, uint32_t first, uint32_t last,
                         std::vector<SignalHit>& hits) {
  if (first >= last) return;
  const uint32_t begin = source.lines()[first].begin;
  literal_hits_.clear();
  literals_.search(source.text().substr(begin, source.lines()[last - 1].end - begin),
                   literal_hits_);
  if (literal_hits_.empty()) return;
  for (const auto& compiled : compiled_) {
    if (compiled) compiled->end = 0;
  }
  const size_t first_hit = hits.size();
  whole_.clear();
  // In text order, so that a hit already found covers the literals inside it.
  for (const LiteralHit& literal : literal_hits_) {
    const uint32_t line = source.lines().line_of(begin + literal.at);
    const Unit unit = unit_around(source, line, first, last);
    while (match(source, unit, literal.pattern, hits) == Found::kHarmless) {
    }
  }
  if (!whole_.empty()) drop_absorbed(whole_, first_hit, hits);
}

SignalScanner::Unit SignalScanner::unit_around(const Source& source, uint32_t line, uint32_t first,
                                               uint32_t last) {
  uint32_t from = line;
  while (from > first && line - from < kLinesBefore && !is_empty_line(source.line(from - 1)))
    --from;
  uint32_t to = line + 1;
  while (to < last && to - line <= kLinesAfter && !is_empty_line(source.line(to))) ++to;
  return {{source.lines()[from].begin, source.lines()[to - 1].end}};
}

/// The text of a unit in one of its forms, with the place of each byte in the window.
struct SignalScanner::Hay {
  std::string_view text;
  uint32_t begin = 0;                              ///< place of the first byte
  const std::vector<uint32_t>* offsets = nullptr;  ///< null: bytes stand one behind the other

  uint32_t place(size_t at) const {
    return offsets ? (*offsets)[at] : begin + static_cast<uint32_t>(at);
  }
  Range range(std::string_view part) const {
    const auto first = static_cast<size_t>(part.data() - text.data());
    return {place(first), place(first + part.size() - 1) + 1};
  }
};

SignalScanner::Found SignalScanner::match(const Source& source, const Unit& unit, uint32_t pattern,
                                          std::vector<SignalHit>& hits) {
  if (!compiled_[pattern]) compiled_[pattern] = std::make_unique<Compiled>(*patterns_[pattern]);
  Compiled& compiled = *compiled_[pattern];
  const uint32_t begin = std::max(unit.range.begin, compiled.end);
  if (begin >= unit.range.end) return Found::kNothing;
  const std::string_view text = source.text().substr(begin, unit.range.end - begin);

  const Found plain = try_on({text, begin}, compiled.plain, compiled, hits);
  if (plain != Found::kNothing) return plain;
  const Traced joined = traced_joined(text, begin);
  const Found rejoined =
      try_on({joined.text, begin, &joined.offsets}, compiled.plain, compiled, hits);
  if (rejoined != Found::kNothing) return rejoined;
  if (compiled.source.squeezed.empty()) return Found::kNothing;
  const Traced squeezed = traced_squeezed(text, begin);
  return try_on({squeezed.text, begin, &squeezed.offsets}, compiled.squeezed(), compiled, hits);
}

SignalScanner::Found SignalScanner::try_on(const Hay& hay, NamedPattern& pattern,
                                           Compiled& compiled, std::vector<SignalHit>& hits) {
  if (!pattern.search(hay.text, groups_) || groups_[0].empty()) return Found::kNothing;
  SignalHit hit;
  hit.range = hay.range(groups_[0]);
  for (const auto& [group, name] : pattern.names()) {
    const std::string_view piece = groups_[static_cast<size_t>(group)];
    if (piece.data()) hit.captured.emplace_back(name, trim(traced_joined(piece, 0).text));
  }
  compiled.end = hit.range.end;
  hit.signal = selected(compiled.source, hit);
  if (hit.signal == kNoSignal) return Found::kHarmless;
  if (compiled.source.absorbs) whole_.push_back(hit.range);
  hits.push_back(std::move(hit));
  return Found::kSignal;
}

}  // namespace pairlint
