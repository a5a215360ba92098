#include "rule/image.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>

#include "unit/rule/case_builder.h"
#include "unit/rule/pack_builder.h"

namespace pairlint {
namespace {

Pack sample_pack() {
  return pack_of(
      {widget_kind(),
       whisper_kind(),
       rule_document({.given = "widget.Url != '' && captured(widget.Host)",
                      .fails = "widgets.exists(w, w.Size > 3 && host(w.Url) == widget.Host)",
                      .message = "it is {= widget.Url =}, {= 1.5 =}",
                      .run = "Set-Widget {= widget.Name =}",
                      .more = R"(, "explains": ["signal:code-7"],
                         "severityWhen": [{"when": "widget.Enabled", "severity": "info"}])"}),
       {"signals/code-7.json", R"json({"id": "code-7", "title": "Seven", "stage": "shell",
         "severity": "warning", "confidence": "inferred", "literals": ["code=7"],
         "pattern": "code=(?P<code>7)\\b", "squeezed": "", "meaning": "it is seven",
         "causes": [{"rule": "sample"},
                    {"check": "Is it?", "ask": {"shell": "sfb", "command": "Get-It"}}],
         "fix": [], "references": ["made up"]})json"}});
}

/// An exact-size heap copy, so that reading one byte too far is seen.
Result<Pack> read_exactly(std::string_view bytes) {
  const auto copy = std::make_unique<char[]>(bytes.size());
  std::memcpy(copy.get(), bytes.data(), bytes.size());
  return read_image({copy.get(), bytes.size()});
}

TEST(Image, GivesBackTheWholePack) {
  const Pack pack = sample_pack();
  const std::string image = write_image(pack);
  const Result<Pack> read = read_exactly(image);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(write_image(*read), image);
  EXPECT_EQ(read->fingerprint, pack.fingerprint);
  EXPECT_EQ(read->kinds[1].recognised_by, pack.kinds[1].recognised_by);
  EXPECT_EQ(read->kinds[1].types, std::vector<std::string>{"Contoso.Widget"});
  EXPECT_EQ(read->kinds[1].fields[8].type, FieldType::kList);
  EXPECT_EQ(read->rules[0].fails, pack.rules[0].fails);
  EXPECT_EQ(read->rules[0].message.literals, pack.rules[0].message.literals);
  EXPECT_EQ(read->rules[0].severity_when[0].when, pack.rules[0].severity_when[0].when);
  EXPECT_EQ(read->signals[0].severity, Severity::kWarning);
  EXPECT_EQ(read->signals[0].causes[1].ask, "Get-It");
}

TEST(Image, EvaluatesAsThePackDoes) {
  const Pack pack = sample_pack();
  const Result<Pack> read = read_exactly(write_image(pack));
  ASSERT_TRUE(read.has_value());
  for (const Pack* each : {&pack, &*read}) {
    CaseBuilder builder(*each);
    builder.add("Widget", {{"Url", present("https://a.contoso.com/x")},
                           {"Host", present("a.contoso.com")},
                           {"Size", present(int64_t{4})},
                           {"Enabled", present(true)}});
    EXPECT_EQ(summary(builder.result("sample")), "info: it is https://a.contoso.com/x, <value>");
  }
}

TEST(Image, KeepsAPlaceThatAnExpressionReads) {
  Document rule = rule_document({});
  const std::string plain = "\"at\": \"widget.Url\"";
  rule.text.replace(rule.text.find(plain), plain.size(), "\"at\": \"[widget][0].Size\"");
  const Pack pack = pack_of({widget_kind(), whisper_kind(), rule});
  const Result<Pack> read = read_exactly(write_image(pack));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->rules[0].at, pack.rules[0].at);
}

TEST(Image, RefusesEveryTruncation) {
  const std::string image = write_image(sample_pack());
  for (size_t size = 0; size < image.size(); ++size) {
    ASSERT_FALSE(read_exactly(std::string_view(image).substr(0, size)).has_value()) << size;
  }
  EXPECT_FALSE(read_exactly(image + "x").has_value());
}

/// Any single damaged byte gives a pack that can be evaluated, or none.
TEST(Image, SurvivesEveryDamagedByte) {
  const std::string image = write_image(sample_pack());
  size_t accepted = 0;
  for (size_t at = 0; at < image.size(); ++at) {
    std::string damaged = image;
    damaged[at] = static_cast<char>(damaged[at] ^ 0xFF);
    const Result<Pack> read = read_exactly(damaged);
    if (!read) continue;
    ++accepted;
    RecordSet records;
    records.lists.resize(read->kinds.size());
    for (uint32_t kind = 0; kind < read->kinds.size(); ++kind) {
      records.lists[kind].completeness = Completeness::kComplete;
      records.lists[kind].records.resize(1);
    }
    evaluate(*read, records, {});
  }
  EXPECT_GT(accepted, 0u) << "most texts may hold any byte";
}

}  // namespace
}  // namespace pairlint
