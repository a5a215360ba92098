#include "property/file_bounds.h"

#include <gtest/gtest.h>

namespace pairlint::property {
namespace {

struct Case {
  std::string_view bytes;
  uint32_t line, column;
  bool held;
};

TEST(FileBounds, AreThoseOfTheLines) {
  const Case cases[] = {
      {"ab\ncd", 1, 1, true},
      {"ab\ncd", 1, 3, true},
      {"ab\ncd", 1, 4, false},
      {"ab\ncd", 2, 3, true},
      {"ab\ncd", 3, 1, false},
      {"ab\r\ncd", 1, 3, true},
      {"ab\r\ncd", 1, 4, false},
      {"ab\n", 2, 1, false},
      {"ab", 0, 1, false},
      {"ab", 1, 0, false},
      {"", 1, 1, false},
      {"\xEF\xBB\xBF"
       "ab",
       1, 3, true},
      {"\xC3\xBC", 1, 2, true},
      {"\xC3\xBC", 1, 3, false},
      {"\xEF\xBB\xBF"
       "ab",
       1, 4, false},
      {"\xF0\x9F\x98\x80", 1, 3, true},
      {"\xF0\x9F\x98\x80", 1, 4, false},
  };
  for (const Case& c : cases) {
    const FileBounds bounds(c.bytes);
    EXPECT_TRUE(bounds.exact()) << c.bytes;
    EXPECT_EQ(bounds.holds(c.line, c.column), c.held)
        << c.bytes << " " << c.line << ":" << c.column;
  }
}

TEST(FileBounds, AreGenerousWhereEditorsDisagree) {
  const FileBounds lone_return("a\rb");
  EXPECT_FALSE(lone_return.exact());
  EXPECT_TRUE(lone_return.holds(2, 1));
  EXPECT_FALSE(lone_return.holds(3, 1));
  EXPECT_FALSE(FileBounds(std::string_view("a\0b\0\n\0", 6)).exact());
  EXPECT_FALSE(FileBounds("a\xFF").exact());
}

}  // namespace
}  // namespace pairlint::property
