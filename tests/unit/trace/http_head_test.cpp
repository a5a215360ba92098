#include "trace/http_head.h"

#include <gtest/gtest.h>

#include "base/limits.h"

namespace pairlint {
namespace {

std::string head(const std::string& text) {
  const HttpHead read = read_http_head(text);
  std::string out = std::to_string(read.status);
  for (const HttpHeader& header : read.headers) {
    out.append("|").append(header.name).append("=").append(header.value);
  }
  return out;
}

TEST(HttpHead, ReadsEveryHeaderOfItsOwnLine) {
  EXPECT_EQ(head("\nHTTP/1.1 200 OK\nX-New-Thing: 1\nContent-Type: text/xml; charset=utf-8\n\n"),
            "200|X-New-Thing=1|Content-Type=text/xml; charset=utf-8");
  EXPECT_EQ(head("POST /a.svc HTTP/1.1\nAccept: text/xml\n"), "0|Accept=text/xml");
  EXPECT_EQ(read_http_head("POST /a.svc HTTP/1.1\nAccept: x\n").first_line, "POST /a.svc HTTP/1.1");
}

TEST(HttpHead, SplitsHeadersWhoseLineEndsWereLost) {
  EXPECT_EQ(head("HTTP/1.1 401 Unauthorizedrequest-id: 7d1cx-ms-diagnostics: 2000004;reason=\"The "
                 "realm: x\"Server: Microsoft-IIS/8.5WWW-Authenticate: Bearer a=\"b\",NTLM"),
            "401|request-id=7d1c|x-ms-diagnostics=2000004;reason=\"The realm: x\"|"
            "Server=Microsoft-IIS/8.5|WWW-Authenticate=Bearer a=\"b\",NTLM");
  // The longest name counts: Server is a part of this one.
  EXPECT_EQ(head("HTTP/1.1 200 OKX-FEServer: EX01"), "200|X-FEServer=EX01");
}

TEST(HttpHead, TakesNoAddressAndNoTimeForAName) {
  EXPECT_EQ(head("HTTP/1.1 302 Found\nLocation: https://a.contoso.com:443/x\nDate: 10:00:01\n"),
            "302|Location=https://a.contoso.com:443/x|Date=10:00:01");
}

TEST(HttpHead, ReadsWhatMailQuotedAndWhatToolsPrintWithArrows) {
  EXPECT_EQ(head("> HTTP/1.1 401 Unauthorized\n> Server: Microsoft-IIS/10.0\n> request-id: 1\n"),
            "401|Server=Microsoft-IIS/10.0\n>|request-id=1");
  EXPECT_EQ(head("HTTP/1.1 200 OK\nServer\u2192 Microsoft-IIS/10.0\n"),
            "200|Server=Microsoft-IIS/10.0");
}

TEST(HttpHead, KeepsAValueThatWasWrapped) {
  EXPECT_EQ(head("HTTP/1.1 401 No\nx-ms-diagnostics: 2000003;reason=\"a\nb\"\nServer: c"),
            "401|x-ms-diagnostics=2000003;reason=\"a\nb\"|Server=c");
}

TEST(HttpHead, StopsAtItsBound) {
  std::string text = "HTTP/1.1 200 OK\n";
  for (size_t i = 0; i < 2 * limits::kHttpHeaders; ++i) text += "A: b\n";
  EXPECT_EQ(read_http_head(text).headers.size(), limits::kHttpHeaders);
}

}  // namespace
}  // namespace pairlint
