#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/report.h"
#include "report/writer.h"

namespace pairlint::report {

/// A value that a rule read.
struct SeenValue {
  std::string name;  ///< `CsOAuthConfiguration Global: Realm`
  std::string value, state;
  Where where;
};

/// The one change of input that would turn a verdict.
struct WhatIf {
  std::string name, value;  ///< value empty: had it not been captured
  std::string state;        ///< of the value: present | blank | absent
  std::string verdict;      ///< it would give
};

/// One result of the rule.
struct Ruling {
  Subject subject;
  std::string state, message;
  std::vector<SeenValue> values;
  std::optional<WhatIf> what_if;
};

/// Why a rule decided as it did in one case.
struct Why {
  std::string case_name, rule, title, given, fails;
  std::vector<Ruling> rulings;
  size_t left_out = 0;  ///< further results
};

std::string write_why_text(const Why& why, const TextStyle& style);
std::string write_why_json(const Why& why);

}  // namespace pairlint::report
