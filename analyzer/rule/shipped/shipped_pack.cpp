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

}  // namespace pairlint
