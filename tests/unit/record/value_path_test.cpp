#include "record/value_path.h"

#include <gtest/gtest.h>

#include <string>

namespace pairlint {
namespace {

Value text(std::string_view shown, ValueState state = ValueState::kPresent) {
  return {shown, state, {}};
}

/// `text` or, of a list, `{a, b}`, with the state where it is not present; `-` where nothing is.
std::string found(const Object& object, std::string_view path) {
  TextArena arena;
  PathReader paths(object, arena);
  const auto value = paths.at(path);
  EXPECT_EQ(has_path(object, path), value.has_value()) << path;
  if (!value) return "-";
  const bool cut = value->state == ValueState::kCut;
  return std::string(value->text) + (cut ? " cut" : "");
}

class ValuePath : public ::testing::Test {
 protected:
  Value key(std::string_view type, std::string_view data) {
    const Value inner = arena_.object({{"type", text(type)}, {"value", text(data)}}, {}, {});
    return arena_.object({{"usage", text("signing")}, {"keyValue", inner}}, {}, {});
  }
  Object document(std::vector<Value> keys) {
    Object object;
    object.properties = {{"issuer", text("x@contoso.com")},
                         {"keys", arena_.list(std::move(keys), {})},
                         {"Dotted.Name", text("whole")}};
    return object;
  }
  TextArena arena_;
};

TEST_F(ValuePath, GoesThroughListsAndObjects) {
  const Object object = document({key("x509", "MIIA"), key("x509", "MIIB")});
  EXPECT_EQ(found(object, "ISSUER"), "x@contoso.com");
  EXPECT_EQ(found(object, "keys.keyvalue.VALUE"), "{MIIA, MIIB}");
  EXPECT_EQ(found(object, "keys.usage"), "{signing, signing}");
  EXPECT_EQ(found(object, "Dotted.Name"), "whole");
  EXPECT_EQ(found(object, "keys.nothing"), "-");
  EXPECT_EQ(found(object, "issuer.value"), "-");
  EXPECT_EQ(found(object, "nothing.at.all"), "-");
  EXPECT_EQ(found(object, "keys."), "-");
}

TEST_F(ValuePath, GivesAListEvenOfOneElementWhereOneStandsOnTheWay) {
  EXPECT_EQ(found(document({key("x509", "MIIA")}), "keys.keyValue.value"), "{MIIA}");
  EXPECT_EQ(found(document({}), "keys.keyValue.value"), "-");
}

TEST_F(ValuePath, IsCutWhereSomethingIsMissingOnTheWay) {
  const Value empty = arena_.object({{"usage", text("signing")}}, {}, {});
  EXPECT_EQ(found(document({key("x509", "MIIA"), empty}), "keys.keyValue.value"), "{MIIA} cut");
  Object object = document({key("x509", "MIIA")});
  object.properties[1].value.state = ValueState::kCut;
  EXPECT_EQ(found(object, "keys.keyValue.value"), "{MIIA} cut");
}

TEST_F(ValuePath, PutsNestedListsIntoOne) {
  const Value pair = arena_.list({key("x509", "MIIA"), key("x509", "MIIB")}, {});
  EXPECT_EQ(found(document({pair, key("x509", "MIIC")}), "keys.keyValue.value"),
            "{MIIA, MIIB, MIIC}");
}

}  // namespace
}  // namespace pairlint
