#include "audit/merge.h"

#include <fstream>
#include <memory>
#include <queue>
#include <tuple>
#include <utility>

#include "audit/result_line.h"
#include "cli/platform/file_system.h"

namespace pairlint::audit {
namespace {

/// The results of one folder, one after another.
class Results {
 public:
  static Result<std::unique_ptr<Results>> open(const std::string& folder) {
    auto results = std::make_unique<Results>();
    results->path_ = folder + "/results.jsonl";
    results->file_.open(cli::platform::standard_path(results->path_), std::ios::binary);
    if (!results->file_) return fail("cannot read '" + results->path_ + "': it is not there");
    return results;
  }

  /// False behind the last line.
  Result<bool> next() {
    std::string before = std::move(result_.case_name);
    if (!std::getline(file_, line_)) return false;
    ++number_;
    auto read = read_line(line_);
    if (!read) return fail(place() + read.error().message);
    result_ = std::move(*read);
    line_ += '\n';
    if (result_.case_name < before) return fail(place() + "its case belongs before the one above");
    return true;
  }

  const CaseResult& result() const { return result_; }
  const std::string& line() const { return line_; }

 private:
  std::string place() const { return path_ + ":" + std::to_string(number_) + ": "; }

  std::string path_;
  std::ifstream file_;
  std::string line_;
  size_t number_ = 0;
  CaseResult result_;
};

/// The one whose line comes first is on top.
struct ComesLater {
  bool operator()(const Results* a, const Results* b) const {
    return std::tie(a->result().case_name, a->line()) > std::tie(b->result().case_name, b->line());
  }
};

using Queue = std::priority_queue<Results*, std::vector<Results*>, ComesLater>;

Result<void> advance(Results& results, Queue& queue) {
  const auto more = results.next();
  if (!more) return tl::unexpected(more.error());
  if (*more) queue.push(&results);
  return {};
}

}  // namespace

Result<void> merge(const std::vector<std::string>& folders, ResultFolder& into) {
  std::vector<std::unique_ptr<Results>> all;
  Queue queue;
  for (const std::string& folder : folders) {
    auto results = Results::open(folder);
    if (!results) return tl::unexpected(results.error());
    all.push_back(std::move(*results));
    if (auto begun = advance(*all.back(), queue); !begun) return begun;
  }
  std::string last;
  while (!queue.empty()) {
    Results& first = *queue.top();
    queue.pop();
    if (first.line() != last) {
      if (auto added = into.add(first.result(), first.line()); !added) return added;
      last = first.line();
    }
    if (auto more = advance(first, queue); !more) return more;
  }
  return {};
}

}  // namespace pairlint::audit
