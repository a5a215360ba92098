// Entries are matched before diagnosis: a finding that is set aside is no cause and no consequence.
#include "suppress.h"

#include "base/text.h"
#include "subject.h"

namespace pairlint {
namespace {

enum class Term : uint8_t { kRuns, kExpired, kUnknown };

Term term_of(const SuppressionEntry& entry, const std::optional<CaptureTime>& time) {
  if (!entry.ends) return Term::kRuns;
  if (!time) return Term::kUnknown;
  return time->time.seconds < *entry.ends ? Term::kRuns : Term::kExpired;
}

bool fits(const std::string& wanted, const std::string& found) {
  return wanted.empty() || equal_ignoring_case(wanted, found);
}

bool fits(const SuppressionEntry& entry, const report::Subject& subject,
          const std::string& property) {
  return fits(entry.kind, subject.kind) && fits(entry.identity, subject.id) &&
         fits(entry.server, subject.server) && fits(entry.property, property);
}

/// The entries with what became of each.
class Matching {
 public:
  explicit Matching(const Suppressing& given) : given_(given), met_(given.entries.size()) {}

  void mark(RuleResult& result) {
    const std::string id = given_.pack.rules[result.rule].id;
    const report::Subject subject = subject_of(given_.pack, given_.records, result);
    result.suppressed_by = first([&](const SuppressionEntry& entry) {
      return !entry.is_signal && entry.id == id && fits(entry, subject, result.property);
    });
  }

  void mark(Signal& signal) {
    const std::string id = given_.pack.signals[signal.signal].id;
    signal.suppressed_by =
        first([&id](const SuppressionEntry& entry) { return entry.is_signal && entry.id == id; });
  }

  std::vector<report::Note> notes() const {
    std::vector<report::Note> notes;
    for (size_t i = 0; i < given_.entries.size(); ++i) {
      if (auto note = note_on(given_.entries[i], met_[i])) notes.push_back(std::move(*note));
    }
    return notes;
  }

 private:
  /// The first entry that meets a finding and holds; all that meet it are of use.
  template <class Meets>
  uint32_t first(Meets meets) {
    uint32_t found = kNotSuppressed;
    for (uint32_t i = 0; i < given_.entries.size(); ++i) {
      if (!meets(given_.entries[i])) continue;
      ++met_[i];
      const bool holds = term_of(given_.entries[i], given_.time) == Term::kRuns;
      if (holds && found == kNotSuppressed) found = i;
    }
    return found;
  }

  std::optional<report::Note> note_on(const SuppressionEntry& entry, size_t met) const {
    report::Where where;
    where.file = entry.file;
    where.line = where.end_line = entry.line;
    where.column = where.end_column = entry.column;
    const std::string whose = entry.owner.empty() ? "" : " (" + entry.owner + ")";
    if (met == 0) {
      return report::Note{"suppression-unused", "warning",
                          "the suppression of " + entry.id + whose + " meets no finding", where};
    }
    switch (term_of(entry, given_.time)) {
      case Term::kRuns:
        return std::nullopt;
      case Term::kExpired:
        return report::Note{"suppression-expired", "warning",
                            "the suppression of " + entry.id + whose + " ended with " +
                                entry.expires + "; its findings count again",
                            where};
      case Term::kUnknown:
        break;
    }
    return report::Note{"suppression-not-judged", "warning",
                        "the suppression of " + entry.id + whose + " ends with " + entry.expires +
                            ", and no capture says when it was taken; its findings count until "
                            "--as-of tells",
                        where};
  }

  const Suppressing& given_;
  std::vector<size_t> met_;  ///< findings, by entry
};

}  // namespace

std::vector<report::Note> suppress(const Suppressing& suppressing, std::span<RuleResult> results,
                                   std::span<Signal> signals) {
  if (suppressing.entries.empty()) return {};
  Matching matching(suppressing);
  for (RuleResult& result : results) {
    if (result.verdict == Verdict::kFail) matching.mark(result);
  }
  for (Signal& signal : signals) {
    if (!signal.superseded) matching.mark(signal);
  }
  return matching.notes();
}

}  // namespace pairlint
