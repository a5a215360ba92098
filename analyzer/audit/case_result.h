#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "report/report.h"

namespace pairlint::audit {

/// Something that an audit says of a case instead of, or beside, its analysis.
struct Problem {
  std::string kind;  ///< see docs/audit-format.md; empty: none
  std::string message;
};

struct RootCause {
  std::string id, title, severity;
  uint32_t consequences = 0;
};

/// A rule that failed on one object.
struct Failure {
  std::string rule, title, severity, confidence;
  report::Subject subject;
  std::string file;
  uint32_t line = 0;
};

struct SignalCount {
  std::string signal, title, severity;
  uint32_t count = 0;
};

struct Certificate {
  std::string kind, id, server, not_after;
};

/// What an audit keeps of a case: one line of results.jsonl, field for field the JSON of
/// docs/audit-format.md.
struct CaseResult {
  std::string case_name;
  std::string content;  ///< SHA-256, see content_hash.h; empty: nothing could be read
  std::string basis;    ///< of what it was judged by: program, rules, options
  uint64_t files = 0, bytes = 0;
  std::string verdict;  ///< fail | pass | unknown, or error where nothing was analysed
  bool recognised = false;
  std::string as_of;  ///< empty: the captures do not say
  report::Summary summary;
  std::vector<RootCause> root_causes;
  std::vector<Failure> failures;  ///< at most limits::kAuditFailures
  std::vector<SignalCount> signals;
  /// Number of results by rule, in byte order of the ids.
  std::vector<std::pair<std::string, uint32_t>> unknown, passed;
  std::vector<Certificate> certificates;  ///< at most limits::kAuditCertificates
  Problem problem;
};

/// What of the report an audit keeps; the rest is for the caller to fill in.
CaseResult result_of(const report::Report& report);

/// A case of which nothing was analysed.
CaseResult failed_case(std::string name, Problem problem);

}  // namespace pairlint::audit
