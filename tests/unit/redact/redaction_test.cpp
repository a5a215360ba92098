// Names in, pseudonyms out: relations that must survive, and what must stay.

#include "redact/redaction.h"

#include <gtest/gtest.h>

#include "base/base64.h"
#include "base/sha1.h"
#include "base/text.h"
#include "redact/leak_scan.h"

namespace pairlint::redact {
namespace {

/// Made once: that takes as long as redacting a sample.
const KnownWords& known_words() {
  static const KnownWords words(shipped_pack());
  return words;
}

std::string redact_one(const std::string& text, const std::string& key = "key") {
  Redaction redaction(known_words(), key);
  MemoryInput input("case.txt", text);
  EXPECT_TRUE(redaction.read(input));
  EXPECT_TRUE(redaction.settle());
  std::string copy = redaction.take_copies().front().text;
  EXPECT_EQ(copy.size(), text.size());
  EXPECT_TRUE(find_leaks(redaction, copy).empty()) << copy;
  return copy;
}

/// Words between blanks.
std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> found;
  for (const std::string_view word : split_at(text, ' '))
    if (!word.empty()) found.emplace_back(word);
  return found;
}

TEST(Redaction, LeavesWhatNamesNobody) {
  for (const char* text :
       {"https://autodiscover.outlook.com/autodiscover/autodiscover.svc",
        "00000004-0000-0ff1-ce00-000000000000", "x.onmicrosoft.com _autodiscover._tcp",
        "Version 15.1 (Build 225.42)", "Version=15.0.0.0", "Get-CsOAuthConfiguration | fl",
        "System.Net.WebException: x", "127.0.0.1 ::1 8.8.8.8", "at 12:34:56 on 2026-01-02",
        "https://www.w3.org/2001/XMLSchema", "Realm : xxxxx.com", "autodiscover.FQDN",
        "The remote name could not be resolved", "IP.WS.. ....S..", "HKLM\\SOFTWARE"}) {
    EXPECT_EQ(redact_one(text), text);
  }
}

TEST(Redaction, ReplacesNamesOfEveryKind) {
  for (const std::string name :
       {"https://ex01.tailspin.de/owa", "sip:kim.akers@tailspin.de", "\\\\filer7\\share",
        "TAILSPIN\\kim", "C:\\Users\\nina>", "CN=Tailspin Issuing CA", "10.20.30.40",
        "2001:db8:1:2::beef", "77378f46-2c66-4aa9-a6a6-3e7a48b19596",
        "5D0C3B1A9E7F42681D35C7A9B0E2F4618A3C5D7E", "5d 0c 3b 1a 9e 7f 42 68 1d 35 c7 a9",
        "tel:+493012345678", "S-1-5-21-1234567890-2345678901-3456789012-500", "-Identity nina",
        "DisplayName : Nina Akers", "[fe07.tailspin.de]: PS C:\\>",
        "Machine: FE07 (Microsoft Windows NT 6.3)"}) {
    EXPECT_NE(redact_one(name), name);
  }
}

TEST(Redaction, KeepsWhatIsEqualEqual) {
  const std::string text =
      "https://EX01.Tailspin.de ex01.tailspin.de TAILSPIN\\kim tailspin.de *.tailspin.de "
      "kim@tailspin.de";
  const auto all = words(redact_one(text));
  const std::string host = all[1];
  const std::string domain = host.substr(host.find('.') + 1);
  EXPECT_EQ(lower(all[0]), "https://" + host);
  EXPECT_EQ(all[0].substr(8, 2), upper(host.substr(0, 2)));
  EXPECT_EQ(lower(all[2].substr(0, 8)), domain.substr(0, 8));
  EXPECT_EQ(all[3], domain);
  EXPECT_EQ(all[4], "*." + domain);
  EXPECT_EQ(all[5], all[2].substr(9) + "@" + domain);
}

TEST(Redaction, KeepsNetworksTogether) {
  const auto all = words(redact_one("10.20.30.40 10.20.30.41 10.20.99.40"));
  EXPECT_EQ(all[0].substr(0, 9), all[1].substr(0, 9));
  EXPECT_NE(all[0], all[1]);
  EXPECT_EQ(all[0].substr(0, 6), all[2].substr(0, 6));
  EXPECT_EQ(all[0].substr(0, 3), "10.");
}

TEST(Redaction, FindsNamesThatWereBrokenOrEscaped) {
  const std::string name = "tailspin";
  for (const std::string text :
       {"https://ex.tailspin.de\nError: smtp=kim@tail\n  spin.de\n",
        "kim@tailspin.de kim%40tail%73pin.de",
        "kim@tailspin.de\n{ \"a\": \"tail\\u0073pin.de\" }\n",
        "kim@tailspin.de TailspinScripts tailspin01", "kim@tailspin.de\n> kim@tail\n> spin.de\n",
        "kim@tailspin.de ta\xC2\xADilspin"}) {
    std::string copy = redact_one(text);
    std::erase_if(copy, [](char c) { return c == '\n' || c == ' ' || c == '>'; });
    EXPECT_EQ(lower(copy).find(name), std::string::npos) << copy;
  }
}

TEST(Redaction, TellsNamesApartThatBeginAlike) {
  const auto all = words(
      redact_one("https://ex01.tailspin.de https://ex02.tailspin.de https://ex0.tailspin.de"));
  EXPECT_NE(all[0], all[1]);
  EXPECT_NE(all[0], all[2]);
}

TEST(Redaction, CutNamesBeginAsTheWholeOnes) {
  const auto all = words(redact_one("https://ex.tailspin.de https://ex.tailsp..."));
  EXPECT_EQ(all[0].substr(0, all[1].size() - 3) + "...", all[1]);
}

TEST(Redaction, IsTheSameForTheSameKeyOnly) {
  const std::string text = "https://ex01.tailspin.de";
  EXPECT_EQ(redact_one(text, "a"), redact_one(text, "a"));
  EXPECT_NE(redact_one(text, "a"), redact_one(text, "b"));
  EXPECT_EQ(redact_one(text, ""), redact_one(text, ""));
  EXPECT_NE(redact_one(text, "").substr(8, 4), redact_one(text + " more", "").substr(8, 4));
}

TEST(Redaction, OrdinaryWordsAreNamesInTheirDomainOnly) {
  const std::string copy = redact_one("https://mail.target.com the target was TARGET\\kim target");
  EXPECT_EQ(copy.find("target.com"), std::string::npos);
  EXPECT_NE(copy.find("the target was"), std::string::npos);
  EXPECT_EQ(copy.find("TARGET\\"), std::string::npos);
  EXPECT_NE(copy.find("//mail."), std::string::npos);
}

TEST(Redaction, GivesACertificateTheThumbprintThatItHas) {
  const std::string pem =
      "-----BEGIN CERTIFICATE-----\n"
      "MIIBxDCCAWqgAwIBAgIUIsc0WqgtGbyV7ms2qT+H+ILKsMowCgYIKoZIzj0EAwIw\n"
      "GzEZMBcGA1UEAwwQbWFpbC5jb250b3NvLmNvbTAeFw0yNjExMjQxNDIwMzVaFw0z\n"
      "MTExMjMxNDIwMzVaMBsxGTAXBgNVBAMMEG1haWwuY29udG9zby5jb20wWTATBgcq\n"
      "hkjOPQIBBggqhkjOPQMBBwNCAAQEMoLWJa9YIfxWkawUuDZmCrkO5IuNw6JwKgmv\n"
      "8sbG5aQV8bTwxPu0Z+hta4TyAWi+VvHplwzoJ6Sq8DenDPTgo4GLMIGIMB0GA1Ud\n"
      "DgQWBBSAOv+So7stR9HMJRCmuBxfVTE3wzAfBgNVHSMEGDAWgBSAOv+So7stR9HM\n"
      "JRCmuBxfVTE3wzAPBgNVHRMBAf8EBTADAQH/MDUGA1UdEQQuMCyCEG1haWwuY29u\n"
      "dG9zby5jb22CGGF1dG9kaXNjb3Zlci5jb250b3NvLmNvbTAKBggqhkjOPQQDAgNI\n"
      "ADBFAiBMHzLeXYKGrX8k4AdTU/RlxF3d1st6MfPF8WXV6614kgIhAOqacYKVxLO5\n"
      "JnPYs/CwGPoUGQeqEO46jkWre7GKU+JK\n"
      "-----END CERTIFICATE-----\n";
  const auto der = [](const std::string& text) {
    const size_t begin = text.find("MII");
    return decode_base64(text.substr(begin, text.find("-----END") - begin)).bytes;
  };
  const std::string copy = redact_one(pem + sha1_hex(der(pem)) + "\n");
  EXPECT_NE(der(copy), der(pem));
  EXPECT_NE(copy.find(sha1_hex(der(copy))), std::string::npos);
}

TEST(Redaction, ReplacesNamesAmongBytesOfNoKnownForm) {
  // tailspin in UTF-8 and in UTF-16 among bytes that are no text.
  const std::string bytes =
      "AQIHgP90YWlsc3BpbgCfdABhAGkAbABzAHAAaQBuAIECgQKBAoECgQKBAoECgQKBAoECgQKBAg==";
  EXPECT_NE(redact_one("kim@tailspin.de " + bytes).substr(16), bytes);  // which scans for leaks
}

TEST(Redaction, RefusesWhatIsNoText) {
  Redaction redaction(known_words(), "");
  MemoryInput input("x.zip", std::string("PK\3\4\0\0\1\2\0\0\0\x1a", 12));
  EXPECT_FALSE(redaction.read(input));
}

}  // namespace
}  // namespace pairlint::redact
