#pragma once

#include <cstddef>
#include <string_view>

namespace pairlint {

/// How files of one kind begin.
struct Magic {
  size_t at;
  std::string_view bytes;
  bool certain;  ///< text never begins so
  std::string_view kind;
  std::string_view instead;  ///< what to send instead, as half a sentence
};

/// What the bytes begin like; nullptr if like nothing that is known.
const Magic* find_magic(std::string_view bytes);

}  // namespace pairlint
