#pragma once

#include <type_traits>
#include <utility>
#include <vector>

#include "base/result.h"
#include "rule/fault.h"
#include "rule/json_tree.h"

namespace pairlint {

/// What `read(root, faults)` makes of a JSON document that is no part of a pack; or each mistake with
/// its place.
template <class Read>
auto read_document(const Document& document, const Read& read)
    -> tl::expected<std::invoke_result_t<Read, const JsonNode&, FaultList&>, std::vector<Error>> {
  std::vector<Fault> faults;
  FaultList list(document, 0, faults);
  const JsonTree tree = read_json(document.text);
  for (const JsonFault& fault : tree.faults) list.add(fault.offset, fault.message);
  if (faults.empty()) {
    auto value = read(tree.root, list);
    if (faults.empty()) return value;
  }
  std::vector<Error> errors;
  for (const Fault& fault : faults) errors.push_back(describe(document, fault));
  return tl::unexpected(std::move(errors));
}

}  // namespace pairlint
