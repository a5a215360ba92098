#include "audit/index_cases.h"

#include <algorithm>

#include "audit/index_parts.h"
#include "base/limits.h"

namespace pairlint::audit {
namespace {

void add_once(std::vector<uint32_t>& numbers, uint32_t number) {
  if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) numbers.push_back(number);
}

}  // namespace

void IndexCases::add(const CaseResult& result) {
  if (listed_.size() == limits::kIndexCases) {
    ++omitted_;
    return;
  }
  IndexCase row;
  row.name = shown(result.case_name);
  row.verdict = shown(result.verdict);
  row.problem = shown(result.problem.kind);
  row.errors = static_cast<uint32_t>(result.summary.error);
  row.warnings = static_cast<uint32_t>(result.summary.warning);
  row.remarks = static_cast<uint32_t>(result.summary.info);
  for (const RootCause& cause : result.root_causes) add_once(row.root_causes, number_for(cause.id));
  row.found = row.root_causes;
  for (const Failure& failure : result.failures) add_once(row.found, number_for(failure.rule));
  for (const SignalCount& signal : result.signals) add_once(row.found, number_for(signal.signal));
  listed_.push_back(std::move(row));
}

uint32_t IndexCases::number(const std::string& id) const {
  const auto found = numbers_.find(id);
  return found == numbers_.end() ? UINT32_MAX : found->second;
}

uint32_t IndexCases::number_for(const std::string& id) {
  const auto [place, is_new] = numbers_.emplace(id, static_cast<uint32_t>(ids_.size()));
  if (is_new) ids_.push_back(&place->first);
  return place->second;
}

}  // namespace pairlint::audit
