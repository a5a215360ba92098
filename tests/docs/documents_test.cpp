// What the documents show is true: the README's report is the report of the shipped case, and every
// command on docs/writing-rules.md gives the answer that stands below it. UPDATE_GOLDEN=1 rewrites
// both.
#include <gtest/gtest.h>
#include <stdlib.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace pairlint {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = PAIRLINT_SOURCE_DIR;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

void expect_document(const fs::path& path, const std::string& expected) {
  if (getenv("UPDATE_GOLDEN")) {
    write_file(path, expected);
  } else {
    EXPECT_EQ(read_file(path), expected) << path;
  }
}

/// Standard output and error of a command line, run by sh in `folder`.
std::string run(const fs::path& folder, const std::string& command) {
  const std::string line = "cd '" + folder.string() + "' && { " + command + "; } 2>&1";
  FILE* pipe = popen(line.c_str(), "r");
  if (!pipe) return "cannot run";
  std::string output;
  std::array<char, 4096> chunk;
  while (const size_t got = fread(chunk.data(), 1, chunk.size(), pipe))
    output.append(chunk.data(), got);
  pclose(pipe);
  return output;
}

/// A folder of its own with `pairlint` on the path; removed at the end.
class Workshop {
 public:
  Workshop() {
    std::string pattern = (fs::temp_directory_path() / "pairlint-docs-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    const char* path = getenv("PATH");
    setenv("PATH",
           (fs::path(PAIRLINT_PROGRAM).parent_path().string() + ":" + (path ? path : "")).c_str(),
           1);
  }
  ~Workshop() { fs::remove_all(folder_); }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;
  const fs::path& folder() const { return folder_; }

 private:
  fs::path folder_;
};

/// Walks the fenced blocks of a document: files are written, consoles are run, and the document is
/// returned as it would be if every answer on it were right.
class Replay {
 public:
  explicit Replay(const fs::path& folder) : folder_(folder) {}

  std::string document(const std::string& text) {
    std::string out;
    for (size_t at = 0; at < text.size();) {
      const size_t open = text.find("\n```", at);
      const size_t body = open == std::string::npos ? open : text.find('\n', open + 1);
      const size_t close = body == std::string::npos ? body : text.find("\n```\n", body);
      if (close == std::string::npos) return out + text.substr(at);
      const std::string head = text.substr(open + 4, body - open - 4);
      out += text.substr(at, body + 1 - at) + block(head, text.substr(body + 1, close - body));
      out += "```\n";
      at = close + 5;
    }
    return out;
  }
  int consoles() const { return consoles_; }

 private:
  std::string block(const std::string& head, const std::string& body) {
    const size_t file = head.find("file=");
    if (file != std::string::npos) write_file(folder_ / head.substr(file + 5), body);
    if (head != "console") return body;
    std::string out;
    for (size_t at = 0; at < body.size();) {
      const size_t end = body.find('\n', at);
      const std::string line = body.substr(at, end - at);
      at = end + 1;
      if (!line.starts_with("$ ")) continue;
      ++consoles_;
      out += line + "\n" + run(folder_, line.substr(2));
    }
    return out;
  }

  fs::path folder_;
  int consoles_ = 0;
};

TEST(Documents, LeadWithTheReportOfTheShippedCase) {
  const fs::path path = kSource / "README.md";
  const std::string text = read_file(path);
  const size_t begin = text.find("```\n", text.find("<!-- report of"));
  const size_t end = text.find("```\n<!-- end of report", begin + 4);
  ASSERT_NE(begin, std::string::npos);
  ASSERT_NE(end, std::string::npos);
  const std::string report =
      read_file(kSource / "samples" / "cases" / "autodiscover-xml.expected.txt");
  ASSERT_FALSE(report.empty());
  expect_document(path, text.substr(0, begin + 4) + report + text.substr(end));
}

TEST(Documents, ShowWhatWritingARuleReallyAnswers) {
  const fs::path path = kSource / "docs" / "writing-rules.md";
  const Workshop workshop;
  Replay replay(workshop.folder());
  expect_document(path, replay.document(read_file(path)));
  EXPECT_GE(replay.consoles(), 5);
}

}  // namespace
}  // namespace pairlint
