#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "audit/case_result.h"

namespace pairlint::audit {

/// A case as index.html lists it. Rules and signals are numbers, see IndexCases::id.
struct IndexCase {
  std::string name, verdict;
  std::string problem;  ///< why it was not analysed; empty: it was
  uint32_t errors = 0, warnings = 0, remarks = 0;
  std::vector<uint32_t> root_causes;
  std::vector<uint32_t> found;  ///< every rule that failed and every signal
};

/// The cases of an audit for its index, in their order. Those behind limits::kIndexCases are
/// counted.
class IndexCases {
 public:
  IndexCases() = default;
  IndexCases(IndexCases&&) = default;  ///< no copies: ids_ points into numbers_

  void add(const CaseResult& result);

  const std::vector<IndexCase>& listed() const { return listed_; }
  uint64_t omitted() const { return omitted_; }
  /// Rules and signals are numbered as they are met, from 0.
  const std::string& id(uint32_t number) const { return *ids_[number]; }
  /// UINT32_MAX for what no listed case has.
  uint32_t number(const std::string& id) const;

 private:
  uint32_t number_for(const std::string& id);

  std::vector<IndexCase> listed_;
  uint64_t omitted_ = 0;
  std::map<std::string, uint32_t> numbers_;
  std::vector<const std::string*> ids_;  ///< keys of numbers_, which stay where they are
};

}  // namespace pairlint::audit
