#include "rule/functions.h"
#include "rule/pack.h"
#include "rule/shipped/constants.h"

namespace pairlint {

const Pack& shipped_pack() {
  static const Pack pack = [] {
    Pack complete = shipped_constants;
    complete.vocabulary.functions = domain_functions();
    complete.vocabulary.definitions = complete.definitions;
    return complete;
  }();
  return pack;
}

std::string_view shipped_pack_fingerprint() { return shipped_fingerprint; }

}  // namespace pairlint
