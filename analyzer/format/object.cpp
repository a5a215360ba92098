#include "format/object.h"

#include "base/text.h"

namespace pairlint {

std::string_view format_name(Format format) {
  switch (format) {
    case Format::kProse:
      return "prose";
    case Format::kTranscript:
      return "transcript";
    case Format::kCommand:
      return "command";
    case Format::kList:
      return "list";
    case Format::kTable:
      return "table";
    case Format::kErrorRecord:
      return "error-record";
    case Format::kStream:
      return "stream";
  }
  return "prose";
}

const Value* Object::find(std::string_view name) const {
  for (const Property& property : properties) {
    if (equal_ignoring_case(property.name, name)) return &property.value;
  }
  return nullptr;
}

}  // namespace pairlint
