#include "corpus/reading.h"

#include <memory>
#include <utility>
#include <vector>

#include "analyze.h"
#include "format/split.h"

namespace pairlint::corpus {
namespace {

using nlohmann::json;

/// `{a, b}` as an array; other text as it is.
json elements_of(const Value& value) {
  std::string text(value.text);
  if (text.empty() || text.front() != '{' || text.back() != '}') return text;
  text = text.substr(1, text.size() - 2);
  json items = json::array();
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(", ", at), text.size());
    items.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  if (value.state == ValueState::kCut) items.push_back("...truncated");
  return items;
}

json object_of(const Object& object) {
  json members = json::object();
  for (const Property& property : object.properties) {
    const std::string name(property.name);
    members[name] = elements_of(property.value);
    members[name + ".cut"] = property.value.state == ValueState::kCut;
  }
  return members;
}

/// What the formats give, before any kind.
struct Drawn {
  json objects = json::object();
  json named = json::object();    ///< how many blocks of a format hold no object
  json streams = json::object();  ///< how many objects came over each stream
};

void read_block(const Source& source, const Block& block, Drawn& drawn) {
  const std::string format(format_name(block.format));
  for (const FormatReader& reader : format_readers()) {
    if (reader.format != block.format) continue;
    TextArena arena;
    std::vector<Object> found;
    reader.read(source, block, arena, found);
    if (found.empty()) drawn.named[format] = drawn.named.value(format, 0) + 1;
    for (const Object& object : found) {
      drawn.objects[format].push_back(object_of(object));
      const Value* stream = object.find("Stream");
      const std::string name(stream ? stream->text : "");
      if (stream) drawn.streams[name] = drawn.streams.value(name, 0) + 1;
    }
  }
}

Drawn read_blocks(const std::string& bytes) {
  MemoryInput input("file", bytes);
  Source source(input, 0);
  Drawn drawn;
  uint32_t keep_from = 0;
  for (bool more = true; more;) {
    const Result<bool> advanced = source.advance(keep_from);
    const SplitResult window = split(source);
    for (const Block& block : window.blocks) read_block(source, block, drawn);
    keep_from = window.next_line;
    more = advanced && !source.at_end();
  }
  return drawn;
}

json record_of(const report::RecordFact& record) {
  json members = json::object();
  for (const report::FieldFact& field : record.fields) {
    json value = json::parse(field.value_json);
    members[field.name + ".cut"] = field.state == "cut";
    members[field.name + ".shown"] = field.shown;
    if (value.is_array()) members[field.name + ".count"] = value.size();
    members[field.name] = std::move(value);
  }
  return members;
}

json sizes_of(const json& lists) {
  json sizes = json::object();
  for (const auto& [name, list] : lists.items()) sizes[name] = list.size();
  return sizes;
}

}  // namespace

json read(const std::string& name, const std::string& bytes) {
  std::vector<std::unique_ptr<Input>> inputs;
  inputs.push_back(std::make_unique<MemoryInput>(name, bytes));
  AnalyzeOptions options;
  options.keep_records = true;
  json records = json::object();
  for (const report::RecordFact& record : analyze(inputs, shipped_pack(), options).records) {
    records[record.kind].push_back(record_of(record));
  }
  Drawn drawn = read_blocks(bytes);
  json counts = {{"records", sizes_of(records)},
                 {"objects", sizes_of(drawn.objects)},
                 {"named", std::move(drawn.named)},
                 {"streams", std::move(drawn.streams)}};
  return {{"records", std::move(records)},
          {"objects", std::move(drawn.objects)},
          {"counts", std::move(counts)}};
}

}  // namespace pairlint::corpus
