#include "record/servers.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

enum : uint32_t { kCertificate, kServer };

std::vector<Kind> kinds() {
  Kind certificate, server;
  certificate.name = "Certificate";
  certificate.per_server = {"Server"};
  server.name = "Server";
  return {certificate, server};
}

struct Seen {
  std::vector<std::string> listed;                          ///< records of Server
  std::vector<std::pair<std::string, Completeness>> asked;  ///< parts of Certificate
};

Completeness joined(const Seen& seen) {
  RecordSet set;
  set.lists.resize(2);
  for (const std::string& name : seen.listed) {
    set.lists[kServer].records.emplace_back().id = name;
  }
  RecordList& list = set.lists[kCertificate];
  list.completeness = Completeness::kPartial;
  for (const auto& [server, completeness] : seen.asked) {
    list.servers.push_back({server, completeness, {}});
    list.records.emplace_back().server = server;
  }
  join_servers(kinds(), kCertificate, set);
  return list.completeness;
}

TEST(SameServer, TakesAShortNameForTheFirstLabel) {
  EXPECT_TRUE(same_server("EX01", "ex01.contoso.com"));
  EXPECT_TRUE(same_server("EX01", "ex01"));
  EXPECT_FALSE(same_server("EX01", "EX02"));
  EXPECT_FALSE(same_server("ex01.contoso.com", "ex01.fabrikam.com"));
}

TEST(JoinServers, CompletesAListThatEveryKnownServerWasAskedFor) {
  const auto whole = Completeness::kComplete;
  const auto part = Completeness::kPartial;
  const struct {
    Seen seen;
    Completeness expected;
  } cases[] = {
      {{{}, {{"", whole}}}, whole},
      {{{}, {{"", part}}}, part},
      {{{"EX01"}, {{"", whole}}}, whole},
      {{{"EX01", "EX02"}, {{"", whole}}}, part},
      {{{"EX01", "EX02"}, {{"EX01", whole}}}, part},
      {{{"EX01", "EX02"}, {{"ex01.contoso.com", whole}, {"EX02", whole}}}, whole},
      {{{"EX01", "EX02"}, {{"EX01", whole}, {"EX02", part}}}, part},
      {{{}, {{"EX01", whole}, {"EX02", whole}}}, whole},
      {{{}, {}}, part},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(joined(each.seen), each.expected)
        << each.seen.listed.size() << each.seen.asked.size();
  }
}

}  // namespace
}  // namespace pairlint
