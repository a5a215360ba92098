#include "record/server_name.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

TEST(ServerName, IsGuessedFromFilesAndFolders) {
  const struct {
    const char* name;
    const char* server;
  } kTable[] = {
      {"EX01-Get-ExchangeCertificate.txt", "EX01"},
      {"ex01_get-exchangecertificate.xml", "ex01"},
      {"ex01.contoso.com-Get-ExchangeCertificate.txt", "ex01.contoso.com"},
      {"Get-ExchangeCertificate-EX01.txt", "EX01"},
      {"Get-ExchangeCertificate (LYNC-FE2).txt", "LYNC-FE2"},
      {"EX01/certs.txt", "EX01"},
      {"certs/ex01/all/certs.txt", "ex01"},
      {R"(certs\EX01\all.txt)", "EX01"},
      {"EX01.txt", "EX01"},
      {"EX01-certs.txt", "EX01"},
      {"ex01.contoso.com.txt", "ex01.contoso.com"},
      {"EX01/ex01.contoso.com-Get-CsCertificate.txt", "ex01.contoso.com"},
      {"EX02/EX01-Get-CsCertificate.txt", ""},  // two servers
      {"certs.txt", ""},
      {"", ""},
      {"Get-ExchangeCertificate.txt", ""},
      {"before-Get-ExchangeCertificate.txt", ""},
      {"step2-Get-ExchangeCertificate.txt", ""},
      {"2-Get-ExchangeCertificate.txt", ""},
      {"case12/certs.txt", ""},
      {"SR1234567/certs.txt", ""},
      {"exchange/certs.txt", ""},
      {"2026-03-01/certs.txt", ""},
      {"notes2.txt", ""},
      {"UTF16-transcript.txt", ""},
      {"TLS12.txt", ""},
      {"archive.tar.gz", ""},
      {"-", ""},
  };
  for (const auto& row : kTable) EXPECT_EQ(server_in_name(row.name), row.server) << row.name;
}

TEST(ServerName, MattersWhereServersAnswerForThemselves) {
  Kind of_the_organization, of_a_server, by_parameter, nameless;
  of_the_organization.identity = of_a_server.identity = by_parameter.identity = {0};
  of_a_server.per_server = {"Server"};
  by_parameter.selectors = {"Identity", "Server"};
  EXPECT_FALSE(depends_on_server(of_the_organization));
  EXPECT_TRUE(depends_on_server(of_a_server));
  EXPECT_TRUE(depends_on_server(by_parameter));
  EXPECT_TRUE(depends_on_server(nameless));
}

}  // namespace
}  // namespace pairlint
