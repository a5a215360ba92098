#include "bench/support_case.h"

#include <array>
#include <utility>

#include "bench/certificates.h"
#include "bench/test_run.h"

namespace pairlint::bench {
namespace {

constexpr size_t kConsoleWidth = 119;
constexpr int kYear = 2026;  ///< of the captures

/// What may be wrong with the configuration; each is found by one rule at one place.
enum class Fault { kNone, kUrlXml, kUrlEmpty, kPartnerDisabled, kExchangePartnerDisabled };

std::string head(const std::string& machine) {
  return "**********************\nWindows PowerShell transcript start\nStart time: 20260310101502\n"
         "Username: CONTOSO\\admin\nRunAs User: CONTOSO\\admin\nMachine: " +
         machine +
         " (Microsoft Windows NT 6.3.9600.0)\nHost Application: "
         "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe\nProcess ID: 4312\n"
         "PSVersion: 5.0.10586.117\n**********************\n";
}

constexpr const char* kEnd =
    "**********************\nWindows PowerShell transcript end\nEnd time: 20260310104005\n"
    "**********************\n";

void add_oauth(MarkedText& out, Fault fault) {
  out.add(
      "PS C:\\Users\\admin> Get-CsOAuthConfiguration\n\n\n"
      "Identity                               : Global\n"
      "PartnerApplications                    : {microsoft.exchange}\n"
      "OAuthServers                           : {}\n"
      "Realm                                  : contoso.com\n"
      "ServiceName                            : 00000004-0000-0ff1-ce00-000000000000\n"
      "ClientAuthorizationOAuthServerIdentity : \n");
  const std::string url = "ExchangeAutodiscoverUrl                : ";
  const std::string good = "https://autodiscover.contoso.com/autodiscover/autodiscover.svc\n";
  if (fault == Fault::kUrlXml) {
    out.add_error("oauth-autodiscover-url-xml",
                  url + "\001https://autodiscover.contoso.com/autodiscover/autodiscover.xml\n");
  } else if (fault == Fault::kUrlEmpty) {
    out.add_error("oauth-autodiscover-url-empty", url + "\001\n");
  } else {
    out.add(url + good);
  }
  out.add("ExchangeAutodiscoverAllowedDomains     : \n\n\n");
}

void add_partner(MarkedText& out, Fault fault) {
  out.add(
      "PS C:\\Users\\admin> Get-CsPartnerApplication\n\n\n"
      "Identity                            : Exchange\n"
      "AuthToken                           : "
      "Value=https://autodiscover.contoso.com/autodiscover/metadata/json/1\n"
      "Name                                : Exchange\n"
      "ApplicationIdentifier               : 00000002-0000-0ff1-ce00-000000000000\n"
      "Realm                               : contoso.com\n"
      "ApplicationTrustLevel               : Full\n"
      "AcceptSecurityIdentifierInformation : False\n");
  const std::string enabled = "Enabled                             : ";
  if (fault == Fault::kPartnerDisabled) {
    out.add_error("sfb-partner-disabled", enabled + "\001False\n\n\n");
  } else {
    out.add(enabled + "True\n\n\n");
  }
}

MarkedText front_end(Fault fault) {
  MarkedText out;
  out.add(head("FE01"));
  add_oauth(out, fault);
  add_partner(out, fault);
  out.add(kEnd);
  return out;
}

void add_exchange_partner(MarkedText& out, Fault fault) {
  out.add("[PS] C:\\Windows\\system32>Get-PartnerApplication | Format-List *\n\n\n");
  const std::string enabled = "Enabled                             : ";
  if (fault == Fault::kExchangePartnerDisabled) {
    out.add_error("exch-partner-disabled", enabled + "\001False\n");
  } else {
    out.add(enabled + "True\n");
  }
  out.add(
      "ApplicationIdentifier               : 00000004-0000-0ff1-ce00-000000000000\n"
      "AuthMetadataUrl                     : https://pool01.contoso.com/metadata/json/1\n"
      "Realm                               : contoso.com\n"
      "UseAuthServer                       : False\n"
      "AcceptSecurityIdentifierInformation : True\n"
      "LinkedAccount                       : "
      "contoso.com/Users/LyncEnterprise-ApplicationAccount\n"
      "Name                                : LyncEnterprise-7d1f0c52ab9e4c0f\n"
      "Identity                            : LyncEnterprise-7d1f0c52ab9e4c0f\n\n\n");
}

MarkedText exchange(Fault fault) {
  MarkedText out;
  out.add(head("EX01") +
          "[PS] C:\\Windows\\system32>Get-ClientAccessServer | Format-List Name,AutoD*\n\n\n"
          "Name                           : EX01\n"
          "AutoDiscoverServiceCN          : EX01\n"
          "AutoDiscoverServiceInternalUri : "
          "https://autodiscover.contoso.com/autodiscover/autodiscover.xml\n"
          "AutoDiscoverSiteScope          : {Default-First-Site-Name}\n\n\n");
  add_exchange_partner(out, fault);
  out.add(kEnd);
  return out;
}

std::vector<Certificate> certificates(Dice& dice) {
  std::vector<Certificate> all;
  const uint64_t count = 1 + dice.below(4);
  for (uint64_t i = 1; i <= count; ++i) {
    all.push_back(
        make_certificate(dice, "ex0" + std::to_string(i) + ".contoso.com", kYear - 1, kYear + 2));
  }
  return all;
}

CaseFile certificate_file(Dice& dice) {
  const std::vector<Certificate> all = certificates(dice);
  CaseFile file;
  switch (dice.below(4)) {
    case 0:
      file.name = "certificates.xml";
      file.text.add(clixml_begin());
      for (size_t i = 0; i < all.size(); ++i) file.text.add(clixml_object(all[i], i));
      file.text.add(clixml_end());
      break;
    case 1:
      file = {"certificates.csv", {as_csv(all), {}}};
      break;
    case 2:
      file = {"certificates.json", {as_json(all), {}}};
      break;
    default:
      file = {"certificates.txt",
              {"[PS] C:\\Windows\\system32>Get-ExchangeCertificate | Format-List\n\n\n" +
                   as_list(all) + "\n",
               {}}};
  }
  return file;
}

/// Most logs hold a few runs, few hold a hundred.
CaseFile log_file(Dice& dice) {
  static constexpr std::array<uint64_t, 10> kRuns = {1, 2, 3, 4, 5, 6, 8, 10, 13, 18};
  uint64_t runs = kRuns[dice.below(kRuns.size())];
  if (dice.percent(1)) runs = 100 + dice.below(40);
  CaseFile file{"connectivity.log", {}};
  MarkedText run;
  const bool narrow = dice.percent(40);
  for (uint64_t i = 0; i < runs; ++i) {
    run.clear();
    add_test_run(run, dice, dice.percent(25));
    file.text.add(narrow && dice.one_in(2) ? wrapped(run, kConsoleWidth) : run);
  }
  return file;
}

CaseFile metadata_file() {
  return {"exchange-metadata.json",
          {"{\"id\":\"_6c2e9d1f-4b7a-4f0e-8d35-a1907c5be264\",\"version\":\"1.0\",\"name\":"
           "\"Exchange\",\"realm\":\"contoso.com\",\"serviceName\":"
           "\"00000002-0000-0ff1-ce00-000000000000\",\"issuer\":"
           "\"00000002-0000-0ff1-ce00-000000000000@contoso.com\",\"allowedAudiences\":["
           "\"00000002-0000-0ff1-ce00-000000000000@contoso.com\"],\"keys\":[],\"endpoints\":[]}\n",
           {}}};
}

CaseFile mail_file() {
  return {"mail.txt",
          {"Hello,\n\nwe tried it again after the change of last week and it looks the same.\n"
           "The users of the second pool miss their conversation history.\n\nKim\n",
           {}}};
}

Encoding some_encoding(Dice& dice) {
  const uint64_t percent = dice.below(100);
  if (percent < 30) return Encoding::kUtf16;
  return percent < 43 ? Encoding::kUtf8Bom : Encoding::kUtf8;
}

}  // namespace

std::vector<CaseFile> make_case(Dice& dice) {
  const Fault fault = dice.percent(25) ? static_cast<Fault>(1 + dice.below(4)) : Fault::kNone;
  std::vector<CaseFile> files = {certificate_file(dice),
                                 log_file(dice),
                                 {"exchange.txt", exchange(fault)},
                                 {"front-end.txt", front_end(fault)}};
  for (CaseFile& file : files) file.encoding = some_encoding(dice);
  if (dice.percent(80)) files.push_back(metadata_file());
  if (dice.percent(40)) files.push_back(mail_file());
  return files;
}

}  // namespace pairlint::bench
