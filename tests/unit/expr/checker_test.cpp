#include <gtest/gtest.h>

#include "unit/expr/sample.h"

namespace pairlint::expr {
namespace {

struct Example {
  std::string_view source;
  std::string_view problem;
};

void expect_problems(const std::vector<Example>& examples) {
  Sample sample;
  for (const Example& example : examples) {
    EXPECT_EQ(sample.problem(example.source), example.problem) << example.source;
  }
}

TEST(Checker, AcceptsWhatHasATruthValue) {
  expect_problems({
      {"oauth.Enabled", "fine"},
      {"oauth.Url.startsWith('https:') && size(oauth.Domains) > 1", "fine"},
      {"certificates.exists(c, c.Valid && c.Subject != '')", "fine"},
      {"'contoso.com' in oauth.Domains", "fine"},
      {"oauth.Expires - timestamp(0) > duration('1h')", "fine"},
      {"(yes ? oauth.Url : 'x') == 'x'", "fine"},
      {"certificates.filter(c, c.Valid).map(c, c.Subject).join(', ') == ''", "fine"},
      {"dyn(1) == 'a'", "fine"},
      {"[1, 'a'].exists(x, x == 'a')", "fine"},
      {"[] == [1]", "fine"},
      {"[[], [1]] == [[2]]", "fine"},
      {"{'a': 1}.a == 1", "fine"},
      {"oauth.Expires != null", "fine"},
      {"null != oauth.Expires", "fine"},
      {"certificates[0] == certificates[1]", "fine"},
      {"type(1) == int", "fine"},
      {"captured(oauth.Realm)", "fine"},
      {"host(oauth.Url) == 'mail.contoso.com'", "fine"},
      {"math.greatest(1, 2) > 0 && math.least([1.5, 2.5]) < 2.0", "fine"},
      {"cel.bind(n, oauth.Retries, n > 1 && n < 9)", "fine"},
      {"has(oauth.Realm)", "fine"},
      {"{'a': 1}.transformMap(k, v, k + string(v)).a == 'a1'", "fine"},
      {"[1, 2].all(i, v, i < v)", "fine"},
  });
}

TEST(Checker, NamesTheNearestName) {
  expect_problems({
      {"oath.Enabled", "0-4: unknown name 'oath'; did you mean 'oauth'?"},
      {"oauth.Url.startWith('a')",
       "0-24: unknown function 'startWith'; did you mean 'startsWith'?"},
      {"oauth.enabled", "6-13: OAuth has no field 'enabled'; did you mean 'Enabled'?"},
      {"oauth.Enabeld && no", "6-13: OAuth has no field 'Enabeld'; did you mean 'Enabled'?"},
      {"certificates.exists(c, c.Sbject == '')",
       "25-31: Certificate has no field 'Sbject'; did you mean 'Subject'?"},
      {"hots(oauth.Url) == ''", "0-15: unknown function 'hots'; did you mean 'host'?"},
      {"has(oauth.Relm)", "0-15: OAuth has no field 'Relm'; did you mean 'Realm'?"},
      {"oauth.Nothing", "6-13: OAuth has no field 'Nothing'"},
      {"whatever", "0-8: unknown name 'whatever'"},
  });
}

TEST(Checker, SaysWhichTypesDoNotFit) {
  expect_problems({
      {"oauth.Url", "0-9: expected bool, found string"},
      {"oauth", "0-5: expected bool, found OAuth"},
      {"certificates", "0-12: expected bool, found list<Certificate>"},
      {"oauth.Url && yes", "0-9: '&&' needs bool, found string"},
      {"yes || 1", "7-8: '||' needs bool, found int"},
      {"!oauth.Url", "1-10: '!' needs bool, found string"},
      {"1 ? yes : no", "0-1: the condition of '?:' needs bool, found int"},
      {"(yes ? 1 : 'a') == 1", "1-14: the branches of '?:' are int and string"},
      {"oauth.Url == 1", "0-14: '==' does not take string and int"},
      {"oauth.Retries == 1.0", "0-20: '==' does not take int and double"},
      {"oauth.Retries > 1u", "0-18: '>' does not take int and uint"},
      {"'a' + 1 == 'a1'", "0-7: '+' does not take string and int"},
      {"1 in oauth.Domains", "0-18: 'in' does not take int and list<string>"},
      {"'a' in oauth.Url", "0-16: 'in' does not take string and string"},
      {"oauth.Domains[yes] == ''", "0-18: '[]' does not take list<string> and bool"},
      {"oauth.Domains < oauth.Domains", "0-29: '<' does not take list<string> and list<string>"},
      {"oauth.Url.Host == ''", "0-14: string has no field 'Host'"},
      {"oauth.Retries.startsWith('a')", "0-29: int has no startsWith() with string"},
      {"oauth.Url.startsWith(1)", "0-23: string has no startsWith() with int"},
      {"oauth.Url.contains('a', 'b')", "0-28: string has no contains() with string and string"},
      {"oauth.Url.size(1) == 1", "0-17: string has no size() with int"},
      {"startsWith(oauth.Url, 'a')", "0-26: startsWith() does not take string and string"},
      {"size() == 1", "0-6: size() needs an argument"},
      {"timestamp() == oauth.Expires", "0-11: timestamp() needs an argument"},
      {"host(1) == ''", "0-7: host() does not take int"},
      {"captured('a')", "0-13: captured() needs a field"},
      {"oauth.Url.exists(c, yes)", "0-9: a macro needs a list or a map, found string"},
      {"certificates.all(c, c.Subject)",
       "20-29: the condition of a macro needs bool, found string"},
      {"certificates.map(c, c.Subject).exists(s, s.Valid)", "41-48: string has no field 'Valid'"},
      {"{1.5: 'a'} == {}", "1-4: a map's key cannot be double"},
      {"math.greatest('a') == 1", "0-18: math.greatest() does not take string"},
      {"[1].transformMapEntry(i, v, v) == {}", "28-29: transformMapEntry() needs a map, found int"},
      {"-oauth.Url == ''", "0-10: '-' does not take string"},
      {"[1].all(x, x.Name == '')", "11-17: int has no field 'Name'"},
  });
}

TEST(Checker, KnowsTheResultType) {
  Sample sample;
  EXPECT_EQ(sample.problem("oauth.Url", Type::string()), "fine");
  EXPECT_EQ(sample.problem("1", Type::string()), "0-1: expected string, found int");
  EXPECT_EQ(sample.problem("[]", Type::list(Type::string())), "fine");
  EXPECT_EQ(sample.problem("[1]", Type::list(Type::string())),
            "0-3: expected list<string>, found list<int>");
  EXPECT_EQ(sample.problem("{'a': [1]}", Type::string()),
            "0-10: expected string, found map<string, list<int>>");
  EXPECT_EQ(sample.problem("oauth.Expires + duration('1h')", Type::timestamp()), "fine");
  EXPECT_EQ(sample.problem("certificates.map(c, c.Valid)", Type::list(Type::boolean())), "fine");
}

TEST(Checker, FieldsAreIndicesOnceChecked) {
  Sample sample;
  Program program = sample.program("oauth.Url");
  EXPECT_EQ(program.nodes.back().op, Op::kField);
  EXPECT_EQ(program.nodes.back().value, 1u);
}

}  // namespace
}  // namespace pairlint::expr
