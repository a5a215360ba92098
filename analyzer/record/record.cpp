#include "record/record.h"

namespace pairlint {

std::string_view field_state_name(FieldState state) {
  switch (state) {
    case FieldState::kAbsent:
      return "absent";
    case FieldState::kPresent:
      return "present";
    case FieldState::kBlank:
      return "blank";
    case FieldState::kCut:
      return "cut";
    case FieldState::kMasked:
      return "masked";
    case FieldState::kOpaque:
      return "opaque";
    case FieldState::kAmbiguous:
      return "ambiguous";
    case FieldState::kMalformed:
      return "malformed";
    case FieldState::kDamaged:
      return "damaged";
  }
  return "absent";
}

}  // namespace pairlint
