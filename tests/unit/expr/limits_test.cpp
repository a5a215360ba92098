#include <gtest/gtest.h>

#include "base/limits.h"
#include "unit/expr/sample.h"

namespace pairlint::expr {
namespace {

/// One variable `l`: the numbers from 0; one `s`: a long text.
class Limits : public testing::Test {
 protected:
  Limits() : evaluator_(declarations_) {
    evaluator_.set_step_limit(1'000'000);
    declarations_.variables = {{"l", Type::list(Type::integer())}, {"s", Type::string()}};
  }
  std::string value(std::string_view expression, size_t items, size_t bytes = 0) {
    std::vector<Value> numbers;
    for (size_t i = 0; i < items; ++i) numbers.push_back(Value::integer(static_cast<int64_t>(i)));
    std::vector<Value> values{Value::list(std::move(numbers)),
                              Value::text(std::string(bytes, 'a'))};
    auto program = compile(expression, declarations_, Type::dyn());
    return program ? literal(evaluator_.evaluate(*program, values).value) : program.error().text();
  }
  Declarations declarations_;
  Evaluator evaluator_;
};

constexpr std::string_view kTooManySteps = "error(evaluation takes too many steps)";
constexpr std::string_view kTooMuch = "error(evaluation makes too much text or too long lists)";

TEST_F(Limits, LongListsAreNoProblem) {
  evaluator_ = Evaluator(declarations_);
  EXPECT_EQ(value("l.filter(x, x % 2 == 0).map(x, x * 2).size()", 100'000), "50000");
  EXPECT_EQ(value("99999 in l && !(100000 in l)", 100'000), "true");
  EXPECT_EQ(value("l == l && l + l != l", 100'000), "true");
  EXPECT_EQ(value("l.map(x, string(x)).join(',').size()", 100'000), "588889");
  EXPECT_EQ(value("l.transformMap(i, v, v)[99999]", 100'000), "99999");
  EXPECT_EQ(value("math.greatest(l)", 100'000), "99999");
}

TEST_F(Limits, StepsAreCounted) {
  EXPECT_EQ(value("l.exists(x, l.exists(y, l.exists(z, x + y + z < 0)))", 1000), kTooManySteps);
  EXPECT_EQ(value("l.exists(x, l.exists(y, x + y < 0)) || true", 1000), kTooManySteps);
  EXPECT_EQ(value("l.all(x, s.contains('b' + string(x)) == false)", 10'000, 1 << 20),
            kTooManySteps);
  EXPECT_EQ(value("l.all(x, x in l)", 100'000), kTooManySteps);
  evaluator_.set_step_limit(10);
  EXPECT_EQ(value("l.all(x, x >= 0)", 100), kTooManySteps);
  EXPECT_EQ(value("1 + 1", 0), "2");
}

TEST_F(Limits, StepsAreCountedUnlessToldOtherwise) {
  evaluator_ = Evaluator(declarations_);
  EXPECT_EQ(value("l.all(x, x in l)", 100'000), kTooManySteps);
}

TEST_F(Limits, ProducedTextIsCounted) {
  evaluator_.set_step_limit(5'000'000);
  EXPECT_EQ(value("l.map(x, s + s)", 1000, 1 << 20), kTooMuch);
  EXPECT_EQ(value("s.replace('a', s)", 0, 1 << 15), kTooMuch);
  EXPECT_EQ(value("s.replace('', s)", 0, 1 << 15), kTooMuch);
  EXPECT_EQ(value("l.map(x, s).join(s)", 1000, 1 << 20), kTooMuch);
  EXPECT_EQ(value("'%s'.format([l.map(x, s)])", 1000, 1 << 20), kTooMuch);
  EXPECT_EQ(value("s.split('').size()", 0, 1 << 21), kTooMuch);
}

/// Each level names the one before twice: 2^60 leaves in little source.
TEST_F(Limits, SharedListsDoNotExplode) {
  std::string open, close = "";
  std::string inner = "[1]";
  for (int i = 0; i < 60; ++i) {
    std::string name = "x" + std::to_string(i);
    open += "cel.bind(" + name + ", " + inner + ", ";
    inner = "[" + name + ", " + name + "]";
    close += ")";
  }
  EXPECT_EQ(value(open + "x59 == x59" + close, 0), kTooManySteps);
  EXPECT_EQ(value(open + "size('%s'.format([x59]))" + close, 0).substr(0, 6), "error(");
  EXPECT_EQ(value(open + "size(x59)" + close, 0), "2");
  EXPECT_LT(value(open + "x59" + close, 0).size(), 200'000u);
}

TEST_F(Limits, PatternsAreBounded) {
  EXPECT_EQ(value("'a'.matches('(((a{100}){100}){100}){100}')", 0).substr(0, 22),
            "error(invalid pattern ");
  EXPECT_EQ(value("s.matches('(a*)*b')", 0, 1 << 20), "false");
  EXPECT_EQ(value("l.exists(x, s.matches('x' + string(x)))", 5000, 10), "false");
}

TEST_F(Limits, EvaluatingAgainStartsAnew) {
  EXPECT_EQ(value("l.all(x, x in l)", 100'000), kTooManySteps);
  EXPECT_EQ(value("1 + 1", 0), "2");
}

}  // namespace
}  // namespace pairlint::expr
