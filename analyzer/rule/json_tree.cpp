#include "rule/json_tree.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/limits.h"
#include "base/text.h"

// nlohmann/json keeps no positions, but its SAX interface reports every token as soon as it has
// read it, from an iterator of ours: what lies between two reports is blanks, separators and the
// token itself. So each value is born with its place and no second JSON grammar is needed.

namespace pairlint {
namespace {

using Json = nlohmann::json;

/// Walks the document and leaves how far it came where the tree builder can see it.
class WatchedBytes {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  WatchedBytes(const char* at, const char** reached) : at_(at), reached_(reached) {}
  reference operator*() const { return *at_; }
  WatchedBytes& operator++() {
    *reached_ = ++at_;
    return *this;
  }
  WatchedBytes operator++(int) {
    WatchedBytes before = *this;
    ++*this;
    return before;
  }
  bool operator==(const WatchedBytes& other) const { return at_ == other.at_; }
  bool operator!=(const WatchedBytes& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** reached_;
};

/// `[json.exception.parse_error.101] parse error at line 1, column 2: syntax ...` without its head.
std::string plain_parse_error(std::string_view what) {
  const size_t syntax = what.find("syntax error");
  if (syntax != std::string_view::npos) what.remove_prefix(syntax);
  return "not JSON: " + std::string(what);
}

class TreeBuilder final : public nlohmann::json_sax<Json> {
 public:
  TreeBuilder(std::string_view document, JsonTree& tree)
      : document_(document), tree_(tree), reached_(document.data()) {}

  const char** reached() { return &reached_; }

  bool null() override { return leaf(JsonNode::Type::kNull, {}); }
  bool boolean(bool truth) override {
    leaf(JsonNode::Type::kBool, {});
    last_->truth = truth;
    return true;
  }
  bool number_integer(number_integer_t) override { return number(); }
  bool number_unsigned(number_unsigned_t) override { return number(); }
  bool number_float(number_float_t, const string_t&) override { return number(); }
  bool string(string_t& text) override { return leaf(JsonNode::Type::kString, std::move(text)); }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open(JsonNode::Type::kObject); }
  bool start_array(std::size_t) override { return open(JsonNode::Type::kArray); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& key) override {
    const uint32_t begin = token_begin();
    std::vector<JsonMember>& members = open_.back()->members;
    const bool twice = std::any_of(members.begin(), members.end(),
                                   [&](const JsonMember& member) { return member.key == key; });
    if (twice) tree_.faults.push_back({begin, "the key '" + key + "' stands here a second time"});
    members.push_back({std::move(key), begin, {}});
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    const size_t offset = std::min(position > 0 ? position - 1 : 0, document_.size());
    tree_.faults.push_back({static_cast<uint32_t>(offset), plain_parse_error(error.what())});
    return false;
  }

 private:
  uint32_t reached_offset() const { return static_cast<uint32_t>(reached_ - document_.data()); }

  /// Behind the token before this one stand only blanks and separators. A number is reported one
  /// byte late, which can only be one of these, too.
  uint32_t token_begin() {
    size_t begin = document_.find_first_not_of(" \t\r\n:,[{", token_end_);
    if (begin == std::string_view::npos) begin = document_.size();
    token_end_ = reached_offset();
    return static_cast<uint32_t>(begin);
  }

  JsonNode& place() {
    if (open_.empty()) return tree_.root;
    JsonNode& parent = *open_.back();
    if (parent.type == JsonNode::Type::kObject) return parent.members.back().value;
    return parent.items.emplace_back();
  }

  bool leaf(JsonNode::Type type, std::string text) {
    last_ = &place();
    last_->type = type;
    last_->begin = token_begin();
    last_->end = reached_offset();
    last_->text = std::move(text);
    return true;
  }

  bool number() {
    const size_t begin = document_.find_first_not_of(" \t\r\n:,[{", token_end_);
    size_t end = document_.find_first_not_of("+-.0123456789eE", begin);
    if (end == std::string_view::npos) end = document_.size();
    leaf(JsonNode::Type::kNumber, std::string(document_.substr(begin, end - begin)));
    last_->end = static_cast<uint32_t>(end);
    return true;
  }

  bool open(JsonNode::Type type) {
    JsonNode& node = place();
    node.type = type;
    node.begin = reached_offset() - 1;
    token_end_ = reached_offset();
    if (open_.size() >= limits::kJsonDepth) {
      tree_.faults.push_back(
          {node.begin, "nested deeper than " + std::to_string(limits::kJsonDepth) + " levels"});
      return false;
    }
    open_.push_back(&node);
    return true;
  }

  bool close() {
    open_.back()->end = reached_offset();
    open_.pop_back();
    token_end_ = reached_offset();
    return true;
  }

  std::string_view document_;
  JsonTree& tree_;
  const char* reached_;
  uint32_t token_end_ = 0;
  JsonNode* last_ = nullptr;
  /// Stable: only the innermost open node grows, and its children are complete by then.
  std::vector<JsonNode*> open_;
};

/// The code unit behind `\u`; `digits` were checked when the document was read.
char32_t code_unit(std::string_view digits) {
  char32_t unit = 0;
  for (const char c : digits) {
    const char low = to_lower(c);
    unit = unit * 16 + static_cast<char32_t>(is_digit(low) ? low - '0' : low - 'a' + 10);
  }
  return unit;
}

size_t utf8_size(char32_t code_point) {
  return code_point < 0x80 ? 1 : code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
}

struct WrittenUnit {
  size_t written = 1;  ///< bytes in the document
  size_t decoded = 1;  ///< bytes in the text
};

WrittenUnit written_unit(std::string_view rest) {
  if (rest.front() != '\\') return {};
  if (rest.size() < 6 || rest[1] != 'u') return {2, 1};
  const char32_t unit = code_unit(rest.substr(2, 4));
  const bool pair = unit >= 0xD800 && unit < 0xDC00;
  return pair ? WrittenUnit{12, 4} : WrittenUnit{6, utf8_size(unit)};
}

}  // namespace

std::string_view json_type_name(JsonNode::Type type) {
  switch (type) {
    case JsonNode::Type::kNull:
      return "null";
    case JsonNode::Type::kBool:
      return "a truth value";
    case JsonNode::Type::kNumber:
      return "a number";
    case JsonNode::Type::kString:
      return "a string";
    case JsonNode::Type::kArray:
      return "a list";
    case JsonNode::Type::kObject:
      return "an object";
  }
  return "null";
}

JsonTree read_json(std::string_view document) {
  JsonTree tree;
  TreeBuilder builder(document, tree);
  const char* const begin = document.data();
  Json::sax_parse(WatchedBytes(begin, builder.reached()),
                  WatchedBytes(begin + document.size(), builder.reached()), &builder);
  return tree;
}

uint32_t written_offset(std::string_view document, const JsonNode& string, size_t offset) {
  size_t at = size_t{string.begin} + 1;
  const size_t end = size_t{string.end} - 1;
  for (size_t decoded = 0; decoded < offset && at < end;) {
    const WrittenUnit unit = written_unit(document.substr(at, end - at));
    if (decoded + unit.decoded > offset) break;
    decoded += unit.decoded;
    at += unit.written;
  }
  return static_cast<uint32_t>(std::min(at, end));
}

}  // namespace pairlint
