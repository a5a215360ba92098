// paired ROUNDS: commands in turn, so that all of them meet the same noise. Standard input has a
// command a line, `name<TAB>command`, words parted by blanks, nothing quoted; each writes to the
// file named by its turn in $PAIRED_OUT. Prints rows of a Markdown table: medians of the wall time,
// of processor time, and of the ratios of wall times to the first command round by round, with the
// least and the greatest, and the peak of resident memory.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Command {
  std::string name, line;
  std::vector<std::string> words;
  std::vector<double> seconds, processor;
  double megabytes = 0;
};

std::vector<Command> read_commands() {
  std::vector<Command> all;
  for (std::string line; std::getline(std::cin, line);) {
    const size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    Command command{line.substr(0, tab), line.substr(tab + 1), {}, {}, {}};
    std::istringstream words(command.line);
    for (std::string word; words >> word;) command.words.push_back(word);
    all.push_back(std::move(command));
  }
  return all;
}

[[noreturn]] void become(const Command& command, int out) {
  std::vector<char*> arguments;
  for (const std::string& word : command.words)
    arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  dup2(out, STDOUT_FILENO);
  dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// 1 is findings, or none, and no failure.
bool run(Command& command, const std::string& out_path, bool counts) {
  const int out = open(out_path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0644);
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = vfork();
  if (child == 0) become(command, out);
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  close(out);
  command.megabytes = std::max(command.megabytes, static_cast<double>(used.ru_maxrss) / 1024);
  if (counts) {
    command.seconds.push_back(took.count());
    command.processor.push_back(seconds(used.ru_utime) + seconds(used.ru_stime));
  }
  return WIFEXITED(status) && WEXITSTATUS(status) <= 1;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const size_t half = values.size() / 2;
  return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

void print(const Command& command, const Command& first) {
  std::vector<double> ratios;
  for (size_t i = 0; i < command.seconds.size(); ++i)
    ratios.push_back(command.seconds[i] / first.seconds[i]);
  std::printf("| %s | `%s` | %.1f | %.1f | %.2f (%.2f-%.2f) | %.1f |\n", command.name.c_str(),
              command.line.c_str(), 1000 * median(command.seconds),
              1000 * median(command.processor), median(ratios),
              *std::min_element(ratios.begin(), ratios.end()),
              *std::max_element(ratios.begin(), ratios.end()), command.megabytes);
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc == 2 ? std::atoi(argv[1]) : 0;
  std::vector<Command> commands = read_commands();
  const char* out = std::getenv("PAIRED_OUT");
  if (rounds < 1 || commands.empty() || !out) return 2;
  for (int round = -1; round < rounds; ++round) {  // the first warms the page cache
    for (size_t i = 0; i < commands.size(); ++i) {
      if (!run(commands[i], out + ("." + std::to_string(i)), round >= 0)) {
        std::fprintf(stderr, "paired: '%s' failed\n", commands[i].line.c_str());
        return 1;
      }
    }
  }
  for (const Command& command : commands) print(command, commands.front());
  return 0;
}
