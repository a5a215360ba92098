#include "format/object.h"

#include <algorithm>
#include <utility>

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
    case Format::kDns:
      return "dns";
    case Format::kCsv:
      return "csv";
    case Format::kHtmlTable:
      return "html-table";
    case Format::kJson:
      return "json";
    case Format::kPem:
      return "pem";
    case Format::kCertutil:
      return "certutil";
    case Format::kEvent:
      return "event";
    case Format::kClixml:
      return "clixml";
  }
  return "prose";
}

const Value* Object::find(std::string_view name) const {
  for (const Property& property : properties) {
    if (equal_ignoring_case(property.name, name)) return &property.value;
  }
  return nullptr;
}

std::string_view bare_type_name(std::string_view type_name) {
  for (const std::string_view prefix : {"Selected.", "Deserialized."}) {
    if (type_name.starts_with(prefix)) type_name.remove_prefix(prefix.size());
  }
  return type_name.substr(0, type_name.find('#'));
}

Value TextArena::list(std::vector<Value> items, Range range) {
  std::string text;
  for (const Value& item : items) {
    text += text.empty() ? "{" : ", ";
    // Nested lists would repeat their text at every level.
    text += item.shape == ValueShape::kList ? "System.Object[]" : item.text;
  }
  const std::vector<Value>& kept = lists_.emplace_back(std::move(items));
  Value value{kept.empty() ? std::string_view{} : store(text + '}'),
              kept.empty() ? ValueState::kBlank : ValueState::kPresent, range};
  value.shape = ValueShape::kList;
  value.first_item = kept.data();
  value.count = static_cast<uint32_t>(kept.size());
  return value;
}

Value TextArena::object(std::vector<Property> members, std::string_view text, Range range) {
  const std::vector<Property>& kept = objects_.emplace_back(std::move(members));
  Value value{text, text.empty() ? ValueState::kOpaque : ValueState::kPresent, range};
  value.shape = ValueShape::kObject;
  value.first_member = kept.data();
  value.count = static_cast<uint32_t>(kept.size());
  return value;
}

void TextArena::tell(Diagnostic diagnostic) {
  const bool told = std::any_of(diagnostics_.begin(), diagnostics_.end(),
                                [&](const Diagnostic& known) { return known.id == diagnostic.id; });
  if (!told) diagnostics_.push_back(std::move(diagnostic));
}

void TextArena::end_input() {
  references_.clear();
  diagnostics_.clear();
}

void TextArena::clear() {
  texts_.clear();
  lists_.clear();
  objects_.clear();
}

}  // namespace pairlint
