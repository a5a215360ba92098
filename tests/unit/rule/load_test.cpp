#include "rule/load.h"

#include <gtest/gtest.h>

#include "rule/evaluate.h"
#include "unit/rule/pack_builder.h"

namespace pairlint {
namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

/// A correct document with one text replaced, and what the loader says about it.
struct Mistake {
  std::string from;
  std::string to;
  std::string expected;
};

TEST(Load, AcceptsACorrectPack) {
  EXPECT_EQ(first_lines({widget_kind(), whisper_kind(), rule_document({})}), "ok");
}

TEST(Load, NamesEveryMistakeInAKind) {
  const Mistake mistakes[] = {
      {"\"cmdlets\"", "\"cmdlet\"",
       "kinds/Widget.json:1:1: a kind needs the key 'cmdlets'\n"
       "kinds/Widget.json:3:3: a kind has no key 'cmdlet'; did you mean 'cmdlets'?"},
      {"\"exchange\"", "\"exchnage\"",
       "kinds/Widget.json:2:49: 'shell' must be any, sfb or exchange, not 'exchnage'; did you mean "
       "'exchange'?"},
      {"\"url\"", "\"uri\"",
       "kinds/Widget.json:7:28: 'uri' is no type of a field; did you mean 'url'?"},
      {"\"bool\"", "7",
       "kinds/Widget.json:8:38: a field must be the name of its type or an object, not a number"},
      {"\"bool\"", "{ \"from\": [\"On\"] }",
       "kinds/Widget.json:8:38: a field needs the key 'type'"},
      {"\"bool\"", "{ \"type\": \"boo\" }",
       "kinds/Widget.json:8:48: 'boo' is no type of a field; did you mean 'bool'?"},
      {"\"bool\"", "{ \"type\": \"bool\", \"form\": [] }",
       "kinds/Widget.json:8:56: a field has no key 'form'; did you mean 'from'?"},
      {"\"bool\"", "{ \"type\": \"bool\", \"from\": [\"a..b\"] }",
       "kinds/Widget.json:8:38: 'a..b' is no path: names joined by dots"},
      {"\"bool\"", "{ \"type\": \"bool\", \"values\": { \"1\": \"on\" } }",
       "kinds/Widget.json:8:66: only fields of text or flags have names for their values"},
      {"\"bool\"", "{ \"type\": \"text\", \"values\": { \"1\": 1 } }",
       "kinds/Widget.json:8:73: the name of a value must be a string that is not empty"},
      {"[[\"Url\"", "[[\"Some.Url\"", "kinds/Widget.json:5:21: Widget has no field 'Some.Url'"},
      {"\"list<text>\"", "\"list<bool>\"",
       "kinds/Widget.json:8:70: 'list<bool>' is no type of a field; did you mean 'list<url>'?"},
      {"\"Host\"", "\"Host Name\"",
       "kinds/Widget.json:7:35: 'Host Name' is no name that an expression can use"},
      {"\"widgets\"", "\"my-widgets\"",
       "kinds/Widget.json:2:29: 'my-widgets' is no name that an expression can use"},
      {"\"Host\"", "\"NAME\"",
       "kinds/Widget.json:7:35: the field 'NAME' is there already; field names differ by more than "
       "case"},
      {"\"identity\": \"Name\"", "\"identity\": [\"Nmae\"]",
       "kinds/Widget.json:4:16: Widget has no field 'Nmae'; did you mean 'Name'?"},
      {"[[\"Url\"", "[[\"Uri\"",
       "kinds/Widget.json:5:21: Widget has no field 'Uri'; did you mean 'Url'?"},
      {"\"Contoso.Widget\"", "7",
       "kinds/Widget.json:5:51: 'each of types' must be a string, not a number"},
      {"\"onePerOrganization\": false", "\"onePerOrganization\": \"no\"",
       "kinds/Widget.json:4:45: 'onePerOrganization' must be a truth value, not a string"},
      {"Get-Widget | Format-List *", "",
       "kinds/Widget.json:3:41: a kind that asks when it is absent must name the command to ask "
       "for"},
      {"\"made up\"", "\"\"", "kinds/Widget.json:10:13: 'source' is empty"},
      {"\"kind\": \"Widget\"", "\"kind\": \"Gadget\"",
       "kinds/Widget.json:2:11: 'Gadget' must stand in Gadget.json"},
  };
  for (const Mistake& each : mistakes) {
    const Document kind{"kinds/Widget.json", replaced(widget_kind().text, each.from, each.to)};
    EXPECT_EQ(first_lines({kind}), each.expected) << each.to;
  }
}

TEST(Load, NamesEveryMistakeInARule) {
  const Mistake mistakes[] = {
      {"\"fails\"", "\"faills\"",
       "parts/sample.json:1:1: a rule needs the key 'fails'\n"
       "parts/sample.json:5:3: a rule has no key 'faills'; did you mean 'fails'?"},
      {"\"error\"", "\"eror\"",
       "parts/sample.json:3:36: 'severity' must be error, warning or info, not 'eror'; did you "
       "mean "
       "'error'?"},
      {"\"documented\"", "\"sure\"",
       "parts/sample.json:3:59: 'confidence' must be documented, observed, inferred or recalled, "
       "not "
       "'sure'"},
      {"\"Widget\"", "\"Wigdet\"",
       "parts/sample.json:4:21: there is no kind 'Wigdet'; did you mean 'Widget'?"},
      {"{\"widget\": \"Widget\"}", "{\"widgets\": \"Widget\"}",
       "parts/sample.json:4:11: 'widgets' is the list of Widget; a binding needs another name\n"
       "parts/sample.json:5:13: unknown name 'widget'; did you mean 'widgets'?\n"
       "parts/sample.json:6:10: 'for' binds no 'widget'; did you mean 'widgets'?"},
      {"{\"widget\": \"Widget\"}", "{\"my widget\": \"Widget\"}",
       "parts/sample.json:4:11: 'my widget' is no name that an expression can use\n"
       "parts/sample.json:5:13: unknown name 'widget'; did you mean 'widgets'?\n"
       "parts/sample.json:6:10: 'for' binds no 'widget'"},
      {"{\"widget\": \"Widget\"}", "[]",
       "parts/sample.json:4:10: 'for' must be an object, not a list"},
      {"\"widget.Url\"", "\"widget.Urll\"",
       "parts/sample.json:6:17: Widget has no field 'Urll'; did you mean 'Url'?"},
      {"\"widget.Url\"", "\"Url\"", "parts/sample.json:6:9: 'at' must be '<binding>.<field>'"},
      {"\"parts\"", "\"oauth\"",
       "parts/sample.json:2:27: a rule of the step 'oauth' must stand in oauth/"},
      {"\"id\": \"sample\"", "\"id\": \"simple\"",
       "parts/sample.json:2:9: 'simple' must stand in simple.json"},
      {"\"any\"", "\"bash\"",
       "parts/sample.json:8:21: 'shell' must be any, sfb or exchange, not "
       "'bash'"},
      {"\"why\": \"because\"", "\"why\": 3",
       "parts/sample.json:7:30: 'why' must be a string, not a number"},
      {"[\"made up\"]", "[\"made up\", \"\"]",
       "parts/sample.json:9:29: an empty string in 'references'"},
      {"\"references\"", "\"title\"",
       "parts/sample.json:9:3: the key 'title' stands here a second time"},
  };
  for (const Mistake& each : mistakes) {
    const Document rule{"parts/sample.json", replaced(rule_document({}).text, each.from, each.to)};
    EXPECT_EQ(first_lines({widget_kind(), rule}), each.expected) << each.to;
  }
}

TEST(Load, PutsMistakesInExpressionsAtTheirColumn) {
  const std::pair<RuleText, std::string> cases[] = {
      {{.fails = "widget.Uri == ''"},
       "parts/sample.json:5:20: Widget has no field 'Uri'; did you mean 'Url'?"},
      {{.fails = "widget.Url == \"\" && wigdet.Size > 1"},
       "parts/sample.json:5:35: unknown name 'wigdet'; did you mean 'widget'?"},
      {{.fails = "hots(widget.Url) == ''"},
       "parts/sample.json:5:13: unknown function 'hots'; did you mean 'host'?"},
      {{.fails = "widget.Url"}, "parts/sample.json:5:13: expected bool, found string"},
      {{.given = "widget.Size == 'x'"},
       "parts/sample.json:5:13: '==' does not take int and string"},
      {{.message = "size {= widget.Sise =}"},
       "parts/sample.json:7:30: Widget has no field 'Sise'; did you mean 'Size'?"},
      {{.message = "size {= widget.Size"}, "parts/sample.json:7:20: '{=' without its '=}'"},
      {{.run = "Set-Widget '{= widget.Url =}'"},
       "parts/sample.json:8:48: a value between quotes: it brings its own"},
      {{.run = "Set-Widget -Url {= widget.Url =}/x"},
       "parts/sample.json:8:52: a value must be an argument of its own"},
      {{.run = "Set-Widget -Url {= widget.Url =}{= widget.Host =}"},
       "parts/sample.json:8:52: a value must be an argument of its own\n"
       "parts/sample.json:8:68: a value must be an argument of its own"},
      {{.more = ",\n  \"severityWhen\": [{\"when\": \"1\", \"severity\": \"high\"}]"},
       "parts/sample.json:10:30: expected bool, found int\n"
       "parts/sample.json:10:46: 'severity' must be error, warning or info, not 'high'"},
  };
  for (const auto& [text, expected] : cases) {
    EXPECT_EQ(first_lines({widget_kind(), rule_document(text)}), expected);
  }
}

TEST(Load, ReportsAllMistakesOfAllDocuments) {
  Document kind = widget_kind();
  kind.text = replaced(kind.text, "\"exchange\"", "\"cmd\"");
  EXPECT_EQ(first_lines({rule_document({.id = "b", .fails = "widget.X"}), kind,
                         rule_document({.id = "a", .fails = "1 +", .message = "{= y =}"})}),
            "kinds/Widget.json:2:49: 'shell' must be any, sfb or exchange, not 'cmd'\n"
            "parts/a.json:5:16: expected an expression, found the end\n"
            "parts/a.json:7:18: unknown name 'y'\n"
            "parts/b.json:5:20: Widget has no field 'X'");
}

TEST(Load, ShowsTheLineAndACaret) {
  const auto message = [](const Document& rule) {
    const LoadedPack pack = load_pack({widget_kind(), rule});
    return pack ? std::string("ok") : pack.error().front().message;
  };
  EXPECT_EQ(message(rule_document({.fails = "widget.Uri == ''"})),
            "parts/sample.json:5:20: Widget has no field 'Uri'; did you mean 'Url'?\n"
            "    \"fails\": \"widget.Uri == ''\",\n"
            "                     ^");
  const std::string padding(100, ' ');
  EXPECT_EQ(message(rule_document({.fails = padding + "widget.Uri == ''" + padding})),
            "parts/sample.json:5:120: Widget has no field 'Uri'; did you mean 'Url'?\n"
            "  ..." +
                std::string(63, ' ') + "widget.Uri == ''" + std::string(21, ' ') + "...\n" +
                std::string(75, ' ') + "^");
}

TEST(Load, CountsColumnsAsEditorsDo) {
  // Two bytes, one column; an escape of six bytes, six columns; a character beyond 16 bits, two.
  EXPECT_EQ(first_lines({widget_kind(), rule_document({.fails = "'\xC3\xA9' == widget.Uri"})}),
            "parts/sample.json:5:27: Widget has no field 'Uri'; did you mean 'Url'?");
  EXPECT_EQ(
      first_lines({widget_kind(), rule_document({.fails = "'\xF0\x9F\x98\x80' == widget.Uri"})}),
      "parts/sample.json:5:28: Widget has no field 'Uri'; did you mean 'Url'?");
  Document rule = rule_document({.fails = "'x' == widget.Uri"});
  rule.text = replaced(rule.text, "'x'", "'\\u00e9'");
  EXPECT_EQ(first_lines({widget_kind(), rule}),
            "parts/sample.json:5:32: Widget has no field 'Uri'; did you mean 'Url'?");
}

TEST(Load, RefusesNamesThatMeanTwoThings) {
  Document other = whisper_kind();
  other.text = replaced(other.text, "\"whispers\"", "\"widgets\"");
  EXPECT_EQ(first_lines({widget_kind(), other}),
            "kinds/Widget.json:2:29: 'widgets' is the list of Whisper already");
  Document copy = rule_document({});
  copy.name = "parts/../parts/sample.json";
  EXPECT_EQ(first_lines({widget_kind(), rule_document({}), copy}),
            "parts/sample.json:2:9: there is another rule 'sample'");
}

constexpr char kSignal[] = R"json({
  "id": "code-7", "title": "Seven", "stage": "shell", "severity": "error",
  "confidence": "observed", "literals": ["code=7"], "pattern": "code=(?P<code>7)\\b",
  "squeezed": "code=(?P<code>7)", "meaning": "it is seven",
  "causes": [{"rule": "sample"},
             {"check": "Is it?", "ask": {"shell": "sfb", "command": "Get-It"}}],
  "fix": [{"shell": "sfb", "run": "Set-It", "verify": "", "undo": "", "effect": "at once"}],
  "references": ["made up"]
})json";

