#include "trace/signal_scan.h"

#include <gtest/gtest.h>

#include <memory>

namespace pairlint {
namespace {

SignalPattern failure_pattern() {
  SignalPattern pattern;
  pattern.literals = {"operationfailed,code="};
  pattern.pattern = R"(operation\s+failed,\s*code\s*=\s*(?P<code>50043)\b)";
  pattern.squeezed = R"(operationfailed,code=(?P<code>50043)(?:[^0-9]|$))";
  return pattern;
}

/// `line:column-line:column code=...` of every hit.
std::string scan(const std::string& text) {
  const SignalPattern pattern = failure_pattern();
  SignalScanner scanner({&pattern});
  MemoryInput input("case.txt", text);
  Source source(input, 0);
  EXPECT_TRUE(source.advance(0));
  std::vector<SignalHit> hits;
  scanner.scan(source, 0, source.lines().count(), hits);
  std::string out;
  for (const SignalHit& hit : hits) {
    const Span span = source.span(hit.range);
    out += std::to_string(span.begin.line) + ":" + std::to_string(span.begin.column) + "-" +
           std::to_string(span.end.line) + ":" + std::to_string(span.end.column);
    for (const auto& [name, value] : hit.captured) out += " " + name + "=" + value;
    out += ";";
  }
  return out;
}

TEST(SignalScan, FindsASignalHoweverItIsBroken) {
  const struct {
    const char* text;
    const char* hits;
  } kTable[] = {
      {"exchange operation failed, code=50043,\n", "1:10-1:38 code=50043;"},
      {"exchange operation failed, \ncode=50043,\n", "1:10-2:11 code=50043;"},
      {"exchange operation failed,\n   code = 50043\n", "1:10-2:16 code=50043;"},
      {"exchange opera\ntion failed, code=500\n43\n", "1:10-3:3 code=50043;"},
      {"operation failed, code=50043\noperation failed, code=50043\n",
       "1:1-1:29 code=50043;2:1-2:29 code=50043;"},
  };
  for (const auto& row : kTable) EXPECT_EQ(scan(row.text), row.hits) << row.text;
}

TEST(SignalScan, SeesThroughTheQuoteMarksOfMail) {
  const struct {
    const char* text;
    const char* hits;
  } kTable[] = {
      {"> exchange operation failed,\n> code=50043, reason\n", "1:12-2:13 code=50043;"},
      {">> opera\n>> tion failed, code=500\n>> 43\n", "1:4-3:6 code=50043;"},
      {"> | operation failed,\n> | code=50043\n", "1:5-2:15 code=50043;"},
      {"> operation failed,\n>\n> code=50043\n", ""},
      {"operation failed,\n  \ncode=50043\n", ""},
      {"operation failed\n>, code=50043\n", ""},
  };
  for (const auto& row : kTable) EXPECT_EQ(scan(row.text), row.hits) << row.text;
}

std::string signals_in(const std::vector<const SignalPattern*>& patterns, const char* text) {
  SignalScanner scanner(patterns);
  MemoryInput input("case.txt", text);
  Source source(input, 0);
  EXPECT_TRUE(source.advance(0));
  std::vector<SignalHit> hits;
  scanner.scan(source, 0, source.lines().count(), hits);
  std::string out;
  for (const SignalHit& hit : hits) {
    out += std::to_string(hit.signal);
    for (const auto& [name, value] : hit.captured) out += " " + name + "=" + value;
    out += ";";
  }
  return out;
}

TEST(SignalScan, FindsEachSignalOfAFamilyByOnePattern) {
  SignalPattern family;
  family.signal = 9;
  family.literals = {"responsecode>"};
  family.pattern = R"(ResponseCode>(?P<code>\w+)<)";
  family.squeezed = R"(responsecode>(?P<code>\w+)<)";
  family.family = "ews";
  family.by = "code";
  family.selects = {{"ErrorBusy", 3}, {"NoError", kNoSignal}, {"Busy", 3}};
  const struct {
    const char* text;
    const char* hits;
  } kTable[] = {
      {"<ResponseCode>ErrorBusy</ResponseCode>\n", "3 code=ErrorBusy;"},
      {"<Respon\nseCode>Erro\nrBusy</ResponseCode>\n", "3 code=ErrorBusy;"},
      {"<ResponseCode>Busy</ResponseCode>\n", "3 code=Busy;"},
      {"<ResponseCode>ErrorOther</ResponseCode>\n", "9 code=ErrorOther;"},
      {"<ResponseCode>NoError</ResponseCode><ResponseCode>ErrorBusy</ResponseCode>\n",
       "3 code=ErrorBusy;"},
  };
  for (const auto& row : kTable) EXPECT_EQ(signals_in({&family}, row.text), row.hits) << row.text;
}

TEST(SignalScan, ReportsThePartsOfAnErrorOnlyOutsideOfIt) {
  SignalPattern part, whole;
  part.literals = {"notfound"};
  part.pattern = "Not found";
  whole.signal = 1;
  whole.literals = {"cannotread"};
  whole.pattern = R"(Cannot\s+read\s+it:.*found)";
  whole.absorbs = true;
  EXPECT_EQ(signals_in({&part, &whole}, "Cannot read it: Not found\n"), "1;");
  EXPECT_EQ(signals_in({&part, &whole}, "Cannot read it: Not found\nNot found\n"), "1;0;");
  whole.absorbs = false;
  EXPECT_EQ(signals_in({&part, &whole}, "Cannot read it: Not found\n"), "1;0;");
}

TEST(SignalScan, TellsANumberFromTheDigitsThatSqueezingGluesToIt) {
  SignalPattern five;
  five.literals = {"code=5"};
  five.pattern = R"(code\s*=\s*(?P<code>5)(?:\s|$))";
  const auto hits_in = [&](const char* text) {
    SignalScanner scanner({&five});
    MemoryInput input("case.txt", text);
    Source source(input, 0);
    EXPECT_TRUE(source.advance(0));
    std::vector<SignalHit> hits;
    scanner.scan(source, 0, source.lines().count(), hits);
    return hits.size();
  };
  EXPECT_EQ(hits_in("code=50043\n"), 0U);
  EXPECT_EQ(hits_in("code=5\n2013/01/02\n"), 1U);
  EXPECT_EQ(hits_in("code=5 2013/01/02\n"), 1U);
  EXPECT_EQ(hits_in("code = 5\n"), 1U);
}

TEST(SignalScan, TakesNoOtherNumberForIt) {
  for (const char* text :
       {"", "operation failed, code=5", "operation failed, code=500431",
        "operation failed,\n\ncode=50043", "code=50043", "operation failed, code=5\n0"}) {
    EXPECT_EQ(scan(text), "") << text;
  }
}

}  // namespace
}  // namespace pairlint
