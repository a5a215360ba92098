// What archives and mails hold, as inputs: `name=content`, one a line; containers have no content.

#include <gtest/gtest.h>

#include "cli/inputs.h"
#include "cli/made_archive.h"
#include "cli/run_program.h"
#include "container/container.h"

namespace pairlint::cli {
namespace {

using cli_test::made_archive;
using cli_test::made_cab;
using cli_test::MadeEntry;
using cli_test::Outcome;
using cli_test::Pack;
using cli_test::run_program;
using cli_test::TemporaryFolder;

std::string content_of(Input& input) {
  std::string text;
  char buffer[4096];
  for (;;) {
    const auto count = input.read(buffer);
    if (!count) return text + "[" + count.error().message + "]";
    if (*count == 0) return text;
    text.append(buffer, *count);
  }
}

std::string described(const Input& input, const std::string& content) {
  std::string text = input.name() + "=" + content + "\n";
  for (const Diagnostic& remark : input.origin().remarks) {
    text += "  " + remark.message + " [" + remark.id + "]\n";
  }
  return text;
}

std::string listed(const std::vector<std::string>& paths) {
  const CaseInputs inputs = collect_inputs(paths);
  std::string text;
  for (const auto& input : inputs.all) {
    const std::string content = content_of(*input);
    text += described(*input, content.size() < 200 ? content : std::to_string(content.size()));
  }
  return text;
}

std::string listed(const std::string& name, const std::string& bytes) {
  const TemporaryFolder folder;
  return listed({folder.write(name, bytes)});
}

const std::vector<MadeEntry> kTwo = {{"x/y.txt", "why"}, {"a.txt", "ay"}};

TEST(Containers, AreOpenedWhateverTheyAreCalled) {
  for (const Pack pack : {Pack::kZip, Pack::k7zip, Pack::kTar, Pack::kTarGz}) {
    EXPECT_EQ(listed("case.log", made_archive(pack, kTwo)),
              "case.log=\ncase.log!/a.txt=ay\ncase.log!/x/y.txt=why\n");
  }
  EXPECT_EQ(listed("a.cab", made_cab("a.txt", "ay")), "a.cab=\na.cab!/a.txt=ay\n");
  EXPECT_EQ(listed("a.txt.gz", made_archive(Pack::kGzip, {{"a.txt", "ay"}})),
            "a.txt.gz=\na.txt.gz!/data=ay\n");
}

TEST(Containers, AreOpenedOnlyIfTheyAreOnes) {
  for (const char* text : {"PK and so on\n", "From: me\nTo: you\n\nplain mail, pasted\n",
                           "Subject: x\nMIME-Version: 1.0\nno header\n", "MSCF", ""}) {
    EXPECT_EQ(listed("a.zip", text), "a.zip=" + std::string(text) + "\n");
  }
}

TEST(Containers, StandInFoldersLikeFilesDo) {
  const TemporaryFolder folder;
  folder.write("b.zip", made_archive(Pack::kZip, kTwo));
  folder.write("a.txt", "1");
  folder.write("c.txt", "2");
  EXPECT_EQ(listed({folder.path()}),
            "a.txt=1\nb.zip=\nb.zip!/a.txt=ay\nb.zip!/x/y.txt=why\nc.txt=2\n");
}

TEST(Containers, MayHoldEachOtherOnce) {
  const std::string inner = made_archive(Pack::k7zip, {{"i.txt", "in"}});
  const std::string middle = made_archive(Pack::kZip, {{"inner.7z", inner}, {"m.txt", "mid"}});
  EXPECT_EQ(listed("m.zip", middle),
            "m.zip=\nm.zip!/inner.7z=\nm.zip!/inner.7z!/i.txt=in\n"
            "m.zip!/m.txt=mid\n");
  EXPECT_EQ(listed("o.tgz", made_archive(Pack::kTarGz, {{"middle.zip", middle}})),
            "o.tgz=\no.tgz!/middle.zip=\no.tgz!/middle.zip!/inner.7z=\n"
            "  not opened: it is too deep inside others; unpack it [archive-not-opened]\n"
            "o.tgz!/middle.zip!/m.txt=mid\n");
}

TEST(Containers, RefuseNamesThatLeadOutAndWhatIsNoFile) {
  EXPECT_EQ(listed("a.tar", made_archive(Pack::kTar, {{"../../etc/passwd", "x"},
                                                      {"a/../../b", "x"},
                                                      {"/etc/hosts", "x"},
                                                      {"C:\\Windows\\x.txt", "x"},
                                                      {"link.txt", "", "/etc/passwd"},
                                                      {"good.txt", "good"}})),
            "a.tar=\n"
            "  'link.txt': it is a link [archive-entry-refused]\n"
            "  '../../etc/passwd' and 3 more: its name leads out of the archive "
            "[archive-entry-refused]\n"
            "a.tar!/good.txt=good\n");
}

TEST(Containers, TellMembersOfOneNameApart) {
  EXPECT_EQ(listed("a.tar", made_archive(Pack::kTar, {{"x", "1"}, {"./x", "2"}, {"a//x", "3"}})),
            "a.tar=\na.tar!/a/x=3\na.tar!/x=1\na.tar!/x (2)=2\n");
}

/// As the Explorer and .NET have packed: backslashes, and names in the code page of the console.
TEST(Containers, KnowNamesThatWindowsWrote) {
  std::string bytes = made_archive(Pack::kZip, {{"case/Pr~fung.txt", "x"}});
  for (size_t at = 0; (at = bytes.find("case/Pr~f", at)) != std::string::npos; ++at) {
    bytes.replace(at, 9,
                  "case\\Pr\x81"
                  "f");
  }
  EXPECT_EQ(listed("w.zip", bytes), "w.zip=\nw.zip!/case/Prüfung.txt=x\n");
  for (const Pack pack : {Pack::kZip, Pack::k7zip, Pack::kTarGz}) {
    EXPECT_EQ(listed("u", made_archive(pack, {{"Prüfung/日本.txt", "x"}})),
              "u=\nu!/Prüfung/日本.txt=x\n");
  }
}

TEST(Containers, SayThatTheyAreEncrypted) {
  EXPECT_EQ(listed("e.zip", made_archive(Pack::kEncryptedZip, kTwo)),
            "e.zip=[cannot be read: 'x/y.txt' and 1 more: encrypted; send the archive without a "
            "password]\n");
}

TEST(Containers, GiveWhatStandsBeforeTheDamage) {
  std::string noise;  // which does not pack
  for (uint32_t i = 1; noise.size() < 300'000; i = i * 1664525 + 1013904223)
    noise += static_cast<char>(i >> 24);
  for (const Pack pack : {Pack::kZip, Pack::kTarGz}) {
    const std::string whole = made_archive(pack, {{"a.txt", "ay"}, {"b.txt", "text" + noise}});
    const std::string cut = listed("cut", whole.substr(0, whole.size() / 2));
    EXPECT_EQ(cut.substr(0, 36), "cut=[cannot be read: it is damaged (") << cut;
    EXPECT_NE(cut.find("\ncut!/a.txt=ay\n"), std::string::npos) << cut;
    EXPECT_NE(cut.find("\ncut!/b.txt="), std::string::npos) << cut;
  }
  for (const size_t size : {6u, 40u, 80u}) {
    const std::string cut = listed("cut.7z", made_archive(Pack::k7zip, kTwo).substr(0, size));
    EXPECT_EQ(cut.substr(0, 20), "cut.7z=[cannot be re") << cut;
  }
}

TEST(Containers, AreNoBombs) {
  std::string zeros;
  zeros.resize(70'000'000, '0');
  for (const Pack pack : {Pack::kZip, Pack::kTarGz}) {
    const std::string bomb = made_archive(pack, {{"a.txt", "ay"}, {"bomb.txt", zeros}, {"c", "x"}});
    const std::string seen = listed("bomb", bomb);
    EXPECT_EQ(seen.substr(0, 99),
              "bomb=[cannot be read: it unpacks to more than 200 times its size; the rest is not "
              "read]\nbomb!/a.txt")
        << seen;
    EXPECT_EQ(seen.find("bomb!/c"), std::string::npos);
  }
}

TEST(Containers, OfManyEntriesGiveTheFirst) {
  std::vector<MadeEntry> entries;
  for (int i = 0; i < 10'005; ++i) entries.push_back({"f" + std::to_string(i), ""});
  const TemporaryFolder folder;
  const CaseInputs inputs = collect_inputs({folder.write("a", made_archive(Pack::kTar, entries))});
  EXPECT_EQ(inputs.all.size(), 10'001u);
  EXPECT_EQ(content_of(*inputs.all[0]),
            "[cannot be read: more than 10000 entries; the rest is not read]");
}

/// Members too large to be held are read from where they are, whatever packs them.
TEST(Containers, StreamLargeMembers) {
  std::string lines;
  for (int i = 0; lines.size() < 5'000'000; ++i) lines += "line " + std::to_string(i) + "\n";
  for (const Pack pack : {Pack::kZip, Pack::k7zip, Pack::kTarGz}) {
    const TemporaryFolder folder;
    const CaseInputs inputs = collect_inputs(
        {folder.write("a", made_archive(pack, {{"z", "zed"}, {"large", lines}, {"also", lines}}))});
    ASSERT_EQ(inputs.all.size(), 4u);
    EXPECT_EQ(content_of(*inputs.all[2]), lines);
    EXPECT_EQ(content_of(*inputs.all[1]), lines);
    EXPECT_EQ(content_of(*inputs.all[3]), "zed");
  }
}

TEST(Containers, TellWhenTheirMembersWereWritten) {
  const TemporaryFolder folder;
  const struct {
    std::string bytes;
    bool utc;
  } cases[] = {{made_archive(Pack::kTar, {{"a", "x"}}), true},
               {made_archive(Pack::kZip, {{"a", "x"}}), false},
               {made_cab("a", "x"), false}};
  for (const auto& c : cases) {
    const CaseInputs inputs = collect_inputs({folder.write("a", c.bytes)});
    ASSERT_EQ(inputs.all.size(), 2u);
    ASSERT_TRUE(inputs.all[1]->origin().written.has_value());
    EXPECT_EQ(inputs.all[1]->origin().written->seconds, 1488365100);
    EXPECT_EQ(inputs.all[1]->origin().written->utc, c.utc);
  }
}

TEST(Containers, AreNoDocuments) {
  EXPECT_EQ(listed("a", made_archive(Pack::kZip, {{"[Content_Types].xml", "<Types/>"},
                                                  {"word/document.xml", "<w/>"}})),
            "a=\n  not text but a Word document (.docx), not read; save it as plain text (.txt) "
            "[input-binary]\n");
}

constexpr const char* kBroken =
    "Identity                : Global\n"
    "ExchangeAutodiscoverUrl : https://autodiscover.contoso.com/autodiscover/autodiscover.xml\n"
    "Realm                   : contoso.com\n"
    "ServiceName             : 00000004-0000-0ff1-ce00-000000000000\n";

std::string mail_with(const std::string& name, const std::string& attachment) {
  return "From: admin@contoso.com\r\nMIME-Version: 1.0\r\n"
         "Content-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\n\r\nsee the file\r\n--cut\r\n"
         "Content-Type: application/octet-stream; name=\"" +
         name + "\"\r\nContent-Transfer-Encoding: binary\r\n\r\n" + attachment + "\r\n--cut--\r\n";
}

TEST(Containers, OfMailsAreOpenedToo) {
  const std::string zip = made_archive(Pack::kZip, {{"oauth.txt", "x"}});
  EXPECT_EQ(
      listed("a.eml", mail_with("logs.zip", zip)),
      "a.eml=\na.eml!/body.txt=see the file\na.eml!/logs.zip=\na.eml!/logs.zip!/oauth.txt=x\n");
}

TEST(Containers, OfMailsAreBounded) {
  const std::string large = mail_with("a.txt", std::string(size_t{65} << 20, 'x'));
  EXPECT_EQ(listed("a.eml", large).substr(0, 81),
            "a.eml=[cannot be read: larger than 64 MiB; save what is attached to it]\na.eml!/bo");
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(Program, ReadsContainersFromStandardInput) {
  const std::string zip = made_archive(Pack::kZip, {{"x/oauth.txt", kBroken}});
  for (const auto& [bytes, name] : {std::pair(zip, "-!/x/oauth.txt"),
                                    std::pair(mail_with("l.zip", zip), "-!/l.zip!/x/oauth.txt")}) {
    const Outcome run = run_program({"-"}, {.in = bytes});
    EXPECT_EQ(run.code, 1) << run.err;
    EXPECT_TRUE(contains(run.out, name + std::string(":2:"))) << run.out;
    EXPECT_EQ(run_program({"-"}, {.in = bytes, .environment = {"TZ=Asia/Tokyo"}}).out, run.out);
  }
}

TEST(Program, FailsForContainersThatItCannotReadInFull) {
  const std::string zip = made_archive(Pack::kZip, {{"oauth.txt", kBroken}, {"b", "text"}});
  const Outcome cut = run_program({"-"}, {.in = zip.substr(0, zip.size() / 2)});
  EXPECT_EQ(cut.code, 4);
  EXPECT_TRUE(contains(cut.err, "pairlint: cannot read '-': it is damaged (")) << cut.err;
  EXPECT_TRUE(contains(cut.out, "oauth-autodiscover-url-xml"));
  EXPECT_EQ(run_program({"-"}, {.in = made_archive(Pack::kEncryptedZip, kTwo)}).code, 4);
  EXPECT_EQ(run_program({"-"}, {.in = made_archive(Pack::kZip, kTwo)}).code, 3);
  EXPECT_EQ(
      run_program({"-"}, {.in = made_archive(Pack::kZip, {{"a.png", "\x89PNG\r\n\x1A\n"}})}).code,
      3);
}

/// As HealthChecker.ps1 exports what it found: one object that holds everything.
constexpr const char* kHealth = R"(<Objs Version="1.1.0.1">
  <Obj RefId="0"><MS><Obj N="HealthCheckerExchangeServer" RefId="1"><MS>
    <S N="ServerName">ex01.contoso.com</S>
    <Obj N="ExchangeInformation" RefId="2"><MS>
      <Obj N="GetExchangeServer" RefId="3"><ToString>EX01</ToString><Props>
        <S N="Identity">EX01</S><S N="ServerRole">Mailbox</S>
        <S N="AdminDisplayVersion">Version 15.2 (Build 1544.4)</S>
      </Props></Obj>
      <Obj N="ExchangeCertificates" RefId="4"><LST><Obj RefId="5"><MS>
        <S N="Subject">CN=mail.contoso.com</S>
        <S N="Thumbprint">1F0C3A5B7D9E2A4C6E8F0B1D3F5A7C9E2B4D6F80</S>
        <Obj N="Namespaces" RefId="6"><LST><S>mail.contoso.com</S></LST></Obj>
        <Obj N="Services" RefId="7"><ToString>IIS, SMTP</ToString><I32>24</I32></Obj>
        <S N="Status">Valid</S>
      </MS></Obj></LST></Obj>
    </MS></Obj>
  </MS></Obj></MS></Obj>
</Objs>
)";

/// A zip as ExchangeLogCollector.ps1 packs one for each server: captures twice, and event logs.
TEST(Program, ReadsWhatScriptsOfSupportCollect) {
  const std::string zip = made_archive(
      Pack::kZip, {{"EX01/HealthChecker-EX01.xml", kHealth},
                   {"EX01/Exchange_Server_Data/OAuth.txt", kBroken},
                   {"EX01/Windows_Event_Logs/Application.evtx", std::string("ElfFile\0\1", 9)}});
  const Outcome facts = run_program({"facts", "-"}, {.in = zip});
  for (const char* part :
       {"ExchangeServer EX01 on ex01.contoso.com  -!/EX01/HealthChecker-EX01.xml:5:",
        "ExchangeCertificate 1F0C3A5B7D9E2A4C6E8F0B1D3F5A7C9E2B4D6F80 on ex01.contoso.com  ",
        "[\"mail.contoso.com\"]\n", "[\"IIS\", \"SMTP\"]\n", "CsOAuthConfiguration Global  ",
        "not text but Windows event log (.evtx), not"}) {
    EXPECT_TRUE(contains(facts.out, part)) << part << facts.out;
  }
}

}  // namespace
}  // namespace pairlint::cli
