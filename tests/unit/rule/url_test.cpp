#include "rule/url.h"

#include <gtest/gtest.h>

#include <string>

namespace pairlint {
namespace {

std::string parts(std::string_view text) {
  const auto url = parse_url(text);
  if (!url) return "none";
  return std::string(url->scheme) + " | " + std::string(url->host) + " | " + std::string(url->path);
}

TEST(Url, TakesApart) {
  const std::pair<std::string, std::string> cases[] = {
      {"https://autodiscover.contoso.com/autodiscover/autodiscover.svc",
       "https | autodiscover.contoso.com | /autodiscover/autodiscover.svc"},
      {"HTTPS://Mail.Contoso.com", "HTTPS | Mail.Contoso.com | "},
      {"http://mail.contoso.com:8080/a?b=/c#d", "http | mail.contoso.com | /a"},
      {"https://mail.contoso.com?x", "https | mail.contoso.com | "},
      {"https://kim@mail.contoso.com/", "https | mail.contoso.com | /"},
      {"https://[2001:db8::1]:443/x", "https | 2001:db8::1 | /x"},
      {"https://10.0.0.1/x", "https | 10.0.0.1 | /x"},
      {"https://caf\xC3\xA9.contoso.com/", "https | caf\xC3\xA9.contoso.com | /"},
      {"mail.contoso.com/autodiscover", "none"},
      {"", "none"},
      {"https://", "none"},
      {"https:///autodiscover", "none"},
      {"https:/mail.contoso.com/", "none"},
      {"https://mail.contoso.com:port/", "none"},
      {"https://<host>/autodiscover/autodiscover.svc", "none"},
      {"https://mail .contoso.com/", "none"},
      {"\"https://mail.contoso.com/\"", "none"},
      {"https://mail.contoso.com/\xE2\x80\x9D", "none"},
      {"https://mail.contoso.com/a b", "none"},
      {"https://mail..contoso.com/", "none"},
      {"https://[2001:db8::1/", "none"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(parts(text), expected) << text;
}

TEST(Url, SaysWhetherACutOneMayStillBecomeAUrl) {
  for (const char* visible : {"", "h", "https", "https:", "https:/", "https://", "https://mail.con",
                              "https://mail.contoso.com/auto", "https://mail.contoso.com:4"}) {
    EXPECT_TRUE(may_begin_url(visible)) << visible;
  }
  for (const char* visible : {"\"https", "mail.contoso.com/auto", "https:mail", "https://ma il",
                              "https://a..b/c", "1https", "https:///"}) {
    EXPECT_FALSE(may_begin_url(visible)) << visible;
  }
}

TEST(NameCovers, FollowsRfc6125) {
  struct Case {
    const char* name;
    const char* host;
    bool covers;
  };
  const Case cases[] = {
      {"mail.contoso.com", "MAIL.contoso.com", true},
      {"mail.contoso.com", "mail.contoso.com.", true},
      {"mail.contoso.com", "autodiscover.contoso.com", false},
      {"*.contoso.com", "autodiscover.contoso.com", true},
      {"*.CONTOSO.com", "autodiscover.contoso.COM", true},
      {"*.contoso.com", "contoso.com", false},
      {"*.contoso.com", ".contoso.com", false},
      {"*.contoso.com", "a.b.contoso.com", false},
      {"*.contoso.com", "autodiscover.fabrikam.com", false},
      {"auto*.contoso.com", "autodiscover.contoso.com", false},
      {"*.*.contoso.com", "a.b.contoso.com", false},
      {"autodiscover.*.com", "autodiscover.contoso.com", false},
      {"*", "contoso", false},
      {"*.", "contoso", false},
      {"*.0.0.1", "10.0.0.1", false},
      {"10.0.0.1", "10.0.0.1", true},
      {"", "", false},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(name_covers(each.name, each.host), each.covers) << each.name << " " << each.host;
  }
}

}  // namespace
}  // namespace pairlint
