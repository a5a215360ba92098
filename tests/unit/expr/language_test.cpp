// What the official cases leave open or what rules rely on most.
#include <gtest/gtest.h>

#include "unit/expr/sample.h"

namespace pairlint::expr {
namespace {

TEST(Language, Numbers) {
  expect_values({
      {"7 / 2", "3"},
      {"-7 / 2", "-3"},
      {"-7 % 3", "-1"},
      {"7u / 2u", "3u"},
      {"7.0 / 2.0", "double(3.5)"},
      {"1.0 / 0.0", "double(Infinity)"},
      {"1 / 0", "error(division by zero)"},
      {"9223372036854775807 + 1", "error(int overflow)"},
      {"-9223372036854775808 - 1", "error(int overflow)"},
      {"-9223372036854775808 / -1", "error(int overflow)"},
      {"-(-9223372036854775808)", "error(int overflow)"},
      {"0u - 1u", "error(uint overflow)"},
      {"18446744073709551615u * 2u", "error(uint overflow)"},
      {"1e400", "double(Infinity)"},
      {"1e-400", "double(0)"},
      {"dyn(1) == 1u && dyn(1u) == 1.0", "true"},
      {"dyn(-1) < 0u", "true"},
      {"dyn(18446744073709551615u) > -1", "true"},
      {"dyn(0.0/0.0) == 1 || dyn(0.0/0.0) < 1 || dyn(0.0/0.0) >= 1", "false"},
      {"0x10 + 0xfF", "271"},
  });
}

TEST(Language, Conversions) {
  expect_values({
      {"int('42') + int('+1') + int('-3')", "40"},
      {"int('4 ')", "error('4 ' is not of type int)"},
      {"int(3.99)", "3"},
      {"int(1e19)", "error(value out of range for int)"},
      {"uint(-1)", "error(value out of range for uint)"},
      {"uint('7')", "7u"},
      {"double('1.5')", "double(1.5)"},
      {"double('x')", "error('x' is not of type double)"},
      {"string(1.0)", "'1'"},
      {"string(0.1)", "'0.1'"},
      {"string(true) + string(1u)", "'true1'"},
      {"string(b'\\xff')", "error(bytes are not UTF-8)"},
      {"bool('True')", "true"},
      {"bool('yes')", "error('yes' is not of type bool)"},
      {"bytes('\xC3\xA4')", "b'\\xc3\\xa4'"},
      {"type(oauth)", "OAuth"},
      {"type([1]) == list && type(1) != uint", "true"},
  });
}

TEST(Language, Texts) {
  expect_values({
      {"size('\xF0\x9F\x98\xAC\xC3\xA4')", "2"},
      {"'\xF0\x9F\x98\xAC\xC3\xA4'.charAt(1)", "'\xC3\xA4'"},
      {"'\xC3\xA4x'.indexOf('x')", "1"},
      {"'abcabc'.lastIndexOf('b')", "4"},
      {"'abcabc'.lastIndexOf('b', 3)", "1"},
      {"'a,b,,c'.split(',')", "['a', 'b', '', 'c']"},
      {"'a,b,c'.split(',', 2)", "['a', 'b,c']"},
      {"''.split(',')", "['']"},
      {"'aaa'.replace('a', 'b', 2)", "'bba'"},
      {"'ab'.replace('', '-')", "'-a-b-'"},
      {"' \xC2\xA0x '.trim()", "'x'"},
      {"[].join(',')", "''"},
      {"'a'.matches('[')", "error(invalid pattern '[')"},
      {"matches('abc', 'b')", "true"},
      {"'%d %s %x %.1f%%'.format([1, 'a', 255, 2.25])", "'1 a ff 2.2%'"},
      {"'%s'.format([certificates[0]])", "error(format: %s cannot show record)"},
      {"'%s'.format([])", "error(format: no argument for %s at index 0)"},
      {"'%'.format([1])", "error(format: clause is not finished)"},
      {"'%.99999f'.format([1.0])", "error(format: no such precision)"},
      {"strings.quote('a\\n\"b\"')", "'\"a\\\\n\\\\\"b\\\\\"\"'"},
  });
}

TEST(Language, ListsAndMaps) {
  expect_values({
      {"[1, 2][1]", "2"},
      {"[1, 2][2]", "error(index out of range: 2)"},
      {"{'a': 1}['b']", "error(no such key: 'b')"},
      {"{'a': 1, 'b': 2}.map(k, k)", "['a', 'b']"},
      {"{'a': 1, 'a': 2}", "error(a map's key is repeated: 'a')"},
      {"{1: 'a', 2u: 'b'}[dyn(2)]", "'b'"},
      {"{1: 'a'} == {1: 'a'} && {1: 'a'} != {1: 'b'}", "true"},
      {"{'a': 1}.exists(k, v, k == 'a' && v == 1)", "true"},
      {"[3, 4].filter(i, i > 3, i)", "filter() takes a variable and a condition"},
      {"[3, 4].transformList(i, v, i * v)", "[0, 4]"},
      {"[1, 1].transformMapEntry(i, v, {v: i})", "error(a map's key is repeated: 1)"},
      {"[1, 2, 3].map(x, x > 1, x * x)", "[4, 9]"},
      {"has({'a': 1}.a) && !has({'a': 1}.b)", "true"},
      {"certificates[0] == certificates[0] && certificates[0] != certificates[1]", "true"},
      {"1 in [1u, 2.0].map(x, dyn(x))", "true"},
  });
}

TEST(Language, Times) {
  expect_values({
      {"timestamp('2024-02-29T12:00:00Z') + duration('24h')", "timestamp('2024-03-01T12:00:00Z')"},
      {"timestamp('2023-02-29T12:00:00Z')",
       "error('2023-02-29T12:00:00Z' is not of type timestamp)"},
      {"timestamp('2024-01-01T00:00:00+02:00')", "timestamp('2023-12-31T22:00:00Z')"},
      {"timestamp('1900-03-01T00:00:00Z').getDayOfYear()", "59"},
      {"timestamp('2000-03-01T00:00:00Z').getDayOfYear()", "60"},
      {"timestamp('0001-01-01T00:00:00Z').getDayOfWeek()", "1"},
      {"timestamp('9999-12-31T23:59:59Z').getDayOfWeek()", "5"},
      {"timestamp('1969-12-31T23:59:59Z').getSeconds()", "59"},
      {"oauth.Expires", "timestamp('2023-11-14T22:13:20Z')"},
      {"oauth.Expires.getHours('-01:30')", "20"},
      {"oauth.Expires.getHours('Europe/Berlin')", "error(unknown time zone 'Europe/Berlin')"},
      {"duration('1h30m') == duration('5400s')", "true"},
      {"duration('1.5s') - duration('2s')", "duration('-0.5s')"},
      {"duration('1d')", "error('1d' is not of type duration)"},
      {"duration('9999999999999h')", "error('9999999999999h' is not of type duration)"},
      {"timestamp(253402300799) + duration('1s')", "error(timestamp overflow)"},
      {"duration('-1500ms').getMilliseconds()", "-500"},
      {"int(oauth.Expires)", "1700000000"},
  });
}

TEST(Language, QualifiedNamesPreferTheLongestVariable) {
  Declarations declarations;
  declarations.variables = {{"a", Type::map(Type::string(), Type::integer())},
                            {"a.b", Type::integer()}};
  std::vector<Value> values{make_map({{Value::borrowed("b"), Value::integer(1)},
                                      {Value::borrowed("c"), Value::integer(3)}}),
                            Value::integer(2)};
  auto value = [&](std::string_view source) {
    auto program = compile(source, declarations, Type::dyn());
    Evaluator evaluator(declarations);
    return program ? literal(evaluator.evaluate(*program, values).value) : program.error().text();
  };
  EXPECT_EQ(value("a.b"), "2");
  EXPECT_EQ(value("a.c"), "3");
  EXPECT_EQ(value("[a].map(a, a.b)"), "[1]");
  EXPECT_EQ(value("[0].map(a, .a.b)"), "[2]");
}

TEST(Language, UncheckedNamesFailWhenTheyAreEvaluated) {
  Declarations none;
  Evaluator evaluator(none);
  auto value = [&](std::string_view source) {
    auto program = compile_unchecked(source, none);
    return program ? literal(evaluator.evaluate(*program, {}).value) : program.error().text();
  };
  EXPECT_EQ(value("x"), "error(unknown name 'x')");
  EXPECT_EQ(value("x || true"), "true");
  EXPECT_EQ(value("f(1)"), "error(unknown function 'f')");
  EXPECT_EQ(value("1.size()"), "error(no such overload: size(int))");
  EXPECT_EQ(value("'a' && true"), "error(no such overload: && of string)");
  EXPECT_EQ(value("1 + 'a'"), "error(no such overload: + of int and string)");
  EXPECT_EQ(value("[1].exists(x, x)"), "error(no such overload: a macro's condition of int)");
  EXPECT_EQ(value("contains('a', 'b')"), "error(no such overload: contains(string, string))");
}

}  // namespace
}  // namespace pairlint::expr
