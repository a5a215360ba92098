// Lines in, lines out: the worker of another engine.
#include <gtest/gtest.h>

#include "audit/written.h"
#include "base/text.h"
#include "cli/made_archive.h"
#include "cli/run_program.h"

namespace pairlint::cli_test {
namespace {

constexpr const char* kText =
    R"({"id":"a","files":[{"name":"1.txt","text":"PS C:\\> Get-CsOAuthConfiguration | Format-List\n\nIdentity                : Global\nExchangeAutodiscoverUrl : https://autodiscover.contoso.com/autodiscover/autodiscover.xml\n\nPS C:\\>\n"}]})";
constexpr const char* kBase64 = R"({"id":"b","files":[{"name":"1.txt","base64":"aGVsbG8K"}]})";

TEST(Worker, AnswersEachLineInOrder) {
  std::string in;
  for (int i = 0; i < 30; ++i) in += std::string(kText) + "\n" + kBase64 + "\nno JSON\n";
  std::string first;
  for (const char* jobs : {"1", "2", "5"}) {
    const Outcome run = run_program({"audit", "--jsonl", "--jobs", jobs}, {.in = in});
    EXPECT_EQ(run.code, 0) << run.err;
    if (first.empty()) first = run.out;
    EXPECT_EQ(run.out, first);
  }
  EXPECT_TRUE(members(first, "case").starts_with("a\nb\nline 3\na\nb\nline 6\n"));
  EXPECT_TRUE(members(first, "verdict").starts_with("fail\nunknown\nerror\n"));
  EXPECT_EQ(split_at(first, '\n').size(), 91U);
}

TEST(Worker, JudgesAsAnAuditDoes) {
  const TemporaryFolder folder;
  folder.write("in/b/1.txt", "hello\n");
  ASSERT_EQ(run_program({"audit", folder / "in", "-o", folder / "out"}).code, 0);
  const Outcome run = run_program({"audit", "--jsonl"}, {.in = std::string(kBase64)});
  EXPECT_EQ(run.out, read_file(folder / "out/results.jsonl"));
}

TEST(Worker, SaysWhatIsWrongWithALine) {
  const struct {
    std::string line, expected;
  } table[] = {
      {"", "found no JSON object"},
      {"[]", "found no JSON object"},
      {"{}", "found no id"},
      {R"({"id":7})", "found no id"},
      {R"({"id":"a"})", "found no list of files"},
      {R"({"id":"a","files":[7]})", "found a file without a name"},
      {R"({"id":"a","files":[{"name":"x"}]})", "file 'x': found no text and no base64, or both"},
      {R"({"id":"a","files":[{"name":"x","base64":"a*"}]})",
       "file 'x': found something that is not base64"},
      {std::string(100'000, '['), "found no JSON object"},
      {R"({"id":"a","files":)" + std::string(100'000, '[') + std::string(100'000, ']') + "}",
       "found a file without a name"},
  };
  for (const auto& [line, expected] : table) {
    const Outcome run = run_program({"audit", "--jsonl"}, {.in = line + "\n"});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(members(run.out, "kind\":\"request\",\"message"), expected + "\n");
  }
}

TEST(Limits, EndACaseWithARow) {
  const TemporaryFolder folder;
  folder.write("in/slow/1.txt", kFaulty);
  folder.write("in/zip-bomb.zip",
               made_archive(Pack::kZip, {{"zeros", std::string(size_t{300} << 20, '\0')}}));
  const Outcome run =
      run_program({"audit", folder / "in", "-o", folder / "out", "--max-steps", "20"});
  ASSERT_EQ(run.code, 0) << run.err;
  const std::string lines = read_file(folder / "out/results.jsonl");
  EXPECT_EQ(members(lines, "case"), "slow\nzip-bomb.zip\n");
  EXPECT_NE(lines.find("{\"kind\":\"steps\",\"message\":\"its rules take more steps than a case "
                       "may; some are not decided\"}"),
            std::string::npos)
      << lines;
  // The same again, whatever the machine does beside it.
  run_program({"audit", folder / "in", "-o", folder / "again", "--max-steps", "20"});
  EXPECT_EQ(written(folder / "again"), written(folder / "out"));
  ASSERT_EQ(run_program({"audit", folder / "in", "-o", folder / "out"}).code, 0);
  EXPECT_NE(read_file(folder / "out/results.jsonl").find("it unpacks to more than 200 times"),
            std::string::npos);
}

}  // namespace
}  // namespace pairlint::cli_test
