#include "format/references.h"

namespace pairlint {

void References::set(Of what, uint32_t number, std::string_view text) {
  if (slots_.empty()) slots_.resize(2 * limits::kReferences);
  Slot& slot = slots_[slot_of(what, number)];
  slot.document = document_;
  slot.number = number;
  slot.text = text.size() <= limits::kReferenceBytes ? text : std::string_view{};
}

std::string_view References::find(Of what, uint32_t number) const {
  if (slots_.empty()) return {};
  const Slot& slot = slots_[slot_of(what, number)];
  return slot.document == document_ && slot.number == number ? slot.text : std::string_view{};
}

}  // namespace pairlint
