#include "trace/read_case.h"

#include <gtest/gtest.h>

#include <string>

#include "base/limits.h"
#include "record/date_text.h"

namespace pairlint {
namespace {

Kind kind(const char* name, const std::vector<std::string>& cmdlets,
          const std::vector<std::string>& fields) {
  Kind kind;
  kind.name = name;
  kind.cmdlets = cmdlets;
  for (const std::string& field : fields)
    kind.fields.push_back({field, FieldType::kText, FieldType::kText});
  return kind;
}

std::vector<Kind> kinds() {
  Kind oauth = kind("CsOAuthConfiguration", {"Get-CsOAuthConfiguration"},
                    {"Identity", "ExchangeAutodiscoverUrl"});
  oauth.recognised_by = {{"ExchangeAutodiscoverUrl"}};
  oauth.identity = {0};
  Kind partner =
      kind("CsPartnerApplication", {"Get-CsPartnerApplication"}, {"Identity", "Enabled"});
  Kind test = kind("StorageConnectivityTest", {"Test-CsExStorageConnectivity"},
                   {"SipUri", "Verdict", "Code", "UseCache"});
  Kind date = kind("Date", {"Get-Date"}, {"Time"});
  date.fields[0].type = FieldType::kTimestamp;
  date.line_field = date.captured_field = 0;
  Kind version = kind("CsServerVersion", {"Get-CsServerVersion"}, {"Version"});
  version.line_field = 0;
  version.line_beginnings = {"Skype for Business Server "};
  return {oauth, partner, test, date, version};
}

SignalPattern failed() {
  SignalPattern pattern;
  pattern.literals = {"operationfailed,code="};
  pattern.pattern = R"(operation\s+failed,\s*code=(?P<code>\d+))";
  return pattern;
}

CaseReading read(std::vector<std::string> texts) {
  static const SignalPattern pattern = failed();
  static const std::vector<Kind> all = kinds();
  std::vector<std::unique_ptr<Input>> inputs;
  for (std::string& text : texts) {
    const std::string name = std::string(1, static_cast<char>('a' + inputs.size())) + ".txt";
    inputs.push_back(std::make_unique<MemoryInput>(name, std::move(text)));
  }
  return read_case(inputs, all, {&pattern});
}

std::string field(const CaseReading& reading, uint32_t kind, uint32_t record, uint32_t field) {
  const FieldValue& value = reading.records.lists.at(kind).records.at(record).fields.at(field);
  const auto* text = std::get_if<std::string>(&value.payload);
  return std::string(field_state_name(value.state)) + (text ? " " + *text : "");
}

constexpr const char* kFailure =
    "Test-CsExStorageConnectivity : ExCreateItem exchange operation failed, code=50043,\n"
    "At line:1 char:1\n"
    "+ Test-CsExStorageConnectivity -SipUri sip:kim@contoso.com\n"
    "    + CategoryInfo          : NotSpecified: (:) [Test-CsExStorageConnectivity], "
    "StorageServiceException\n"
    "    + FullyQualifiedErrorId : StorageFailure,Contoso.Cmdlet\n\n";

std::string configuration(const char* url) {
  return std::string("\nIdentity                : Global\nExchangeAutodiscoverUrl : ") + url +
         "\n\n\n";
}

TEST(ReadCase, LetsTheLaterCaptureCountAndMentionsTheChange) {
  const CaseReading reading =
      read({"PS C:\\> Get-CsOAuthConfiguration\n" + configuration("https://a.contoso.com/x.xml") +
            "PS C:\\> Get-CsOAuthConfiguration\n" + configuration("https://a.contoso.com/x.svc") +
            "PS C:\\> \n"});
  ASSERT_EQ(reading.records.lists[0].records.size(), 1U);
  EXPECT_EQ(field(reading, 0, 0, 1), "present https://a.contoso.com/x.svc");
  ASSERT_EQ(reading.records.changes.size(), 1U);
  EXPECT_EQ(reading.records.changes[0].before.begin.line, 4U);
  EXPECT_EQ(reading.records.changes[0].after.begin.line, 10U);
}

TEST(ReadCase, CallsValuesWithoutAnOrderAmbiguous) {
  const CaseReading reading = read(
      {configuration("https://a.contoso.com/x.xml"), configuration("https://a.contoso.com/x.svc")});
  EXPECT_EQ(field(reading, 0, 0, 1), "ambiguous");
}

TEST(ReadCase, TakesALineOfSilenceForAnEmptyList) {
  EXPECT_EQ(read({"PS C:\\> Get-CsPartnerApplication\nPS C:\\> \n"}).records.lists[1].completeness,
            Completeness::kKnownEmpty);
  for (const char* text : {
           "PS C:\\> Get-CsPartnerApplication\n",                  // cut behind it
           "PS C:\\> $p = Get-CsPartnerApplication\nPS C:\\> \n",  // went into a variable
           "PS C:\\> Get-CsPartnerApplication | Out-File x.txt\nPS C:\\> \n",  // went into a file
           "PS C:\\> Get-CsPartnerApplication -Identity x\nPS C:\\> \n",       // asked for one
           "PS C:\\> Get-CsPartnerApplication\nsee attachment\nPS C:\\> \n",   // something follows
       }) {
    EXPECT_EQ(read({text}).records.lists[1].completeness, Completeness::kNotCaptured) << text;
  }
}

TEST(ReadCase, CallsAListCompleteThatIsPrintedBetweenTwoPrompts) {
  const auto completeness = [](const std::string& text) {
    return read({text}).records.lists[1].completeness;
  };
  const std::string command = "PS C:\\> Get-CsPartnerApplication | fl\n";
  const std::string output = "\nIdentity : Exchange\nEnabled  : True\n\n\n";
  EXPECT_EQ(completeness(command + output + "PS C:\\> \n"), Completeness::kComplete);
  EXPECT_EQ(completeness(command + output), Completeness::kPartial);
  EXPECT_EQ(completeness(command + output + "and so on\n\nPS C:\\> \n"), Completeness::kPartial);
  EXPECT_EQ(
      completeness("PS C:\\> Get-CsPartnerApplication Exchange | fl\n" + output + "PS C:\\>\n"),
      Completeness::kPartial);
}

TEST(ReadCase, TellsSeveralTestsApart) {
  const CaseReading reading =
      read({std::string("PS C:\\> Test-CsExStorageConnectivity -SipUri sip:kim@contoso.com\n") +
            kFailure +
            "PS C:\\> Test-CsExStorageConnectivity -SipUri sip:kim@contoso.com -UseCache\nTest "
            "Passed.\nPS C:\\> \n"});
  ASSERT_EQ(reading.records.lists[2].records.size(), 2U);
  EXPECT_EQ(field(reading, 2, 0, 0), "present sip:kim@contoso.com");
  EXPECT_EQ(field(reading, 2, 0, 1), "present failed");
  EXPECT_EQ(field(reading, 2, 0, 2), "present 50043");
  EXPECT_EQ(field(reading, 2, 0, 3), "present False");
  EXPECT_EQ(field(reading, 2, 1, 1), "present passed");
  EXPECT_EQ(field(reading, 2, 1, 3), "present True");
  ASSERT_EQ(reading.signals.size(), 1U);
  EXPECT_EQ(reading.signals[0].attempt, 0U);
  EXPECT_TRUE(reading.signals[0].superseded);
}

TEST(ReadCase, SeesTheVerdictThatFollowsMessagesDirectly) {
  const CaseReading reading =
      read({"PS C:\\> Test-CsExStorageConnectivity -SipUri sip:kim@contoso.com -Verbose\n"
            "VERBOSE: Create message.\nVERBOSE: Is command successful: True.\nTest Passed.\n"
            "PS C:\\> \n"});
  ASSERT_EQ(reading.records.lists[2].records.size(), 1U);
  EXPECT_EQ(field(reading, 2, 0, 1), "present passed");
}

TEST(ReadCase, KeepsAFailureThatNoLaterTestOfTheSameUserMended) {
  const CaseReading reading =
      read({std::string("PS C:\\> Test-CsExStorageConnectivity -SipUri sip:kim@contoso.com\n") +
            kFailure +
            "PS C:\\> Test-CsExStorageConnectivity -SipUri sip:lee@contoso.com\nTest Passed.\nPS "
            "C:\\> \n"});
  ASSERT_EQ(reading.signals.size(), 1U);
  EXPECT_FALSE(reading.signals[0].superseded);
}

TEST(ReadCase, CountsAnErrorThatATranscriptPrintsTwiceOnce) {
  const std::string typed = "PS C:\\> Test-CsExStorageConnectivity -SipUri sip:kim@contoso.com\n";
  EXPECT_EQ(read({typed + kFailure + kFailure}).signals.at(0).count, 1U);
  EXPECT_EQ(read({typed + kFailure + typed + kFailure}).signals.size(), 2U);
}

/// PowerShell writes a blob in one line, and cuts an error's text into elements.
TEST(ReadCase, ReadsSeveralErrorsAndTheirSignalsInOneLineOfClixml) {
  std::vector<Kind> kinds = {kind("ErrorRecord", {}, {"Cmdlet", "Message"})};
  kinds[0].recognised_by = {{"Cmdlet", "Message"}};
  const SignalPattern pattern = failed();
  std::vector<std::unique_ptr<Input>> inputs;
  const std::string error =
      "<S S=\"Error\">Test-CsExStorageConnectivity : ExCreateItem operation _x000D__x000A_</S>"
      "<S S=\"Error\">failed, code=5_x000D__x000A_</S>"
      "<S S=\"Error\">    + CategoryInfo : NotSpecified: (:) [], E_x000D__x000A_</S>"
      "<S S=\"verbose\">between</S>";
  inputs.push_back(std::make_unique<MemoryInput>("a.txt", "<Objs>" + error + error + "</Objs>\n"));
  const CaseReading reading = read_case(inputs, kinds, {&pattern});
  const std::vector<Record>& errors = reading.records.lists[0].records;
  ASSERT_EQ(errors.size(), 2u);
  EXPECT_EQ(errors[0].id, "a.txt:1");
  EXPECT_EQ(errors[1].id, "a.txt:1:" + std::to_string(20 + error.size()));
  EXPECT_EQ(errors[1].span.begin.column, 20 + error.size());
  ASSERT_EQ(reading.signals.size(), 1u);
  EXPECT_EQ(reading.signals[0].captured.front().second, "5");
}

TEST(ReadCase, NotesClixmlThatEndsTooEarly) {
  const CaseReading reading = read({"<Objs>\n<Obj RefId=\"0\">\n<MS>\n<S N=\"Identity\">Glo"});
  ASSERT_EQ(reading.diagnostics.size(), 1u);
  EXPECT_EQ(reading.diagnostics[0].id, "clixml-cut");
  EXPECT_EQ(reading.diagnostics[0].where.begin.line, 2u);
}

TEST(ReadCase, AccountsForEveryLineOnce) {
  const std::string text = "Hello,\nplease help\n\nPS C:\\> Get-CsOAuthConfiguration\n" +
                           configuration("") + "PS C:\\> \n" + kFailure + "\n\nbye\n";
  const CaseReading reading = read({text});
  uint32_t next = 1;
  for (const InventoryEntry& entry : reading.inventory) {
    EXPECT_EQ(entry.first_line, next);
    EXPECT_GE(entry.last_line, entry.first_line);
    next = entry.last_line + 1;
  }
  EXPECT_EQ(next - 1, static_cast<uint32_t>(std::count(text.begin(), text.end(), '\n')));
}

TEST(ReadCase, NamesWhatHoldsNoText) {
  const CaseReading reading = read({"", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18)});
  ASSERT_EQ(reading.inventory.size(), 2U);
  EXPECT_EQ(reading.inventory[0].format, "empty");
  EXPECT_EQ(reading.inventory[0].first_line, 0U);
  EXPECT_EQ(reading.inventory[1].format, "binary");
  ASSERT_NE(reading.inputs[1].binary, nullptr);
  EXPECT_EQ(reading.inputs[1].binary->kind, "PNG picture");
}

Origin written_at(int64_t seconds) { return {.written = Origin::Stamp{seconds, true}}; }

TEST(ReadCase, KnowsContainersAndWhatTheyLeftOut) {
  std::vector<std::unique_ptr<Input>> inputs;
  Origin origin{.container = "zip archive", .remarks = {{"archive-entry-refused", "'x': no", {}}}};
  inputs.push_back(std::make_unique<MemoryInput>("a.zip", "", "", origin));
  inputs.push_back(std::make_unique<MemoryInput>("b.zip", "", "it is damaged", origin));
  const CaseReading reading = read_case(inputs, {}, {});
  ASSERT_EQ(reading.inventory.size(), 2U);
  EXPECT_EQ(reading.inventory[0].format, "zip archive");
  EXPECT_EQ(reading.inventory[0].state, Understanding::kUnderstood);
  EXPECT_EQ(reading.inventory[1].state, Understanding::kNotUnderstood);
  EXPECT_EQ(reading.inputs[1].failure, "cannot be read: it is damaged");
  ASSERT_EQ(reading.diagnostics.size(), 2U);
  EXPECT_EQ(reading.diagnostics[1].where.input, 1U);
}

TEST(ReadCase, TakesTheTimeOfAnArchiveOnlyWhereNoTranscriptTells) {
  std::vector<std::unique_ptr<Input>> inputs;
  inputs.push_back(std::make_unique<MemoryInput>("a", "text\n", "", written_at(200)));
  inputs.push_back(std::make_unique<MemoryInput>("b", "text\n", "", written_at(100)));
  const CaseReading archived = read_case(inputs, {}, {});
  ASSERT_TRUE(archived.captured_at.has_value());
  EXPECT_EQ(archived.captured_at->from, "archive");
  EXPECT_EQ(archived.captured_at->time, (Timestamp{200, true}));
  const std::string transcript =
      "**********************\nWindows PowerShell transcript start\n"
      "Start time: 20170301104500\n**********************\n";
  inputs.push_back(std::make_unique<MemoryInput>("c", transcript, "", written_at(4'000'000'000)));
  EXPECT_EQ(read_case(inputs, {}, {}).captured_at->from, "transcript");
}

std::string captured_at(const std::string& text) {
  const CaseReading reading = read({text});
  return reading.captured_at
             ? iso_date(reading.captured_at->time) + " from " + reading.captured_at->from
             : "";
}

TEST(ReadCase, TakesTheLatestStampOfALogUnlessATranscriptTells) {
  const auto trace = [](const std::string& time) {
    return "VERBOSE: <Trace Tag=\"AutodiscoverResponse\" Tid=\"1\" Time=\"" + time +
           "\">\nVERBOSE: x</Trace>\n";
  };
  const std::string log = "PS C:\\> Test-CsExStorageConnectivity -SipUri \"sip:k@contoso.com\"\n" +
                          trace("2024-03-04 08:15:02Z") + trace("2024-03-04 08:15:01Z");
  EXPECT_EQ(captured_at(log), "2024-03-04T08:15:02Z from log");
  EXPECT_EQ(captured_at("**********************\nWindows PowerShell transcript start\n"
                        "Start time: 20170301104500\n**********************\n" +
                        log),
            "2017-03-01T10:45:00 from transcript");
}

TEST(ReadCase, TakesTheTimeThatACommandAskedForAndNothingElse) {
  const struct {
    const char* text;
    const char* time;
  } kTable[] = {
      {"PS C:\\> Get-Date\n\nTuesday, March 12, 2024 8:15:00 AM\n\nPS C:\\>\n",
       "2024-03-12T08:15:00 from log"},
      {"PS C:\\> Get-Date -Format s\n2024-03-12T08:15:00\n", "2024-03-12T08:15:00 from log"},
      {"PS C:\\> Get-Date\n2024-03-12T08:15:00\nPS C:\\> Get-Date\n2024-03-12T08:16:00\n",
       "2024-03-12T08:16:00 from log"},
      {"PS C:\\> Get-Date -Date 2020-01-01\nWednesday, January 1, 2020 12:00:00 AM\n", ""},
      {"PS C:\\> Get-Date -Format g\n3/4/2024 8:15 AM\n", ""},  // either month
      {"Tuesday, March 12, 2024 8:15:00 AM\n", ""},             // whatever that was
      {"PS C:\\> Get-Date\nThat was on Tuesday.\n", ""},
  };
  for (const auto& row : kTable) EXPECT_EQ(captured_at(row.text), row.time) << row.text;
}

std::string dates(const std::string& text) {
  const CaseReading reading = read({text});
  std::string out;
  for (const Record& record : reading.records.lists.at(3).records) {
    const auto* time = std::get_if<Timestamp>(&record.fields.front().payload);
    out += (out.empty() ? "" : " ") + (time ? iso_date(*time) : std::string("?"));
  }
  return out;
}

TEST(ReadCase, SettlesDatesByWhatTheSameShellPrintedElsewhere) {
  const std::string open = "PS C:\\> Get-Date -Format g\n3/4/2024 8:15 AM\n";
  const std::string month_first = "PS C:\\> Get-Date -Format g\n3/14/2024 8:16 AM\n";
  const std::string day_first = "PS C:\\> Get-Date -Format g\n14/3/2024 8:16 AM\n";
  const std::string elsewhere =
      "[ex01.contoso.com]: PS C:\\> Get-Date -Format g\n3/14/2024 8:16 AM\n";
  EXPECT_EQ(dates(open + month_first), "2024-03-04T08:15:00 2024-03-14T08:16:00");
  EXPECT_EQ(dates(day_first + open), "2024-03-14T08:16:00 2024-04-03T08:15:00");
  EXPECT_EQ(dates(open + elsewhere), "? 2024-03-14T08:16:00");
  EXPECT_EQ(dates(open + day_first + month_first), "? 2024-03-14T08:16:00 2024-03-14T08:16:00");
  EXPECT_EQ(dates("Get-Date -Format g\n3/4/2024 8:15 AM\n\nGet-Date -Format g\n"
                  "3/14/2024 8:15 AM\n"),
            "? 2024-03-14T08:15:00");
}

/// Records that repeat others are left out while dates wait for what the rest of the file proves.
TEST(ReadCase, SettlesDatesOfAnEndlessFileToo) {
  std::string text;
  for (size_t i = 0; i < limits::kRecordsUnfolded + 10; ++i) {
    text += "PS C:\\> Get-Date -Format g\n3/4/2024 8:15 AM\n";
  }
  text += "PS C:\\> Get-Date -Format g\n3/14/2024 8:16 AM\n";
  const std::string shown = dates(text);
  EXPECT_EQ(shown.find('?'), std::string::npos) << shown;
  EXPECT_TRUE(shown.ends_with("2024-03-04T08:15:00 2024-03-14T08:16:00")) << shown;
}

TEST(ReadCase, ReadsLinesThatAreAllThatACommandPrints) {
  const CaseReading reading =
      read({"PS C:\\> Get-CsServerVersion\n"
            "Skype for Business Server 2015 (6.0.9319.0): Volume license key installed.\n"
            "and there it ends\n"
            "\n"
            "Skype for Business Server 2019 is what we want\n"});
  ASSERT_EQ(reading.records.lists.at(4).records.size(), 1u);
  EXPECT_EQ(field(reading, 4, 0, 0),
            "present Skype for Business Server 2015 (6.0.9319.0): Volume license key installed.");
}

TEST(ReadCase, ReadsNamesThatBlanksGotIntoAndSaysSo) {
  const CaseReading reading =
      read({"\nIdentity                 : Global\n"
            "Exchange autodiscoverUrl : https://a.contoso.com/x.svc\n\n"});
  EXPECT_EQ(field(reading, 0, 0, 1), "present https://a.contoso.com/x.svc");
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics[0].id, "name-with-blanks");
  EXPECT_EQ(reading.diagnostics[0].where.begin.line, 3U);
}

/// Files by name and text; the records that come of them, each as server and services.
std::string certificates(const std::vector<std::pair<std::string, std::string>>& files) {
  Kind certificate = kind("ExchangeCertificate", {"Get-ExchangeCertificate"},
                          {"Thumbprint", "Services", "Identity"});
  certificate.recognised_by = {{"Services"}};
  certificate.identity = {0};
  certificate.per_server = {"ExchangeServer"};
  std::vector<std::unique_ptr<Input>> inputs;
  for (const auto& [name, text] : files)
    inputs.push_back(std::make_unique<MemoryInput>(name, text));
  std::string out;
  const std::vector<Kind> kinds = {certificate};
  const CaseReading reading = read_case(inputs, kinds, {});
  for (const Record& record : reading.records.lists[0].records) {
    out += (out.empty() ? "" : ", ") + record.server + ":" +
           std::get<std::string>(record.fields[1].payload);
  }
  return out;
}

std::string listed(const std::string& services, const std::string& more = {}) {
  return "\n\nThumbprint : A1B2\nServices   : " + services + "\n" + more + "\n\n";
}

TEST(ReadCase, KeepsTheSameCertificateOfSeveralServersApart) {
  EXPECT_EQ(
      certificates({{"EX01-Get-ExchangeCertificate.txt", listed("IIS")},
                    {"EX02/certs.txt", listed("SMTP")},
                    {"ex03.txt", "[ex03]: PS C:\\> Get-ExchangeCertificate | fl\n" + listed("POP")},
                    {"all.txt", listed("IMAP", "Identity   : EX04\\A1B2\n")}}),
      "EX01:IIS, EX02:SMTP, ex03:POP, EX04:IMAP");
}

TEST(ReadCase, NeverBelievesANameAgainstWhatAFileSays) {
  const std::string prompt = "[ex09]: PS C:\\> Get-ExchangeCertificate | fl\n";
  EXPECT_EQ(certificates({{"EX01.txt", prompt + listed("IIS")}}), "ex09:IIS");
  EXPECT_EQ(
      certificates({{"EX01.txt", listed("SMTP") + listed("IIS", "Identity   : EX09\\A1B2\n")}}),
      ":SMTP, EX09:IIS");
  EXPECT_EQ(
      certificates({{"EX01.txt", listed("SMTP") + listed("IIS", "Identity   : EX01\\A1B2\n")}}),
      "EX01:IIS");
}

}  // namespace
}  // namespace pairlint
