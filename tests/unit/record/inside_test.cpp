#include "record/inside.h"

#include <gtest/gtest.h>

#include "format/value.h"

namespace pairlint {
namespace {

Value text(std::string_view shown) { return make_exact_value(shown, {}); }

Object object_of(std::vector<Property> properties) {
  Object object;
  object.properties = std::move(properties);
  return object;
}

/// The first member of each object that was offered, with the server of which it tells.
std::string offered(const Object& whole, std::string_view taken) {
  std::string names;
  look_inside(whole, [&](const InnerObject& inner) {
    const std::string_view name = inner.object.properties.front().name;
    names += std::string(name) + "@" + std::string(inner.server) + " ";
    return name == taken;
  });
  return names;
}

TEST(Inside, OuterObjectsAreOfferedFirstAndWhatIsTakenIsWhole) {
  TextArena arena;
  const Value deep = arena.object({{"Deep", text("1")}}, {}, {});
  const Value first = arena.object({{"First", text("1")}, {"Below", deep}}, {}, {});
  const Value second = arena.object({{"Second", text("2")}, {"Below", deep}}, {}, {});
  const Value list = arena.list({first, text("x"), second}, {});
  const Object whole = object_of({{"All", list}, {"Last", deep}, {"Text", text("x")}});
  EXPECT_EQ(offered(whole, ""), "First@ Deep@ Second@ Deep@ Deep@ ");
  EXPECT_EQ(offered(whole, "First"), "First@ Second@ Deep@ Deep@ ");
  EXPECT_EQ(offered(object_of({{"Text", text("x")}}), ""), "");
}

TEST(Inside, TheNearestServerNameAroundAnObjectIsItsServer) {
  TextArena arena;
  const Value leaf = arena.object({{"Leaf", text("1")}}, {}, {});
  const Value other = arena.object({{"Other", leaf}, {"servername", text("ex02")}}, {}, {});
  const Value one =
      arena.object({{"One", leaf}, {"ServerName", text("ex01")}, {"In", other}}, {}, {});
  EXPECT_EQ(offered(object_of({{"All", one}}), ""), "One@ Leaf@ex01 Other@ex01 Leaf@ex02 ");
}

TEST(Inside, TheObjectStandsWhereItBegins) {
  TextArena arena;
  const Value leaf = arena.object({{"Leaf", text("1")}}, {}, {20, 900});
  look_inside(object_of({{"All", leaf}}), [](const InnerObject& inner) {
    EXPECT_EQ(inner.object.range, (Range{20, 21}));
    return true;
  });
}

}  // namespace
}  // namespace pairlint
