#include "trace/soap_answer.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <random>

#include "trace/bearer_challenge.h"

namespace pairlint {
namespace {

TEST(SoapMessage, TellsTheCodeThatSaysMost) {
  for (const auto& [text, code] : {
           std::pair{"<a:ErrorCode>NoError</a:ErrorCode><b:ErrorCode>InvalidUser</b:ErrorCode>",
                     "InvalidUser"},
           {"<ErrorCode>NoError</ErrorCode><ErrorCode>NoError</ErrorCode>", "NoError"},
           {"<m:ResponseCode>ErrorAccessDenied</m:ResponseCode>", "ErrorAccessDenied"},
           {"<s:Fault><faultcode>a</faultcode></s:Fault>", "Fault"},
           {"<s:Fault><e:ResponseCode>ErrorServerBusy</e:ResponseCode></s:Fault>",
            "ErrorServerBusy"},
           {"<x><ErrorCode>Invalid\nUser</ErrorCode>", "InvalidUser"},  // wrapped, and torn
           {"<x><Error\nCode>NoError</Error\nCode></x>", "NoError"},    // wrapped in the tag
           {"Non-textual response", ""},
           {"<html><body>Sign in</body></html>", ""},
       }) {
    EXPECT_EQ(read_soap(text).code, code) << text;
  }
}

TEST(SoapMessage, KnowsWhereTheCodeStands) {
  const std::string text = "<?xml version=\"1.0\"?>\n<x>\n  <a:ErrorCode>NoError</a:ErrorCode>";
  EXPECT_EQ(text.substr(read_soap(text).code_at, 11), "a:ErrorCode");
}

TEST(SoapMessage, NamesTheAddressTheMailboxAndTheServices) {
  const SoapMessage request = read_soap(
      "<h><wsa:To>https://a.contoso.com/x.svc</wsa:To></h><a:Mailbox>kim@contoso.com"
      "</a:Mailbox>");
  EXPECT_EQ(request.to, "https://a.contoso.com/x.svc");
  EXPECT_EQ(request.mailbox, "kim@contoso.com");
  const SoapMessage answer = read_soap(
      "<UserSetting><Name>ExternalEwsUrl</Name><Value>https://e</Value></UserSetting>"
      "<UserSetting><Name>InternalEwsUrl</Name><Value>https://i</Value></UserSetting>");
  EXPECT_EQ(answer.ews_url, "https://i");
}

TEST(SoapMessage, SurvivesNestingWithoutEnd) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "<a>";
  EXPECT_EQ(read_soap(text + "<ErrorCode>x</ErrorCode>").code, "");
}

/// Well-formed XML of a few elements that are looked for and some that are not.
std::string random_xml(std::mt19937& random, int depth) {
  constexpr std::string_view kNames[] = {"a:ErrorCode", "To", "m:ResponseCode",
                                         "Mailbox",     "x",  "y:z"};
  constexpr std::string_view kTexts[] = {"NoError", "a&amp;b", "InvalidUser", "<!-- To -->k",
                                         "1&#50;"};
  std::string out;
  for (size_t left = 1 + random() % 3; left > 0; --left) {
    const std::string name(kNames[random() % std::size(kNames)]);
    const bool leaf = depth == 0 || name != "x";
    out += "<" + name + (random() % 3 == 0 ? " i:nil='>'>" : ">");
    out += leaf ? std::string(kTexts[random() % std::size(kTexts)]) : random_xml(random, depth - 1);
    out += "</" + name + ">\n";
  }
  return out;
}

/// The first and the last text of the elements of this local name, by pugixml.
std::pair<std::string, std::string> texts_of(const pugi::xml_document& document, const char* name) {
  const auto found =
      document.select_nodes(("//*[local-name()='" + std::string(name) + "']").c_str());
  if (found.empty()) return {};
  return {found[0].node().text().get(), found[found.size() - 1].node().text().get()};
}

TEST(SoapMessage, ReadsWhatAnXmlParserReads) {
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i) {
    const std::string xml = "<x>" + random_xml(random, 3) + "</x>";
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(xml.c_str())) << xml;
    const SoapMessage message = read_soap(xml);
    EXPECT_EQ(message.to, texts_of(document, "To").second) << xml;
    EXPECT_EQ(message.mailbox, texts_of(document, "Mailbox").first) << xml;
  }
}

std::string challenge(const char* value) {
  const auto read = read_bearer_challenge(value);
  if (!read) return "none";
  std::string out = read->client_id + "|" + read->realm + "|" + read->error;
  for (const std::string& issuer : read->trusted_issuers) out += "|" + issuer;
  return out + (read->issuers_cut ? "..." : "");
}

TEST(BearerChallenge, ReadsWhomTheOtherSideTrusts) {
  EXPECT_EQ(challenge("Bearer client_id=\"c\", trusted_issuers=\"a@contoso.com,b@*\", "
                      "error=\"invalid_token\",Negotiate,NTLM"),
            "c||invalid_token|a@contoso.com|b@*");
  EXPECT_EQ(challenge("Negotiate, Bearer realm=\"r\""), "|r|");
  EXPECT_EQ(challenge("bearer client_id=\"c\n d\",\n trusted_\nissuers=\"a@con\ntoso.com"),
            "cd|||a@contoso.com...");
  EXPECT_EQ(challenge("Negotiate,NTLM"), "none");
}

}  // namespace
}  // namespace pairlint
