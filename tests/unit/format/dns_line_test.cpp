#include "format/dns_line.h"

#include <gtest/gtest.h>

#include <string>

namespace pairlint {
namespace {

std::string role_name(DnsRole role) {
  constexpr const char* kNames[] = {"none",   "blank",   "timeout",   "heading", "server",
                                    "name",   "address", "aliases",   "more",    "service",
                                    "fields", "host",    "canonical", "zone",    "refusal"};
  return kNames[static_cast<size_t>(role)];
}

TEST(DnsLine, IsToldByItsShapeInAnyLanguage) {
  const struct {
    const char* line;
    const char* found;
  } kTable[] = {
      {"Server:  dc01.contoso.com", "server|Server|dc01.contoso.com"},
      {"Serveur :   UnKnown", "server|Serveur|UnKnown"},
      {"Nom :    ex01.contoso.com", "name|Nom|ex01.contoso.com"},
      {"Address:  192.0.2.10", "address|Address|192.0.2.10"},
      {"Address:\t192.0.2.10#53", "address|Address|192.0.2.10#53"},
      {"Addresses:  2001:db8::1", "address|Addresses|2001:db8::1"},
      {"Address: 12 Main Street", "none||"},
      {"Address: Street", "none||"},
      {"Aliases:  mail.contoso.com", "aliases|Aliases|mail.contoso.com"},
      {"Non-authoritative answer:", "heading|Non-authoritative answer|"},
      {"          192.0.2.22", "more||192.0.2.22"},
      {"contoso.com", "zone||contoso.com"},
      {"a sentence of words", "none||"},
      {"The result is: fine so far", "none||"},
      {"_a._tcp.contoso.com.\tSRV service location:", "service|_a._tcp.contoso.com|"},
      {"_a._tcp.contoso.com\tservice = 0 0 443 ex01.contoso.com.",
       "service|_a._tcp.contoso.com|0 0 443 ex01.contoso.com"},
      {"\tport           = 443", "fields||port           = 443"},
      {"x = 5", "none||"},
      {"ex01.contoso.com  internet address = 192.0.2.21", "host|ex01.contoso.com|192.0.2.21"},
      {"a.contoso.com canonical name = b.contoso.com.", "canonical|a.contoso.com|b.contoso.com"},
      {"DNS request timed out.", "timeout||DNS request timed out."},
      {" |", "none||"},
      {"", "blank||"},
  };
  for (const auto& row : kTable) {
    const DnsLine line = find_dns_line(row.line);
    EXPECT_EQ(role_name(line.role) + "|" + std::string(line.name) + "|" + std::string(line.value),
              row.found)
        << row.line;
  }
}

TEST(DnsLine, TellsWhatWasRefusedAndWhy) {
  const struct {
    const char* line;
    const char* name;
    const char* status;
  } kTable[] = {
      {"*** dc01.contoso.com can't find x.contoso.com: Non-existent domain", "x.contoso.com",
       "NXDOMAIN"},
      {"*** dc01 kann x.contoso.com nicht finden: Non-existent domain", "x.contoso.com",
       "NXDOMAIN"},
      {"*** dc01.contoso.com can't find mailhost: Query refused", "mailhost", "REFUSED"},
      {"*** No service location (SRV) records available for _a._tcp.contoso.com",
       "_a._tcp.contoso.com", "NODATA"},
      {"*** Request to dc01.contoso.com timed-out", "dc01.contoso.com", "TIMEOUT"},
      {"** server can't find x.contoso.com: SERVFAIL", "x.contoso.com", "SERVFAIL"},
      {"*** ", "", ""},
      {"*** a note", "note", ""},
  };
  for (const auto& row : kTable) {
    EXPECT_EQ(refused_name(row.line), row.name) << row.line;
    EXPECT_EQ(refusal_status(row.line), row.status) << row.line;
  }
}

TEST(DnsLine, KnowsAddresses) {
  for (const char* text :
       {"192.0.2.1", "192.0.2.1#53", "::1", "fe80::1%12", "2001:db8::22", "::ffff:192.0.2.1"}) {
    EXPECT_TRUE(is_ip_address(text)) << text;
  }
  for (const char* text : {"", "1.2.3", "12", "a.b.c.d", "Street", "10:30", "#53", "1.2.3.4.5"}) {
    EXPECT_FALSE(is_ip_address(text)) << text;
  }
}

}  // namespace
}  // namespace pairlint
