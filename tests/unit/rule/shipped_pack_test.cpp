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

}  // namespace
}  // namespace pairlint
