#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/command_line.h"

namespace pairlint::cli {

/// The words of the command line as they were typed; checked afterwards.
struct Words {
  std::vector<std::string> paths, formats, rule_folders, context;
  std::string id, as_of, max_length, folder, redact_key, jobs, shard, per_case, steps;
  std::string suppressions, baseline, baseline_to, bundle;
  std::string fail_on = "error";
  std::string colour = "auto";
  bool quiet = false;
  bool redact = false;
  bool update = false;
  bool resume = false;
  bool watch = false;
  bool jsonl = false;
};

/// Turns the words into what they mean, or says which of them means nothing.
Result<CommandLine> read(const Words& words, Verb verb);

}  // namespace pairlint::cli
