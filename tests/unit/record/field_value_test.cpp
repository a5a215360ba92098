#include "record/field_value.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "record/date_text.h"

namespace pairlint {
namespace {

struct Show {
  std::string operator()(std::monostate) const { return "-"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(int64_t value) const { return std::to_string(value); }
  std::string operator()(const std::string& text) const { return "'" + text + "'"; }
  std::string operator()(const std::vector<std::string>& items) const {
    return "[" + join(items, "|") + "]";
  }
  std::string operator()(const Timestamp& time) const { return iso_date(time); }
};

std::string typed(FieldType type, const char* text, ValueState state = ValueState::kPresent) {
  const Field field{"X", type, FieldType::kText};
  const FieldValue value = type_value({text, state, {}}, field, {});
  return std::string(field_state_name(value.state)) + " " + std::visit(Show{}, value.payload);
}

TEST(FieldValue, TakesElementsThatTheFormatToldApart) {
  TextArena arena;
  const Value seen{"OfficeLocation, ANR", ValueState::kPresent, {}};
  const Value lost{"System.Object", ValueState::kOpaque, {}};
  const Field texts{"X", FieldType::kList, FieldType::kText};
  const Field names{"X", FieldType::kDomainList, FieldType::kText};
  const auto show = [](const FieldValue& value) {
    return std::string(field_state_name(value.state)) + " " + std::visit(Show{}, value.payload);
  };
  EXPECT_EQ(show(type_value(arena.list({seen, seen}, {}), texts, {})),
            "present [OfficeLocation, ANR|OfficeLocation, ANR]");
  EXPECT_EQ(show(type_value(arena.list({seen, lost}, {}), texts, {})), "cut [OfficeLocation, ANR]");
  EXPECT_EQ(
      show(type_value(arena.list({{"EX.Contoso.com.", ValueState::kPresent, {}}}, {}), names, {})),
      "present [ex.contoso.com]");
  EXPECT_EQ(show(type_value(arena.list({}, {}), texts, {})), "blank []");
}

TEST(FieldValue, HoldsNothingOfWhatSaysNothingInPart) {
  const auto cut = [](FieldType type, const char* text, bool end_only) {
    Value value{text, ValueState::kCut, {}};
    value.end_only = end_only;
    const FieldValue field = type_value(value, {"X", type, FieldType::kText}, {});
    return std::string(field_state_name(field.state)) + " " + std::visit(Show{}, field.payload);
  };
  EXPECT_EQ(cut(FieldType::kInt, "20", false), "cut -");
  EXPECT_EQ(cut(FieldType::kTimestamp, "1/4/2028 12:00:00 AM", true), "cut -");
  EXPECT_EQ(cut(FieldType::kText, "contoso.com", true), "cut -");
  EXPECT_EQ(cut(FieldType::kText, "mail.con", false), "cut 'mail.con'");
}

TEST(FieldValue, CallsPrintedValuesByTheirNames) {
  const std::vector<ValueName> names = {{"1", "IMAP"}, {"8", "IIS"}, {"16", "SMTP"}};
  const auto show = [&](FieldType type, const char* text) {
    const Field field{"X", type, FieldType::kText, {}, names};
    return std::visit(Show{}, type_value({text, ValueState::kPresent, {}}, field, {}).payload);
  };
  EXPECT_EQ(show(FieldType::kText, "8"), "'IIS'");
  EXPECT_EQ(show(FieldType::kText, "24"), "'24'");
  EXPECT_EQ(show(FieldType::kFlags, "24"), "[IIS|SMTP]");
  EXPECT_EQ(show(FieldType::kFlags, "131"), "[IMAP|2|128]");
  EXPECT_EQ(show(FieldType::kFlags, "0"), "[]");
  EXPECT_EQ(show(FieldType::kFlags, "IIS, SMTP"), "[IIS|SMTP]");
  EXPECT_EQ(show(FieldType::kFlags, "4294967296"), "[4294967296]");
  EXPECT_EQ(typed(FieldType::kFlags, "24"), "present [24]");
}

TEST(FieldValue, CountsOnlyTheLowBitsOfANumber) {
  Field field{"Id", FieldType::kInt};
  field.bits = 16;
  const auto show = [&](const char* text) {
    return std::visit(Show{}, type_value({text, ValueState::kPresent, {}}, field, {}).payload);
  };
  EXPECT_EQ(show("3289808182"), "32054");
  EXPECT_EQ(show("32054"), "32054");
}

TEST(FieldValue, GivesTextTheTypeOfItsField) {
  const struct {
    FieldType type;
    const char* printed;
    const char* typed;
  } kTable[] = {
      {FieldType::kText, " Global ", "present 'Global'"},
      {FieldType::kUrl, "https://EX.contoso.com/Autodiscover",
       "present 'https://EX.contoso.com/Autodiscover'"},
      {FieldType::kUrl, "https://ex\u201101.contoso.com", "present 'https://ex-01.contoso.com'"},
      {FieldType::kDomainList, "mail.contoso.com EX01.contoso.com",
       "present [mail.contoso.com|ex01.contoso.com]"},
      {FieldType::kDomainList, "{mail.contoso.com, ex01.contoso.com}",
       "present [mail.contoso.com|ex01.contoso.com]"},
      {FieldType::kTimestamp, "/Date(1772370000500)/", "present 2026-03-01T13:00:00Z"},
      {FieldType::kThumbprint, "1,234E+39", "damaged -"},
      {FieldType::kText, "5.7E+30", "damaged -"},
      {FieldType::kText, "7E+4", "damaged -"},
      {FieldType::kText, "E+4", "present 'E+4'"},
      {FieldType::kText, "1,2,3E+4", "present '1,2,3E+4'"},
      {FieldType::kInt, "7E+4", "malformed -"},
      {FieldType::kBool, "True", "present true"},
      {FieldType::kBool, "FALSE", "present false"},
      {FieldType::kBool, "yes", "malformed -"},
      {FieldType::kInt, "2048", "present 2048"},
      {FieldType::kInt, "2048 bit", "malformed -"},
      {FieldType::kInt, "99999999999999999999", "malformed -"},
      {FieldType::kFqdn, "EX01.Contoso.COM.", "present 'ex01.contoso.com'"},
      {FieldType::kDomainList, "{Mail.contoso.com, *.fabrikam.com}",
       "present [mail.contoso.com|*.fabrikam.com]"},
      {FieldType::kDomainList, "mail.contoso.com", "present [mail.contoso.com]"},
      {FieldType::kDomainList, "{ }", "present []"},
      {FieldType::kList, "{Default-First-Site-Name}", "present [Default-First-Site-Name]"},
      {FieldType::kFlags, "IMAP, POP, IIS, SMTP", "present [IMAP|POP|IIS|SMTP]"},
      {FieldType::kFlags, "None", "present []"},
      {FieldType::kFlags, "IP.WS..", "present [IMAP|POP|IIS|SMTP]"},
      {FieldType::kFlags, "....S.", "present [SMTP]"},
      {FieldType::kFlags, ".......", "present []"},
      {FieldType::kThumbprint, "a9 09 50 2d d8 2a e4 14 33 e6 f8 38 86 b0 0d 42 77 a3 2a 7b",
       "present 'A909502DD82AE41433E6F83886B00D4277A32A7B'"},
      {FieldType::kThumbprint, "A909502DD82AE41433E6F83886B00D4277A32A7", "malformed -"},
      {FieldType::kGuid, "00000002-0000-0FF1-CE00-000000000000",
       "present '00000002-0000-0ff1-ce00-000000000000'"},
      {FieldType::kGuid,
       "00000002\xE2\x80\x93"
       "0000-0ff1-ce00-000000000000",
       "present '00000002-0000-0ff1-ce00-000000000000'"},
      {FieldType::kGuid, "none", "malformed -"},
      {FieldType::kTimestamp, "02.02.2028 4:22:23", "present 2028-02-02T04:22:23"},
      {FieldType::kTimestamp, "12/02/2018 1:53:00 PM", "ambiguous -"},
  };
  for (const auto& row : kTable) EXPECT_EQ(typed(row.type, row.printed), row.typed) << row.printed;
}

TEST(FieldValue, NeverTakesWhatIsNotKnownForAValue) {
  EXPECT_EQ(typed(FieldType::kUrl, "", ValueState::kBlank), "blank ''");
  EXPECT_EQ(typed(FieldType::kDomainList, "{}", ValueState::kBlank), "blank []");
  EXPECT_EQ(typed(FieldType::kUrl, "https://autodiscover.contoso.com/aut", ValueState::kCut),
            "cut 'https://autodiscover.contoso.com/aut'");
  EXPECT_EQ(typed(FieldType::kUrl, "***", ValueState::kMasked), "masked -");
  EXPECT_EQ(typed(FieldType::kList, "System.String[]", ValueState::kOpaque), "opaque -");
  // What is visible of a cut thumbprint is not a malformed one.
  EXPECT_EQ(typed(FieldType::kThumbprint, "A909", ValueState::kCut), "cut -");
}

TEST(FieldValue, TellsNamesApartWhereTheBlankBetweenThemWasLost) {
  EXPECT_EQ(typed(FieldType::kDomainList, "{a.test,b.test, c.test}"),
            "present [a.test|b.test|c.test]");
}

TEST(FieldValue, DropsTheElementThatTheCutMayHaveHit) {
  EXPECT_EQ(typed(FieldType::kDomainList, "{a.contoso.com, b.conto", ValueState::kCut),
            "cut [a.contoso.com]");
  // PowerShell stops after 4 whole elements, the Exchange Management Shell after 16.
  EXPECT_EQ(typed(FieldType::kDomainList, "{a.test, b.test, c.test, d.test}", ValueState::kCut),
            "cut [a.test|b.test|c.test|d.test]");
  // The cell of a table ends anywhere.
  EXPECT_EQ(typed(FieldType::kDomainList, "{a.test, b.test, c.test, d.tes", ValueState::kCut),
            "cut [a.test|b.test|c.test]");
}

}  // namespace
}  // namespace pairlint