TEST(Load, ReadsASignal) {
  const Pack pack = pack_of({widget_kind(),
                             rule_document({.more = R"(, "explains": ["signal:code-7"])"}),
                             {"signals/code-7.json", kSignal}});
  ASSERT_EQ(pack.signals.size(), 1u);
  const SignalDefinition& signal = pack.signals[0];
  EXPECT_EQ(signal.patterns[0].literals, std::vector<std::string>{"code=7"});
  EXPECT_EQ(signal.patterns[0].pattern, "code=(?P<code>7)\\b");
  EXPECT_EQ(signal.causes[0].rule, "sample");
  EXPECT_EQ(signal.causes[0].confidence, Confidence::kObserved);
  EXPECT_EQ(signal.causes[1].ask, "Get-It");
  EXPECT_EQ(signal.causes[1].shell, Shell::kSfb);
  EXPECT_EQ(fill_plain(signal.fixes[0]).run, "Set-It");
  EXPECT_EQ(pack.rules[0].explains, std::vector<std::string>{"signal:code-7"});
}

TEST(Load, NamesEveryMistakeInASignal) {
  const Mistake mistakes[] = {
      {"\"code=7\"", "\"c=7\"",
       "signals/code-7.json:3:42: a literal must have at least 4 bytes, or "
       "it is found everywhere"},
      {"\"code=7\"", "\"Code 7\"",
       "signals/code-7.json:3:42: a literal must be in lower case, as the text is that it is "
       "searched "
       "in\n"
       "signals/code-7.json:3:42: a literal must hold no blanks: captures break lines anywhere"},
      {"[\"code=7\"]", "[]", "signals/code-7.json:3:41: 'literals' must hold one at least"},
      {"(?P<code>7)\\\\b", "(?P<code>7",
       "signals/code-7.json:3:65: no RE2 pattern: missing ): "
       "code=(?P<code>7"},
      {"\"sample\"", "\"simple\"",
       "signals/code-7.json:5:23: there is no rule 'simple'; did you mean 'sample'?"},
      {"\"check\"", "\"chek\"",
       "signals/code-7.json:6:14: a cause needs the key 'check'\n"
       "signals/code-7.json:6:15: a cause has no key 'chek'; did you mean 'check'?"},
      {"\"Set-It\"", "\"Set-It {= 1 =}\"",
       "signals/code-7.json:7:43: a signal has no values to insert"},
  };
  for (const Mistake& each : mistakes) {
    const Document signal{"signals/code-7.json", replaced(kSignal, each.from, each.to)};
    EXPECT_EQ(first_lines({widget_kind(), rule_document({}), signal}), each.expected) << each.to;
  }
}

