#include "audit/pipeline.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <string>

namespace pairlint::audit {
namespace {

/// Squares of 0 ... count - 1, worked on by threads that are ready in another order.
std::vector<size_t> squares(size_t jobs, size_t count, size_t wanted, std::atomic<size_t>* worked) {
  size_t next = 0;
  std::vector<size_t> out;
  run_ordered<size_t, size_t>(
      jobs, [&]() { return next < count ? std::optional(next++) : std::nullopt; },
      [&] {
        return [&](size_t number) {
          if (number % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
          if (worked != nullptr) ++*worked;
          return number * number;
        };
      },
      [&](size_t square) {
        out.push_back(square);
        return out.size() < wanted;
      });
  return out;
}

TEST(Pipeline, KeepsTheOrderWhateverTheThreads) {
  for (const size_t count : {0U, 1U, 5U, 300U}) {
    std::vector<size_t> expected;
    for (size_t i = 0; i < count; ++i) expected.push_back(i * i);
    for (const size_t jobs : {1U, 2U, 3U, 16U}) {
      EXPECT_EQ(squares(jobs, count, SIZE_MAX, nullptr), expected) << jobs << " " << count;
    }
  }
}

TEST(Pipeline, EndsWhenNobodyWantsMore) {
  std::atomic<size_t> worked = 0;
  EXPECT_EQ(squares(4, 100'000, 10, &worked).size(), 10U);
  EXPECT_LE(worked, 10 + 4 * kAhead + 4);
}

TEST(Pipeline, HoldsNoMoreThanItMay) {
  std::atomic<size_t> worked = 0, written = 0;
  std::atomic<size_t> most = 0;
  constexpr size_t kJobs = 4, kCount = 500;
  size_t next = 0;
  run_ordered<size_t, size_t>(
      kJobs, [&]() { return next < kCount ? std::optional(next++) : std::nullopt; },
      [&] {
        return [&](size_t number) {
          // The first is the slowest: the others run as far ahead as they may.
          if (number == 0) std::this_thread::sleep_for(std::chrono::milliseconds(200));
          const size_t ahead = ++worked - written;
          size_t seen = most;
          while (ahead > seen && !most.compare_exchange_weak(seen, ahead)) {
          }
          return number;
        };
      },
      [&](size_t) {
        ++written;
        return true;
      });
  EXPECT_EQ(written, kCount);
  EXPECT_LE(most, kJobs * kAhead + kJobs);
  EXPECT_GE(most, kJobs * kAhead / 2);
}

}  // namespace
}  // namespace pairlint::audit
