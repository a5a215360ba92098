// cutUrl is 'https://mail.con' and unknown (5) from there on; seen is ['a', 'b'] and unknown (6)
// whatever else; servers are ex1, ex2 and unknown (7) others.
#include <gtest/gtest.h>

#include <functional>

#include "unit/expr/sample.h"

namespace pairlint::expr {
namespace {

TEST(CutText, IsDecidedByWhatIsVisible) {
  expect_values({
      {"cutUrl.startsWith('https://')", "true"},
      {"cutUrl.startsWith('http://')", "false"},
      {"cutUrl.startsWith('https://mail.con')", "true"},
      {"cutUrl.startsWith('https://mail.contoso')", "unknown(5)"},
      {"cutUrl.contains('mail')", "true"},
      {"cutUrl.contains('.svc')", "unknown(5)"},
      {"cutUrl.contains('')", "true"},
      {"cutUrl.endsWith('con')", "unknown(5)"},
      {"cutUrl.endsWith('')", "true"},
      {"cutUrl == 'https://mail.contoso.com'", "unknown(5)"},
      {"cutUrl == 'https://mail.con'", "unknown(5)"},
      {"cutUrl == 'https://mail'", "false"},
      {"cutUrl == 'http://mail.contoso.com'", "false"},
      {"cutUrl == ''", "false"},
      {"cutUrl != ''", "true"},
      {"cutUrl != 'https://mail.contoso.com'", "unknown(5)"},
      {"'https://mail.contoso.com' == cutUrl", "unknown(5)"},
      {"'http:' == cutUrl", "false"},
      {"cutUrl == cutUrl", "unknown(5)"},
      {"size(cutUrl)", "unknown(5)"},
      {"size(cutUrl) > 3", "unknown(5)"},
  });
}

TEST(CutText, HasAnOrderWhereTheVisiblePartDecides) {
  expect_values({
      {"cutUrl < 'https://mail.d'", "true"},
      {"cutUrl > 'https://mail.d'", "false"},
      {"cutUrl > 'https://mail'", "true"},
      {"cutUrl <= 'https://mail'", "false"},
      {"cutUrl >= 'https://mail.con'", "true"},
      {"cutUrl < 'https://mail.con'", "false"},
      {"cutUrl > 'https://mail.con'", "unknown(5)"},
      {"cutUrl < 'https://mail.contoso'", "unknown(5)"},
      {"'https://mail.con' <= cutUrl", "true"},
  });
}

TEST(CutText, FunctionsKeepWhatIsCertain) {
  expect_values({
      {"cutUrl.upperAscii()", "cut('HTTPS://MAIL.CON', 5)"},
      {"cutUrl.lowerAscii().startsWith('https')", "true"},
      {"cutUrl.matches('^https?://')", "true"},
      {"cutUrl.matches('con$')", "unknown(5)"},
      {"cutUrl.matches('con\\\\b')", "unknown(5)"},
      {"cutUrl.matches('svc')", "unknown(5)"},
      {"cutUrl.matches('^ftp')", "unknown(5)"},
      {"cutUrl.substring(0, 5)", "'https'"},
      {"cutUrl.substring(8)", "cut('mail.con', 5)"},
      {"cutUrl.substring(0, 99)", "unknown(5)"},
      {"cutUrl.substring(99)", "unknown(5)"},
      {"cutUrl.charAt(0)", "'h'"},
      {"cutUrl.charAt(16)", "unknown(5)"},
      {"cutUrl.charAt(-1)", "error(index out of range: -1)"},
      {"cutUrl.indexOf(':')", "5"},
      {"cutUrl.indexOf('.svc')", "unknown(5)"},
      {"cutUrl.indexOf(':', 99)", "unknown(5)"},
      {"cutUrl.lastIndexOf('/')", "unknown(5)"},
      {"cutUrl.split('/')", "partial(['https:', '', cut('mail.con', 5)], 5)"},
      {"cutUrl.split('/', 2)", "['https:', cut('/mail.con', 5)]"},
      {"cutUrl.split('con.')", "partial([cut('https://mail.', 5)], 5)"},
      {"cutUrl.replace('https', 'http')", "cut('http://mail', 5)"},
      {"cutUrl.replace('/', '|')", "cut('https:||mail.con', 5)"},
      {"cutUrl.replace('h', 'H', 1)", "cut('Https://mail.con', 5)"},
      {"(cutUrl + ' ').trim()", "cut('https://mail.con', 5)"},
      {"('x' + cutUrl).startsWith('xhttps')", "true"},
      {"'x' + cutUrl", "cut('xhttps://mail.con', 5)"},
      {"cutUrl + 'x'", "cut('https://mail.con', 5)"},
      {"string(cutUrl)", "cut('https://mail.con', 5)"},
      {"int(cutUrl)", "unknown(5)"},
      {"bytes(cutUrl)", "unknown(5)"},
      {"cutUrl.reverse()", "unknown(5)"},
      {"'%s'.format([cutUrl])", "unknown(5)"},
      {"host(cutUrl)", "unknown(5)"},
      {"type(cutUrl)", "string"},
      {"captured(oauth.Url) && cutUrl != ''", "true"},
      {"'https'.contains(cutUrl)", "false"},
      {"'see https://mail.contoso.com'.contains(cutUrl)", "unknown(5)"},
      {"'https'.startsWith(cutUrl)", "false"},
      {"'https://mail.contoso.com'.startsWith(cutUrl)", "unknown(5)"},
      {"'x'.endsWith(cutUrl)", "false"},
      {"'a'.replace(cutUrl, 'b')", "unknown(5)"},
  });
}

TEST(CutText, InsideListsAndMaps) {
  expect_values({
      {"cutUrl in ['a', 'b']", "false"},
      {"cutUrl in ['a', 'https://mail.contoso.com']", "unknown(5)"},
      {"'https://mail.contoso.com' in ['https://mail.contoso.com', cutUrl]", "true"},
      {"'a' in [cutUrl]", "false"},
      {"[cutUrl] == ['a']", "false"},
      {"[cutUrl, 'a'] == ['https://mail.con', 'b']", "false"},
      {"[cutUrl] == ['https://mail.con']", "unknown(5)"},
      {"size([cutUrl])", "1"},
      {"{'a': 1}[cutUrl]", "unknown(5)"},
      {"cutUrl in {'a': 1}", "false"},
      {"cutUrl in {'https://mail.contoso.com': 1}", "unknown(5)"},
      {"{cutUrl: 1}", "unknown(5)"},
      {"['a', cutUrl, 'b'].join('-')", "cut('a-https://mail.con', 5)"},
      {"strings.quote(cutUrl)", "unknown(5)"},
  });
}

TEST(PartialList, ProvesPresenceNeverAbsence) {
  expect_values({
      {"seen.exists(x, x == 'a')", "true"},
      {"seen.exists(x, x == 'c')", "unknown(6)"},
      {"seen.all(x, x == 'a')", "false"},
      {"seen.all(x, x != '')", "unknown(6)"},
      {"seen.exists_one(x, x == 'a')", "unknown(6)"},
      {"'a' in seen", "true"},
      {"'c' in seen", "unknown(6)"},
      {"!('c' in seen)", "unknown(6)"},
      {"size(seen)", "unknown(6)"},
      {"seen == ['a', 'b']", "unknown(6)"},
      {"seen != []", "unknown(6)"},
      {"seen[0]", "'a'"},
      {"seen[1]", "'b'"},
      {"seen[2]", "unknown(6)"},
      {"seen[-1]", "error(index out of range: -1)"},
      {"servers.exists(s, s.Name == 'ex2')", "true"},
      {"servers.exists(s, s.Name == 'ex3')", "unknown(7)"},
      {"servers.exists(s, s.Name == 'ex3' && u)", "unknown(7)"},
      {"servers.exists(s, s.Name == 'ex2' && u)", "unknown(2, 7)"},
  });
}

TEST(PartialList, FilterAndMapInherit) {
  expect_values({
      {"seen.map(x, x + x)", "partial(['aa', 'bb'], 6)"},
      {"seen.filter(x, x == 'b')", "partial(['b'], 6)"},
      {"seen.filter(x, x == 'b')[0]", "'b'"},
      {"seen.filter(x, x == 'c')", "unknown(6)"},
      {"size(seen.filter(x, x == 'b'))", "unknown(6)"},
      {"seen.filter(x, x == 'b').exists(x, x == 'b')", "true"},
      {"servers.map(s, s.Name)", "partial(['ex1', 'ex2'], 7)"},
      {"'ex1' in servers.map(s, s.Name)", "true"},
      {"'ex9' in servers.map(s, s.Name)", "unknown(7)"},
      {"seen + ['z']", "partial(['a', 'b', 'z'], 6)"},
      {"(seen + ['z'])[1]", "'b'"},
      {"(seen + ['z'])[2]", "unknown(6)"},
      {"(['z'] + seen)[2]", "'b'"},
      {"seen.join('+')", "cut('a+b', 6)"},
      {"seen.all(i, x, i < 9)", "unknown(6)"},
      {"seen.exists(i, x, i == 1 && x == 'b')", "true"},
      {"type(seen)", "list"},
      {"'%s'.format([seen])", "unknown(6)"},
      {"seen.transformMap(i, x, x)", "unknown(6)"},
  });
}

/// A cut text stands for many texts: what is certain of it must be true of each of them.
TEST(CutText, NeverContradictsAContinuation) {
  const std::string visible = "aab";
  const std::vector<std::string> continuations{"", "a", "b", "ab", "aab", "bb", " ", " a"};
  const std::vector<std::string> expressions{"t.contains(p)",
                                             "t.startsWith(p)",
                                             "t.endsWith(p)",
                                             "t == p",
                                             "t != p",
                                             "t < p",
                                             "t <= p",
                                             "t > p",
                                             "t >= p",
                                             "p.contains(t)",
                                             "p.startsWith(t)",
                                             "p.endsWith(t)",
                                             "p < t",
                                             "t in [p]",
                                             "t.indexOf(p)",
                                             "t.lastIndexOf(p)",
                                             "t.matches(p)",
                                             "t.matches(p + '$')",
                                             "size(t)",
                                             "t.charAt(3)",
                                             "t.substring(1, 3)",
                                             "t.trim() == p",
                                             "t.upperAscii() == p",
                                             "(t + p) == 'aabb'",
                                             "t.replace(p, 'x') == 'xb'",
                                             "t.replace(p, 'x').startsWith('x')",
                                             "t.replace(p, '').startsWith('a')",
                                             "t.split(p)[0]",
                                             "size(t.split(p))",
                                             "t.split(p, 2)[0] == 'a'",
                                             "t.split(p).exists(s, s == 'a')",
                                             "t.split(p).all(s, s != 'a')",
                                             "t.reverse() == p",
                                             "p + t == 'baab'",
                                             "string(t) == p",
                                             "[t].join(p) == p",
                                             "['a', t].join(p) == p",
                                             "t.replace('', p) == p",
                                             "t.split('')[2]",
                                             "t.split('').exists(s, s == 'b')"};
  Declarations declarations;
  declarations.variables = {{"t", Type::string()}, {"p", Type::string()}};
  Evaluator evaluator(declarations);
  size_t certain = 0;
  for (const std::string& expression : expressions) {
    auto program = compile(expression, declarations, Type::dyn());
    ASSERT_TRUE(program) << expression << ": " << program.error().text();
    for (const char* other : {"", "a", "b", "aa", "ab", "aab", "aabb", "ba", "c"}) {
      Value p = Value::borrowed(other);
      std::vector<Value> cut{Value::cut_text(visible, UnknownSet(1)), p};
      Value claimed = evaluator.evaluate(*program, cut).value;
      if (!claimed.is_whole()) continue;
      ++certain;
      for (const std::string& continuation : continuations) {
        std::vector<Value> whole{Value::text(visible + continuation), p};
        Value actual = evaluator.evaluate(*program, whole).value;
        EXPECT_EQ(literal(claimed), literal(actual))
            << expression << " with p = '" << other << "', t = '" << visible + continuation << "'";
      }
    }
  }
  EXPECT_GT(certain, 150u);
}

/// The same for a partial list and every list that continues it.
TEST(PartialList, NeverContradictsAnExtension) {
  const std::vector<std::vector<std::string>> extensions{{}, {"a"}, {"b"}, {"c"}, {"c", "a"}};
  const std::vector<std::string> expressions{"p in l",
                                             "!(p in l)",
                                             "l.exists(x, x == p)",
                                             "l.all(x, x == p)",
                                             "l.all(x, x != p)",
                                             "l.exists_one(x, x == p)",
                                             "size(l) == 2",
                                             "l == ['a', 'b']",
                                             "l == [p]",
                                             "l[0]",
                                             "l[1]",
                                             "l[2]",
                                             "l.filter(x, x == p)[0]",
                                             "l.filter(x, x != p)[1]",
                                             "size(l.filter(x, x == p))",
                                             "l.filter(x, x == p) == []",
                                             "l.filter(x, x == p).exists(x, x == 'a')",
                                             "l.map(x, x + p)[1]",
                                             "l.map(x, x == 'a', x + p)[0]",
                                             "'aa' in l.map(x, x + p)",
                                             "l.map(x, x + p).all(x, x != 'ba')",
                                             "(l + [p])[1]",
                                             "(l + [p])[2]",
                                             "([p] + l)[2]",
                                             "([p] + l)[3]",
                                             "p in l + ['c']",
                                             "l.join(p).startsWith('a')",
                                             "l.join(p).startsWith('b')",
                                             "l.join(p) == 'ab'",
                                             "l.exists(i, x, i == 1 && x == p)",
                                             "l.transformMap(i, x, x)[0]",
                                             "l.transformList(i, x, i)[1]",
                                             "l.transformList(i, x, i > 0, x)[0]",
                                             "cel.bind(m, l.filter(x, x == p), m + l)[0]",
                                             "'%s'.format([l])",
                                             "[l] == [['a', 'b']]",
                                             "['a', 'b'] in [l]",
                                             "l[0] + l[1] == 'ab'",
                                             "math.least(l.map(x, size(x)))"};
  Declarations declarations;
  declarations.variables = {{"l", Type::list(Type::string())}, {"p", Type::string()}};
  Evaluator evaluator(declarations);
  const std::vector<Value> visible{Value::borrowed("a"), Value::borrowed("b")};
  size_t certain = 0;
  for (const std::string& expression : expressions) {
    auto program = compile(expression, declarations, Type::dyn());
    ASSERT_TRUE(program) << expression << ": " << program.error().text();
    for (const char* other : {"", "a", "b", "c"}) {
      Value p = Value::borrowed(other);
      std::vector<Value> partial{Value::partial_list(visible, UnknownSet(1)), p};
      Value claimed = evaluator.evaluate(*program, partial).value;
      if (!claimed.is_whole()) continue;
      ++certain;
      for (const std::vector<std::string>& extension : extensions) {
        std::vector<Value> items = visible;
        for (const std::string& more : extension) items.push_back(Value::text(more));
        std::vector<Value> whole{Value::list(std::move(items)), p};
        EXPECT_EQ(literal(claimed), literal(evaluator.evaluate(*program, whole).value))
            << expression << " with p = '" << other << "' and " << extension.size() << " more";
      }
    }
  }
  EXPECT_GT(certain, 50u);
}

}  // namespace
}  // namespace pairlint::expr
