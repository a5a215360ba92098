#include "record/recognise.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

Kind kind(const char* name, const char* cmdlet, std::vector<const char*> fields,
          std::vector<std::vector<std::string>> recognised_by) {
  Kind kind;
  kind.name = name;
  kind.cmdlets = {cmdlet};
  for (const char* field : fields) kind.fields.push_back({field});
  kind.recognised_by = std::move(recognised_by);
  return kind;
}

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = {
      kind("Partner", "Get-PartnerApplication", {"Name", "Enabled", "AuthMetadataUrl"},
           {{"AuthMetadataUrl"}}),
      kind("OnlinePartner", "Get-OnlinePartner", {"Name", "AuthMetadataUrl", "Tenant"},
           {{"AuthMetadataUrl", "Tenant"}}),
      kind("Directory", "Get-Directory", {"Name", "InternalUrl"}, {{"InternalUrl"}}),
  };
  return all;
}

std::string kind_of(std::vector<std::string_view> names, const char* typed = nullptr) {
  Object object;
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

}  // namespace
}  // namespace pairlint
