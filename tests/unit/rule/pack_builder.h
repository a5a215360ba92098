#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rule/load.h"

namespace pairlint {

/// A kind with one field of each sort, as kinds/Widget.json.
Document widget_kind();
/// A kind that nobody asks for, as kinds/Whisper.json.
Document whisper_kind();

/// A correct rule over one Widget with these expressions, as parts/<id>.json.
struct RuleText {
  std::string id = "sample";
  std::string given = {};
  std::string fails = "widget.Url == ''";
  std::string message = "blank";
  std::string run = "Set-Widget";
  std::string bindings = R"({"widget": "Widget"})";
  std::string at = "widget.Url";
  std::string more = {};  ///< further members, each behind a comma
};
Document rule_document(const RuleText& text);

/// What the loader says about these documents: the first lines of its errors, or "ok".
std::string first_lines(const std::vector<Document>& documents);

/// A pack of these documents; the test fails if they have mistakes.
Pack pack_of(const std::vector<Document>& documents);
Pack pack_with(const RuleText& text);

}  // namespace pairlint
