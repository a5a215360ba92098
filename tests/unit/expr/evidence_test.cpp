#include <gtest/gtest.h>

#include "unit/expr/sample.h"

namespace pairlint::expr {
namespace {

struct Example {
  std::string_view expression;
  std::vector<uint32_t> evidence;
};

TEST(Evidence, IsWhatWasReadInReadingOrder) {
  const Example examples[] = {
      {"1 == 1", {}},
      {"oauth.Url != ''", {101}},
      {"oauth.Retries > 1 && oauth.Url != ''", {104, 101}},
      {"oauth.Url == oauth.Url", {101}},
      {"oauth.Realm == ''", {100}},
      // What does not have to be read is not.
      {"oauth.Enabled || oauth.Url == ''", {103}},
      {"no && oauth.Url == ''", {}},
      {"oauth.Enabled ? oauth.Retries : oauth.Retries + size(oauth.Url)", {103, 104}},
      {"oauth.Realm == '' && oauth.Enabled", {100, 103}},
      {"'contoso.com' in oauth.Domains", {102}},
      {"oauth.Domains.exists(d, d == 'contoso.com')", {102}},
      {"certificates.exists(c, c.Subject == 'CN=a')", {200}},
      {"certificates.exists(c, c.Valid)", {201, 203}},
      {"certificates.filter(c, c.Valid).map(c, c.Subject)", {201, 203, 202}},
      {"certificates[1].Subject", {202}},
      {"captured(oauth.Realm)", {100}},
      {"host(oauth.Url) + cutUrl", {101, 300}},
      {"cel.bind(url, oauth.Url, url + url)", {101}},
      {"has(oauth.Url)", {101}},
      {"seen", {301}},
  };
  Sample sample;
  for (const Example& example : examples) {
    EXPECT_EQ(sample.evaluation(example.expression).evidence, example.evidence)
        << example.expression;
  }
}

}  // namespace
}  // namespace pairlint::expr
