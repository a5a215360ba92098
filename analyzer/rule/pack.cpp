#include "rule/pack.h"

#include <algorithm>

#include "rule/result.h"

namespace pairlint {
namespace {

template <class T>
const T* find_by_id(const Items<T>& all, std::string_view id) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const T& each) { return each.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "info";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return "error";
}

std::string_view confidence_name(Confidence confidence) {
  switch (confidence) {
    case Confidence::kDocumented:
      return "documented";
    case Confidence::kObserved:
      return "observed";
    case Confidence::kInferred:
      return "inferred";
    case Confidence::kRecalled:
      return "recalled";
  }
  return "documented";
}

std::string_view verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::kFail:
      return "fail";
    case Verdict::kPass:
      return "pass";
    case Verdict::kUnknown:
      return "unknown";
    case Verdict::kNotApplicable:
      return "notApplicable";
  }
  return "unknown";
}

uint32_t Pack::kind_index(std::string_view name) const {
  for (uint32_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i].name == name) return i;
  }
  return UINT32_MAX;
}

const Rule* Pack::find_rule(std::string_view id) const { return find_by_id(rules, id); }

const SignalDefinition* Pack::find_signal(std::string_view id) const {
  return find_by_id(signals, id);
}

}  // namespace pairlint
