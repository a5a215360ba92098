// TODO
#include "source/encoding.h"
namespace pairlint {
Encoding guess_code_page(std::string_view) { return Encoding::kWindows1252; }
}  // namespace pairlint
