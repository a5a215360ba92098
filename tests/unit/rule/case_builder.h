#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "record/record.h"
#include "rule/evaluate.h"
#include "rule/pack.h"

namespace pairlint {

/// Field values as a reader would make them; their spans are set when they get into a record.
FieldValue present(FieldValue::Payload payload);
FieldValue blank();
FieldValue cut(FieldValue::Payload payload);
FieldValue in_state(FieldState state);

/// Hand-made records: every record stands on a line of its own, a field at column 10 * (index + 1).
class CaseBuilder {
 public:
  explicit CaseBuilder(const Pack& pack) : pack_(pack) { set_.lists.resize(pack.kinds.size()); }

  using Fields = std::vector<std::pair<std::string, FieldValue>>;
  /// Appends a record; its kind's list is complete unless said otherwise.
  CaseBuilder& add(std::string_view kind, const Fields& fields);
  CaseBuilder& completeness(std::string_view kind, Completeness completeness);

  const RecordSet& set() const { return set_; }
  std::vector<RuleResult> evaluate(const EvaluationContext& context = {}) const;
  /// The result of one rule over the first record; the test fails if there is none.
  RuleResult result(std::string_view rule, const EvaluationContext& context = {}) const;

 private:
  const Pack& pack_;
  RecordSet set_;
  uint32_t line_ = 0;
};

/// `error: message`, `pass`, `unknown: reason`, `notApplicable`: severity stands for fail.
std::string summary(const RuleResult& result);

}  // namespace pairlint
