#include "expr/code_points.h"

#include "base/text.h"

namespace pairlint::expr {

size_t code_points(std::string_view utf8) {
  size_t count = 0;
  for (size_t at = 0; at < utf8.size(); ++count) next_code_point(utf8, at);
  return count;
}

size_t byte_offset(std::string_view utf8, size_t index) {
  size_t at = 0;
  for (; index > 0 && at < utf8.size(); --index) next_code_point(utf8, at);
  return index == 0 ? at : std::string_view::npos;
}

bool is_utf8(std::string_view bytes) {
  constexpr char32_t kReplacement = 0xFFFD;
  for (size_t at = 0; at < bytes.size();) {
    size_t begin = at;
    bool malformed = next_code_point(bytes, at) == kReplacement && at - begin != 3;
    if (malformed) return false;
  }
  return true;
}

}  // namespace pairlint::expr
