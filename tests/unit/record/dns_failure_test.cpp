#include "record/dns_failure.h"

#include <gtest/gtest.h>

#include <string>

#include "format/value.h"

namespace pairlint {
namespace {

/// The values of the answer in their order; `-` if the error is none.
std::string answer(std::string_view message, std::string_view id, std::string_view typed = {}) {
  Command command;
  command.text = std::string(typed);
  Object error;
  error.command = &command;
  error.properties.push_back({"Message", make_exact_value(message, {})});
  if (!id.empty()) error.properties.push_back({"FullyQualifiedErrorId", make_exact_value(id, {})});
  const auto found = dns_answer_of(error);
  if (!found) return "-";
  std::string out;
  for (const Property& property : found->properties) {
    out += std::string(property.value.text) +
           (property.value.state == ValueState::kPresent ? " " : "? ");
  }
  return out;
}

constexpr std::string_view kNoName =
    "DNS_ERROR_RCODE_NAME_ERROR,Microsoft.DnsClient.Commands.ResolveDnsName";

TEST(DnsFailure, SaysWhatNslookupWouldHaveSaid) {
  EXPECT_EQ(answer("x.contoso.com : DNS name does not exist", kNoName), "x.contoso.com NXDOMAIN ");
  EXPECT_EQ(answer("x.contoso.com : in another language", kNoName), "x.contoso.com NXDOMAIN ");
  EXPECT_EQ(answer("x.contoso.com : DNS name does not exist.", ""), "x.contoso.com NXDOMAIN ");
  EXPECT_EQ(answer("x.contoso.com : DNS server failure",
                   "DNS_ERROR_RCODE_SERVER_FAILURE,Microsoft.DnsClient.Commands.ResolveDnsName"),
            "x.contoso.com SERVFAIL ");
}

TEST(DnsFailure, OtherErrorsAreNoAnswer) {
  EXPECT_EQ(answer("x.contoso.com : in another language", ""), "-");
  EXPECT_EQ(answer("x.contoso.com : DNS name does not exist", "Other,Some.Command"), "-");
  EXPECT_EQ(answer("DNS name does not exist", kNoName), "-");
  EXPECT_EQ(answer("Two words : DNS name does not exist", kNoName), "-");
  EXPECT_EQ(answer(" : DNS name does not exist", kNoName), "-");
}

TEST(DnsFailure, OnlyAnAddressTellsWhoWasAsked) {
  const auto asked = [](std::string_view typed) {
    return answer("x : DNS name does not exist", kNoName, typed);
  };
  EXPECT_EQ(asked("Resolve-DnsName x -Server 8.8.8.8"), "x NXDOMAIN 8.8.8.8 8.8.8.8 ");
  EXPECT_EQ(asked("Resolve-DnsName x -Server $dns"), "x NXDOMAIN $dns $dns? ");
  EXPECT_EQ(asked("Get-CsPool -Server 8.8.8.8"), "x NXDOMAIN ");
}

}  // namespace
}  // namespace pairlint
