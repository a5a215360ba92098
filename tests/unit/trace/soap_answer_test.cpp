#include "trace/soap_answer.h"

#include <gtest/gtest.h>

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

std::string challenge(const char* value) {
  const auto read = read_bearer_challenge(value);
  if (!read) return "none";
  std::string out = read->client_id + "|" + read->realm + "|" + read->error;
  for (const std::string& issuer : read->trusted_issuers) out += "|" + issuer;
  return out;
}

TEST(BearerChallenge, ReadsWhomTheOtherSideTrusts) {
  EXPECT_EQ(challenge("Bearer client_id=\"c\", trusted_issuers=\"a@contoso.com,b@*\", "
                      "error=\"invalid_token\",Negotiate,NTLM"),
            "c||invalid_token|a@contoso.com|b@*");
  EXPECT_EQ(challenge("Negotiate, Bearer realm=\"r\""), "|r|");
  EXPECT_EQ(challenge("bearer client_id=\"c\n d\",\n trusted_\nissuers=\"a@con\ntoso.com"),
            "cd|||a@contoso.com");
  EXPECT_EQ(challenge("Negotiate,NTLM"), "none");
}

}  // namespace
}  // namespace pairlint
