// Errors are such that each is found as one signal at one place, so that a list of them is the
// truth. Their texts are those of the samples in samples/signals.
#include "bench/test_run.h"

#include <array>
#include <cstdint>
#include <cstdio>

namespace pairlint::bench {
namespace {

enum class Place { kHead, kAutodiscover, kEws, kMessage };

struct Error {
  const char* id;
  Place place;
  const char* text;
};

constexpr std::array kErrors = {
    Error{
        "diagnostics-2000003", Place::kHead,
        "x-ms-\001diagnostics: 2000003;reason=\"The hostname component of the audience claim value "
        "is invalid.\";error_category=\"invalid_resource\"\n"},
    Error{"diagnostics-2000005", Place::kHead,
          "x-ms-\001diagnostics: 2000005;reason=\"The token has an invalid signature.\";"
          "error_category=\"invalid_signature\"\n"},
    Error{"autodiscover-InvalidUser", Place::kAutodiscover,
          "        <\001ErrorCode>InvalidUser</ErrorCode>\n"},
    Error{"autodiscover-NotFederated", Place::kAutodiscover,
          "        <\001ErrorCode>NotFederated</ErrorCode>\n"},
    Error{"ews-ErrorAccessDenied", Place::kEws,
          "          <m:\001ResponseCode>ErrorAccessDenied</m:ResponseCode>\n"},
    Error{"ews-ErrorNonExistentMailbox", Place::kEws,
          "          <m:\001ResponseCode>ErrorNonExistentMailbox</m:ResponseCode>\n"},
    Error{"ews-ErrorServerBusy", Place::kEws,
          "          <m:\001ResponseCode>ErrorServerBusy</m:ResponseCode>\n"},
    Error{"web-connect", Place::kMessage, "Unable to connect to the remote server"},
    Error{"web-name-not-resolved", Place::kMessage,
          "The remote name could not be resolved: 'autodiscover.contoso.com'"},
    Error{"web-timeout", Place::kMessage, "The operation has timed out"},
    Error{"web-forcibly-closed", Place::kMessage,
          "An existing connection was forcibly closed by the remote host"},
    Error{"tls-trust", Place::kMessage,
          "Could not establish trust relationship for the SSL/TLS secure channel"},
    Error{"tls-channel", Place::kMessage, "Could not create SSL/TLS secure channel"},
    Error{"http-404", Place::kMessage, "The remote server \001returned an error: (404) Not Found."},
    Error{"http-503", Place::kMessage,
          "The remote server \001returned an error: (503) Server Unavailable."},
    Error{"web-object-moved", Place::kMessage, "Object moved to here"},
};

std::string time_of(Dice& dice) {
  const auto second = static_cast<unsigned>(dice.below(24 * 60 * 60));
  const auto day = static_cast<unsigned>(1 + dice.below(28));
  char text[32];
  std::snprintf(text, sizeof text, "2026-03-%02u %02u:%02u:%02uZ", day, second / 3600,
                second / 60 % 60, second % 60);
  return text;
}

struct Run {
  std::string user, time;
};

std::string trace(const std::string& tag, const Run& run) {
  return "<Trace Tag=\"" + tag + "\" Tid=\"41\" Time=\"" + run.time + "\">\n";
}

std::string request_head(const std::string& path, const std::string& id, const std::string& token) {
  return "POST " + path +
         " HTTP/1.1\nContent-Type: text/xml; charset=utf-8\nAccept: text/xml\n"
         "User-Agent: LYSS/6.0.9319.0 (storage service)\nclient-request-id: " +
         id +
         "\nreturn-client-request-id: true\nX-AnchorMailbox: user@contoso.com\nAuthorization: "
         "Bearer " +
         token + "\nHost: mail.contoso.com\nExpect: 100-continue\n\n</Trace>\n";
}

std::string answer_head(const std::string& id) {
  return "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nrequest-id: " + id +
         "\nX-CalculatedBETarget: ex01.contoso.com\nX-DiagInfo: EX01\nX-BEServer: EX01\n"
         "X-AspNet-Version: 4.0.30319\nX-Powered-By: ASP.NET\nX-FEServer: EX01\n"
         "Cache-Control: private\nContent-Type: text/xml; charset=utf-8\n"
         "Server: Microsoft-IIS/8.5\n\n</Trace>\n";
}

void add_refusal(MarkedText& out, const Run& run, const Error& error) {
  out.add(trace("AutodiscoverResponseHttpHeaders", run) +
          "HTTP/1.1 401 Unauthorized\nServer: Microsoft-IIS/8.5\n");
  out.add_error(error.id, error.text);
  out.add("X-Powered-By: ASP.NET\nX-FEServer: EX01\nContent-Length: 0\n\n</Trace>\n");
}

std::string settings(Dice& dice) {
  constexpr std::array kNames = {
      "InternalEwsUrl",        "ExternalEwsUrl",     "UserDN",     "InternalMailboxServer",
      "EwsSupportedSchemas",   "UserDisplayName",    "CasVersion", "EcpVoicemailUrl",
      "ActiveDirectoryServer", "AlternateMailboxes", "MailboxDN",  "UserDeploymentId",
      "PublicFolderServer",    "InternalOABUrl"};
  std::string out;
  for (const char* name : kNames) {
    out += "            <UserSetting i:type=\"StringSetting\">\n              <Name>";
    (out += name) += "</Name>\n              <Value>https://mail.contoso.com/ews/" + dice.hex(12);
    out += "</Value>\n            </UserSetting>\n";
  }
  return out;
}

void add_autodiscover(MarkedText& out, Dice& dice, const Run& run, const Error* error) {
  const std::string id = dice.guid();
  const std::string token = dice.hex(900);
  out.add(trace("AutodiscoverRequestHttpHeaders", run) +
          request_head("/autodiscover/autodiscover.svc", id, token));
  out.add(trace("AutodiscoverRequest", run) +
          "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<soap:Envelope "
          "xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">\n  <soap:Body>\n"
          "    <a:GetUserSettingsRequestMessage><a:Request><a:Users><a:User>\n      <a:Mailbox>" +
          run.user +
          "</a:Mailbox>\n    </a:User></a:Users></a:Request></a:GetUserSettingsRequestMessage>\n"
          "  </soap:Body>\n</soap:Envelope>\n</Trace>\n");
  if (error && error->place == Place::kHead) return add_refusal(out, run, *error);
  out.add(trace("AutodiscoverResponseHttpHeaders", run) + answer_head(dice.guid()));
  out.add(trace("AutodiscoverResponse", run) +
          "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">\n  <s:Body>\n"
          "    <GetUserSettingsResponseMessage>\n      <Response>\n"
          "        <UserResponses><UserResponse>\n");
  if (error && error->place == Place::kAutodiscover) {
    out.add_error(error->id, error->text);
  } else {
    out.add("        <ErrorCode>NoError</ErrorCode>\n          <UserSettings>\n" + settings(dice) +
            "          </UserSettings>\n");
  }
  out.add(
      "        </UserResponse></UserResponses>\n      </Response>\n"
      "    </GetUserSettingsResponseMessage>\n  </s:Body>\n</s:Envelope>\n</Trace>\n");
}

void add_ews(MarkedText& out, Dice& dice, const Run& run, const Error* error) {
  const std::string id = dice.guid();
  const std::string token = dice.hex(900);
  out.add(trace("EwsRequestHttpHeaders", run) + request_head("/ews/exchange.asmx", id, token));
  out.add(trace("EwsResponseHttpHeaders", run) + answer_head(id));
  out.add(trace("EwsResponse", run) +
          "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">\n  <s:Body>\n"
          "    <m:CreateItemResponse>\n      <m:ResponseMessages>\n");
  if (error) {
    out.add("        <m:CreateItemResponseMessage ResponseClass=\"Error\">\n");
    out.add_error(error->id, error->text);
  } else {
    out.add(
        "        <m:CreateItemResponseMessage ResponseClass=\"Success\">\n"
        "          <m:ResponseCode>NoError</m:ResponseCode>\n          <t:ItemId Id=\"" +
        dice.hex(150) + "\" />\n");
  }
  out.add(
      "        </m:CreateItemResponseMessage>\n      </m:ResponseMessages>\n"
      "    </m:CreateItemResponse>\n  </s:Body>\n</s:Envelope>\n</Trace>\n");
}

void add_message(MarkedText& out, const Error& error) {
  out.add("VERBOSE: Autodiscover, send GetUserSettings request, exception: ");
  out.add_error(error.id, error.text);
  out.add("\n");
}

void add_failed_end(MarkedText& out, const Run& run) {
  out.add("VERBOSE: Is command successful: False.\nTest-CsExStorageConnectivity : ");
  out.add_error("code-50043",
                "ExCreateItem exchange operation failed, code=50043, reason=GetUserSettings"
                " failed, smtpAddress=" +
                    run.user +
                    ", Autodiscover Uri="
                    "https://autodiscover.contoso.com/autodiscover/autodiscover.svc, "
                    "Autodiscover WebProxy=<NULL>\n");
  out.add("At line:1 char:1\n+ Test-CsExStorageConnectivity -SipUri sip:" + run.user +
          " -Verbose\n+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "    + CategoryInfo          : NotSpecified: (:) [Test-CsExStorageConnectivity], "
          "StorageOperationException\n    + FullyQualifiedErrorId : ErrorProcessingRequest,"
          "Microsoft.Rtc.Management.Ex.Storage.TestExStorageConnectivityCmdlet\n\n");
}

void add_passed_end(MarkedText& out, Dice& dice) {
  const std::string id = dice.hex(150);
  out.add(
      "VERBOSE: Processing web storage response for ExCreateItem Success.\n"
      "VERBOSE: Items choice type: CreateItemResponseMessage.\n"
      "VERBOSE: Response message, class: Success, code: NoError.\n"
      "VERBOSE: Item: Microsoft.Rtc.Internal.Storage.Exchange.Ews.MessageType, Id:" +
      id + ", change key: " + dice.hex(40) +
      ", subject: , body: .\nVERBOSE: Is command successful: True.\nTest passed.\n\n");
}

}  // namespace

void add_test_run(MarkedText& out, Dice& dice, bool fails) {
  const Run run{"user" + dice.hex(10) + "@contoso.com", time_of(dice)};
  const Error* error = fails ? &kErrors[dice.below(kErrors.size())] : nullptr;
  out.add("PS C:\\Users\\admin> Test-CsExStorageConnectivity -SipUri sip:" + run.user +
          " -Verbose\nVERBOSE: Successfully opened a connection to storage service at localhost "
          "using binding: NetNamedPipe.\nVERBOSE: Create message.\n"
          "VERBOSE: Execute Exchange Storage Command.\n");
  if (error && error->place == Place::kMessage) {
    add_message(out, *error);
    return add_failed_end(out, run);
  }
  out.add("VERBOSE: Activity tracing:\n");
  add_autodiscover(out, dice, run, error);
  if (!error || error->place == Place::kEws) add_ews(out, dice, run, error);
  return error ? add_failed_end(out, run) : add_passed_end(out, dice);
}

}  // namespace pairlint::bench
