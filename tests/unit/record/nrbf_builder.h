#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pairlint::nrbf {

inline std::string int32(int32_t number) {
  std::string out;
  for (int shift = 0; shift < 32; shift += 8)
    out += static_cast<char>(static_cast<uint32_t>(number) >> shift & 0xFF);
  return out;
}

/// Text of up to 127 octets behind its length.
inline std::string text(std::string_view value) {
  return std::string(1, static_cast<char>(value.size())) + std::string(value);
}

inline std::string octet(int value) { return std::string(1, static_cast<char>(value)); }

inline std::string header() { return octet(0) + int32(1) + int32(-1) + int32(1) + int32(0); }
inline std::string library() { return octet(12) + int32(2) + text("Contoso, Version=1.0.0.0"); }
inline std::string string(int32_t id, std::string_view value) {
  return octet(6) + int32(id) + text(value);
}
inline std::string reference(int32_t id) { return octet(9) + int32(id); }
inline std::string end() { return octet(11); }

struct Member {
  std::string name;
  std::string type;     ///< BinaryTypeEnumeration
  std::string details;  ///< what that asks for
  std::string value;
};

/// ClassWithMembersAndTypes, and the values of its members.
inline std::string object(int32_t id, std::string_view name, const std::vector<Member>& members) {
  std::string out = octet(5) + int32(id) + text(name) + int32(static_cast<int32_t>(members.size()));
  for (const Member& member : members) out += text(member.name);
  for (const Member& member : members) out += member.type;
  for (const Member& member : members) out += member.details;
  out += int32(2);
  for (const Member& member : members) out += member.value;
  return out;
}

inline Member boolean(std::string name, bool value) {
  return {std::move(name), octet(0), octet(1), octet(value ? 1 : 0)};
}
inline Member number(std::string name, int32_t value) {
  return {std::move(name), octet(0), octet(8), int32(value)};
}
inline Member record(std::string name, std::string value) {
  return {std::move(name), octet(2), "", std::move(value)};
}
/// An enumeration of a class of its own.
inline Member enumeration(const std::string& name, int32_t id, int32_t value) {
  const std::string type = text("Contoso." + name) + int32(2);
  return {name, octet(4), type, object(id, "Contoso." + name, {number("value__", value)})};
}
inline std::string byte_array(int32_t id, std::string_view bytes) {
  return octet(15) + int32(id) + int32(static_cast<int32_t>(bytes.size())) + octet(2) +
         std::string(bytes);
}

}  // namespace pairlint::nrbf
