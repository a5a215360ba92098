#include "record/recognise.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

Kind kind(const char* name, const char* cmdlet, std::vector<const char*> fields,
          std::vector<std::vector<std::string>> recognised_by,
          std::vector<std::string> types = {}) {
  Kind kind;
  kind.name = name;
  kind.cmdlets = {cmdlet};
  for (const char* field : fields)
    kind.fields.push_back({field, FieldType::kText, FieldType::kText});
  kind.recognised_by = std::move(recognised_by);
  kind.types = std::move(types);
  return kind;
}

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = {
      kind("Partner", "Get-PartnerApplication", {"Name", "Enabled", "AuthMetadataUrl"},
           {{"AuthMetadataUrl"}}),
      kind("OnlinePartner", "Get-OnlinePartner", {"Name", "AuthMetadataUrl", "Tenant"},
           {{"AuthMetadataUrl", "Tenant"}}),
      kind("Directory", "Get-Directory", {"Name", "InternalUrl"}, {{"InternalUrl"}},
           {"Contoso.Dir"}),
  };
  return all;
}

std::string kind_of(std::vector<std::string_view> names, const char* typed = nullptr,
                    std::string_view type_name = {}) {
  Object object;
  object.type_name = type_name;
  for (const std::string_view name : names)
    object.properties.push_back({name, {"x", ValueState::kPresent, {}}});
  Command command;
  if (typed) {
    command.text = typed;
    object.command = &command;
  }
  const uint32_t found = Recogniser(kinds()).kind_of(object);
  return found == Recogniser::kNone ? "-" : kinds()[found].name;
}

TEST(Recognise, GoesByTheNamesThatArePrinted) {
  EXPECT_EQ(kind_of({"Name", "AuthMetadataUrl"}), "Partner");
  EXPECT_EQ(kind_of({"name", "AUTHMETADATAURL"}), "Partner");
  EXPECT_EQ(kind_of({"Name", "Enabled"}), "-");
  EXPECT_EQ(kind_of({}), "-");
}

TEST(Recognise, PrefersTheKindThatExplainsMoreNames) {
  EXPECT_EQ(kind_of({"Name", "AuthMetadataUrl", "Tenant"}), "OnlinePartner");
}

TEST(Recognise, AsksTheCommandOnlyWhereNamesLeaveItOpen) {
  EXPECT_EQ(kind_of({"Name", "Enabled"}, "Get-PartnerApplication | select Name,Enabled"),
            "Partner");
  // A paste that lost the second command: the output is not the first one's.
  EXPECT_EQ(kind_of({"Name", "InternalUrl"}, "Get-PartnerApplication"), "Directory");
  EXPECT_EQ(kind_of({"Name", "Length", "Mode"}, "Get-PartnerApplication"), "-");
  EXPECT_EQ(kind_of({"Name", "Enabled"}, "Get-Mailbox"), "-");
}

TEST(Recognise, LooksForNamesThatOtherKindsHaveBesides) {
  const std::vector<Kind> kinds = {
      kind("Directory", "", {"Path", "Url"}, {{"Path", "Url", "!Certificate"}})};
  const auto found = [&kinds](std::vector<std::string_view> names) {
    Object object;
    for (const std::string_view name : names)
      object.properties.push_back({name, {"x", ValueState::kPresent, {}}});
    return Recogniser(kinds).kind_of(object) == 0;
  };
  EXPECT_TRUE(found({"Path", "Url", "Name"}));
  EXPECT_FALSE(found({"Path", "Url", "certificate"}));
  EXPECT_FALSE(found({"Path", "Name"}));
}

TEST(Recognise, KnowsNamesThatBlanksGotInto) {
  const Recogniser recogniser(kinds());
  EXPECT_EQ(recogniser.name_without_blanks("Auth MetadataUrl"), "AuthMetadataUrl");
  EXPECT_EQ(recogniser.name_without_blanks("auth metadata url"), "authmetadataurl");
  EXPECT_EQ(recogniser.name_without_blanks("AuthMetadataUrl"), "");
  EXPECT_EQ(recogniser.name_without_blanks("Auth Data"), "");
}

