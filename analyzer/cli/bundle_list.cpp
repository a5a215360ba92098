#include "cli/bundle_list.h"

#include "report/json_parts.h"
#include "rule/object_reader.h"
#include "rule/read_document.h"

namespace pairlint::cli {
namespace {

void write_file(report::JsonEmitter& json, const BundledFile& file) {
  json.begin_object();
  json.member("role", file.role);
  json.member("file", file.file);
  json.member("sha256", file.sha256);
  json.member_or_null("name", file.name);
  json.member_or_null("damage", file.damage);
  json.member_or_null("folder", file.folder);
  json.end_object();
}

/// A string, or null for none.
std::string text_or_null(ObjectReader& reader, std::string_view key) {
  const JsonNode* node = reader.require(key);
  const bool null = node != nullptr && node->type == JsonNode::Type::kNull;
  return null ? "" : reader.any_text(key);
}

BundledFile read_file(const JsonNode& node, FaultList& faults) {
  BundledFile file;
  ObjectReader reader(node, "a file of a bundle", faults);
  file.role = reader.text("role");
  file.file = reader.text("file");
  file.sha256 = reader.text("sha256");
  file.name = text_or_null(reader, "name");
  file.damage = text_or_null(reader, "damage");
  file.folder = text_or_null(reader, "folder");
  reader.refuse_other_keys();
  return file;
}

std::vector<std::pair<std::string, std::string>> read_context(const JsonNode* object) {
  std::vector<std::pair<std::string, std::string>> context;
  if (object == nullptr) return context;
  for (const JsonMember& member : object->members) {
    context.emplace_back(member.key, member.value.text);
  }
  return context;
}

BundleList read_list(const JsonNode& root, FaultList& faults) {
  BundleList list;
  ObjectReader reader(root, "the list of a bundle", faults);
  const JsonNode* version = reader.require("bundleVersion", JsonNode::Type::kNumber);
  if (version != nullptr && version->text != "1") {
    faults.add(*version, "this bundle has version " + version->text + ", expected 1");
  }
  list.tool_version = reader.text("version");
  list.pack_hash = reader.text("rules");
  list.case_name = text_or_null(reader, "case");
  list.as_of = text_or_null(reader, "asOf");
  list.context = read_context(reader.require("context", JsonNode::Type::kObject));
  list.redacted = reader.truth("redacted");
  if (const JsonNode* files = reader.require("files", JsonNode::Type::kArray)) {
    for (const JsonNode& node : files->items) list.files.push_back(read_file(node, faults));
  }
  reader.refuse_other_keys();
  return list;
}

}  // namespace

std::string write_bundle_list(const BundleList& list) {
  report::JsonEmitter json;
  json.begin_object();
  json.member("bundleVersion", uint64_t{1});
  json.member("version", list.tool_version);
  json.member("rules", list.pack_hash);
  json.member_or_null("case", list.case_name);
  json.member_or_null("asOf", list.as_of);
  json.key("context");
  json.begin_object();
  for (const auto& [name, value] : list.context) json.member(name, value);
  json.end_object();
  json.member("redacted", list.redacted);
  report::write_array(json, "files", list.files, write_file);
  json.end_object();
  return json.take();
}

Result<BundleList> read_bundle_list(const Document& document) {
  auto list = read_document(document, read_list);
  if (list) return std::move(*list);
  return tl::unexpected(list.error().front());
}

}  // namespace pairlint::cli
