#include "record/der.h"

#include <gtest/gtest.h>

#include "record/date_text.h"
#include "record/distinguished_name.h"
#include "record/ip_text.h"
#include "unit/record/der_builder.h"

namespace pairlint {
namespace {

using namespace std::string_view_literals;

/// `tag:size` of each element, then what stopped the reader.
std::string walk(std::string_view bytes) {
  std::string out;
  DerReader reader(bytes);
  while (const auto element = reader.next())
    out += std::to_string(element->tag) + ":" + std::to_string(element->body.size()) + " ";
  return out + (reader.at_end() ? "end" : "broken");
}

TEST(DerReader, WalksElementsOfAnyLength) {
  const struct {
    std::string_view bytes;
    const char* elements;
  } kTable[] = {
      {""sv, "end"},
      {"\x05\x00"sv, "5:0 end"},
      {"\x02\x01\x07\x05\x00"sv, "2:1 5:0 end"},
      {"\x04\x81\x01x"sv, "4:1 end"},                          // longer than it need be
      {"\x04\x84\x00\x00\x00\x01x"sv, "4:1 end"},              // with zeros in front
      {"\x30\x80\x05\x00\x00\x00\x05\x00"sv, "48:2 5:0 end"},  // indefinite
      {"\x30\x80\x30\x80\x00\x00\x00\x00"sv, "48:4 end"},      // one inside the other
      {"\x9F\x81\x01\x01x"sv, "159:1 end"},                    // a tag of several octets
      {"\x05"sv, "broken"},
      {"\x04\x02x"sv, "broken"},
      {"\x04\x82\x01"sv, "broken"},
      {"\x04\x85\x01\x00\x00\x00\x00"sv, "broken"},  // more than four gigabytes
      {"\x04\x80x\x00\x00"sv, "broken"},             // indefinite, and no elements in it
      {"\x30\x80\x05\x00"sv, "broken"},              // its end is missing
      {"\x1F\xFF\xFF"sv, "broken"},
  };
  for (const auto& row : kTable) EXPECT_EQ(walk(row.bytes), row.elements);
}

TEST(DerReader, BoundsNesting) {
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "\x30\x80"sv;
  EXPECT_EQ(walk(deep), "broken");
}

TEST(DerReader, GivesWhatIsThereOfACutElement) {
  DerReader reader("\x30\x05\x02\x01"sv);
  const auto element = reader.next_clipped(0x30);
  ASSERT_TRUE(element);
  EXPECT_TRUE(element->clipped);
  EXPECT_EQ(element->body, "\x02\x01"sv);
  EXPECT_FALSE(DerReader("\x31\x01x"sv).next_clipped(0x30));
}

TEST(DerTime, IsReadInUtc) {
  const struct {
    uint8_t tag;
    const char* text;
    const char* read;
  } kTable[] = {
      {0x17, "240301120000Z", "2024-03-01T12:00:00Z"},
      {0x17, "500101000000Z", "1950-01-01T00:00:00Z"},
      {0x17, "491231235959Z", "2049-12-31T23:59:59Z"},
      {0x17, "2403011200Z", "2024-03-01T12:00:00Z"},
      {0x17, "240301120000+0130", "2024-03-01T10:30:00Z"},
      {0x17, "240301120000-0500", "2024-03-01T17:00:00Z"},
      {0x18, "20500301120000Z", "2050-03-01T12:00:00Z"},
      {0x18, "19380119031407Z", "1938-01-19T03:14:07Z"},
      {0x18, "99991231235959Z", "9999-12-31T23:59:59Z"},
      {0x18, "20240229120000.999Z", "2024-02-29T12:00:00Z"},
      {0x17, "230229120000Z", ""},
      {0x17, "241301120000Z", ""},
      {0x17, "240301240000Z", ""},
      {0x17, "240301120060Z", ""},
      {0x17, "240301120000", ""},
      {0x17, "240301120000Zx", ""},
      {0x17, "240301120000.5Z", ""},
      {0x18, "20240301120000.Z", ""},
      {0x17, "2403", ""},
      {0x17, "", ""},
      {0x16, "240301120000Z", ""},
  };
  for (const auto& row : kTable) {
    const auto time = read_time({row.tag, row.text, row.text});
    EXPECT_EQ(time ? iso_date(*time) : "", row.read) << row.text;
  }
}

TEST(DerText, IsUtf8WhateverItsType) {
  const struct {
    uint8_t tag;
    std::string_view bytes;
    const char* text;  ///< nullptr: none
  } kTable[] = {
      {der_tag::kUtf8String, "M\xC3\xBCller", "M\xC3\xBCller"},
      {der_tag::kUtf8String, "M\xFCller", "M\xEF\xBF\xBDller"},
      {der_tag::kPrintableString, "Contoso", "Contoso"},
      {der_tag::kIa5String, "M\xFCller", "M\xC3\xBCller"},
      {der_tag::kTeletexString, "M\xFCller", "M\xC3\xBCller"},
      {der_tag::kTeletexString, "M\xC3\xBCller", "M\xC3\xBCller"},
      {der_tag::kBmpString, "\0M\0\xFC"sv, "M\xC3\xBC"},
      {der_tag::kBmpString, "\xD8\x3D\xDE\x00"sv, "\xF0\x9F\x98\x80"},
      {der_tag::kBmpString, "\xD8\x3D\0M"sv, nullptr},
      {der_tag::kBmpString, "\0M\0"sv, nullptr},
      {der_tag::kUniversalString, "\0\0\0M\0\1\xF6\0"sv, "M\xF0\x9F\x98\x80"},
      {der_tag::kUniversalString, "\0\x11\0\0"sv, nullptr},
      {der_tag::kOctetString, "x", nullptr},
  };
  for (const auto& row : kTable) {
    const auto text = read_text({row.tag, row.bytes, row.bytes});
    EXPECT_EQ(text.value_or("none"), row.text ? row.text : "none") << row.bytes;
  }
}

TEST(Oid, IsDottedOrNamed) {
  EXPECT_EQ(Oid("1.2.840.113549.1.1.11").view(), "\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0B"sv);
  EXPECT_EQ(dotted("\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0B"sv), "1.2.840.113549.1.1.11");
  EXPECT_EQ(dotted("\x88\x37\x03"sv), "2.999.3");
  EXPECT_EQ(dotted("\x55\x04\x03"sv), "2.5.4.3");
  EXPECT_EQ(dotted(""sv), "");
  EXPECT_EQ(dotted("\x55\x84"sv), "");
  EXPECT_EQ(dotted(std::string(11, '\xFF') + "\x01"), "");
  constexpr OidName kNames[] = {{Oid("2.5.4.3"), "CN"}};
  EXPECT_EQ(name_or_dotted(kNames, "\x55\x04\x03"sv), "CN");
  EXPECT_EQ(name_or_dotted(kNames, "\x55\x04\x04"sv), "2.5.4.4");
}

TEST(BitLength, IsThatOfTheMagnitude) {
  EXPECT_EQ(bit_length(""sv), 0u);
  EXPECT_EQ(bit_length("\0\0"sv), 0u);
  EXPECT_EQ(bit_length("\1"sv), 1u);
  EXPECT_EQ(bit_length("\0\x80\0"sv), 16u);
}

TEST(IpText, IsShort) {
  const struct {
    std::string_view octets;
    const char* text;
  } kTable[] = {
      {"\x0A\x00\x00\x19"sv, "10.0.0.25"},
      {"\x20\x01\x0D\xB8\0\0\0\0\0\0\0\0\0\0\0\1"sv, "2001:db8::1"},
      {"\x20\x01\x0D\xB8\0\0\0\1\0\0\0\0\0\0\0\1"sv, "2001:db8:0:1::1"},
      {"\x20\x01\0\0\0\0\0\1\0\0\0\0\0\1\0\1"sv, "2001::1:0:0:1:1"},
      {"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv, "::"},
      {"\xFE\x80\0\0\0\0\0\0\0\1\0\1\0\1\0\0"sv, "fe80::1:1:1:0"},
      {"\0\1\0\1\0\1\0\1\0\1\0\1\0\1\0\1"sv, "1:1:1:1:1:1:1:1"},
  };
  for (const auto& row : kTable) EXPECT_EQ(ip_text(row.octets), row.text);
  EXPECT_FALSE(ip_text("\x0A\x00\x00\x00\xFF\x00\x00\x00"sv));  // a network
}

std::string printed(const std::string& parts) {
  const std::string name = der::sequence(parts);
  return read_distinguished_name(*DerReader(name).next()).value_or("broken");
}

TEST(DistinguishedName, ReadsAsDotNetPrintsIt) {
  constexpr Oid kCommonName("2.5.4.3");
  constexpr Oid kUnit("2.5.4.11");
  const std::string country = der::part(Oid("2.5.4.6"), 0x13, "DE");
  const auto named = [&](std::string_view value) { return der::part(kCommonName, 0x0C, value); };
  const struct {
    std::string parts;
    const char* text;
  } kTable[] = {
      {"", ""},
      {country + der::part(Oid("2.5.4.10"), 0x0C, "Contoso") + named("mail.contoso.com"),
       "CN=mail.contoso.com, O=Contoso, C=DE"},
      {named("Contoso, Ltd."), "CN=\"Contoso, Ltd.\""},
      {named("a \"b\""), "CN=\"a \"\"b\"\"\""},
      {named(" a"), "CN=\" a\""},
      {named("a\t"), "CN=\"a\t\""},
      {named("a b"), "CN=a b"},
      {named(""), "CN=\"\""},
      {named("a\\b"), "CN=a\\b"},
      {named("#1"), "CN=\"#1\""},
      {der::part(Oid("2.5.4.8"), 0x0C, "Bayern"), "S=Bayern"},
      {der::part(Oid("1.2.840.113549.1.9.1"), 0x16, "kim@contoso.com"), "E=kim@contoso.com"},
      {der::part(Oid("2.5.4.15"), 0x0C, "Private Organization"),
       "OID.2.5.4.15=Private Organization"},
      {der::part(kCommonName, 0x04, "ab"), "CN=#04026162"},
      {der::element(0x31, der::sequence(der::oid(kCommonName) + der::element(0x0C, "a")) +
                              der::sequence(der::oid(kUnit) + der::element(0x0C, "b"))) +
           country,
       "C=DE, CN=a + OU=b"},
      {der::element(0x31, "x"), "broken"},
      {"x", "broken"},
  };
  for (const auto& row : kTable) EXPECT_EQ(printed(row.parts), row.text);
}

}  // namespace
}  // namespace pairlint
