#pragma once

#include <string>
#include <vector>

#include "report/report.h"
#include "report/writer.h"

namespace pairlint::report {

/// What became of one finding between two reports.
enum class Change : uint8_t { kNew, kOpen, kChanged, kNotProvable, kFixed };
std::string_view change_name(Change change);

struct Difference {
  Change change = Change::kOpen;
  bool is_signal = false;
  std::string id, title, severity;
  Subject subject;
  std::string property;
  std::string before_message, after_message;  ///< empty where it was not found
  Where before, after;
};

/// Two reports of one case, the earlier and the later one.
struct Comparison {
  std::string before_case, after_case;
  std::string before_verdict, after_verdict;
  std::vector<Difference> differences;  ///< new ones first, then as in Change
};

std::string write_comparison_text(const Comparison& comparison, const TextStyle& style);
/// docs/report-format.md, "Comparison".
std::string write_comparison_json(const Comparison& comparison);

}  // namespace pairlint::report
