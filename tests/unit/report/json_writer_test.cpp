#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/json_emitter.h"
#include "report/writer.h"
#include "unit/report/sample.h"

namespace pairlint::report {
namespace {

std::string as_json(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

TEST(JsonString, EscapesWhatJsonOrATerminalWouldActUpon) {
  const struct {
    std::string input;
    const char* expected;
  } cases[] = {
      {"", R"("")"},
      {"C:\\Windows", R"("C:\\Windows")"},
      {"say \"no\"", R"("say \"no\"")"},
      {"a\nb\tc\rd\be\f", R"("a\nb\tc\rd\be\f")"},
      {std::string("nul\0", 4), R"("nul\u0000")"},
      {"\x1b[31m\a\x7f", R"("\u001b[31m\u0007\u007f")"},
      {"\xC2\x9B", R"("\u009b")"},
      {"\xE2\x80\xAE\xE2\x80\xA8", R"("\u202e\u2028")"},
      {"\xF3\xA0\x81\x81", R"("\udb40\udc41")"},
      {"Müller 会議 👍", R"("Müller 会議 👍")"},
      {"broken \xC3( \xFF", "\"broken \xEF\xBF\xBD( \xEF\xBF\xBD\""},
  };
  for (const auto& c : cases) EXPECT_EQ(as_json(c.input), c.expected);
}

TEST(JsonReport, WritesTheContractInItsOrder) {
  Report report = sample::report("fail");
  report.as_of_time = "2016-03-02T09:00:00";
  report.as_of_from = "transcript";
  report.summary = {1, 2, 3, 4, 5};
  Result result = sample::xml_url();
  result.where.before = {"Identity : Global"};
  result.where.after = {""};
  result.suppressed = {{"known", "ann", ""}};
  result.asks = {{"sfb", "Get-X", "was cut", {}}};
  report.results = {result};
  report.inventory = {
      {"a.txt", "utf-16le", true, 1, 9, "list", "CsOAuthConfiguration", 1, "Get-X", "understood",
       ""},
      {"a.txt", "utf-16le", true, 10, 11, "prose", "", 0, "", "notUnderstood", "Hi"},
      {"empty.txt", "", false, 0, 0, "", "", 0, "", "ignored", ""}};
  report.lines = {11, 9, 0, 0, 2};
  report.context = {{"mailboxes", "onprem", "option"}};
  report.notes = {{"L3", "warning", "cut", {}}, {"", "info", "odd", {}}};
  EXPECT_EQ(write_json(report, false), R"({
  "schemaVersion": 1,
  "tool": {
    "name": "pairlint",
    "version": "1.2.3",
    "rules": "1.2.3"
  },
  "case": "contoso",
  "asOf": {
    "time": "2016-03-02T09:00:00",
    "from": "transcript"
  },
  "context": [
    {
      "name": "mailboxes",
      "value": "onprem",
      "from": "option"
    }
  ],
  "verdict": "fail",
  "recognised": true,
  "summary": {
    "error": 1,
    "warning": 2,
    "info": 3,
    "unknown": 4,
    "pass": 5
  },
  "results": [
    {
      "rule": "oauth-autodiscover-url-xml",
      "step": "oauth",
      "title": "ExchangeAutodiscoverUrl points at autodiscover.xml",
      "state": "fail",
      "severity": "error",
      "confidence": "documented",
      "subject": {
        "kind": "CsOAuthConfiguration",
        "id": "Global",
        "server": null
      },
      "stage": null,
      "property": "ExchangeAutodiscoverUrl",
      "message": "ExchangeAutodiscoverUrl ends in .xml; the Storage Service needs the SOAP endpoint, .svc",
      "why": "Outlook asks autodiscover.xml, the Storage Service asks autodiscover.svc.",
      "where": {
        "file": "oauth.txt",
        "line": 14,
        "column": 27,
        "endLine": 14,
        "endColumn": 89,
        "text": "ExchangeAutodiscoverUrl : https://autodiscover.contoso.com/autodiscover/autodiscover.xml",
        "before": [
          "Identity : Global"
        ],
        "after": [
          ""
        ]
      },
      "related": [],
      "explainedBy": [],
      "explains": [],
      "fix": [
        {
          "shell": "sfb",
          "run": "Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl 'https://autodiscover.contoso.com/autodiscover/autodiscover.svc'",
          "verify": "Get-CsOAuthConfiguration | Select-Object ExchangeAutodiscoverUrl | Format-List",
          "undo": "Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl 'https://autodiscover.contoso.com/autodiscover/autodiscover.xml'",
          "effect": "stored centrally, then test again without -UseCache"
        }
      ],
      "ask": [
        {
          "shell": "sfb",
          "command": "Get-X",
          "reason": "was cut"
        }
      ],
      "suppressed": {
        "reason": "known",
        "owner": "ann",
        "expires": null
      },
      "references": []
    }
  ],
  "signals": [],
  "diagnosis": {
    "rootCauses": [],
    "attempts": [],
    "attemptsLeftOut": 0,
    "stages": [],
    "pairing": [],
    "ask": [],
    "retest": []
  },
  "inventory": [
    {
      "file": "a.txt",
      "encoding": "utf-16le",
      "bom": true,
      "lines": [1, 9],
      "format": "list",
      "kind": "CsOAuthConfiguration",
      "records": 1,
      "command": "Get-X",
      "state": "understood",
      "quote": null
    },
    {
      "file": "a.txt",
      "encoding": "utf-16le",
      "bom": true,
      "lines": [10, 11],
      "format": "prose",
      "kind": null,
      "records": 0,
      "command": null,
      "state": "notUnderstood",
      "quote": "Hi"
    },
    {
      "file": "empty.txt",
      "encoding": null,
      "bom": false,
      "lines": null,
      "format": null,
      "kind": null,
      "records": 0,
      "command": null,
      "state": "ignored",
      "quote": null
    }
  ],
  "lines": {
    "total": 11,
    "understood": 9,
    "partly": 0,
    "ignored": 0,
    "notUnderstood": 2
  },
  "notes": [
    {
      "rule": "L3",
      "severity": "warning",
      "message": "cut",
      "where": null
    },
    {
      "severity": "info",
      "message": "odd",
      "where": null
    }
  ]
}
)");
}

/// The names of an object's members in the order they were written.
std::string names_of(const nlohmann::ordered_json& object) {
  std::string names;
  for (const auto& [name, value] : object.items()) names += (names.empty() ? "" : " ") + name;
  return names;
}

TEST(JsonReport, WritesSignalsAndTheDiagnosis) {
  Signal signal = sample::code_50043();
  signal.attempt = 2;
  signal.explained_by = {"oauth-autodiscover-url-xml"};
  signal.causes = {{"a-rule", "", "t", "confirmed", signal.where, {}},
                   {"", "look at it", "", "notChecked", {}, {{"any", "whoami", "", {}}}}};
  Report report = sample::report("fail");
  report.signals = {signal};
  report.diagnosis.root_causes = {{"oauth-autodiscover-url-xml", {"code-50043"}},
                                  {"code-50043", {}}};
  report.diagnosis.asks = {{"sfb", "Get-X", "", {"a", "b"}}};
  report.diagnosis.pairing = {{"realm",
                               "the realm",
                               "sfb",
                               "exchange",
                               "broken",
                               {"a"},
                               {{"sfb", "X.Realm", "contoso.com", {}}}}};
  report.diagnosis.retest = {{"exchange", "Restart", "iisreset", {"a"}}};
  const auto json = nlohmann::ordered_json::parse(write_json(report, false));

  const auto& written = json["signals"][0];
  EXPECT_EQ(names_of(written),
            "signal title severity confidence meaning count captured where stage attempt "
            "superseded fix suppressed causes explainedBy references");
  EXPECT_EQ(written["captured"].dump(), R"({"code":"50043"})");
  EXPECT_EQ(written["attempt"], 2);
  EXPECT_EQ(names_of(written["causes"][0]), "rule title state where ask");
  EXPECT_EQ(names_of(written["causes"][1]), "check title state where ask");
  EXPECT_TRUE(written["causes"][1]["where"].is_null());
  EXPECT_EQ(
      json["diagnosis"].dump(),
      R"({"rootCauses":[{"rule":"oauth-autodiscover-url-xml","consequences":["code-50043"]},)"
      R"({"signal":"code-50043","consequences":[]}],"attempts":[],"attemptsLeftOut":0,"stages":[],)"
      R"("pairing":[{"edge":"realm","title":"the realm","from":"sfb","to":"exchange",)"
      R"("state":"broken","rules":["a"],"values":[{"side":"sfb","field":"X.Realm",)"
      R"("value":"contoso.com","where":null}]}],)"
      R"("ask":[{"shell":"sfb","command":"Get-X","reason":null,"settles":["a","b"]}],)"
      R"("retest":[{"shell":"exchange","what":"Restart","command":"iisreset",)"
      R"("after":["a"]}]})");
}

TEST(JsonReport, WritesRecordsOnRequestOnly) {
  Report report = sample::report("pass");
  const Where where = sample::quote("a.txt", 3, "Realm : contoso.com", "contoso.com");
  report.records = {{"CsOAuthConfiguration",
                     "Global",
                     "",
                     where,
                     {{"Realm", "fqdn", "present", "\"contoso.com\"", "contoso.com", {}, where},
                      {"NotAfter",
                       "timestamp",
                       "ambiguous",
                       "null",
                       "1/2/2015",
                       {"\"2015-01-02\"", "\"2015-02-01\""},
                       where},
                      {"Flags", "flags", "present", R"(["a", "b"])", "a, b", {}, {}}}}};
  EXPECT_FALSE(nlohmann::json::parse(write_json(report, false)).contains("records"));
  const auto json = nlohmann::ordered_json::parse(write_json(report, true));
  EXPECT_EQ(
      names_of(json),
      "schemaVersion tool case asOf context verdict recognised summary results signals diagnosis "
      "inventory lines records notes");
  const auto& fields = json["records"][0]["fields"];
  EXPECT_EQ(names_of(json["records"][0]), "kind id server where fields");
  EXPECT_EQ(names_of(fields), "Realm NotAfter Flags");
  EXPECT_EQ(names_of(fields["Realm"]), "value state where");
  EXPECT_EQ(fields["Realm"]["value"], "contoso.com");
  EXPECT_EQ(fields["NotAfter"]["candidates"].dump(), R"(["2015-01-02","2015-02-01"])");
  EXPECT_EQ(fields["Flags"]["value"].dump(), R"(["a","b"])");
  EXPECT_TRUE(fields["Flags"]["where"].is_null());
}

TEST(JsonReport, JoinsTheLinesOfOnePlace) {
  Report report = sample::report("fail");
  report.results = {sample::xml_url()};
  report.results[0].where.text = {"first", "second"};
  const auto json = nlohmann::json::parse(write_json(report, false));
  EXPECT_EQ(json["results"][0]["where"]["text"], "first\nsecond");
}

TEST(JsonReport, CarriesHostileTextUnharmedAndHarmless) {
  const std::string hostile = "x\x1b[31m\"\\\xE2\x80\xAE" + std::string(1, '\0') + "\n</script>";
  Report report = sample::report("fail");
  report.results = {sample::xml_url()};
  report.results[0].message = hostile;
  report.results[0].where.file = hostile;
  report.results[0].where.text = {hostile, "\xFF\xFE"};
  report.records = {{"K", "i", "", {}, {{"F", "text", "present", "\"a\x1b\xFF\"", "", {}, {}}}}};
  const std::string text = write_json(report, true);
  for (const char c : text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
  const auto json = nlohmann::json::parse(text);
  EXPECT_EQ(json["results"][0]["message"], hostile);
  EXPECT_EQ(json["results"][0]["where"]["file"], hostile);
  EXPECT_EQ(json["results"][0]["where"]["text"], hostile + "\n\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(json["records"][0]["fields"]["F"]["value"], "a\x1b\xEF\xBF\xBD");
}

}  // namespace
}  // namespace pairlint::report
