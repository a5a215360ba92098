// Files that change: under an audit, and for one that watches.
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "audit/written.h"
#include "cli/case_files.h"
#include "cli/run_program.h"

namespace pairlint::cli_test {
namespace {

TEST(CaseFiles, ThatChangeWhileTheyAreReadAreNamed) {
  const TemporaryFolder folder;
  const std::string large(size_t{5} << 20, 'x');
  for (const char* name : {"grows", "goes", "stays"}) {
    folder.write(std::string(name) + "/log.txt", large);
  }
  const auto message = [&](const std::string& name, auto change) {
    const cli::CaseFiles files = cli::read_case_files({name, {folder / name}});
    change(folder / (name + "/log.txt"));
    const audit::Problem problem = cli::problem_of(files);
    return problem.kind + " " + problem.message;
  };
  const auto grow = [&](const std::string&) { folder.write("grows/log.txt", large + "y"); };
  const auto go = [](const std::string& path) { std::filesystem::remove(path); };
  EXPECT_EQ(message("grows", grow), "changed log.txt: it changed while it was read");
  EXPECT_EQ(message("goes", go), "changed log.txt: it changed while it was read");
  EXPECT_EQ(message("stays", [](const std::string&) {}), " ");
}

bool wait_for_cases(const std::string& folder, const std::string& expected) {
  for (int i = 0; i < 200; ++i) {
    if (cases_of(folder) == expected) return true;
    ::usleep(50'000);
  }
  return false;
}

TEST(Watch, TakesInWhatLiesStill) {
  const TemporaryFolder folder;
  folder.write("in/a/1.txt", kFaulty);
  std::string in = folder / "in", out = folder / "out";
  std::string program = PAIRLINT_PROGRAM, audit = "audit", watch = "--watch", to = "-o", q = "-q";
  char* words[] = {program.data(), audit.data(), in.data(), watch.data(),
                   to.data(),      out.data(),   q.data(),  nullptr};
  pid_t child = -1;
  ASSERT_EQ(::posix_spawn(&child, PAIRLINT_PROGRAM, nullptr, nullptr, words, environ), 0);
  EXPECT_TRUE(wait_for_cases(out, "a\n"));
  folder.write("in/b/1.txt", kFaulty);
  EXPECT_TRUE(wait_for_cases(out, "a\nb\n"));
  ::kill(child, SIGTERM);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

}  // namespace
}  // namespace pairlint::cli_test
