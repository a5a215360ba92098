#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "audit/case_result.h"

namespace pairlint::audit {

/// In how many cases a rule came to which end.
struct RulePrevalence {
  std::string title, severity;  ///< of a failure, the worst severity; empty: it never failed
  uint64_t failed = 0, passed = 0, unknown = 0;
};

struct SignalPrevalence {
  std::string title, severity;
  uint64_t cases = 0, count = 0;
};

/// The cases that one root cause breaks.
struct Cluster {
  std::string title, severity;
  std::vector<std::string> cases;  ///< in the order of the audit
};

struct Expiries {
  uint64_t certificates = 0;
  uint64_t cases = 0;
};

/// What all cases together show. Everything in it follows from their lines alone, so merged audits
/// give what one audit of all cases would.
struct Summary {
  std::map<std::string, uint64_t> verdicts;
  uint64_t cases = 0, files = 0, bytes = 0;
  std::map<std::string, RulePrevalence> rules;
  std::map<std::string, SignalPrevalence> signals;
  std::map<std::string, Cluster> clusters;   ///< by id of the root cause
  std::map<std::string, Expiries> expiries;  ///< by month: 2026-11
  std::map<std::string, uint64_t> problems;  ///< by kind

  void add(const CaseResult& result);
};

/// summary.json of docs/audit-format.md. Rules, signals and clusters stand in the order of how many
/// cases they concern.
std::string write_summary(const Summary& summary);

/// The head and the rows of summary.csv.
std::string csv_head();
std::string csv_row(const CaseResult& result);

}  // namespace pairlint::audit
