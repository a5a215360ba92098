#include "cli/typed_words.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/limits.h"
#include "base/text.h"
#include "cli/as_of.h"
#include "cli/words.h"
#include "report/ticket.h"

namespace pairlint::cli {
namespace {

template <class Value>
Result<Value> choose(const std::map<std::string, Value>& words, const std::string& word,
                     const std::string& option) {
  const auto found = words.find(word);
  if (found != words.end()) return found->second;
  std::string known;
  for (const auto& [name, value] : words) known += (known.empty() ? "" : ", ") + name;
  return fail(option + ": '" + word + "' is none of " + known);
}

std::optional<size_t> number_in(const std::string& word) {
  size_t number = 0;
  const char* end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, number);
  return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

/// A whole number from 1 on.
Result<size_t> read_count(const std::string& word, const std::string& option, size_t most) {
  const auto count = number_in(word);
  if (count && *count >= 1 && *count <= most) return *count;
  return fail(option + ": '" + word + "' is no number from 1 to " + std::to_string(most));
}

Result<size_t> read_max_length(const std::string& word) {
  const auto length = number_in(word);
  if (length && *length >= report::kShortestTicket) return *length;
  return fail("--max-length: '" + word + "' is no number of characters from " +
              std::to_string(report::kShortestTicket) + " on");
}

/// `2/7`: the third of seven.
Result<audit::Shard> read_shard(const std::string& word) {
  audit::Shard shard;
  const char* end = word.data() + word.size();
  const auto index = std::from_chars(word.data(), end, shard.index);
  if (index.ec == std::errc() && index.ptr != end && *index.ptr == '/') {
    const auto count = std::from_chars(index.ptr + 1, end, shard.count);
    if (count.ec == std::errc() && count.ptr == end && shard.index < shard.count) return shard;
  }
  return fail("--shard: '" + word + "' is not I/N with I from 0 to N-1");
}

Result<AuditOptions> read_audit(const Words& words) {
  AuditOptions options;
  options.resume = words.resume;
  options.jsonl = words.jsonl;
  options.watch = words.watch;
  if (!words.steps.empty()) {
    const auto steps = read_count(words.steps, "--max-steps", limits::kAuditCaseSteps);
    if (!steps) return tl::unexpected(steps.error());
    options.steps = *steps;
  }
  if (!words.shard.empty()) {
    const auto shard = read_shard(words.shard);
    if (!shard) return tl::unexpected(shard.error());
    options.shard = *shard;
  }
  if (!words.per_case.empty()) {
    const auto format = choose(format_words(Verb::kCheck), words.per_case, "--per-case");
    if (!format) return tl::unexpected(format.error());
    options.per_case = *format;
  }
  if (!words.jobs.empty()) {
    const auto jobs = read_count(words.jobs, "--jobs", limits::kAuditJobs);
    if (!jobs) return tl::unexpected(jobs.error());
    options.jobs = *jobs;
  }
  return options;
}

/// `text`, `json:FILE`: the first colon divides, so that `json:C:\case.json` works.
Result<Output> read_output(const std::string& word, Verb verb) {
  const size_t colon = word.find(':');
  auto format = choose(format_words(verb), word.substr(0, colon), "--format");
  if (!format) return tl::unexpected(format.error());
  Output output{*format, colon == std::string::npos ? "" : word.substr(colon + 1)};
  if (colon != std::string::npos && output.file.empty()) {
    return fail("--format: '" + word + "' names no file behind the colon");
  }
  if (output.file == "-") output.file.clear();
  return output;
}

Result<std::vector<Output>> read_outputs(const std::vector<std::string>& words, Verb verb) {
  std::vector<Output> outputs;
  for (const std::string& word : words) {
    auto output = read_output(word, verb);
    if (!output) return tl::unexpected(output.error());
    outputs.push_back(std::move(*output));
  }
  if (outputs.empty()) outputs.emplace_back();
  const auto on_stdout = std::count_if(outputs.begin(), outputs.end(),
                                       [](const Output& output) { return output.file.empty(); });
  if (on_stdout > 1) {
    return fail(
        "--format: only one format can go to standard output; write the other with "
        "--format FORMAT:FILE");
  }
  return outputs;
}

/// `mailboxes=onprem`, also several behind one another with commas.
Result<std::vector<std::pair<std::string, std::string>>> read_context(
    const std::vector<std::string>& words) {
  std::vector<std::pair<std::string, std::string>> context;
  for (const std::string& word : words) {
    for (const std::string_view part : split_at(word, ',')) {
      const size_t equals = part.find('=');
      if (equals == std::string_view::npos || equals == 0 || equals + 1 == part.size()) {
        return fail("--context: '" + std::string(part) + "' is not NAME=VALUE");
      }
      context.emplace_back(part.substr(0, equals), part.substr(equals + 1));
    }
  }
  return context;
}

/// What needs no reading.
CommandLine taken_over(const Words& words, Verb verb) {
  CommandLine line;
  line.verb = verb;
  line.paths = words.paths;
  line.id = words.id;
  line.rule_folders = words.rule_folders;
  line.quiet = words.quiet;
  line.redact = words.redact;
  line.suppressions = words.suppressions;
  line.baseline = words.baseline;
  line.baseline_to = words.baseline_to;
  line.bundle = words.bundle;
  line.redact_key = words.redact_key;
  line.folder = words.folder == "-" ? "" : words.folder;
  line.update = words.update;
  return line;
}

/// Puts what a word means where it belongs.
template <class Value, class Place>
Result<void> put(Result<Value> read, Place& place) {
  if (!read) return tl::unexpected(read.error());
  place = std::move(*read);
  return {};
}

}  // namespace

Result<CommandLine> read(const Words& words, Verb verb) {
  CommandLine line = taken_over(words, verb);
  Result<void> done = put(read_audit(words), line.audit);
  if (done) done = put(read_outputs(words.formats, verb), line.outputs);
  if (done) done = put(choose(fail_on_words(), words.fail_on, "--fail-on"), line.fail_on);
  if (done) done = put(choose(colour_words(), words.colour, "--color"), line.colour);
  if (done && !words.max_length.empty())
    done = put(read_max_length(words.max_length), line.max_length);
  if (done) done = put(read_context(words.context), line.context);
  if (done && !words.as_of.empty()) done = put(read_as_of(words.as_of), line.as_of);
  if (!done) return tl::unexpected(done.error());
  return line;
}

}  // namespace pairlint::cli
