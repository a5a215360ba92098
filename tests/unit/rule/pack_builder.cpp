#include "unit/rule/pack_builder.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

}  // namespace

Document widget_kind() {
  return {"kinds/Widget.json", R"({
  "kind": "Widget", "list": "widgets", "shell": "exchange",
  "cmdlets": ["Get-Widget"], "capture": "Get-Widget | Format-List *",
  "identity": "Name", "onePerOrganization": false, "whenAbsent": "ask", "selectors": [],
  "recognisedBy": [["Url", "Domains"]], "types": ["Contoso.Widget"],
  "fields": {
    "Name": "text", "Url": "url", "Host": "fqdn", "Domains": "domainList", "Services": "flags",
    "Until": "timestamp", "Enabled": "bool", "Size": "int", "Sites": "list<text>"
  },
  "source": "made up"
})"};
}

Document whisper_kind() {
  return {"kinds/Whisper.json", R"({
  "kind": "Whisper", "list": "whispers", "shell": "any", "cmdlets": [], "capture": "",
  "identity": [], "onePerOrganization": false, "whenAbsent": "silent", "selectors": [],
  "recognisedBy": [], "fields": { "Text": "text" }, "source": "made up"
})"};
}

Document rule_document(const RuleText& text) {
  std::string json = "{\n  \"id\": " + json_string(text.id) + ", \"step\": \"parts\",\n";
  json += "  \"title\": \"A sample\", \"severity\": \"error\", \"confidence\": \"documented\",\n";
  json += "  \"for\": " + text.bindings + ",\n";
  if (!text.given.empty()) json += "  \"given\": " + json_string(text.given) + ",\n";
  json +=
      "  \"fails\": " + json_string(text.fails) + ",\n  \"at\": " + json_string(text.at) + ",\n";
  json += "  \"message\": " + json_string(text.message) + ", \"why\": \"because\",\n";
  json += "  \"fix\": [{\"shell\": \"any\", \"run\": " + json_string(text.run) +
          ", \"verify\": \"\", \"undo\": \"\", \"effect\": \"at once\"}],\n";
  json += "  \"references\": [\"made up\"]" + text.more + "\n}\n";
  return {"parts/" + text.id + ".json", json};
}

std::string first_lines(const std::vector<Document>& documents) {
  const LoadedPack pack = load_pack(documents);
  if (pack) return "ok";
  std::string lines;
  for (const Error& error : pack.error()) {
    if (!lines.empty()) lines += "\n";
    lines += error.message.substr(0, error.message.find('\n'));
  }
  return lines;
}

Pack pack_of(const std::vector<Document>& documents) {
  LoadedPack pack = load_pack(documents);
  if (pack) return std::move(*pack);
  for (const Error& error : pack.error()) ADD_FAILURE() << error.message;
  return {};
}

Pack pack_with(const RuleText& text) {
  return pack_of({widget_kind(), whisper_kind(), rule_document(text)});
}

}  // namespace pairlint
