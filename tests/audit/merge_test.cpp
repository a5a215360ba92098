#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "audit/written.h"
#include "cli/run_program.h"

namespace pairlint::cli_test {
namespace {

/// Audits of all shards, each in a folder of its own.
std::vector<std::string> shards(const TemporaryFolder& folder, size_t count) {
  std::vector<std::string> folders;
  for (size_t i = 0; i < count; ++i) {
    const std::string shard = std::to_string(i) + "/" + std::to_string(count);
    folders.push_back(folder / ("shards/" + shard));
    const Outcome run =
        run_program({"audit", kCases, "-o", folders.back(), "--shard", shard, "-q"});
    EXPECT_EQ(run.code, 0) << run.err;
  }
  return folders;
}

std::string merged(const std::vector<std::string>& folders, const std::string& to) {
  std::vector<std::string> arguments = {"merge", "-o", to};
  arguments.insert(arguments.end(), folders.begin(), folders.end());
  const Outcome run = run_program(arguments);
  EXPECT_EQ(run.code, 0) << run.err;
  return written(to);
}

TEST(Merge, GivesTheBytesOfASingleRunInAnyOrder) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_program({"audit", kCases, "-o", folder / "whole"}).code, 0);
  const std::string whole = written(folder / "whole");
  std::mt19937 random(20260217);
  for (const size_t count : {1U, 2U, 7U, 64U}) {
    std::vector<std::string> parts = shards(folder, count);
    for (int order = 0; order < 5; ++order) {
      EXPECT_EQ(merged(parts, folder / "merged"), whole) << count;
      std::shuffle(parts.begin(), parts.end(), random);
    }
  }
}

TEST(Merge, IsAssociative) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_program({"audit", kCases, "-o", folder / "whole"}).code, 0);
  const std::vector<std::string> parts = shards(folder, 7);
  merged({parts[6], parts[1]}, folder / "a");
  merged({folder / "a", parts[3], parts[0]}, folder / "b");
  merged({parts[5], parts[2]}, folder / "c");
  EXPECT_NE(written(folder / "b"), written(folder / "whole"));
  EXPECT_EQ(merged({folder / "c", parts[4], folder / "b"}, folder / "d"),
            written(folder / "whole"));
  // What stands in several of them is there once.
  EXPECT_EQ(merged({folder / "d", parts[4], folder / "a"}, folder / "d"),
            written(folder / "whole"));
}

TEST(Merge, BringsTheReports) {
  const TemporaryFolder folder;
  folder.write("in/a/1.txt", kFaulty);
  folder.write("in/b/1.txt", kFaulty);
  for (const char* name : {"a", "b"}) {
    const Outcome run = run_program({"audit", folder / "in/" + std::string(name), "-o",
                                     folder / ("of-" + std::string(name)), "--per-case", "json"});
    ASSERT_EQ(run.code, 0) << run.err;
  }
  merged({folder / "of-b", folder / "of-a"}, folder / "out");
  const std::string report = read_file(folder / "out/reports/a.json");
  EXPECT_EQ(report, run_program({"check", folder / "in/a", "--format", "json"}).out);
  EXPECT_TRUE(std::filesystem::exists(folder / "out/reports/b.json"));
}

TEST(Merge, SaysWhatIsNoAudit) {
  const TemporaryFolder folder;
  folder.write("odd/results.jsonl", "{\"schemaVersion\":1,\"case\":\"b\"}\n{\"case\":\"c\"}\n");
  folder.write("mixed/results.jsonl",
               "{\"schemaVersion\":1,\"case\":\"b\"}\n{\"schemaVersion\":1,\"case\":\"a\"}\n");
  const struct {
    std::string name, expected;
  } table[] = {
      {"none", "cannot read '" + folder / "none/results.jsonl" + "': it is not there"},
      {"odd", folder / "odd/results.jsonl" + ":2: found no result of schemaVersion 1"},
      {"mixed", folder / "mixed/results.jsonl" + ":2: its case belongs before the one above"},
  };
  for (const auto& [name, expected] : table) {
    const Outcome run = run_program({"merge", folder / name, "-o", folder / "out"});
    EXPECT_EQ(run.code, 4);
    EXPECT_EQ(run.err, "pairlint: " + expected + "\n");
    EXPECT_FALSE(std::filesystem::exists(folder / "out/results.jsonl"));
  }
}

}  // namespace
}  // namespace pairlint::cli_test
