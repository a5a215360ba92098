#include "cli/knowledge.h"

namespace pairlint::cli {

Result<const Pack*> Knowledge::load(const std::vector<std::string>& folders) {
  if (folders.empty()) return &shipped_pack();
  return fail("--rules: rule folders are not supported yet");
}

}  // namespace pairlint::cli
