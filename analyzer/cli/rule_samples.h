#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "rule/evaluate.h"
#include "rule/pack.h"
#include "rule/result.h"
#include "trace/read_case.h"

namespace pairlint::cli {

/// What the name of a sample says its rule must do with it.
enum class Expectation : uint8_t { kFires, kQuiet, kUnknown };

/// One input of samples/rules/<rule-id>/, read: `fires-*`, `quiet-*` or `unknown-*`. Beside it
/// stands, with `.expected` for its ending, the exact text of what the rule says, and, if the
/// sample needs them, with `.options` the --context and --as-of of the command line.
struct RuleSample {
  std::string name;
  std::string path;
  std::string golden_path;
  std::string golden;  ///< empty: there is none yet
  Expectation expectation = Expectation::kQuiet;
  CaseReading reading;
  EvaluationContext context;
};

/// The samples of a rule in the order of their names. Fails if one cannot be read or has another
/// name.
Result<std::vector<RuleSample>> load_rule_samples(const std::string& folder, const Pack& pack);

/// What one rule says about a sample.
std::vector<RuleResult> judge(const Pack& pack, const Rule& rule, const RuleSample& sample);

/// Whether the results are what the sample's name says; a quiet sample must show something to
/// judge.
bool meets(Expectation expectation, std::span<const RuleResult> results);
std::string_view expectation_name(Expectation expectation);

/// Results as exact text: verdict, severity, subject, place, words, commands, questions.
std::string describe(const Pack& pack, const RuleSample& sample,
                     std::span<const RuleResult> results);

}  // namespace pairlint::cli
