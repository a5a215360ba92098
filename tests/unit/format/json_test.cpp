#include <gtest/gtest.h>

#include <string>

#include "base/limits.h"
#include "format/lines.h"
#include "format/readers.h"
#include "format/split.h"

namespace pairlint {
namespace {

struct Reading {
  std::vector<Object> objects;
  uint32_t claimed = 0;
};

/// What the reader finds where its claim begins in the first line; views die with the arena.
template <class Look>
void read_json_text(const std::string& text, Look look) {
  MemoryInput input("sample", text);
  Source source(input, 0);
  ASSERT_TRUE(source.advance(0));
  Reading reading;
  reading.claimed = claim_json(Lines(source, 0), 0);
  TextArena arena;
  if (reading.claimed > 0) {
    read_json(source, {Format::kJson, 0, reading.claimed}, arena, reading.objects);
  }
  look(reading);
}

std::string repeated(std::string_view piece, size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (size_t i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(Json, ClaimsADocumentByItsFirstTokens) {
  const std::pair<const char*, uint32_t> cases[] = {
      {"{\"a\":1}", 1},
      {"{\n\n  \"a\" :\n 1}\nprose", 4},
      {"[\n{\"a\":[]}\n]\n", 3},
      {"text [{\"a\":null}] text", 1},
      {"{\xE2\x80\x9C"
       "a\xE2\x80\x9D:true}",
       1},
      {"{\"a\":1}\n{\"b\":2}", 1},
      {"{\"a\":1},\n{\"b\":2}\n]", 3},
      {"{\"a\":1]", 1},
      {"{}", 0},
      {"[1, 2]", 0},
      {"[[{\"a\":1}]]", 1},
      {"{\"a\"}", 0},
      {"{\"a\":}", 0},
      {"{\"a\":word}", 0},
      {"{\"a\":", 0},
      {"{ $_.Name }", 0},
      {"{a, b}", 0},
      {"@{\"a\"=\"b\"}", 0},
  };
  for (const auto& each : cases) {
    read_json_text(each.first, [&](const Reading& found) {
      EXPECT_EQ(found.claimed, each.second) << each.first;
    });
  }
}

TEST(Json, ReadsWhatIsDeeperThanTheLimitAsOpaque) {
  const size_t inside = limits::kJsonValueDepth - 1;
  const auto nested = [](size_t depth) {
    return "{\"a\":" + repeated("[", depth) + "7" + repeated("]", depth) + ",\"b\":2}";
  };
  for (const size_t depth : {inside, inside + 1, inside + 900}) {
    read_json_text(nested(depth), [&](const Reading& found) {
      ASSERT_EQ(found.objects.size(), 1u);
      const Value* innermost = found.objects[0].find("a");
      while (innermost->count > 0) innermost = innermost->first_item;
      EXPECT_EQ(innermost->state, depth == inside ? ValueState::kPresent : ValueState::kOpaque);
      EXPECT_EQ(found.objects[0].find("b")->text, "2");
    });
  }
}

TEST(Json, SurvivesBracketsWithoutEnd) {
  std::vector<std::string> texts = {"{\"a\":" + repeated("[", 1'000'000)};
  for (const char* piece : {"[", "{", "{\"a\":[", "{\"", "]", "{\n"}) {
    texts.push_back(repeated(piece, 100'000));
    texts.push_back("{\"a\":" + texts.back());
  }
  for (const std::string& text : texts) {
    MemoryInput input("sample", text);
    Source source(input, 0);
    ASSERT_TRUE(source.advance(0));
    TextArena arena;
    std::vector<Object> objects;
    for (const Block& block : split(source).blocks) {
      if (block.format == Format::kJson) read_json(source, block, arena, objects);
    }
  }
}

TEST(Json, KeepsABoundedNumberOfValues) {
  const size_t many = limits::kJsonValues + 1000;
  read_json_text("{\"a\":[" + repeated("0,", many) + "0],\"b\":2}", [&](const Reading& found) {
    ASSERT_EQ(found.objects.size(), 1u);
    EXPECT_EQ(found.objects[0].find("a")->count, limits::kJsonValues);
    EXPECT_EQ(found.objects[0].find("a")->state, ValueState::kCut);
    EXPECT_EQ(found.objects[0].find("b"), nullptr);
    EXPECT_EQ(found.objects[0].properties.size(), 1u);
  });
}

/// A list that is too long for a block goes on in the next one, and none of its objects is lost.
TEST(Json, ReadsAVeryLongListInSeveralBlocks) {
  std::string text = "[\r\n";
  constexpr size_t kObjects = 60'000;
  for (size_t i = 0; i < kObjects; ++i) {
    text += "    {\r\n        \"Name\":  \"EX" + std::to_string(i) + "\",\r\n" +
            "        \"Sites\":  [\r\n                       \"Lab\"\r\n" +
            "                   ]\r\n    }" + (i + 1 < kObjects ? ",\r\n" : "\r\n]\r\n");
  }
  MemoryInput input("sample", text);
  Source source(input, 0);
  size_t blocks = 0;
  std::vector<std::string> names;
  uint32_t keep_from = 0;
  for (bool more = true; more;) {
    const Result<bool> advanced = source.advance(keep_from);
    const SplitResult window = split(source);
    for (const Block& block : window.blocks) {
      ASSERT_EQ(block.format, Format::kJson);
      TextArena arena;
      std::vector<Object> objects;
      read_json(source, block, arena, objects);
      for (const Object& object : objects) {
        names.emplace_back(object.find("Name")->text);
        EXPECT_EQ(object.find("Sites")->state, ValueState::kPresent);
      }
      ++blocks;
    }
    keep_from = window.next_line;
    more = advanced && !source.at_end();
  }
  EXPECT_GT(blocks, 10u);
  ASSERT_EQ(names.size(), kObjects);
  for (size_t i = 0; i < kObjects; ++i) EXPECT_EQ(names[i], "EX" + std::to_string(i));
}

}  // namespace
}  // namespace pairlint
