#pragma once

#include <cstdint>
#include <string_view>

namespace pairlint {

/// The tags of CLIXML by what they do. Source: [MS-PSRP] 2.2.5.
enum class Element : uint8_t {
  kUnknown,     ///< passed over with all that is in it
  kRoot,        ///< Objs
  kObject,      ///< Obj
  kTypes,       ///< TN
  kTypeName,    ///< T: the most derived one first
  kTypesAgain,  ///< TNRef
  kToString,    ///< ToString
  kMembers,     ///< Props, MS
  kList,        ///< LST, IE, QUE, STK
  kDictionary,  ///< DCT
  kEntry,       ///< En
  kAgain,       ///< Ref
  kNull,        ///< Nil
  kText,        ///< S, B, I32 and all others whose text is their value
  kBytes,       ///< BA
  kSecret,      ///< SS
  kProgress,    ///< PR
};

Element element_of(std::string_view tag);

/// The property of a ProgressRecord that a tag inside <PR> stands for.
std::string_view progress_property(std::string_view tag);

/// Whether the text between the tags is the element's value.
inline bool holds_text(Element element) {
  return element == Element::kText || element == Element::kBytes || element == Element::kSecret ||
         element == Element::kToString || element == Element::kTypeName;
}

}  // namespace pairlint
