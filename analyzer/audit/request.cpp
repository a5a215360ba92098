#include "audit/request.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "base/base64.h"

namespace pairlint::audit {
namespace {

using Json = nlohmann::json;

/// An object, its list, the objects in that and their members; nothing deeper is kept.
constexpr int kDepth = 4;

const std::string* text_in(const Json& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(name);
  return found == object.end() ? nullptr : found->get_ptr<const std::string*>();
}

Result<RequestFile> read_file(const Json& json) {
  const std::string* name = text_in(json, "name");
  const std::string* text = text_in(json, "text");
  const std::string* base64 = text_in(json, "base64");
  if (name == nullptr || name->empty()) return fail("found a file without a name");
  if ((text == nullptr) == (base64 == nullptr)) {
    return fail("file '" + *name + "': found no text and no base64, or both");
  }
  if (text != nullptr) return RequestFile{*name, *text};
  Base64 decoded = decode_base64(*base64);
  if (decoded.end == Base64End::kCut || decoded.end == Base64End::kForeign) {
    return fail("file '" + *name + "': found something that is not base64");
  }
  return RequestFile{*name, std::move(decoded.bytes)};
}

}  // namespace

Result<Request> read_request(std::string_view line) {
  const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= kDepth; };
  const Json json = Json::parse(line.begin(), line.end(), shallow, false);
  if (json.is_discarded() || !json.is_object()) return fail("found no JSON object");
  const std::string* id = text_in(json, "id");
  if (id == nullptr || id->empty()) return fail("found no id");
  const auto files = json.find("files");
  if (files == json.end() || !files->is_array()) return fail("found no list of files");
  Request request{*id, {}};
  for (const Json& each : *files) {
    auto file = read_file(each);
    if (!file) return tl::unexpected(file.error());
    request.files.push_back(std::move(*file));
  }
  return request;
}

}  // namespace pairlint::audit
