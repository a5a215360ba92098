#include "rule/json_tree.h"

#include <gtest/gtest.h>

#include "base/limits.h"

namespace pairlint {
namespace {

/// The tree with each value's own bytes: what it says it is must stand where it says it does.
std::string drawn(const JsonNode& node, std::string_view document) {
  const auto bytes = std::string(document.substr(node.begin, node.end - node.begin));
  switch (node.type) {
    case JsonNode::Type::kObject: {
      std::string out = "{";
      for (const JsonMember& member : node.members) {
        out += std::string(document.substr(member.key_begin, member.key.size() + 2)) + "=" +
               drawn(member.value, document) + ";";
      }
      return out + "}";
    }
    case JsonNode::Type::kArray: {
      std::string out = "[";
      for (const JsonNode& item : node.items) out += drawn(item, document) + ";";
      return out + "]";
    }
    default:
      return bytes;
  }
}

TEST(JsonTree, KnowsWhereEachValueStands) {
  const std::pair<std::string, std::string> cases[] = {
      {R"({"a": 1, "b":[true , null,-2.5e3],"c":{"d":"x\"y"}})",
       R"({"a"=1;"b"=[true;null;-2.5e3;];"c"={"d"="x\"y";};})"},
      {"  \r\n\t\"text\"  ", "\"text\""},
      {"[ [ ] , { } , 7 ]", "[[];{};7;]"},
      {"42", "42"},
      {"\xEF\xBB\xBF{\"a\":\"b\"}", "{\"a\"=\"b\";}"},
  };
  for (const auto& [document, expected] : cases) {
    const JsonTree tree = read_json(document);
    EXPECT_TRUE(tree.faults.empty()) << document;
    EXPECT_EQ(drawn(tree.root, document), expected);
  }
}

TEST(JsonTree, RefusesWhatPacksMustNotHold) {
  struct Case {
    std::string document;
    uint32_t offset;
    std::string message;
  };
  const Case cases[] = {
      {R"({"a":1,"b":2,"a":3})", 13, "the key 'a' stands here a second time"},
      {R"({"a":1)", 6,
       "not JSON: syntax error while parsing object - unexpected end of input; expected '}'"},
      {"", 0,
       "not JSON: syntax error while parsing value - unexpected end of input; expected '[', '{', "
       "or "
       "a literal"},
      {R"({"a":tru})", 8,
       "not JSON: syntax error while parsing value - invalid literal; last read: "
       "'\"a\":tru}'"},
  };
  for (const Case& each : cases) {
    const JsonTree tree = read_json(each.document);
    ASSERT_EQ(tree.faults.size(), 1u) << each.document;
    EXPECT_EQ(tree.faults[0].message, each.message);
    EXPECT_EQ(tree.faults[0].offset, each.offset) << each.document;
  }
}

TEST(JsonTree, RefusesNestingBeyondTheLimit) {
  const std::string within =
      std::string(limits::kJsonDepth, '[') + std::string(limits::kJsonDepth, ']');
  EXPECT_TRUE(read_json(within).faults.empty());
  const JsonTree deep = read_json(std::string(1'000'000, '['));
  ASSERT_EQ(deep.faults.size(), 1u);
  EXPECT_EQ(deep.faults[0].message, "nested deeper than 64 levels");
  EXPECT_EQ(deep.faults[0].offset, limits::kJsonDepth);
}

TEST(JsonTree, FindsTheByteOfATextInTheFile) {
  struct Case {
    std::string document;
    size_t offset;
    uint32_t written;
  };
  const Case cases[] = {
      {R"("abc")", 0, 1},
      {R"("abc")", 2, 3},
      {R"("abc")", 3, 4},
      {R"("abc")", 99, 4},
      {R"("a\nb")", 2, 4},
      {R"("\"b")", 1, 3},
      {R"("\u00e9b")", 2, 7},
      {R"("\ud83d\ude00b")", 4, 13},
      {"\"\xC3\xA9"
       "b\"",
       2, 3},
      {R"("\ud83d\ude00b")", 2, 1},
  };
  for (const Case& each : cases) {
    const JsonTree tree = read_json(each.document);
    EXPECT_EQ(written_offset(each.document, tree.root, each.offset), each.written)
        << each.document << " " << each.offset;
  }
}

}  // namespace
}  // namespace pairlint
