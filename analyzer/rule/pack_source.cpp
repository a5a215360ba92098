#include "rule/pack_source.h"

#include <type_traits>

#include "rule/pack_members.h"

// A struct becomes its members in braces, in their order. A list becomes an array of its own in
// front of whatever holds it.

namespace pairlint {
namespace {

template <class T>
struct IsItems : std::false_type {};
template <class T>
struct IsItems<Items<T>> : std::true_type {};

template <class T>
std::string type_name() {
  if constexpr (IsItems<T>::value) {
    return "Items<" + type_name<typename T::value_type>() + ">";
  } else {
    return std::string(kTypeName<T>);
  }
}

/// A character that may not stand in a literal as it is.
std::string escaped(unsigned char c) {
  const auto digit = [c](int shift) { return static_cast<char>('0' + ((c >> shift) & 7)); };
  return {'\\', digit(6), digit(3), digit(0)};
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const bool plain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
    out += plain ? std::string(1, c) : escaped(static_cast<unsigned char>(c));
  }
  return out + "\"";
}

/// Arrays in the order in which they are needed.
class SourceWriter {
 public:
  template <class T>
  std::string expression(const T& value) {
    if constexpr (std::is_same_v<T, Text>) {
      return quoted(value);
    } else if constexpr (IsItems<T>::value) {
      return value.empty() ? "{}" : array(value);
    } else if constexpr (std::is_same_v<T, bool>) {
      return value ? "true" : "false";
    } else if constexpr (std::is_enum_v<T>) {
      return type_name<T>() + "{" + std::to_string(static_cast<unsigned>(value)) + "}";
    } else if constexpr (std::is_integral_v<T>) {
      return std::to_string(value) + "u";
    } else {
      return in_braces(value);
    }
  }

  const std::string& arrays() const { return arrays_; }

 private:
  template <class T>
  std::string in_braces(const T& value) {
    std::string members;
    const auto add = [&](const auto& member) {
      members += (members.empty() ? "" : ", ") + expression(member);
    };
    list_members(add, value);
    return "{" + members + "}";
  }

  template <class T>
  std::string array(const Items<T>& items) {
    std::string lines;
    for (const T& item : items) lines += "    " + expression(item) + ",\n";
    const std::string name = "k" + std::to_string(++count_);
    arrays_ += "constexpr " + type_name<T>() + " " + name + "[] = {\n" + lines + "};\n";
    return name;
  }

  std::string arrays_;
  size_t count_ = 0;
};

}  // namespace

std::string pack_source(const Pack& pack) {
  SourceWriter writer;
  const std::string constants = writer.expression(pack);
  return "#include \"rule/shipped/constants.h\"\n\nnamespace pairlint {\nnamespace {\n\n" +
         writer.arrays() + "\n}  // namespace\n\nconstexpr Pack shipped_constants = " + constants +
         ";\n\n}  // namespace pairlint\n";
}

}  // namespace pairlint
