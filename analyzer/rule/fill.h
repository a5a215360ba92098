#pragma once

#include <span>
#include <string>

#include "expr/evaluator.h"
#include "rule/facts.h"
#include "rule/pack.h"
#include "rule/result.h"

namespace pairlint {

/// What the templates of one rule are filled from.
struct Filling {
  expr::Evaluator& evaluator;
  const Facts& facts;
  std::span<const expr::Value> variables;
};

/// For a sentence: values as they are, the end of a cut one as `...`.
std::string fill_text(const Template& text, const Filling& filling);
/// For a shell: each value is one PowerShell literal. In both, what is not known becomes
/// `<FieldName>`, which PowerShell refuses to run.
std::string fill_command(const Template& command, const Filling& filling);
FilledFix fill(const Fix& fix, const Filling& filling);

}  // namespace pairlint
