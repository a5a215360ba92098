#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "record/record.h"
#include "report/report.h"
#include "rule/pack.h"
#include "source/input.h"
#include "suppress.h"

namespace pairlint {

/// How much of the results a report holds. Rules that pass or do not apply are most of all, and
/// what people read only names those that passed.
enum class ResultDetail : uint8_t {
  kFindings,  ///< what failed or is unknown; of a pass no more than its rule and subject
  kJudged,    ///< passes with their places too
  kAll,       ///< also what does not apply
};

struct AnalyzeOptions {
  std::string case_name;
  /// From --as-of; unset: only what the captures say.
  std::optional<Timestamp> as_of;
  /// Traits of the deployment as --context gives them; see Pack::traits.
  std::vector<std::pair<std::string, std::string>> context;
  /// Findings that somebody has decided to live with: shown, not counted.
  std::vector<SuppressionEntry> suppressions;
  bool keep_records = false;  ///< fill Report::records (facts)
  ResultDetail detail = ResultDetail::kAll;
  /// Steps that all rules of the case may take together; see Report::out_of_steps.
  uint64_t steps = UINT64_MAX;
};

/// Analyses cases one after the other and keeps between them what is dear to make: compiled
/// patterns. The report of a case does not depend on the cases before it. One thread at a time.
class Analyzer {
 public:
  /// The pack must outlive this.
  explicit Analyzer(const Pack& knowledge);
  ~Analyzer();
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;

  /// As the function analyze() below.
  report::Report analyze(std::span<const std::unique_ptr<Input>> inputs,
                         const AnalyzeOptions& options);

 private:
  struct Tools;
  const Pack& knowledge_;
  std::unique_ptr<Tools> tools_;
};

/// The whole line: bytes -> Source -> Block -> Object -> Record -> Result -> Diagnosis -> Report.
/// Pure: no file system, clock, threads, environment or locale. An input that cannot be read
/// becomes a note and an inventory entry; the others are analysed.
report::Report analyze(std::span<const std::unique_ptr<Input>> inputs, const Pack& knowledge,
                       const AnalyzeOptions& options);

}  // namespace pairlint
