#include "cli/inputs.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "cli/run_program.h"

namespace pairlint::cli {
namespace {

using cli_test::TemporaryFolder;

std::string content_of(Input& input) {
  std::string text;
  char buffer[7];
  for (;;) {
    const auto count = input.read(buffer);
    if (!count) return "error: " + count.error().message;
    if (*count == 0) return text;
    text.append(buffer, *count);
  }
}

/// `name=content`, one a line.
std::string listed(const std::vector<std::string>& paths) {
  const CaseInputs inputs = collect_inputs(paths);
  std::string text;
  for (const auto& input : inputs.all) text += input->name() + "=" + content_of(*input) + "\n";
  return text;
}

TEST(Inputs, AFolderIsReadWithAllThatIsInItInByteOrder) {
  const TemporaryFolder folder;
  folder.write("b.txt", "2");
  folder.write("B.txt", "1");
  folder.write("a/x.txt", "4");
  folder.write("a.txt", "3");
  folder.write("a/deep/er.txt", "5");
  folder.write(".hidden", "6");
  EXPECT_EQ(listed({folder.path()}),
            ".hidden=6\nB.txt=1\na.txt=3\na/deep/er.txt=5\na/x.txt=4\nb.txt=2\n");
  EXPECT_EQ(listed({folder.path() + "/"}), listed({folder.path()}));
}

TEST(Inputs, AnAbsoluteFileIsNamedWithoutItsFolders) {
  const TemporaryFolder folder;
  EXPECT_EQ(listed({folder.write("case/a.txt", "text")}), "a.txt=text\n");
}

TEST(Inputs, EqualNamesAreToldApartByTheirFolders) {
  const TemporaryFolder folder;
  folder.write("before/a.txt", "1");
  folder.write("after/a.txt", "2");
  EXPECT_EQ(listed({folder / "before", folder / "after"}), "a.txt=1\nafter/a.txt=2\n");
}

TEST(Inputs, ACaseIsCalledLikeItsFirstArgument) {
  const TemporaryFolder folder;
  folder.write("case-4711/a.txt", "");
  EXPECT_EQ(collect_inputs({folder / "case-4711/"}).case_name, "case-4711");
  EXPECT_EQ(collect_inputs({folder / "case-4711/."}).case_name, "case-4711");
  EXPECT_EQ(collect_inputs({folder / "case-4711/a.txt"}).case_name, "a.txt");
  EXPECT_EQ(collect_inputs({"-"}).case_name, "-");
}

TEST(Inputs, WhatCannotBeReadIsNamedWithTheReason) {
  const TemporaryFolder folder;
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  std::filesystem::create_symlink("itself", folder / "itself");
  std::filesystem::create_symlink("nowhere", folder / "dangling");
  std::filesystem::create_symlink("/dev/zero", folder / "zero");
  folder.write("sub/a.txt", "text");
  std::filesystem::create_directory_symlink("..", folder / "sub/up");
  EXPECT_EQ(listed({folder.path()}),
            "dangling=error: cannot be read: no such file or folder\n"
            "itself=error: cannot be read: its symbolic links form a loop\n"
            "pipe=error: cannot be read: it is a pipe; pass its content as standard input (-)\n"
            "sub/a.txt=text\n"
            "sub/up=error: cannot be read: its symbolic links form a loop\n"
            "zero=error: cannot be read: it is a device\n");
  EXPECT_EQ(listed({folder / "pipe"}),
            "pipe=error: cannot be read: it is a pipe; pass its content as standard input (-)\n");
  EXPECT_EQ(listed({folder / "no.txt"}), "no.txt=error: cannot be read: no such file or folder\n");
}

TEST(Inputs, FoldersThatNestTooDeeplyAreRefused) {
  const TemporaryFolder folder;
  std::string deep;
  for (int i = 0; i < 70; ++i) deep += "d/";
  folder.write(deep + "a.txt", "text");
  EXPECT_NE(listed({folder.path()}).find("its folders nest too deeply"), std::string::npos);
}

TEST(Inputs, AFailureStaysKnown) {
  const CaseInputs inputs = collect_inputs({"/proc/self/mem"});
  const std::string first = content_of(*inputs.all[0]);
  EXPECT_EQ(first.substr(0, 22), "error: cannot be read:");
  EXPECT_EQ(content_of(*inputs.all[0]), first);
  EXPECT_FALSE(inputs.all[0]->failure().empty());
}

}  // namespace
}  // namespace pairlint::cli
