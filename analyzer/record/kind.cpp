#include "record/kind.h"

#include "base/text.h"

namespace pairlint {

std::string_view field_type_name(FieldType type) {
  switch (type) {
    case FieldType::kText:
      return "text";
    case FieldType::kUrl:
      return "url";
    case FieldType::kFqdn:
      return "fqdn";
    case FieldType::kDomainList:
      return "domainList";
    case FieldType::kFlags:
      return "flags";
    case FieldType::kThumbprint:
      return "thumbprint";
    case FieldType::kTimestamp:
      return "timestamp";
    case FieldType::kBool:
      return "bool";
    case FieldType::kInt:
      return "int";
    case FieldType::kGuid:
      return "guid";
    case FieldType::kList:
      return "list";
    case FieldType::kRecord:
      return "record";
  }
  return "text";
}

uint32_t Kind::field_index(std::string_view field_name) const {
  for (uint32_t i = 0; i < fields.size(); ++i) {
    if (equal_ignoring_case(fields[i].name, field_name)) return i;
  }
  return kNoField;
}

}  // namespace pairlint
