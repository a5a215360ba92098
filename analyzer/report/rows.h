#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

/// Results and signals side by side, for formats that know one sort of entry only.
namespace pairlint::report {

struct Row {
  std::string_view id, title, confidence, property;
  std::string_view state;     ///< fail | pass | unknown | notApplicable
  std::string_view severity;  ///< error | warning | info
  std::string message, subject, server;
  std::string_view subject_kind;
  std::string_view baseline;  ///< new | unchanged | empty
  std::string because;  ///< why a failure does not count: suppressed, or a later attempt passed
  const Where* where = nullptr;
  const std::vector<Fix>* fixes = nullptr;
  const std::vector<std::string>* references = nullptr;
  std::string_view help;

  bool is_known() const { return baseline == "unchanged"; }
  /// Something is wrong and nobody has set it aside.
  bool counts() const { return state == "fail" && because.empty(); }
};

/// All of them, in the order of the report: results, then signals. The rows look into the report.
std::vector<Row> rows_of(const Report& report);

/// `Fix in the Exchange Management Shell:` and the command, for each fix; lines.
std::string fix_lines(const Row& row);

/// One of `error`, `warning` and `otherwise`, whatever the report says.
std::string_view level_of(const Row& row, std::string_view otherwise);

}  // namespace pairlint::report
