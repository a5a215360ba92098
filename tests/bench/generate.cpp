#include "bench/generate.h"

#include <cstdint>
#include <cstdio>
#include <string_view>

#include "bench/dice.h"

namespace pairlint::bench {
namespace {

constexpr size_t kConsoleWidth = 119;
/// After so many bytes the configuration is printed again, as in a case that went on for weeks.
constexpr size_t kBytesPerConfiguration = size_t{1} << 20;

std::string two_digits(uint64_t n) {
  char text[8];
  std::snprintf(text, sizeof text, "%02u", static_cast<unsigned>(n % 100));
  return text;
}

/// As the console breaks a long line: at its width, wherever that falls.
std::string wrapped(std::string_view text) {
  std::string out;
  size_t column = 0;
  for (char c : text) {
    if (c == '\n') {
      column = 0;
    } else if (column++ == kConsoleWidth) {
      out += "\r\n";
      column = 1;
    }
    out += c;
  }
  return out;
}

std::string oauth_configuration() {
  return "PS C:\\Users\\admin> Get-CsOAuthConfiguration | Format-List\r\n"
         "\r\n"
         "\r\n"
         "Identity                               : Global\r\n"
         "PartnerApplications                    : {microsoft.exchange}\r\n"
         "OAuthServers                           : {}\r\n"
         "Realm                                  : contoso.com\r\n"
         "ServiceName                            : 00000004-0000-0ff1-ce00-000000000000\r\n"
         "ClientAuthorizationOAuthServerIdentity : \r\n"
         "ExchangeAutodiscoverUrl                : "
         "https://autodiscover.contoso.com/autodiscover/autodiscover.xml\r\n"
         "ExchangeAutodiscoverAllowedDomains     : \r\n"
         "\r\n"
         "\r\n";
}

std::string certificate(Dice& dice, int server) {
  const std::string name = "ex0" + std::to_string(server) + ".contoso.com";
  const std::string serial = dice.hex(38);
  const std::string thumbprint = dice.hex(40);
  return "AccessRules        : {System.Security.AccessControl.CryptoKeyAccessRule}\r\n"
         "CertificateDomains : {mail.contoso.com, autodiscover.contoso.com, " +
         name +
         "}\r\n"
         "HasPrivateKey      : True\r\n"
         "IsSelfSigned       : False\r\n"
         "Issuer             : CN=Contoso Issuing CA 1, DC=contoso, DC=com\r\n"
         "NotAfter           : 11/30/2027 9:15:00 AM\r\n"
         "NotBefore          : 11/30/2025 9:15:00 AM\r\n"
         "PublicKeySize      : 2048\r\n"
         "RootCAType         : Enterprise\r\n"
         "SerialNumber       : " +
         serial +
         "\r\n"
         "Services           : IMAP, POP, IIS, SMTP\r\n"
         "Status             : Valid\r\n"
         "Subject            : CN=mail.contoso.com, O=Contoso, C=US\r\n"
         "Thumbprint         : " +
         thumbprint +
         "\r\n"
         "\r\n";
}

std::string configuration(Dice& dice) {
  std::string out = oauth_configuration();
  out += "[PS] C:\\Windows\\system32>Get-ExchangeCertificate | Format-List\r\n\r\n\r\n";
  for (int server = 1; server <= 4; ++server) out += certificate(dice, server);
  return out + "\r\n[PS] C:\\Windows\\system32>\r\n";
}

std::string remark(Dice& dice) {
  return "Hello, we tried it again after the change of " + two_digits(1 + dice.below(28)) +
         " March and it looks the same from here. The users on the second pool say that\r\n"
         "their conversation history is still missing; those at Fabrikam see it. "
         "Could somebody have a look at the log below?\r\n\r\n";
}

std::string head(const std::string& user) {
  return "PS C:\\Users\\admin> Test-CsExStorageConnectivity -SipUri sip:" + user +
         " -Verbose\r\n"
         "VERBOSE: Successfully opened a connection to storage service at localhost using "
         "binding: NetNamedPipe.\r\n"
         "VERBOSE: Create message.\r\n"
         "VERBOSE: Execute Exchange Storage Command.\r\n";
}

std::string request(Dice& dice, const std::string& user, const std::string& time) {
  const std::string id = dice.guid();
  return "<Trace Tag=\"AutodiscoverRequestHttpHeaders\" Tid=\"41\" Time=\"" + time +
         "Z\">\n"
         "POST /autodiscover/autodiscover.svc HTTP/1.1\n"
         "Content-Type: text/xml; charset=utf-8\n"
         "Accept: text/xml\n"
         "client-request-id: " +
         id +
         "\n"
         "User-Agent: LYSS/6.0.9319.0 (storage service)\n\n"
         "</Trace>\n"
         "<Trace Tag=\"AutodiscoverRequest\" Tid=\"41\" Time=\"" +
         time +
         "Z\" Version=\"15.00.0913.022\">\n"
         "  <soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">\n"
         "    <soap:Body><a:GetUserSettingsRequestMessage><a:Request><a:Users><a:User>\n"
         "      <a:Mailbox>" +
         user +
         "</a:Mailbox>\n"
         "    </a:User></a:Users></a:Request></a:GetUserSettingsRequestMessage></soap:Body>\n"
         "  </soap:Envelope>\n"
         "</Trace>\n";
}

std::string answer(Dice& dice, const std::string& time) {
  return "<Trace Tag=\"AutodiscoverResponseHttpHeaders\" Tid=\"41\" Time=\"" + time +
         "Z\">\n"
         "HTTP/1.1 200 OK\n"
         "request-id: " +
         dice.guid() +
         "\n"
         "X-FEServer: EX01\n"
         "Content-Type: text/xml; charset=utf-8\n\n"
         "</Trace>\n"
         "<Trace Tag=\"AutodiscoverResponse\" Tid=\"41\" Time=\"" +
         time +
         "Z\" Version=\"15.00.0913.022\">\n"
         "  <ErrorCode>NoError</ErrorCode>\n"
         "  <UserSetting><Name>InternalEwsUrl</Name>"
         "<Value>https://mail.contoso.com/EWS/Exchange.asmx</Value></UserSetting>\n"
         "</Trace>\n";
}

std::string refusal(Dice& dice, const std::string& time) {
  return "<Trace Tag=\"AutodiscoverResponseHttpHeaders\" Tid=\"41\" Time=\"" + time +
         "Z\">\n"
         "HTTP/1.1 401 Unauthorized\n"
         "request-id: " +
         dice.guid() +
         "\n"
         "x-ms-diagnostics: 2000003;reason=\"The certificate that signed the token is not known "
         "here.\";error_category=\"invalid_signature\"\n"
         "WWW-Authenticate: Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\"\n\n"
         "</Trace>\n";
}

std::string passed_end(Dice& dice) {
  const std::string id = dice.hex(120);
  const std::string change_key = dice.hex(40);
  return "VERBOSE: Processing web storage response for ExCreateItem Success.\r\n"
         "VERBOSE: Items choice type: CreateItemResponseMessage.\r\n"
         "VERBOSE: Response message, class: Success, code: NoError.\r\n"
         "VERBOSE: Item: Microsoft.Rtc.Internal.Storage.Exchange.Ews.MessageType, Id:" +
         id + ", change key: " + change_key +
         ", subject: , body: .\r\n"
         "VERBOSE: Is command successful: True.\r\n"
         "Test passed.\r\n\r\n";
}

std::string failed_end(const std::string& user) {
  return "VERBOSE: Is command successful: False.\r\n"
         "Test-CsExStorageConnectivity : ExCreateItem exchange operation failed, code=50043,\r\n"
         "reason=GetUserSettings failed, smtpAddress=" +
         user +
         ", Autodiscover Uri=https://autodiscover.contoso.com/autodiscover/autodiscover.xml, "
         "Autodiscover WebProxy=<NULL>\r\n"
         "At line:1 char:1\r\n"
         "+ Test-CsExStorageConnectivity -SipUri sip:" +
         user +
         " -Verbose\r\n"
         "+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\r\n"
         "    + CategoryInfo          : NotSpecified: (:) [Test-CsExStorageConnectivity], "
         "StorageOperationException\r\n"
         "    + FullyQualifiedErrorId : ErrorProcessingRequest,"
         "Microsoft.Rtc.Management.Ex.Storage.TestExStorageConnectivityCmdlet\r\n\r\n";
}

std::string time_of_day(Dice& dice) {
  const uint64_t second = dice.below(24 * 60 * 60);
  return two_digits(second / 3600) + ":" + two_digits(second / 60 % 60) + ":" +
         two_digits(second % 60);
}

std::string date_and_time(Dice& dice) {
  const std::string day = two_digits(1 + dice.below(28));
  return "2026-03-" + day + " " + time_of_day(dice);
}

std::string run(Dice& dice, bool fails) {
  const std::string user = "user" + dice.hex(3) + "@contoso.com";
  const std::string time = date_and_time(dice);
  std::string out = head(user) + "VERBOSE: Activity tracing:\r\n";
  out += request(dice, user, time);
  out += fails ? refusal(dice, time) : answer(dice, time);
  out += fails ? failed_end(user) : passed_end(dice);
  return dice.one_in(3) ? wrapped(out) : out;
}

/// What servers say beside what matters: most of a log.
std::string user_settings(const std::string& time) {
  std::string out = "<Trace Tag=\"AutodiscoverResponse\" Tid=\"41\" Time=\"" + time +
                    "Z\" Version=\"15.00.0913.022\">\n"
                    "  <s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">\n"
                    "    <s:Body>\n";
  for (int i = 0; i < 24; ++i) {
    out += "      <UserSetting i:type=\"StringSetting\">\n        <Name>ExternalSetting" +
           std::to_string(i) +
           "</Name>\n        <Value>https://mail.contoso.com/EWS/Exchange.asmx</Value>\n"
           "      </UserSetting>\n";
  }
  return out + "    </s:Body>\n  </s:Envelope>\n</Trace>\n";
}

std::string created_item(Dice& dice, const std::string& time) {
  const std::string request_id = dice.guid();
  const std::string item = dice.hex(152);
  return "<Trace Tag=\"EwsResponseHttpHeaders\" Tid=\"41\" Time=\"" + time +
         "Z\">\nHTTP/1.1 200 OK\nTransfer-Encoding: chunked\nrequest-id: " + request_id +
         "\nX-CalculatedBETarget: ex01.contoso.com\nX-DiagInfo: EX01\nX-BEServer: EX01\n"
         "Cache-Control: private\nContent-Type: text/xml; charset=utf-8\n"
         "Server: Microsoft-IIS/8.5\nX-Powered-By: ASP.NET\n\n</Trace>\n"
         "<Trace Tag=\"EwsResponse\" Tid=\"41\" Time=\"" +
         time +
         "Z\" Version=\"15.00.0913.022\">\n"
         "  <m:CreateItemResponse>\n    <m:CreateItemResponseMessage ResponseClass=\"Success\">\n"
         "      <m:ResponseCode>NoError</m:ResponseCode>\n      <t:ItemId Id=\"" +
         item + "\" />\n    </m:CreateItemResponseMessage>\n  </m:CreateItemResponse>\n</Trace>\n";
}

/// As run(), with everything that -Verbose prints.
std::string verbose_run(Dice& dice, bool fails) {
  const std::string user = "user" + dice.hex(2) + "@contoso.com";
  const std::string time = date_and_time(dice);
  std::string out = head(user) + "VERBOSE: Activity tracing:\r\n";
  out += request(dice, user, time);
  out += fails ? refusal(dice, time) : answer(dice, time);
  if (!fails) {
    out += user_settings(time);
    for (int i = 0; i < 3; ++i) out += created_item(dice, time);
  }
  return out + (fails ? failed_end(user) : passed_end(dice));
}

}  // namespace

std::string generate_case(size_t bytes) {
  Dice dice;
  std::string out;
  out.reserve(bytes + 8192);
  size_t next_configuration = 0;
  for (uint64_t runs = 0; out.size() < bytes; ++runs) {
    if (out.size() >= next_configuration) {
      out += configuration(dice);
      next_configuration += kBytesPerConfiguration;
    }
    if (dice.one_in(8)) out += remark(dice);
    out += run(dice, runs % 16 == 2);
  }
  out.resize(bytes);
  return out;
}

std::string generate_log(size_t bytes) {
  Dice dice;
  std::string out = configuration(dice);
  out.reserve(bytes + 16384);
  for (uint64_t runs = 0; out.size() < bytes; ++runs) out += verbose_run(dice, runs % 50 == 2);
  out.resize(bytes);
  return out;
}

}  // namespace pairlint::bench
