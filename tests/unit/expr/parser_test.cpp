#include "expr/parser.h"

#include <gtest/gtest.h>

#include <map>

#include "base/limits.h"
#include "expr/operators.h"

namespace pairlint::expr {
namespace {

/// The tree in parentheses, operators first.
std::string tree(const Program& program, uint32_t index) {
  const Node& node = program.nodes[index];
  static const std::map<Op, std::string> kNames{
      {Op::kNull, "null"},          {Op::kSelect, "."},      {Op::kHas, "has"},
      {Op::kList, "list"},          {Op::kMap, "map"},       {Op::kAll, "all"},
      {Op::kExists, "exists"},      {Op::kExistsOne, "one"}, {Op::kFilter, "filter"},
      {Op::kTransformList, "each"}, {Op::kBind, "bind"},     {Op::kTransformMap, "eachEntry"},
  };
  switch (node.op) {
    case Op::kBool:
      return node.value ? "true" : "false";
    case Op::kInt:
      return std::to_string(static_cast<int64_t>(program.numbers[node.value]));
    case Op::kUint:
      return std::to_string(program.numbers[node.value]) + "u";
    case Op::kString:
      return "'" + program.strings[node.value] + "'";
    case Op::kName:
      return program.strings[node.value];
    case Op::kLocal:
      return "$" + std::to_string(node.value);
    default:
      break;
  }
  auto name = kNames.find(node.op);
  std::string out = name == kNames.end() ? std::string(operator_text(node.op)) : name->second;
  if (node.op == Op::kUnresolvedCall) {
    out = (node.flag ? "." : "") + program.strings[node.value] + "()";
  }
  for (uint32_t i = 0; i < node.count; ++i) out += " " + tree(program, program.operand(node, i));
  if (node.op == Op::kSelect || node.op == Op::kHas) out += " " + program.strings[node.name];
  return "(" + out + ")";
}

std::string parsed(std::string_view source) {
  auto program = parse(source);
  if (program) return tree(*program, program->root());
  const Problem& problem = program.error();
  return std::to_string(problem.begin) + "-" + std::to_string(problem.end) + ": " + problem.message;
}

struct Example {
  std::string_view source;
  std::string_view tree;
};

TEST(Parser, BindsOperatorsByPrecedence) {
  const Example examples[] = {
      {"1 + 2 * 3", "(+ 1 (* 2 3))"},
      {"1 - 2 - 3", "(- (- 1 2) 3)"},
      {"(1 + 2) * 3", "(* (+ 1 2) 3)"},
      {"a || b && c", "(|| a (&& b c))"},
      {"a && b && c", "(&& a b c)"},
      {"a || b || c", "(|| a b c)"},
      {"a && (b && c)", "(&& a (&& b c))"},
      {"!a == b", "(== (! a) b)"},
      {"a == b != c", "(!= (== a b) c)"},
      {"a in b && c", "(&& (in a b) c)"},
      {"a < 1 + 2", "(< a (+ 1 2))"},
      {"a ? b : c ? d : e", "(?: a b (?: c d e))"},
      {"!!a", "(! (! a))"},
      {"- -a", "(- (- a))"},
      {"-1", "-1"},
      {"- 1", "-1"},
      {"--1", "(- -1)"},
      {"1 -1", "(- 1 1)"},
      {"1 - -1", "(- 1 -1)"},
      {"-9223372036854775808", "-9223372036854775808"},
      {"-a.b[0]", "(- ([] (. a b) 0))"},
      {"-(1)", "(- 1)"},
  };
  for (const Example& example : examples) {
    EXPECT_EQ(parsed(example.source), example.tree) << example.source;
  }
}

TEST(Parser, ReadsMembersAndLiterals) {
  const Example examples[] = {
      {"a.b.c", "(. (. a b) c)"},
      {".a.b", "(. a b)"},
      {"a.f(1).g()", "(.g() (.f() a 1))"},
      {"f(1, 'x')", "(f() 1 'x')"},
      {"a.if", "(. a if)"},
      {"[1, 2,]", "(list 1 2)"},
      {"[]", "(list)"},
      {"{'a': 1, 'b': 2u,}", "(map 'a' 1 'b' 2u)"},
      {"{}", "(map)"},
      {"a[b][1]", "([] ([] a b) 1)"},
      {"has(a.b)", "(has a b)"},
      {"'a\\'\\x41\\u00e4\\101\\n'",
       "'a'A\xC3\xA4"
       "A\n'"},
      {"r'a\\n'", "'a\\n'"},
  };
  for (const Example& example : examples) {
    EXPECT_EQ(parsed(example.source), example.tree) << example.source;
  }
}

TEST(Parser, ExpandsMacros) {
  const Example examples[] = {
      {"a.all(x, x)", "(all a $0)"},
      {"a.exists(x, y)", "(exists a y)"},
      {"a.exists(x, .x)", "(exists a x)"},
      {"a.exists_one(x, x) || x", "(|| (one a $0) x)"},
      {"a.map(x, x.map(y, x + y))", "(each a (each $0 (+ $0 $1)))"},
      {"a.map(x, x.filter(x, x))", "(each a (filter $0 $1))"},
      {"a.map(x, c, x)", "(each a c $0)"},
      {"a.all(i, v, i == v)", "(all a (== $0 $1))"},
      {"a.transformMap(k, v, k)", "(eachEntry a $0)"},
      {"cel.bind(x, 1, x + x)", "(bind 1 (+ $0 $0))"},
      {"a.exists(x, b.exists(y, y)).c(a.map(z, z))", "(.c() (exists a (exists b $1)) (each a $0))"},
      // Not the shape of the macro: an ordinary call.
      {"a.all(1)", "(.all() a 1)"},
      {"exists(a, b)", "(exists() a b)"},
  };
  for (const Example& example : examples) {
    EXPECT_EQ(parsed(example.source), example.tree) << example.source;
  }
}

TEST(Parser, SaysWhatItExpected) {
  const Example examples[] = {
      {"", "0-0: expected an expression, found the end"},
      {"1 +", "3-3: expected an expression, found the end"},
      {"(1", "2-2: expected ')', found the end"},
      {"1 2", "2-3: unexpected '2'"},
      {"a.1", "1-3: unexpected '.1'"},
      {"a.'b'", "2-5: expected a member's name, found ''b''"},
      {"a.in", "2-4: expected a member's name, found 'in'"},
      {"f(1,)", "4-5: unexpected ')'"},
      {"[1 2]", "3-4: expected ',', found '2'"},
      {"{1}", "2-3: expected ':', found '}'"},
      {"a ? b", "5-5: expected ':', found the end"},
      {"let + 1", "0-3: 'let' is a reserved word"},
      {"A{b: 1}", "1-2: messages cannot be constructed here"},
      {"has(a)", "4-5: has() needs a field, such as has(a.b)"},
      {"a.all(1, b)", "2-5: all() needs a variable's name first"},
      {"a.filter(x, y, z)", "16-17: filter() takes a variable and a condition"},
      {"a.all(x, x, x)", "9-10: two variables have one name"},
      {"9223372036854775808", "0-19: 9223372036854775808 does not fit an int"},
      {"18446744073709551616u", "0-21: 18446744073709551616u does not fit a uint"},
      {"'a\\q'", "2-4: '\\q' is not an escape of a string"},
      {"'\\x4'", "1-3: '\\x' is not an escape of a string"},
      {"'\\ud800'", "1-7: '\\ud800' is not an escape of a string"},
      {"b'\\u0041'", "2-8: '\\u0041' is not an escape of bytes"},
      {"!-a", "1-2: expected an expression, found '-'"},
  };
  for (const Example& example : examples) {
    EXPECT_EQ(parsed(example.source), example.tree) << example.source;
  }
}

std::string repeated(std::string_view text, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += text;
  return out;
}

TEST(Parser, LimitsNesting) {
  const size_t kFar = 20'000;
  const std::string deep[] = {
      repeated("(", kFar),          repeated("[", kFar),         repeated("{1:", kFar),
      repeated("f(", kFar),         repeated("!", kFar) + "a",   repeated("-", kFar) + "a",
      "a" + repeated(".b", kFar),   "a" + repeated("[0]", kFar), "1" + repeated("+1", kFar),
      repeated("a?b:", 5000) + "c", repeated("a.map(x,", 5000),  repeated("(1+", kFar),
  };
  for (const std::string& source : deep) {
    auto program = parse(source);
    ASSERT_FALSE(program) << source.substr(0, 20);
    EXPECT_EQ(program.error().message, "expression is nested deeper than 200 levels")
        << source.substr(0, 20);
  }
}

TEST(Parser, ReadsWideExpressions) {
  EXPECT_TRUE(parse("a" + repeated("&&a", 10'000)));
  EXPECT_TRUE(parse("a" + repeated("||a&&b", 5'000)));
  EXPECT_TRUE(parse("[" + repeated("1,", 30'000) + "]"));
  EXPECT_TRUE(parse(repeated("(", 150) + "1" + repeated(")", 150)));
}

TEST(Parser, NodesKnowTheirSource) {
  std::string_view source = " a.b + f( 1 ) ";
  auto program = parse(source);
  ASSERT_TRUE(program);
  std::string parts;
  for (const Node& node : program->nodes) {
    parts += "[" + std::string(source.substr(node.begin, node.end - node.begin)) + "]";
  }
  EXPECT_EQ(parts, "[a][a.b][1][f( 1 )][a.b + f( 1 )]");
}

}  // namespace
}  // namespace pairlint::expr
