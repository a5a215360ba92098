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
  }
}

/// What rules/context makes of servers with these versions, all of them captured or some.
std::string exchange_trait(const std::vector<std::string>& versions, Completeness completeness) {
  CaseBuilder builder(shipped_pack());
  for (const std::string& version : versions) {
    const FieldValue shown = version.empty() ? in_state(FieldState::kMasked) : present(version);
    builder.add("ExchangeServer", {{"AdminDisplayVersion", shown}});
  }
  builder.completeness("ExchangeServer", completeness);
  for (const KnownTrait& known : evaluate(shipped_pack(), builder.set(), {}).traits) {
    if (shipped_pack().traits[known.trait].name == "exchange") return known.value;
  }
  return "unknown";
}

TEST(ShippedTraits, TellTheVersionOfExchangeFromAllItsServers) {
  const std::string v2013 = "Version 15.0 (Build 1497.2)", v2016 = "Version 15.1 (Build 2375.7)";
  const std::string v2019 = "Version 15.2 (Build 1748.10)", se = "Version 15.2 (Build 2562.17)";
  const struct {
    std::vector<std::string> versions;
    Completeness completeness;
    std::string expected;
  } cases[] = {
      {{"Version 14.3 (Build 123.4)"}, Completeness::kComplete, "2010"},
      {{v2013, v2013}, Completeness::kComplete, "2013"},
      {{v2016}, Completeness::kComplete, "2016"},
      {{v2019}, Completeness::kComplete, "2019"},
      {{se, se}, Completeness::kComplete, "SE"},
      {{v2013, v2016}, Completeness::kComplete, "mixed"},
      {{v2019, se}, Completeness::kComplete, "mixed"},
      {{v2016}, Completeness::kPartial, "unknown"},
      {{v2016, ""}, Completeness::kComplete, "unknown"},
      {{}, Completeness::kNotCaptured, "unknown"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(exchange_trait(each.versions, each.completeness), each.expected);
  }
}

std::string mailboxes_trait(const std::vector<std::string>& domains, Completeness completeness) {
  CaseBuilder builder(shipped_pack());
  for (const std::string& domain : domains) {
    builder.add("AcceptedDomain", {{"DomainName", present(domain)}});
  }
  builder.completeness("AcceptedDomain", completeness);
  for (const KnownTrait& known : evaluate(shipped_pack(), builder.set(), {}).traits) {
    if (shipped_pack().traits[known.trait].name == "mailboxes") return known.value;
  }
  return "unknown";
}

TEST(ShippedTraits, CallMailboxesOnPremisesOnlyWithoutADomainOfTheCloud) {
  const auto complete = Completeness::kComplete;
  EXPECT_EQ(mailboxes_trait({"contoso.com", "emea.contoso.com"}, complete), "onprem");
  EXPECT_EQ(mailboxes_trait({"contoso.com", "contoso.mail.onmicrosoft.com"}, complete), "unknown");
  EXPECT_EQ(mailboxes_trait({"contoso.com"}, Completeness::kPartial), "unknown");
  EXPECT_EQ(mailboxes_trait({}, Completeness::kNotCaptured), "unknown");
}

}  // namespace
}  // namespace pairlint