TEST(Recognise, FindsFieldsByTheirPaths) {
  std::vector<Kind> kinds = {kind("Metadata", "", {"issuer", "side", "keys"}, {{"issuer", "k.v"}})};
  kinds[0].fields[1].from = {"nothing", "service"};
  kinds[0].fields[1].values = {{"4", "sfb"}};
  kinds[0].fields[2].from = {"k.v", "k"};
  kinds[0].identity = {0};
  TextArena arena;
  const Value key = arena.object({{"V", {"MIIA", ValueState::kPresent, {0, 4}}}}, {}, {});
  Object object;
  object.properties = {{"Issuer", {"x", ValueState::kPresent, {}}},
                       {"service", {"4", ValueState::kPresent, {}}},
                       {"K", arena.list({key}, {})}};
  MemoryInput input("sample", "MIIA\n");
  Source source(input, 0);
  ASSERT_TRUE(source.advance(0));
  const Recogniser recogniser(kinds);
  ASSERT_EQ(recogniser.kind_of(object), 0u);
  const Record record = recogniser.read(0, object, source);
  EXPECT_EQ(std::get<std::string>(record.fields[1].payload), "sfb");
  EXPECT_EQ(std::get<std::string>(record.fields[2].payload), "{MIIA}");
  EXPECT_EQ(record.fields[2].span.end.column, 5u);
  object.properties.pop_back();
  EXPECT_EQ(recogniser.kind_of(object), Recogniser::kNone);
}

TEST(Recognise, BelievesTheTypeBeforeTheNames) {
  EXPECT_EQ(kind_of({}, nullptr, "Contoso.Dir"), "Directory");
  EXPECT_EQ(kind_of({"AuthMetadataUrl"}, nullptr, "Contoso.Dir"), "Directory");
  EXPECT_EQ(kind_of({}, nullptr, "Deserialized.Contoso.Dir"), "Directory");
  EXPECT_EQ(kind_of({}, nullptr, "Selected.Deserialized.Contoso.Dir#Decorated"), "Directory");
  EXPECT_EQ(kind_of({}, nullptr, "Contoso.Dir.Other"), "-");
  EXPECT_EQ(kind_of({"AuthMetadataUrl"}, nullptr, "Contoso.Other"), "Partner");
}

std::string server_of(std::vector<Property> properties, const char* typed, const char* host) {
  Kind certificate = kind("Certificate", "Get-Certificate", {"Identity", "Services"}, {});
  certificate.server_parameter = "Server";
  const std::vector<Kind> kinds = {certificate};
  Command command;
  command.text = typed;
  command.host = host;
  Object object;
  object.properties = std::move(properties);
  object.command = &command;
  MemoryInput input("sample", "x\n");
  Source source(input, 0);
  EXPECT_TRUE(source.advance(0).has_value());
  return Recogniser(kinds).read(0, object, source).server;
}

TEST(Recognise, NamesTheServerByWhatIsClosestToTheObject) {
  const Property own{"Identity", {"EX01\\A1B2", ValueState::kPresent, {}}};
  const Property plain{"Identity", {"A1B2", ValueState::kPresent, {}}};
  const Property session{"PSComputerName", {"ex02.contoso.com", ValueState::kPresent, {}}};
  const Property masked{"PSComputerName", {"xxxx", ValueState::kMasked, {}}};
  EXPECT_EQ(server_of({own, session}, "Get-Certificate -Server EX03", "ex04"), "EX01");
  EXPECT_EQ(server_of({plain, session}, "Get-Certificate -Server EX03", "ex04"), "EX03");
  EXPECT_EQ(server_of({plain, session}, "Get-Certificate", "ex04"), "ex02.contoso.com");
  EXPECT_EQ(server_of({plain, masked}, "Get-Certificate -Server $_.Name", "ex04"), "ex04");
  EXPECT_EQ(server_of({plain}, "Get-Certificate", ""), "");
}

}  // namespace
}  // namespace pairlint
