#include "base/edit_distance.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

TEST(EditDistance, CountsChanges) {
  struct {
    const char* a;
    const char* b;
    size_t distance;
  } const examples[] = {
      {"", "", 0},
      {"abc", "abc", 0},
      {"Realm", "realm", 0},
      {"abc", "", 3},
      {"abc", "abd", 1},
      {"abc", "abxc", 1},
      {"abcd", "abd", 1},
      {"ab", "ba", 1},
      {"kitten", "sitting", 3},
      {"Subejct", "Subject", 1},
  };
  for (const auto& example : examples) {
    EXPECT_EQ(edit_distance(example.a, example.b), example.distance)
        << example.a << " " << example.b;
    EXPECT_EQ(edit_distance(example.b, example.a), example.distance)
        << example.b << " " << example.a;
  }
}

TEST(NearestName, IsTheOneThatWasMeant) {
  const std::vector<std::string> names{"Realm", "ServiceName", "ExchangeAutodiscoverUrl", "Name"};
  EXPECT_EQ(nearest_name("Relm", names), "Realm");
  EXPECT_EQ(nearest_name("servicename", names), "ServiceName");
  EXPECT_EQ(nearest_name("ExchangeAutoDiscoveryUri", names), "ExchangeAutodiscoverUrl");
  EXPECT_EQ(nearest_name("Thumbprint", names), "");
  EXPECT_EQ(nearest_name("", names), "");
  EXPECT_EQ(nearest_name(std::string(100'000, 'a'), names), "");
}

}  // namespace
}  // namespace pairlint