constexpr char kFamily[] = R"json({
  "id": "code-unknown", "title": "Another", "stage": "shell", "severity": "info",
  "confidence": "inferred", "literals": ["code="], "pattern": "code=(?P<code>\\w+)",
  "absorbs": true, "family": {"name": "code", "by": "code", "except": ["NoError"]},
  "table": [{"id": "8", "title": "Eight", "meaning": "it is eight", "also": ["Eight"]}],
  "meaning": "it is another", "causes": [], "fix": [], "references": ["made up"]
})json";

/// What the family's pattern selects: value and id.
std::string selects(const Pack& pack, const char* id) {
  std::string out;
  for (const SelectedSignal& each : pack.find_signal(id)->patterns[0].selects) {
    out += each.value + "=" + (each.signal == kNoSignal ? "-" : pack.signals[each.signal].id) + " ";
  }
  return out;
}

TEST(Load, LinksTheSignalsOfAFamilyToItsPattern) {
  std::string nine = kSignal;
  nine = replaced(nine, "\"code-7\"", "\"code-9\"");
  nine = replaced(nine, R"x("literals": ["code=7"], "pattern": "code=(?P<code>7)\\b",)x", "");
  nine = replaced(nine, R"x("squeezed": "code=(?P<code>7)",)x", R"("also": ["Nine"],)");
  const Pack pack = pack_of({widget_kind(),
                             rule_document({}),
                             {"signals/code-7.json", kSignal},
                             {"signals/code-9.json", nine},
                             {"signals/code-unknown.json", kFamily}});
  EXPECT_EQ(selects(pack, "code-unknown"),
            "7=- 9=code-9 Nine=code-9 NoError=- 8=code-8 Eight=code-8 ");
  EXPECT_TRUE(pack.find_signal("code-unknown")->patterns[0].absorbs);
  const SignalDefinition& eight = *pack.find_signal("code-8");
  EXPECT_EQ(eight.title + ", " + eight.meaning + ", " + eight.stage, "Eight, it is eight, shell");
  EXPECT_TRUE(eight.patterns.empty());

  const Document ten{"signals/code-10.json", replaced(nine, "code-9", "code-10")};
  const LoadedPack further = load_pack({ten}, "", pack);
  ASSERT_TRUE(further.has_value());
  EXPECT_EQ(selects(*further, "code-unknown"),
            "7=- 9=code-9 Nine=code-9 NoError=- 8=code-8 Eight=code-8 10=code-10 Nine=code-10 ");
  EXPECT_EQ(first_lines({widget_kind(), rule_document({}), ten}),
            "signals/code-10.json:2:9: nothing finds 'code-10': it has no 'literals' and "
            "'pattern', and no family is called as it begins");
}

