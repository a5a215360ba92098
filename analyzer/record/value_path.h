#pragma once

#include <deque>
#include <optional>
#include <string_view>
#include <utility>

#include "format/object.h"

namespace pairlint {

/// Follows names joined by dots, `keys.keyValue.value`, each the ASCII case-insensitive name of a
/// member of what stands before it. A property of the whole name goes first.
bool has_path(const Object& object, std::string_view path);

/// Reads the values of one object. A name that follows base64 of a certificate is one of those that
/// open_certificate gives: `RawData.Thumbprint`.
class PathReader {
 public:
  /// Both must outlive this and what it gives.
  PathReader(const Object& object, TextArena& arena) : object_(object), arena_(arena) {}

  /// The value there. Where lists stand on the way, one list of what all their elements have there;
  /// it is cut if one of them was, or has nothing there.
  std::optional<Value> at(std::string_view path);

 private:
  const Value* opened(const Value& value);

  const Object& object_;
  TextArena& arena_;
  std::deque<std::pair<const char*, std::optional<Value>>> opened_;  ///< by their text
};

}  // namespace pairlint
