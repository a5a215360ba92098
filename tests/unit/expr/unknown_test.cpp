// The third truth value. u and v are unknown for the reasons 2 and 3; 1/0 == 0 is an error.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/expr/sample.h"

namespace pairlint::expr {
namespace {

TEST(Unknown, AndOrNotFollowThreeValues) {
  expect_values({
      {"u || true", "true"},
      {"true || u", "true"},
      {"u || false", "unknown(2)"},
      {"false || u", "unknown(2)"},
      {"u && false", "false"},
      {"false && u", "false"},
      {"u && true", "unknown(2)"},
      {"true && u", "unknown(2)"},
      {"u && v", "unknown(2, 3)"},
      {"v || u", "unknown(2, 3)"},
      {"u || u", "unknown(2)"},
      {"!u", "unknown(2)"},
      {"!(u && false)", "true"},
      {"u && v && false", "false"},
  });
}

TEST(Unknown, ErrorsLoseAgainstADecisionAndAgainstUnknown) {
  expect_values({
      {"1/0 == 0 || true", "true"},
      {"1/0 == 0 && false", "false"},
      {"true || 1/0 == 0", "true"},
      {"1/0 == 0 && true", "error(division by zero)"},
      {"1/0 == 0 || false", "error(division by zero)"},
      {"1/0 == 0 && u", "unknown(2)"},
      {"u && 1/0 == 0", "unknown(2)"},
      {"u || 1/0 == 0", "unknown(2)"},
      {"1/0 == 0 || u || true", "true"},
      {"number + 1/0", "unknown(4)"},
      {"1/0 + number", "unknown(4)"},
      {"1/0 + 1%0", "error(division by zero)"},
  });
}

TEST(Unknown, ConditionalsNeedTheirCondition) {
  expect_values({
      {"u ? 1 : 2", "unknown(2)"},
      {"yes ? 1 : number", "1"},
      {"no ? number : 2", "2"},
      {"yes ? number : 2", "unknown(4)"},
      {"1/0 == 0 ? 1 : 2", "error(division by zero)"},
  });
}

TEST(Unknown, OperationsAndCallsAreUnknownOverUnknown) {
  expect_values({
      {"number + 1", "unknown(4)"},
      {"number == 4", "unknown(4)"},
      {"number != 4", "unknown(4)"},
      {"number < 4", "unknown(4)"},
      {"-number", "unknown(4)"},
      {"oauth.Realm", "unknown(1)"},
      {"oauth.Realm == 'contoso.com'", "unknown(1)"},
      {"oauth.Realm.startsWith('a')", "unknown(1)"},
      {"size(oauth.Realm) > number", "unknown(1, 4)"},
      {"[1, number]", "unknown(4)"},
      {"{'a': number}", "unknown(4)"},
      {"[1, 2][number]", "unknown(4)"},
      {"number in [1, 2]", "unknown(4)"},
      {"host(oauth.Realm)", "unknown(1)"},
      {"has(oauth.Realm)", "unknown(1)"},
      {"string(number)", "unknown(4)"},
      {"answer()", "unknown(9)"},
      {"answer() == 1 || true", "true"},
  });
}

TEST(Unknown, MacrosAreDecidedByWhatIsKnown) {
  expect_values({
      {"[1, 2].exists(x, x == 2 || u)", "true"},
      {"[1, 2].exists(x, x == 3 || u)", "unknown(2)"},
      {"[1, 2].exists(x, x == 1 ? u : false)", "unknown(2)"},
      {"[1, 2].all(x, x == 2 && u)", "false"},
      {"[1, 2].all(x, x > 0 && u)", "unknown(2)"},
      {"[1, 2].all(x, x / 0 == 1 || u)", "unknown(2)"},
      {"[0, 1].exists(x, 1 / x == 1)", "true"},
      {"[0, 2].exists(x, 1 / x == 1)", "error(division by zero)"},
      {"[1, 2].exists_one(x, x == 1)", "true"},
      {"[1, 2].exists_one(x, x == 1 || u)", "unknown(2)"},
      {"[1, 2].map(x, x + number)", "unknown(4)"},
      {"[1, 2].map(x, x == 1 ? 1 : number)", "partial([1], 4)"},
      {"[1, 2].filter(x, u)", "unknown(2)"},
      {"[1, 2, 3].filter(x, x == 2 ? u : true)", "partial([1, 3], 2)"},
      {"[1, 2, 3].filter(x, x == 2 ? u : true)[0]", "1"},
      {"[1, 2, 3].filter(x, x == 2 ? u : true)[1]", "unknown(2)"},
      {"{'a': 1}.transformMap(k, v, v + number)", "unknown(4)"},
      {"cel.bind(x, number, yes || x == 1)", "true"},
      {"cel.bind(x, number, no || x == 1)", "unknown(4)"},
  });
}

TEST(Unknown, CapturedLooksAtTheUnknownItself) {
  expect_values({
      {"captured(oauth.Realm)", "false"},
      {"captured(oauth.Url)", "true"},
      {"captured(oauth.Realm) && oauth.Realm == ''", "false"},
      {"!captured(oauth.Realm) || oauth.Realm == ''", "true"},
  });
}

TEST(Unknown, HostReachesDeclaredFunctions) {
  Sample sample;
  int64_t given = 42;
  Program program = sample.program("answer() + 1");
  EXPECT_EQ(literal(sample.evaluator->evaluate(program, sample.values, &given).value), "43");
}

TEST(UnknownSet, IsSortedAndHasNoDuplicates) {
  UnknownSet set(5);
  set.add(3);
  set.add(5);
  UnknownSet other(4);
  other.add(3);
  set.merge(other);
  EXPECT_THAT(set.ids(), testing::ElementsAre(3, 4, 5));
}

}  // namespace
}  // namespace pairlint::expr
