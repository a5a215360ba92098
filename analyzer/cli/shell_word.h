#pragma once

#include <string_view>

#include "record/kind.h"

namespace pairlint::cli {

/// As a report names it: `sfb`, `exchange` or `any`.
inline std::string_view shell_word(Shell shell) {
  if (shell == Shell::kSfb) return "sfb";
  return shell == Shell::kExchange ? "exchange" : "any";
}

}  // namespace pairlint::cli
