// The rules and signals of rules/, as they are built into the program, over hand-made records.

#include <gtest/gtest.h>
#include <re2/re2.h>

#include "unit/rule/case_builder.h"

namespace pairlint {
namespace {

CaseBuilder oauth_with(const FieldValue& url) {
  CaseBuilder builder(shipped_pack());
  builder.add("CsOAuthConfiguration",
              {{"Identity", present("Global")}, {"ExchangeAutodiscoverUrl", url}});
  return builder;
}

CaseBuilder server_with(const FieldValue& uri) {
  CaseBuilder builder(shipped_pack());
  builder.add("ClientAccessServer",
              {{"Identity", present("EXCH")}, {"AutoDiscoverServiceInternalUri", uri}});
  return builder;
}

/// The ids of the rules with this verdict, in pack order.
std::string rules_that(Verdict verdict, const CaseBuilder& builder) {
  std::string ids;
  for (const RuleResult& result : builder.evaluate()) {
    if (result.verdict != verdict || result.subject_kind == UINT32_MAX) continue;
    if (!ids.empty()) ids += " ";
    ids += shipped_pack().rules[result.rule].id;
  }
  return ids;
}

TEST(ShippedPack, HoldsTheFirstRulesAndSignals) {
  const Pack& pack = shipped_pack();
  EXPECT_EQ(&pack, &shipped_pack()) << "read once";
  for (const char* id :
       {"oauth-autodiscover-url-empty", "oauth-autodiscover-url-xml", "oauth-autodiscover-url-path",
        "scp-uri-empty", "scp-uri-svc", "scp-uri-path"}) {
    EXPECT_NE(pack.find_rule(id), nullptr) << id;
  }
  EXPECT_NE(pack.find_signal("code-50043"), nullptr);
  EXPECT_NE(pack.find_signal("code-5"), nullptr);
  EXPECT_EQ(pack.find_rule("none"), nullptr);
}

struct Finding {
  FieldValue value;
  std::string rule;
  std::string expected;
};

TEST(ShippedRules, NameTheVariantOfAWrongExchangeAutodiscoverUrl) {
  const std::string tail =
      "; the Storage Service needs https://<host>/autodiscover/autodiscover.svc";
  const std::string is = "ExchangeAutodiscoverUrl is ";
  const std::string path = "oauth-autodiscover-url-path";
  const Finding findings[] = {
      {blank(), "oauth-autodiscover-url-empty",
       "error: ExchangeAutodiscoverUrl is blank: the Storage Service has no address at which to "
       "ask "
       "Exchange for a mailbox"},
      {present("https://autodiscover.contoso.com/Autodiscover/Autodiscover.XML"),
       "oauth-autodiscover-url-xml",
       "error: ExchangeAutodiscoverUrl is "
       "https://autodiscover.contoso.com/Autodiscover/Autodiscover.XML, "
       "which ends in .xml: that is the document for Outlook; the Storage Service needs the SOAP "
       "endpoint, autodiscover.svc"},
      {present("https://mail.contoso.com/EWS/Exchange.asmx"), path,
       "error: " + is +
           "https://mail.contoso.com/EWS/Exchange.asmx: that is an address of Exchange Web "
           "Services" +
           tail},
      {present("https://mail.contoso.com/autodiscover/metadata/json/1"), path,
       "error: " + is +
           "https://mail.contoso.com/autodiscover/metadata/json/1: that is the "
           "authentication metadata document" +
           tail},
      {present("https://mail.contoso.com/autodiscover/autodiscover.svc/wssecurity"), path,
       "error: " + is +
           "https://mail.contoso.com/autodiscover/autodiscover.svc/wssecurity: that is one "
           "of the other endpoints behind autodiscover.svc" +
           tail},
      {present("https://mail.contoso.com/autodiscover/autodiscover.svc/"), path,
       "warning: " + is +
           "https://mail.contoso.com/autodiscover/autodiscover.svc/: it ends in a slash "
           "too many" +
           tail},
      {present("https://mail.contoso.com/autodiscover/autodiscover.svc//"), path,
       "error: " + is +
           "https://mail.contoso.com/autodiscover/autodiscover.svc//: that is one of the "
           "other endpoints behind autodiscover.svc" +
           tail},
      {present("https://mail.contoso.com"), path,
       "error: " + is + "https://mail.contoso.com: it names no path" + tail},
      {present("https://mail.contoso.com/owa/"), path,
       "error: " + is + "https://mail.contoso.com/owa/: its path is /owa/" + tail},
      {present("autodiscover.contoso.com"), path,
       "error: " + is + "autodiscover.contoso.com: it is no absolute URL" + tail},
      {present("\"https://mail.contoso.com/autodiscover/autodiscover.svc\""), path,
       "error: " + is +
           "\"https://mail.contoso.com/autodiscover/autodiscover.svc\": it holds quotation "
           "marks or blanks" +
           tail},
      {present("\xE2\x80\x98https://mail.contoso.com/autodiscover/autodiscover.xml"), path,
       "error: " + is +
           "\xE2\x80\x98https://mail.contoso.com/autodiscover/autodiscover.xml: it holds "
           "quotation marks or blanks" +
           tail},
      {present("https://mail.contoso.com /autodiscover/autodiscover.svc"), path,
       "error: " + is +
           "https://mail.contoso.com /autodiscover/autodiscover.svc: it holds quotation "
           "marks or blanks" +
           tail},
  };
  for (const Finding& each : findings) {
    const CaseBuilder builder = oauth_with(each.value);
    EXPECT_EQ(summary(builder.result(each.rule)), each.expected);
    EXPECT_EQ(rules_that(Verdict::kFail, builder), each.rule) << "one fault, one finding";
    EXPECT_EQ(rules_that(Verdict::kUnknown, builder), "") << each.expected;
  }
}

TEST(ShippedRules, AcceptTheSoapEndpointInAnyCase) {
  for (const char* url : {"https://autodiscover.contoso.com/autodiscover/autodiscover.svc",
                          "https://AUTODISCOVER.contoso.com/AutoDiscover/AutoDiscover.SVC",
                          "http://autodiscover.contoso.com:443/autodiscover/autodiscover.svc?x"}) {
    const CaseBuilder builder = oauth_with(present(url));
    EXPECT_EQ(rules_that(Verdict::kFail, builder) + rules_that(Verdict::kUnknown, builder), "")
        << url;
    EXPECT_EQ(summary(builder.result("oauth-autodiscover-url-path")), "pass");
  }
}

TEST(ShippedRules, CannotTellWhatTheCaptureHides) {
  const std::string all =
      "oauth-autodiscover-url-empty oauth-autodiscover-url-path oauth-autodiscover-url-xml";
  const std::string two = "oauth-autodiscover-url-path oauth-autodiscover-url-xml";
  EXPECT_EQ(rules_that(Verdict::kUnknown, oauth_with(in_state(FieldState::kAbsent))), all);
  EXPECT_EQ(rules_that(Verdict::kUnknown, oauth_with(in_state(FieldState::kMasked))), all);
  EXPECT_EQ(
      rules_that(Verdict::kUnknown, oauth_with(cut("https://autodiscover.contoso.com/autodi"))),
      two);
  EXPECT_EQ(rules_that(Verdict::kUnknown, oauth_with(cut("https://autodis"))), two);
  // Whatever the rest is, this path is wrong; that it does not end in .xml nobody can say.
  EXPECT_EQ(rules_that(Verdict::kFail, oauth_with(cut("https://mail.contoso.com/EWS/"))), "");
}

TEST(ShippedRules, AskForWhatNobodyCaptured) {
  const CaseBuilder nothing(shipped_pack());
  for (const RuleResult& result : nothing.evaluate()) {
    EXPECT_EQ(result.verdict, Verdict::kUnknown);
    EXPECT_EQ(result.asks.size(), 1u);
  }
  EXPECT_EQ(summary(nothing.result("scp-uri-svc")),
            "unknown: Get-ClientAccessServer was not captured");
}

TEST(ShippedRules, NameTheVariantOfAWrongServiceConnectionPoint) {
  const std::string tail = "; clients expect https://<host>/autodiscover/autodiscover.xml";
  const std::string is = "AutoDiscoverServiceInternalUri of EXCH is ";
  const Finding findings[] = {
      {blank(), "scp-uri-empty",
       "error: " + is + "blank: this server publishes no address of Autodiscover"},
      {present("https://autodiscover.contoso.com/autodiscover/autodiscover.svc"), "scp-uri-svc",
       "error: " + is +
           "https://autodiscover.contoso.com/autodiscover/autodiscover.svc, which ends in "
           ".svc: clients need the document autodiscover.xml here; .svc belongs into "
           "ExchangeAutodiscoverUrl"},
      {present("http://exch.contoso.com/autodiscover/autodiscover.xml"), "scp-uri-path",
       "warning: " + is +
           "http://exch.contoso.com/autodiscover/autodiscover.xml: its scheme is http" + tail},
      {present("https://exch.contoso.com/autodiscover"), "scp-uri-path",
       "warning: " + is + "https://exch.contoso.com/autodiscover: its path is /autodiscover" +
           tail},
      {present("https://exch.contoso.com/"), "scp-uri-path",
       "warning: " + is + "https://exch.contoso.com/: it names no path" + tail},
      {present("exch.contoso.com"), "scp-uri-path",
       "warning: " + is + "exch.contoso.com: it is no absolute URL" + tail},
  };
  for (const Finding& each : findings) {
    const CaseBuilder builder = server_with(each.value);
    EXPECT_EQ(summary(builder.result(each.rule)), each.expected);
    EXPECT_EQ(rules_that(Verdict::kFail, builder), each.rule) << "one fault, one finding";
    EXPECT_EQ(rules_that(Verdict::kUnknown, builder), "") << each.expected;
  }
  const CaseBuilder good =
      server_with(present("https://EXCH.contoso.com/Autodiscover/Autodiscover.xml"));
  EXPECT_EQ(rules_that(Verdict::kFail, good) + rules_that(Verdict::kUnknown, good), "");
}

TEST(ShippedRules, ForgiveABlankUriWhereAnotherServerOfTheSiteHasOne) {
  const auto severity = [](const std::string& site, const FieldValue& other_uri) {
    CaseBuilder builder(shipped_pack());
    builder.add("ClientAccessServer",
                {{"Name", present("EXCH1")},
                 {"AutoDiscoverServiceInternalUri", blank()},
                 {"AutoDiscoverSiteScope", present(std::vector<std::string>{"Paris"})}});
    builder.add("ClientAccessServer",
                {{"Name", present("EXCH2")},
                 {"AutoDiscoverServiceInternalUri", other_uri},
                 {"AutoDiscoverSiteScope", present(std::vector<std::string>{site})}});
    return severity_name(builder.result("scp-uri-empty").severity);
  };
  const FieldValue uri = present("https://exch2.contoso.com/autodiscover/autodiscover.xml");
  EXPECT_EQ(severity("Paris", uri), "info");
  EXPECT_EQ(severity("Oslo", uri), "error");
  EXPECT_EQ(severity("Paris", blank()), "error");
}

TEST(ShippedRules, TypeOutTheRepairWithTheValuesOfTheCase) {
  const RuleResult xml =
      oauth_with(present("https://autodiscover.contoso.com/autodiscover/autodiscover.xml"))
          .result("oauth-autodiscover-url-xml");
  ASSERT_EQ(xml.fixes.size(), 1u);
  EXPECT_EQ(xml.fixes[0].run,
            "Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl "
            "'https://autodiscover.contoso.com/autodiscover/autodiscover.svc'");
  EXPECT_EQ(xml.fixes[0].undo,
            "Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl "
            "'https://autodiscover.contoso.com/autodiscover/autodiscover.xml'");
  const RuleResult empty = server_with(blank()).result("scp-uri-empty");
  ASSERT_EQ(empty.fixes.size(), 2u);
  EXPECT_EQ(empty.fixes[0].run,
            "Set-ClientAccessService -Identity 'EXCH' -AutoDiscoverServiceInternalUri "
            "https://<autodiscover-fqdn>/autodiscover/autodiscover.xml");
  EXPECT_EQ(empty.fixes[1].undo,
            "Set-ClientAccessServer -Identity 'EXCH' -AutoDiscoverServiceInternalUri $null");
}

TEST(ShippedRules, LeaveAPlaceholderForAServerThatIsNotNamed) {
  CaseBuilder nameless(shipped_pack());
  nameless.add("ClientAccessServer", {{"AutoDiscoverServiceInternalUri", blank()}});
  const RuleResult result = nameless.result("scp-uri-empty");
  EXPECT_EQ(
      result.message,
      "AutoDiscoverServiceInternalUri is blank: this server publishes no address of Autodiscover");
  EXPECT_EQ(result.fixes[0].undo,
            "Set-ClientAccessService -Identity <Identity> -AutoDiscoverServiceInternalUri $null");
  CaseBuilder named(shipped_pack());
  named.add("ClientAccessServer",
            {{"Identity", present("EX'1")}, {"AutoDiscoverServiceInternalUri", blank()}});
  EXPECT_EQ(
      named.result("scp-uri-empty").fixes[0].verify,
      "Get-ClientAccessService -Identity 'EX''1' | Select-Object AutoDiscoverServiceInternalUri | "
      "Format-List");
}

// --- signals ------------------------------------------------------------------------------------

struct Sighting {
  std::string text;
  std::string code_5;
  std::string code_50043;
};

/// The captured operation, code and reason, or "-".
std::string captured(const std::string& pattern, const std::string& text) {
  const RE2 compiled(pattern);
  std::string operation, code, reason;
  const auto& groups = compiled.NamedCapturingGroups();
  std::vector<std::string> values(static_cast<size_t>(compiled.NumberOfCapturingGroups()));
  std::vector<RE2::Arg> arguments;
  std::vector<const RE2::Arg*> pointers;
  for (std::string& value : values) arguments.emplace_back(&value);
  for (const RE2::Arg& argument : arguments) pointers.push_back(&argument);
  if (!RE2::PartialMatchN(text, compiled, pointers.data(), static_cast<int>(pointers.size())))
    return "-";
  const auto group = [&](const char* name) {
    return values[static_cast<size_t>(groups.at(name)) - 1];
  };
  return group("operation") + " " + group("code") + " " + group("reason");
}

TEST(ShippedSignals, CompareTheWholeNumber) {
  const std::string head =
      "Test-CsExStorageConnectivity : ExCreateItem exchange operation failed, ";
  const Sighting sightings[] = {
      {head + "code=50043,\nAt line:1 char:1", "-", "ExCreateItem 50043 "},
      {head + "code=50043, reason=GetUserSettings failed, smtpAddress=kim@contoso.com", "-",
       "ExCreateItem 50043 GetUserSettings failed"},
      {head + "code = 50043", "-", "ExCreateItem 50043 "},
      {head + "code=\n50043,", "-", "ExCreateItem 50043 "},
      {"ExCreateItem exchange\noperation failed,\n code=50043,", "-", "ExCreateItem 50043 "},
      {head + "code=50043\n2016/03/12 09:45", "-", "ExCreateItem 50043 "},
      {head + "code=500431,", "-", "-"},
      {head + "code=50043\n1,", "-", "-"},
      {head + "code=5,\nAt line:1 char:1", "ExCreateItem 5 ", "-"},
      {head + "code=5", "ExCreateItem 5 ", "-"},
      {head + "code = 5\nAt line:1", "ExCreateItem 5 ", "-"},
      {head + "code=5\n2016/03/12 09:45", "ExCreateItem 5 ", "-"},
      {head + "code=5, reason=Access is denied.\n", "ExCreateItem 5 Access is denied.", "-"},
      {head + "code=5\n0043,", "-", "-"},
      {head + "code=574,", "-", "-"},
      {head + "code=15,", "-", "-"},
      {"exit code=5, stopped", "-", "-"},
      {"it used to say code=50043, but not today", "-", "-"},
  };
  for (const Sighting& each : sightings) {
    const Pack& pack = shipped_pack();
    EXPECT_EQ(captured(pack.find_signal("code-5")->patterns[0].pattern, each.text), each.code_5)
        << each.text;
    EXPECT_EQ(captured(pack.find_signal("code-50043")->patterns[0].pattern, each.text),
              each.code_50043)
        << each.text;
  }
}

TEST(ShippedSignals, CompareTheWholeNumberWithoutBlanksToo) {
  const std::string head = "test-csexstorageconnectivity:excreateitemexchangeoperationfailed,";
  const Sighting sightings[] = {
      {head + "code=50043,atline:1char:1", "-", "excreateitem 50043 "},
      {head + "code=50043,reason=getusersettingsfailed,smtpaddress=kim@contoso.com", "-",
       "excreateitem 50043 getusersettingsfailed"},
      {head + "code=50043", "-", "excreateitem 50043 "},
      {head + "code=5,atline:1char:1", "excreateitem 5 ", "-"},
      {head + "code=500432016/03/12", "-", "-"},
      {head + "code=52016/03/12", "-", "-"},
  };
  for (const Sighting& each : sightings) {
    const Pack& pack = shipped_pack();
    EXPECT_EQ(captured(pack.find_signal("code-5")->patterns[0].squeezed, each.text), each.code_5);
    EXPECT_EQ(captured(pack.find_signal("code-50043")->patterns[0].squeezed, each.text),
              each.code_50043);
  }
}

}  // namespace
}  // namespace pairlint
