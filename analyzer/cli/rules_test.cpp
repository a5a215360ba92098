// Proves rules by their samples: each does what its name says, in exactly the words beside it, and
// every leaf of every condition matters to some sample.
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/knowledge.h"
#include "cli/output.h"
#include "cli/rule_leaves.h"
#include "cli/rule_samples.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

struct Tally {
  size_t rules = 0, samples = 0, failures = 0;
  std::string text;

  void failure(const std::string& sentence) {
    ++failures;
    text += sentence + "\n";
  }
};

/// A rule over a kind that asks when it is absent has something it cannot tell.
bool can_be_unknown(const Pack& pack, const Rule& rule) {
  for (const Binding& binding : rule.bindings) {
    if (pack.kinds[binding.kind].when_absent == WhenAbsent::kAsk) return true;
  }
  return false;
}

void require(Expectation expectation, const Rule& rule, const std::vector<RuleSample>& samples,
             Tally& tally) {
  for (const RuleSample& sample : samples) {
    if (sample.expectation == expectation) return;
  }
  tally.failure(rule.id + ": found no sample named " + std::string(expectation_name(expectation)) +
                "-*");
}

void test_sample(const Pack& pack, const Rule& rule, const RuleSample& sample, bool update,
                 Tally& tally) {
  ++tally.samples;
  const std::vector<RuleResult> results = judge(pack, rule, sample);
  const std::string said = describe(pack, sample, results);
  if (!meets(sample.expectation, results)) {
    tally.failure(sample.path + ": expected that the rule " +
                  (sample.expectation == Expectation::kFires     ? "fires"
                   : sample.expectation == Expectation::kUnknown ? "cannot tell"
                                                                 : "looks and stays quiet") +
                  ", found\n" + said);
  } else if (update) {
    if (said != sample.golden && !write_file(sample.golden_path, said)) {
      tally.failure(sample.golden_path + ": cannot be written");
    }
  } else if (said != sample.golden) {
    tally.failure(sample.golden_path + ": expected\n" + sample.golden + "found\n" + said);
  }
}

void test_rule(const Pack& pack, const Rule& rule, const std::string& folder, bool update,
               Tally& tally) {
  ++tally.rules;
  const auto samples = load_rule_samples(folder + "/" + rule.id, pack);
  if (!samples) return tally.failure(samples.error().message);
  require(Expectation::kFires, rule, *samples, tally);
  require(Expectation::kQuiet, rule, *samples, tally);
  if (can_be_unknown(pack, rule)) require(Expectation::kUnknown, rule, *samples, tally);
  for (const RuleSample& sample : *samples) test_sample(pack, rule, sample, update, tally);
  for (const std::string& sentence : unnoticed_leaves(pack, rule, *samples))
    tally.failure(sentence);
}

std::string count(size_t number, const char* what) {
  return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

}  // namespace

int run_rules_test(const CommandLine& line) {
  Knowledge knowledge;
  const auto pack = knowledge.load(line.rule_folders);
  if (!pack) {
    complain(pack.error().message);
    return kWrongUse;
  }
  const std::string folder = line.paths.empty() ? "samples/rules" : line.paths.front();
  Tally tally;
  for (const Rule& rule : (*pack)->rules) {
    // With packs of one's own only their rules are tested; the shipped ones have been.
    const bool own = line.rule_folders.empty() || shipped_pack().find_rule(rule.id) == nullptr;
    if (own) test_rule(**pack, rule, folder, line.update, tally);
  }
  tally.text += count(tally.rules, "rule") + ", " + count(tally.samples, "sample") + ", " +
                count(tally.failures, "failure") + "\n";
  const int written = write_stdout(tally.text);
  return written != kClean ? written : tally.failures == 0 ? kClean : kFindings;
}

int run_rules_check(const CommandLine& line) {
  Knowledge knowledge;
  const auto pack = knowledge.load(line.paths);
  if (!pack) {
    complain(pack.error().message);
    return kWrongUse;
  }
  const Pack& shipped = shipped_pack();
  return write_stdout(count((*pack)->rules.size() - shipped.rules.size(), "rule") + ", " +
                      count((*pack)->signals.size() - shipped.signals.size(), "signal") + " and " +
                      count((*pack)->kinds.size() - shipped.kinds.size(), "kind") +
                      " beside those that are built in, no mistake found\n");
}

}  // namespace pairlint::cli
