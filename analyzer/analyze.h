#pragma once

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

namespace pairlint {

struct AnalyzeOptions {
  std::string case_name;
  /// From --as-of; unset: only what the captures say.
  std::optional<Timestamp> as_of;
  /// Traits of the deployment as --context gives them; see Pack::traits.
  std::vector<std::pair<std::string, std::string>> context;
  bool keep_records = false;  ///< fill Report::records (facts)
  /// Results of rules that do not apply here too: most of all, and only data formats show them.
  bool keep_not_applicable = true;
};

/// The whole line: bytes -> Source -> Block -> Object -> Record -> Result -> Diagnosis -> Report.
/// Pure: no file system, clock, threads, environment or locale. An input that cannot be read
/// becomes a note and an inventory entry; the others are analysed.
report::Report analyze(std::span<const std::unique_ptr<Input>> inputs, const Pack& knowledge,
                       const AnalyzeOptions& options);

}  // namespace pairlint
