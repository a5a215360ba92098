#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pairlint {

struct JsonMember;

/// A JSON value that knows where it stands: bytes [begin, end) of its document.
struct JsonNode {
  enum class Type : uint8_t { kNull, kBool, kNumber, kString, kArray, kObject };

  Type type = Type::kNull;
  uint32_t begin = 0;
  uint32_t end = 0;
  std::string text;  ///< of a string, decoded; of a number, as written
  bool truth = false;
  std::vector<JsonNode> items;
  std::vector<JsonMember> members;  ///< in the order of the document
};
std::string_view json_type_name(JsonNode::Type type);

struct JsonMember {
  std::string key;
  uint32_t key_begin = 0;
  JsonNode value;
};

/// What stopped the reading of a document, and at which byte.
struct JsonFault {
  uint32_t offset = 0;
  std::string message;
};

struct JsonTree {
  JsonNode root;
  std::vector<JsonFault> faults;  ///< empty: the whole document was read
};

/// Reads a document of at most 4 GB. Refuses what rule packs must not hold: the same key twice in
/// an object, nesting deeper than limits::kJsonDepth, bytes that are not UTF-8, and a second value.
JsonTree read_json(std::string_view document);

/// The byte of `document` at which byte `offset` of the decoded text of `string` was written:
/// `\u00e9` is six bytes there and two here. `string` is a node of that document.
uint32_t written_offset(std::string_view document, const JsonNode& string, size_t offset);

}  // namespace pairlint
