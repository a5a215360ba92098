#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"

namespace pairlint {

/// Texts that a document gave a number, for blocks that come when the text itself is out of the
/// window: CLIXML's type names and what its objects print. Of numbers that are a multiple of
/// limits::kReferences apart the latest counts, so that the table never grows.
class References {
 public:
  enum class Of : uint8_t { kType, kObject };

  /// A text of more than limits::kReferenceBytes is not kept.
  void set(Of what, uint32_t number, std::string_view text);
  /// Empty if it is not known. The view lives until the next set().
  std::string_view find(Of what, uint32_t number) const;
  /// Another document begins, with numbers of its own.
  void clear() { ++document_; }

 private:
  struct Slot {
    uint64_t document = 0;
    uint32_t number = 0;
    std::string text;
  };
  static size_t slot_of(Of what, uint32_t number) {
    return number % limits::kReferences + (what == Of::kType ? 0 : limits::kReferences);
  }

  uint64_t document_ = 1;
  std::vector<Slot> slots_;  ///< made when first needed
};

}  // namespace pairlint
