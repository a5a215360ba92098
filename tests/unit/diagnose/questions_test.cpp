#include "diagnose/questions.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

struct Cover {
  std::vector<std::string> asked;
  std::vector<std::string> commands;
};

std::vector<std::string> commands_for(const std::vector<std::string>& asked) {
  QuestionList list(shipped_pack());
  for (const std::string& command : asked) list.add({Shell::kSfb, command, "why"}, "rule");
  std::vector<std::string> commands;
  for (const OpenQuestion& open : list.open()) commands.push_back(open.question.command);
  return commands;
}

TEST(Questions, NeedOneCommandForEachCmdlet) {
  const std::string all = "Get-CsOAuthConfiguration | Format-List *";
  const std::string url = "Get-CsOAuthConfiguration | Format-List ExchangeAutodiscoverUrl";
  const std::string realm = "Get-CsOAuthConfiguration | Select-Object Realm | Format-List";
  const std::string certificates =
      "$FormatEnumerationLimit = -1; Get-ExchangeCertificate | Format-List *";
  const std::string saved = "Get-ExchangeCertificate | Export-Clixml ExchangeCertificate.xml";
  const std::string test = "Test-CsExStorageConnectivity -SipUri \"sip:<user>@<domain>\"";
  const Cover covers[] = {
      {{url}, {url}},
      {{url, url}, {url}},
      {{url, all}, {all}},
      {{all, realm}, {all}},
      {{url, realm}, {all}},
      {{certificates, saved}, {saved}},
      {{saved, certificates}, {saved}},
      {{test, test + " -Verbose"}, {test, test + " -Verbose"}},
      {{"netsh winhttp show proxy", "nslookup <host>"},
       {"netsh winhttp show proxy", "nslookup <host>"}},
      {{""}, {}},
  };
  for (const Cover& cover : covers) EXPECT_EQ(commands_for(cover.asked), cover.commands);
}

TEST(Questions, SayWhatStandsInForACommand) {
  QuestionList list(shipped_pack());
  const Question narrow{Shell::kSfb, "Get-CsOAuthConfiguration | Format-List Realm", "r"};
  list.add(narrow, "a");
  list.add({Shell::kSfb, "Get-CsOAuthConfiguration | Format-List *", "r"}, "b");
  EXPECT_EQ(list.command_for(narrow), "Get-CsOAuthConfiguration | Format-List *");
  EXPECT_EQ(list.open()[0].settles, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(list.command_for({Shell::kAny, "w32tm", ""}), "w32tm");
}

}  // namespace
}  // namespace pairlint
