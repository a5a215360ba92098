#include "audit/result_line.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "audit/summary.h"

namespace pairlint::audit {
namespace {

CaseResult full_result() {
  CaseResult result;
  result.case_name = "spring/contoso \"1\"\n";
  result.content = std::string(64, 'a');
  result.basis = "0123456789abcdef";
  result.files = 3;
  result.bytes = 12345678901;
  result.verdict = "fail";
  result.recognised = true;
  result.as_of = "2026-02-03T04:05:06Z";
  result.summary = {1, 2, 3, 4, 5};
  result.root_causes = {{"a-rule", "A title", "error", 2}};
  result.failures = {
      {"a-rule", "A title", "error", "documented", {"CsPool", "p1", ""}, "a.txt", 7}};
  result.signals = {{"code-50043", "The test ended", "error", 4}};
  result.unknown = {{"b-rule", 2}};
  result.passed = {{"c-rule", 1}, {"d-rule", 9}};
  result.certificates = {{"ExchangeCertificate", "AB", "EX01", "2026-11-05T00:00:00"},
                         {"CsCertificate", "CD", "", "2027-01-01"}};
  result.problem = {"changed", "a.txt: it changed while it was read"};
  return result;
}

constexpr const char* kFullLine =
    R"({"schemaVersion":1,"case":"spring/contoso \"1\"\n","content":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","basis":"0123456789abcdef","files":3,"bytes":12345678901,"verdict":"fail","recognised":true,"asOf":"2026-02-03T04:05:06Z","summary":{"error":1,"warning":2,"info":3,"unknown":4,"pass":5},"rootCauses":[{"id":"a-rule","title":"A title","severity":"error","consequences":2}],"failed":[{"rule":"a-rule","title":"A title","severity":"error","confidence":"documented","subject":{"kind":"CsPool","id":"p1","server":null},"where":{"file":"a.txt","line":7}}],"signals":[{"signal":"code-50043","title":"The test ended","severity":"error","count":4}],"unknown":{"b-rule":2},"passed":{"c-rule":1,"d-rule":9},"certificates":[{"kind":"ExchangeCertificate","id":"AB","server":"EX01","notAfter":"2026-11-05T00:00:00"},{"kind":"CsCertificate","id":"CD","server":null,"notAfter":"2027-01-01"}],"error":{"kind":"changed","message":"a.txt: it changed while it was read"}}
)";

constexpr const char* kFailedLine =
    R"({"schemaVersion":1,"case":"x","content":null,"basis":null,"files":0,"bytes":0,"verdict":"error","recognised":false,"asOf":null,"summary":{"error":0,"warning":0,"info":0,"unknown":0,"pass":0},"rootCauses":[],"failed":[],"signals":[],"unknown":{},"passed":{},"certificates":[],"error":{"kind":"memory","message":"m"}}
)";

TEST(ResultLine, IsWritten) {
  EXPECT_EQ(write_line(full_result()), kFullLine);
  EXPECT_EQ(write_line(failed_case("x", {"memory", "m"})), kFailedLine);
}

TEST(ResultLine, GivesTheSameBytesWhenReadBack) {
  for (const std::string text : {kFullLine, kFailedLine}) {
    const auto result = read_line(std::string_view(text).substr(0, text.size() - 1));
    ASSERT_TRUE(result) << result.error().message;
    EXPECT_EQ(write_line(*result), text);
  }
}

TEST(ResultLine, IsRefusedUnlessItIsOne) {
  const struct {
    std::string line, expected;
  } cases[] = {
      {"", "found no JSON object"},
      {"{\"schemaVersion\":1", "found no JSON object"},
      {"[1]", "found no JSON object"},
      {"{}", "found no result of schemaVersion 1"},
      {"{\"schemaVersion\":2,\"case\":\"x\"}", "found no result of schemaVersion 1"},
  };
  for (const auto& each : cases) {
    const auto result = read_line(each.line);
    ASSERT_FALSE(result) << each.line;
    EXPECT_EQ(result.error().message, each.expected);
  }
  // Members of other types than ours are as good as missing.
  const auto odd = read_line(R"({"schemaVersion":1,"case":7,"failed":{"a":1},"passed":[1]})");
  ASSERT_TRUE(odd);
  EXPECT_EQ(odd->case_name, "");
}

TEST(Summary, DoesNotDependOnTheOrder) {
  CaseResult a = full_result();
  CaseResult b = failed_case("b", {"unreadable", "u"});
  CaseResult c = full_result();
  c.case_name = "c";
  c.root_causes.clear();
  c.failures[0].severity = "warning";
  c.failures[0].title = "Another title";
  c.failures.push_back(c.failures[0]);
  c.passed = {{"a-rule", 1}, {"b-rule", 1}};
  std::string first;
  std::vector<const CaseResult*> order = {&a, &b, &c};
  std::sort(order.begin(), order.end());
  do {
    Summary summary;
    for (const CaseResult* each : order) summary.add(*each);
    if (first.empty()) first = write_summary(summary);
    EXPECT_EQ(write_summary(summary), first);
  } while (std::next_permutation(order.begin(), order.end()));
  EXPECT_NE(first.find(R"("rule": "a-rule",
      "title": "A title",
      "severity": "error",
      "failed": 2,
      "passed": 0,
      "unknown": 0)"),
            std::string::npos)
      << first;
  EXPECT_NE(first.find(R"("month": "2026-11",
      "certificates": 2,
      "cases": 2)"),
            std::string::npos);
}

TEST(SummaryTable, HoldsNoFormula) {
  EXPECT_EQ(csv_row(failed_case("=x", {"unreadable", "say \"no\""})),
            "\"'=x\",\"error\",\"0\",\"0\",\"0\",\"0\",\"0\",\"\",\"0\",\"0\",\"unreadable\","
            "\"say \"\"no\"\"\"\r\n");
}

}  // namespace
}  // namespace pairlint::audit
