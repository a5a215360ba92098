#include <algorithm>

#include "base/text.h"
#include "report/sections.h"

namespace pairlint::report {

std::string count_of(size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

std::string count_of(size_t count, std::string_view one) {
  return count_of(count, one, std::string(one) + "s");
}

std::string in_shell(std::string_view shell) {
  if (shell == "sfb") return "in the Skype for Business Server Management Shell";
  if (shell == "exchange") return "in the Exchange Management Shell";
  return "in any PowerShell";
}

std::string severity_word(std::string_view severity) { return upper(severity); }

Tint severity_tint(std::string_view severity) {
  if (severity == "error") return Tint::kError;
  return severity == "warning" ? Tint::kWarning : Tint::kInfo;
}

std::string listed(const std::vector<std::string>& items, size_t most) {
  const size_t shown = items.size() <= most + 1 ? items.size() : most;
  std::string text;
  for (size_t i = 0; i < shown; ++i) text.append(i ? ", " : "").append(items[i]);
  if (shown < items.size()) {
    text += ", and " + std::to_string(items.size() - shown) + " more";
  }
  return text;
}

}  // namespace pairlint::report
