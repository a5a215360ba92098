#include "audit/written.h"

#include "base/text.h"
#include "cli/run_program.h"

namespace pairlint::cli_test {

std::string written(const std::string& folder) {
  std::string all;
  for (const char* name : {"results.jsonl", "summary.json", "summary.csv", "index.html"}) {
    all += std::string("== ") + name + "\n" + read_file(folder + "/" + name);
  }
  return all;
}

std::string members(const std::string& lines, const std::string& name) {
  std::string values;
  const std::string key = "\"" + name + "\":\"";
  for (const std::string_view line : split_at(lines, '\n')) {
    const size_t at = line.find(key);
    if (at == std::string_view::npos) continue;
    const size_t begin = at + key.size();
    values += std::string(line.substr(begin, line.find('"', begin) - begin)) + "\n";
  }
  return values;
}

std::string cases_of(const std::string& folder) {
  return members(read_file(folder + "/results.jsonl"), "case");
}

}  // namespace pairlint::cli_test