TEST(Load, NamesEveryMistakeInAFamily) {
  const Mistake mistakes[] = {
      {"\"by\": \"code\"", "\"by\": \"number\"",
       "signals/code-unknown.json:4:30: 'pattern' has no group 'number'"},
      {"\"family\": {\"name\": \"code\", \"by\": \"code\", \"except\": [\"NoError\"]},", "",
       "signals/code-unknown.json:5:12: a table needs a 'family'"},
      {"\"id\": \"8\"", "\"id\": \"unknown\"",
       "signals/code-unknown.json:2:9: there is another signal 'code-unknown'"},
      {"\"also\"", "\"or\"", "signals/code-unknown.json:5:69: a line of a table has no key 'or'"},
  };
  for (const Mistake& each : mistakes) {
    const Document family{"signals/code-unknown.json", replaced(kFamily, each.from, each.to)};
    EXPECT_EQ(first_lines({family}), each.expected) << each.to;
  }
}

TEST(Load, LooksUpWhatRulesExplain) {
  EXPECT_EQ(
      first_lines({widget_kind(),
                   rule_document({.more = R"(, "explains": ["signal:code-8", "sample"])"}),
                   {"signals/code-7.json", kSignal}}),
      "parts/sample.json:9:51: there is no signal 'code-8'; did you mean 'code-7'?\n"
      "parts/sample.json:9:60: 'explains' must hold 'rule:<id>' or 'signal:<id>', not 'sample'");
}

