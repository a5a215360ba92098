#include "expr/types.h"

namespace pairlint::expr {

std::string type_text(const Type& type, const Declarations& declarations) {
  switch (type.kind) {
    case Type::Kind::kDyn:
    case Type::Kind::kParameter:
      return "dyn";
    case Type::Kind::kNull:
      return "null";
    case Type::Kind::kBool:
      return "bool";
    case Type::Kind::kInt:
      return "int";
    case Type::Kind::kUint:
      return "uint";
    case Type::Kind::kDouble:
      return "double";
    case Type::Kind::kString:
      return "string";
    case Type::Kind::kBytes:
      return "bytes";
    case Type::Kind::kTimestamp:
      return "timestamp";
    case Type::Kind::kDuration:
      return "duration";
    case Type::Kind::kType:
      return "type";
    case Type::Kind::kList:
      return "list<" + type_text(type.of[0], declarations) + ">";
    case Type::Kind::kMap:
      return "map<" + type_text(type.of[0], declarations) + ", " +
             type_text(type.of[1], declarations) + ">";
    case Type::Kind::kRecord:
      return declarations.records[type.index].name;
  }
  return "";
}

}  // namespace pairlint::expr
