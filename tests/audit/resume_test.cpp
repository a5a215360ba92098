// An audit may end at any moment. PAIRLINT_KILLS says how often one is killed here.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <random>
#include <set>

#include "audit/written.h"
#include "base/text.h"
#include "cli/run_program.h"

namespace pairlint::cli_test {
namespace {

struct Ended {
  bool killed = false;
  int code = -1;
};

/// Runs an audit and sends it a signal after some time.
Ended run_and_signal(std::vector<std::string> arguments, int signal, useconds_t after) {
  arguments.insert(arguments.begin(), PAIRLINT_PROGRAM);
  std::vector<char*> words;
  for (std::string& word : arguments) words.push_back(word.data());
  words.push_back(nullptr);
  pid_t child = -1;
  EXPECT_EQ(::posix_spawn(&child, PAIRLINT_PROGRAM, nullptr, nullptr, words.data(), environ), 0);
  ::usleep(after);
  ::kill(child, signal);
  int status = 0;
  EXPECT_EQ(::waitpid(child, &status, 0), child);
  return {WIFSIGNALED(status), WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

/// Sub-folders with other content each, so that nothing but itself gives its result.
void make_cases(const TemporaryFolder& folder, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    const std::string name = "case-" + std::to_string(i);
    folder.write("in/" + name + "/1.txt", kFaulty + name + "\n");
  }
}

size_t wanted_kills() {
  const char* said = std::getenv("PAIRLINT_KILLS");
  return said != nullptr ? std::strtoul(said, nullptr, 10) : 20;
}

/// The whole lines of a file.
std::string whole_lines(const std::string& path) {
  const std::string text = read_file(path);
  return text.substr(0, text.rfind('\n') + 1);
}

TEST(Resume, LosesAndRepeatsNothingHoweverOftenItIsKilled) {
  const TemporaryFolder folder;
  make_cases(folder, 60);
  ASSERT_EQ(run_program({"audit", folder / "in", "-o", folder / "whole"}).code, 0);
  const std::string whole = written(folder / "whole");
  std::mt19937 random(4711);
  size_t kills = 0, finished = 0;
  std::string journal;
  while (kills < wanted_kills() || finished == 0) {
    const Ended ended =
        run_and_signal({"audit", folder / "in", "-o", folder / "out", "-q", "--resume"}, SIGKILL,
                       static_cast<useconds_t>(random() % 12'000));
    if (!ended.killed) {
      ASSERT_EQ(ended.code, 0);
      EXPECT_EQ(written(folder / "out"), whole);
      EXPECT_FALSE(std::filesystem::exists(folder / "out/journal.jsonl"));
      ++finished;
      std::filesystem::remove_all(folder / "out");
      journal.clear();
      continue;
    }
    ++kills;
    const std::string now = whole_lines(folder / "out/journal.jsonl");
    if (std::filesystem::exists(folder / "out/results.jsonl")) {
      // Killed behind the end: the results are whole, and taken over by whoever goes on.
      EXPECT_EQ(read_file(folder / "out/results.jsonl"), read_file(folder / "whole/results.jsonl"));
      journal = now;
      continue;
    }
    ASSERT_TRUE(now.starts_with(journal)) << "lines were lost";
    journal = now;
    std::set<std::string_view> names;
    const std::string cases = members(journal, "case");
    for (const std::string_view name : split_at(trim(cases), '\n')) {
      EXPECT_TRUE(name.empty() || names.insert(name).second) << name << " was judged twice";
    }
  }
}

TEST(Resume, GoesOnBehindATornLine) {
  const TemporaryFolder folder;
  make_cases(folder, 5);
  ASSERT_EQ(run_program({"audit", folder / "in", "-o", folder / "whole"}).code, 0);
  const std::string lines = read_file(folder / "whole/results.jsonl");
  const size_t third = lines.find('\n', lines.find('\n') + 1) + 1;
  folder.write("out/journal.jsonl", lines.substr(0, third + 100));
  const Outcome run = run_program({"audit", folder / "in", "-o", folder / "out", "--resume"});
  EXPECT_EQ(run.code, 0);
  EXPECT_EQ(run.err,
            "pairlint: 5 of 5 cases in '" + folder / "out" + "', 2 of them known from before\n");
  EXPECT_EQ(written(folder / "out"), written(folder / "whole"));
}

TEST(Resume, JudgesAgainWhatHasChanged) {
  const TemporaryFolder folder;
  make_cases(folder, 4);
  const std::vector<std::string> audit = {"audit", folder / "in", "-o", folder / "out", "--resume"};
  ASSERT_EQ(run_program(audit).code, 0);
  folder.write("in/case-2/2.txt", "more");
  std::filesystem::rename(folder / "in/case-3", folder / "in/renamed");
  EXPECT_NE(run_program(audit).err.find("4 of 4 cases"), std::string::npos);
  EXPECT_NE(run_program(audit).err.find("4 of them known"), std::string::npos);
  EXPECT_EQ(cases_of(folder / "out"), "case-0\ncase-1\ncase-2\nrenamed\n");
  std::vector<std::string> other = audit;
  other.insert(other.end(), {"--as-of", "2026-01-01"});
  EXPECT_EQ(run_program(other).err.find("known from before"), std::string::npos);
  ASSERT_EQ(run_program({"audit", folder / "in", "-o", folder / "whole"}).code, 0);
  ASSERT_EQ(run_program(audit).code, 0);
  EXPECT_EQ(written(folder / "out"), written(folder / "whole"));
}

TEST(Interrupt, LeavesWholeFiles) {
  const TemporaryFolder folder;
  make_cases(folder, 400);
  ASSERT_EQ(run_program({"audit", folder / "in", "-o", folder / "whole"}).code, 0);
  const std::string whole = read_file(folder / "whole/results.jsonl");
  const std::vector<std::string> audit = {"audit", folder / "in", "-o", folder / "out", "--resume"};
  const Ended ended = run_and_signal(audit, SIGINT, 60'000);
  ASSERT_FALSE(ended.killed);
  const std::string lines = read_file(folder / "out/results.jsonl");
  EXPECT_TRUE(whole.starts_with(lines));
  EXPECT_TRUE(lines.empty() || lines.ends_with('\n'));
  EXPECT_EQ(ended.code, lines.size() < whole.size() ? 130 : 0);
  EXPECT_NE(read_file(folder / "out/summary.json").find("\"errors\""), std::string::npos);
  ASSERT_EQ(run_program(audit).code, 0);
  EXPECT_EQ(written(folder / "out"), written(folder / "whole"));
}

TEST(Output, ThatCannotBeWrittenIsOneLine) {
  const TemporaryFolder folder;
  make_cases(folder, 3);
  std::filesystem::create_directories(folder / "out");
  std::filesystem::create_symlink("/dev/full", folder / "out/results.jsonl.part");
  const Outcome full = run_program({"audit", folder / "in", "-o", folder / "out"});
  EXPECT_EQ(full.code, 4);
  EXPECT_EQ(full.err, "pairlint: cannot write '" + folder / "out/results.jsonl" +
                          "': No space left on device\n");
  EXPECT_FALSE(std::filesystem::exists(folder / "out/results.jsonl"));
  std::filesystem::create_directories(folder / "locked");
  const Outcome locked =
      run_program({"audit", folder / "in", "-o", folder / "locked"}, {.unprivileged = true});
  EXPECT_EQ(locked.code, 4);
  EXPECT_EQ(locked.err, "pairlint: cannot write '" + folder / "locked/journal.jsonl" +
                            "': Permission denied\n");
}

}  // namespace
}  // namespace pairlint::cli_test