TEST(Load, ReportsDocumentsThatAreNoJson) {
  const std::string rule = rule_document({}).text;
  EXPECT_EQ(
      first_lines({widget_kind(), {"parts/sample.json", rule.substr(0, rule.size() - 3)}}),
      "parts/sample.json:9:28: not JSON: syntax error while parsing object - unexpected end of "
      "input; expected '}'");
  EXPECT_EQ(
      first_lines({{"parts/sample.json", std::string(100, '{')}}),
      "parts/sample.json:1:2: not JSON: syntax error while parsing object key - unexpected '{'; "
      "expected string literal");
  EXPECT_EQ(first_lines({{"parts/sample.json", std::string(100, '[')}}),
            "parts/sample.json:1:65: nested deeper than 64 levels");
  EXPECT_EQ(first_lines({{"parts/sample.json", "[]"}}).substr(0, 52),
            "parts/sample.json:1:1: a rule must be an object, not");
}

TEST(Load, EveryPrefixOfADocumentIsAMistakeOrAPack) {
  const std::string rule = rule_document({.message = "{= host(widget.Url) =}"}).text;
  for (size_t size = 0; size + 2 < rule.size(); ++size) {
    EXPECT_NE(first_lines({widget_kind(), {"parts/sample.json", rule.substr(0, size)}}), "ok");
  }
}

