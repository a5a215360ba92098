#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rule/json_tree.h"

namespace pairlint {

/// A file of a rule pack: its path as messages shall name it, and its bytes.
struct Document {
  std::string name;
  std::string text;
};

/// A mistake in a document of a pack.
struct Fault {
  uint32_t document = 0;
  uint32_t offset = 0;  ///< the byte it stands at
  std::string message;
};

/// Collects the mistakes of one document; whoever reads goes on after adding one.
class FaultList {
 public:
  FaultList(const Document& document, uint32_t index, std::vector<Fault>& faults)
      : document_(document), index_(index), faults_(faults) {}

  void add(uint32_t offset, std::string message) {
    faults_.push_back({index_, offset, std::move(message)});
  }
  void add(const JsonNode& node, std::string message) { add(node.begin, std::move(message)); }
  /// At byte `offset` of what the string says.
  void add_inside(const JsonNode& string, size_t offset, std::string message);
  const Document& document() const { return document_; }
  uint32_t index() const { return index_; }

 private:
  const Document& document_;
  uint32_t index_;
  std::vector<Fault>& faults_;
};

/// 1-based; columns count UTF-16 code units and leave out the byte order mark.
struct DocumentPlace {
  uint32_t line = 1, column = 1;
};
DocumentPlace place_in(const Document& document, uint32_t offset);

/// `name:line:col: message`, the line below it and a caret under the column. A long line is shown
/// around the caret only.
Error describe(const Document& document, const Fault& fault);

/// `; did you mean 'nearest'?`, or nothing if no name of `known` is near.
std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& known);

}  // namespace pairlint
