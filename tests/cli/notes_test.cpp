// What of the captures does not fit together.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/run_program.h"

namespace pairlint {
namespace {

using cli_test::run_program;
using cli_test::TemporaryFolder;

std::string transcript(const std::string& time) {
  const std::string stars(22, '*');
  return stars + "\nWindows PowerShell transcript start\nStart time: " + time +
         "\nUsername: CONTOSO\\admin\nMachine: FE01 (Microsoft Windows NT 10.0.17763.0)\n" + stars +
         "\nPS C:\\> Get-CsComputer\n\nIdentity : fe01.contoso.com\nPool : fe01.contoso.com\n\n";
}

const std::string kTest =
    "PS C:\\> Test-CsExStorageConnectivity -SipUri \"sip:kim@contoso.com\"\nTest Passed.\n";
const std::string kChange = "PS C:\\> Set-CsOAuthConfiguration -Realm contoso.com\n";

/// `captures-of-different-days a.txt`, each, of the notes that speak of contradictions.
std::string notes(const std::vector<std::string>& texts) {
  const TemporaryFolder folder;
  char name = 'a';
  for (const std::string& text : texts) folder.write(std::string(1, name++) + ".txt", text);
  const auto json =
      nlohmann::json::parse(run_program({"check", folder.path(), "--format", "json"}).out);
  std::string found;
  for (const auto& note : json["notes"]) {
    const std::string rule = note.value("rule", "");
    if (rule != "captures-of-different-days" && rule != "test-before-change") continue;
    found += rule + " " + note["where"]["file"].get<std::string>() + ":" +
             std::to_string(note["where"]["line"].get<int>()) + "\n";
  }
  return found;
}

TEST(Contradictions, AreNamed) {
  EXPECT_EQ(notes({transcript("20240304081200"), transcript("20240304223000")}), "");
  EXPECT_EQ(notes({transcript("20240318100000"), transcript("20240304081200")}),
            "captures-of-different-days b.txt:0\n");
  const std::string log =
      "VERBOSE: <Trace Tag=\"EwsResponse\" Tid=\"1\" Time=\"2024-03-04 08:12:00Z\">x</Trace>\n";
  EXPECT_EQ(notes({transcript("20240318100000"), log}), "captures-of-different-days b.txt:0\n");
  EXPECT_EQ(notes({transcript("20240304081200"), log}), "");
  EXPECT_EQ(notes({kTest + kChange}), "test-before-change a.txt:3\n");
  EXPECT_EQ(notes({kChange + kTest}), "");
  EXPECT_EQ(notes({kTest + kChange + kTest}), "");
  EXPECT_EQ(notes({kTest, kChange}), "");
  EXPECT_EQ(notes({kTest + "PS C:\\> Set-Location C:\\temp\n"}), "");
}

}  // namespace
}  // namespace pairlint