TEST(Load, KnowsDocumentsByTheirFolder) {
  const Document schema{"rules/schema/rule.schema.json", "no JSON"};
  const Document beside{"rules/notes.json", "no JSON"};
  Document kind = widget_kind();
  kind.name = "rules/" + kind.name;
  const LoadedPack pack = load_pack({schema, beside, kind}, "rules/");
  ASSERT_TRUE(pack.has_value());
  EXPECT_EQ(pack->kinds.size(), 1u);
}

TEST(Load, DoesNotDependOnTheOrderOfDocumentsOrOnLineEnds) {
  const Document rule = rule_document({});
  const Pack pack = pack_of({widget_kind(), whisper_kind(), rule});
  EXPECT_EQ(pack.fingerprint.size(), 40u);
  EXPECT_EQ(pack_of({rule, whisper_kind(), widget_kind()}).fingerprint, pack.fingerprint);
  std::string windows;
  for (const char c : rule.text) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(pack_of({widget_kind(), whisper_kind(), {rule.name, windows}}).fingerprint,
            pack.fingerprint);
  EXPECT_NE(pack_with({.message = "other"}).fingerprint, pack.fingerprint);
}

constexpr const char* kPairing = R"({
"edges": [{ "edge": "one", "title": "t", "from": "sfb", "to": "exchange",
"rules": ["sample"], "signals": [],
"shows": [{ "side": "sfb", "kind": "Widget", "given": "record.Url != ''", "fields": ["Url"] }] }],
"source": "made up" })";

