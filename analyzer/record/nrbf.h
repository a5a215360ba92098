#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace pairlint {

/// Another object of the stream, by its number.
struct NrbfReference {
  int32_t id = 0;
  bool operator==(const NrbfReference&) const = default;
};

struct NrbfBytes {
  std::string_view bytes;
  bool operator==(const NrbfBytes&) const = default;
};

/// Null and floating-point numbers are nothing; dates, durations and characters are whole numbers.
using NrbfValue =
    std::variant<std::monostate, bool, int64_t, std::string_view, NrbfBytes, NrbfReference>;

struct NrbfMember {
  std::string_view name;  ///< empty for the elements of an array and the text of a string
  NrbfValue value;
};

/// An object, an array or a string of the stream.
struct NrbfObject {
  int32_t id = 0;
  std::string_view class_name;  ///< with its namespace; empty for arrays and strings
  std::vector<NrbfMember> members;

  /// The value of a member, or nullptr.
  const NrbfValue* find(std::string_view name) const;
};

/// What a .NET BinaryFormatter stream holds, in its order. All text is in the bytes it was read
/// from.
struct Nrbf {
  std::vector<NrbfObject> objects;
  bool complete = false;  ///< read to its end

  const NrbfObject* find(int32_t id) const;
  /// A member's value with a reference to a string or bytes followed.
  NrbfValue resolved(const NrbfObject& object, std::string_view member) const;

  std::unordered_map<int32_t, uint32_t> by_id;
};

/// Reads a stream ([MS-NRBF]) without making anything of it. Where it breaks off or holds a record
/// that no data stream has, reading ends; what came before is kept. Arrays of numbers are skipped,
/// those of bytes kept.
Nrbf read_nrbf(std::string_view bytes);

}  // namespace pairlint
