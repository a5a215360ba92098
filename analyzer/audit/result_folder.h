#pragma once

#include <string>

#include "audit/case_result.h"
#include "audit/index_cases.h"
#include "audit/output_file.h"
#include "audit/summary.h"
#include "base/result.h"

namespace pairlint::audit {

/// The output of an audit: results.jsonl and what follows from it. Until finish() the files of an
/// earlier audit stay as they are.
class ResultFolder {
 public:
  /// `folder` exists.
  static Result<ResultFolder> create(const std::string& folder);

  /// Results come in the order of the cases. `line` is write_line(result).
  Result<void> add(const CaseResult& result, const std::string& line);
  Result<void> finish();

  const Summary& summary() const { return summary_; }

 private:
  ResultFolder(std::string folder, OutputFile lines, OutputFile table)
      : folder_(std::move(folder)), lines_(std::move(lines)), table_(std::move(table)) {}

  std::string folder_;
  OutputFile lines_, table_;
  Summary summary_;
  IndexCases index_;
};

}  // namespace pairlint::audit