TEST(Load, NamesEveryMistakeInThePairingMap) {
  const Mistake mistakes[] = {
      {"", "", "ok"},
      {"\"sample\"", "\"simple\"",
       "pairing.json:3:12: there is no rule 'simple'; did you mean 'sample'?"},
      {"[],", "[\"code-1\"],", "pairing.json:3:35: there is no signal 'code-1'"},
      {"\"from\": \"sfb\"", "\"from\": \"lync\"",
       "pairing.json:2:50: 'from' must be sfb or exchange, not 'lync'"},
      {"\"Widget\"", "\"Gadget\"",
       "pairing.json:4:36: there is no kind 'Gadget'; did you mean 'Widget'?"},
      {"[\"Url\"]", "[\"Uri\"]",
       "pairing.json:4:86: Widget has no field 'Uri'; did you mean 'Url'?"},
      {"record.Url", "record.Uri",
       "pairing.json:4:63: Widget has no field 'Uri'; did you mean 'Url'?"},
      {"\"made up\"", "\"\"", "pairing.json:5:11: 'source' is empty"},
  };
  for (const Mistake& mistake : mistakes) {
    const std::string text = replaced(kPairing, mistake.from, mistake.to);
    EXPECT_EQ(first_lines({widget_kind(), rule_document({}), {"pairing.json", text}}),
              mistake.expected);
  }
}

TEST(Load, RefusesASecondEdgeOfTheSameName) {
  const Pack base = pack_of({widget_kind(), rule_document({}), {"pairing.json", kPairing}});
  EXPECT_EQ(base.pairing.size(), 1U);
  const LoadedPack twice = load_pack({{"pairing.json", kPairing}}, "", base);
  ASSERT_FALSE(twice);
  EXPECT_TRUE(
      twice.error()[0].message.starts_with("pairing.json:2:10: there is another edge 'one'\n"));
}

constexpr const char* kRetest = R"({
"steps": [{ "step": "wait", "shell": "sfb", "what": "Wait", "when": "widgets != []",
"run": "Wait-Widget {= size(widgets) =}", "afterEveryFix": true }],
"source": "made up" })";

TEST(Load, NamesEveryMistakeInTheWayToTheNextTest) {
  const Mistake mistakes[] = {
      {"", "", "ok"},
      {"\"wait\"", "\"wiat\"",
       "parts/sample.json:8:106: there is no step of retest.json 'wait'; did you mean 'wiat'?"},
      {"\"what\"", "\"waht\"",
       "retest.json:2:11: a step needs the key 'what'\n"
       "retest.json:2:45: a step has no key 'waht'; did you mean 'what'?"},
      {"widgets !=", "wigdets !=",
       "retest.json:2:70: unknown name 'wigdets'; did you mean 'widgets'?"},
      {"size(widgets)", "size(wigdets)",
       "retest.json:3:29: unknown name 'wigdets'; did you mean 'widgets'?"},
      {"\"made up\"", "\"\"", "retest.json:4:11: 'source' is empty"},
  };
  Document rule = rule_document({});
  rule.text = replaced(rule.text, "\"at once\"", "\"at once\", \"then\": [\"wait\"]");
  for (const Mistake& mistake : mistakes) {
    const std::string text = replaced(kRetest, mistake.from, mistake.to);
    EXPECT_EQ(first_lines({widget_kind(), rule, {"retest.json", text}}), mistake.expected);
  }
}

constexpr const char* kEvidence = R"({
"nearestFirst": [{ "family": "code", "why": "w" }, { "family": "*", "why": "w" }],
"source": "made up" })";

TEST(Load, NamesEveryMistakeInTheOrderOfEvidence) {
  const Mistake mistakes[] = {
      {"", "", "ok"},
      {"\"code\"", "\"cdoe\"",
       "evidence.json:2:30: no signal is called 'cdoe-...'; did you mean 'code'?"},
      {"\"*\"", "\"code\"",
       "evidence.json:2:17: 'nearestFirst' must hold '*', which is all others\n"
       "evidence.json:2:52: 'code' stands here twice"},
      {"\"why\"", "\"wyh\"",
       "evidence.json:2:18: a family needs the key 'why'\n"
       "evidence.json:2:38: a family has no key 'wyh'; did you mean 'why'?"},
  };
  for (const Mistake& mistake : mistakes) {
    const std::string text = replaced(kEvidence, mistake.from, mistake.to);
    EXPECT_EQ(first_lines({widget_kind(),
                           rule_document({}),
                           {"signals/code-7.json", kSignal},
                           {"evidence.json", text}}),
              mistake.expected);
  }
}

}  // namespace
}  // namespace pairlint
