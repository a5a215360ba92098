#include <gtest/gtest.h>

#include "unit/expr/sample.h"

namespace pairlint::expr {
namespace {

/// The sample's world with definitions of every shape.
class Defined : public ::testing::Test {
 protected:
  Defined() {
    sample.declarations.definitions = {
        {"both", {"a", "b"}, "a && b"},
        {"valid", {"all"}, "all.filter(c, c.Valid)"},
        {"sum", {"a", "b"}, "[1, 2].map(x, x + a)[0] + b"},
        {"realm", {}, "oauth.Realm"},
        {"doubled", {"x"}, "sum(x, x)"},
        {"sees", {}, "outer"},
        {"endless", {"x"}, "endless(x)"},
        {"broken", {"x"}, "x +"},
    };
  }
  Sample sample;
};

TEST_F(Defined, StandForTheirBodies) {
  const Example examples[] = {
      {"both(yes, no)", "false"},
      {"both(yes, u)", "unknown(2)"},
      {"both(no, u)", "false"},
      {"size(valid(certificates))", "1"},
      {"valid(certificates).all(c, c.Subject == 'CN=b')", "true"},
      {"sum(1, 2)", "4"},
      // Macros in arguments and bodies take slots of their own.
      {"sum([3].map(x, x)[0], [4].map(y, y + 1)[0])", "9"},
      {"[10].map(x, sum(x, x))[0]", "21"},
      {"cel.bind(a, 7, sum(1, a))", "9"},
      {"doubled(2)", "5"},
      {"realm()", "unknown(1)"},
  };
  for (const Example& example : examples) {
    EXPECT_EQ(sample.value(example.expression), example.value) << example.expression;
  }
}

TEST_F(Defined, AreCheckedWhereTheyAreCalled) {
  const struct {
    std::string_view expression;
    std::string_view problem;
  } examples[] = {
      {"both(yes, no)", "fine"},
      {"both(yes)", "0-4: both() takes 2 arguments"},
      {"yes || both(yes, 1)", "7-19: '&&' needs bool, found int"},
      {"cel.bind(outer, yes, sees())", "21-27: unknown name 'outer'"},
      {"endless(yes)", "0-7: in endless(): endless() cannot be expanded"},
      {"broken(yes)", "0-6: in broken(): expected an expression, found the end"},
  };
  for (const auto& example : examples) {
    EXPECT_EQ(sample.problem(example.expression).substr(0, example.problem.size()), example.problem)
        << example.expression << ": " << sample.problem(example.expression);
  }
}

TEST_F(Defined, AreOneLeaf) {
  const std::string_view source = "no || both(yes, u)";
  std::vector<Leaf> all = leaves(sample.program(source));
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(source.substr(all[1].begin, all[1].end - all[1].begin), "both(yes, u)");
}

}  // namespace
}  // namespace pairlint::expr
