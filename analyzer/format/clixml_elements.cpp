#include "format/clixml_elements.h"

#include <algorithm>
#include <array>

namespace pairlint {
namespace {

struct Tag {
  std::string_view name;
  Element element;
};

/// In the order of how often real exports have them.
constexpr auto kTags = std::to_array<Tag>({
    {"S", Element::kText},
    {"Obj", Element::kObject},
    {"TNRef", Element::kTypesAgain},
    {"B", Element::kText},
    {"ToString", Element::kToString},
    {"I32", Element::kText},
    {"Props", Element::kMembers},
    {"LST", Element::kList},
    {"Nil", Element::kNull},
    {"MS", Element::kMembers},
    {"T", Element::kTypeName},
    {"Ref", Element::kAgain},
    {"En", Element::kEntry},
    {"G", Element::kText},
    {"TN", Element::kTypes},
    {"IE", Element::kList},
    {"U32", Element::kText},
    {"BA", Element::kBytes},
    {"DCT", Element::kDictionary},
    {"I64", Element::kText},
    {"U16", Element::kText},
    {"By", Element::kText},
    {"Db", Element::kText},
    {"DT", Element::kText},
    {"U64", Element::kText},
    {"TS", Element::kText},
    {"Version", Element::kText},
    {"I16", Element::kText},
    {"URI", Element::kText},
    {"XD", Element::kText},
    {"Objs", Element::kRoot},
    {"SemanticVersion", Element::kText},
    {"SBK", Element::kText},
    {"SS", Element::kSecret},
    {"C", Element::kText},
    {"SB", Element::kText},
    {"Sg", Element::kText},
    {"D", Element::kText},
    {"QUE", Element::kList},
    {"STK", Element::kList},
    {"PR", Element::kProgress},
    {"AV", Element::kText},
    {"AI", Element::kText},
    {"PI", Element::kText},
    {"PC", Element::kText},
    {"SR", Element::kText},
    {"SD", Element::kText},
});

struct ProgressTag {
  std::string_view tag;
  std::string_view property;
};

/// The operation that runs is the only one without a tag of its own.
constexpr auto kProgressTags = std::to_array<ProgressTag>({
    {"AV", "Activity"},
    {"AI", "ActivityId"},
    {"PI", "ParentActivityId"},
    {"PC", "PercentComplete"},
    {"T", "RecordType"},
    {"SR", "SecondsRemaining"},
    {"SD", "StatusDescription"},
});

}  // namespace

Element element_of(std::string_view tag) {
  const auto found =
      std::find_if(kTags.begin(), kTags.end(), [tag](const Tag& each) { return each.name == tag; });
  return found == kTags.end() ? Element::kUnknown : found->element;
}

std::string_view progress_property(std::string_view tag) {
  const auto found = std::find_if(kProgressTags.begin(), kProgressTags.end(),
                                  [tag](const ProgressTag& each) { return each.tag == tag; });
  return found == kProgressTags.end() ? "CurrentOperation" : found->property;
}

}  // namespace pairlint
