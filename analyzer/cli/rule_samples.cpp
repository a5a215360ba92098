#include "cli/rule_samples.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/files.h"
#include "rule/evaluate.h"

namespace pairlint::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGoldenEnding = ".expected";
constexpr std::string_view kOptionsEnding = ".options";

std::optional<Expectation> expectation_of(std::string_view name) {
  for (const Expectation each : {Expectation::kFires, Expectation::kQuiet, Expectation::kUnknown}) {
    if (name.starts_with(std::string(expectation_name(each)) + "-")) return each;
  }
  return std::nullopt;
}

/// What the captures say of their time, unless the options beside the sample say something else.
Result<EvaluationContext> load_context(const fs::path& path, const CaseReading& reading) {
  EvaluationContext context;
  if (reading.captured_at) context.as_of = reading.captured_at->time;
  if (!fs::exists(path)) return context;
  auto text = read_file(path.generic_string());
  if (!text) return tl::unexpected(text.error());
  std::vector<std::string> words{"check"};
  for (const std::string_view line : split_at(*text, '\n')) {
    for (const std::string_view word : split_at(line, ' ')) {
      if (!word.empty()) words.emplace_back(word);
    }
  }
  auto line = parse_command_line(std::move(words));
  if (!line) return fail(path.generic_string() + ": " + line.error().message);
  if (line->as_of) context.as_of = line->as_of;
  context.given = std::move(line->context);
  return context;
}

Result<RuleSample> load_sample(const fs::path& path, const Pack& pack) {
  RuleSample sample;
  sample.name = path.filename().string();
  sample.path = path.generic_string();
  sample.golden_path = fs::path(path).replace_extension(kGoldenEnding).generic_string();
  const auto expectation = expectation_of(sample.name);
  if (!expectation) {
    return fail(sample.path + ": found a sample that is named neither fires-, quiet- nor unknown-");
  }
  sample.expectation = *expectation;
  auto text = read_file(sample.path);
  if (!text) return tl::unexpected(text.error());
  if (fs::exists(sample.golden_path)) {
    auto golden = read_file(sample.golden_path);
    if (!golden) return tl::unexpected(golden.error());
    sample.golden = std::move(*golden);
  }
  std::vector<std::unique_ptr<Input>> inputs;
  inputs.push_back(std::make_unique<MemoryInput>(sample.name, std::move(*text)));
  sample.reading = read_case(inputs, pack.kinds, {}, pack.stages);
  auto context = load_context(fs::path(path).replace_extension(kOptionsEnding), sample.reading);
  if (!context) return tl::unexpected(context.error());
  sample.context = std::move(*context);
  return sample;
}

void append(std::string& out, std::string_view label, std::string_view text) {
  if (!text.empty()) out += "  " + std::string(label) + ": " + std::string(text) + "\n";
}

std::string place(const Span& span) {
  if (!span.known()) return {};
  const auto text = [](const Position& at) {
    return std::to_string(at.line) + ":" + std::to_string(at.column);
  };
  return text(span.begin) + "-" + text(span.end);
}

void append_fix(std::string& out, const FilledFix& fix) {
  append(out, "run", fix.run);
  append(out, "verify", fix.verify);
  append(out, "undo", fix.undo);
  append(out, "effect", fix.effect);
}

std::string head(const Pack& pack, const RuleSample& sample, const RuleResult& result) {
  std::string out(verdict_name(result.verdict));
  if (result.verdict == Verdict::kFail) out += " " + std::string(severity_name(result.severity));
  if (result.subject_kind == UINT32_MAX) return out;
  out += " " + pack.kinds[result.subject_kind].name;
  const auto& records = sample.reading.records.lists[result.subject_kind].records;
  if (result.subject_record < records.size()) out += " " + records[result.subject_record].id;
  return out;
}

}  // namespace

std::string_view expectation_name(Expectation expectation) {
  switch (expectation) {
    case Expectation::kFires:
      return "fires";
    case Expectation::kQuiet:
      return "quiet";
    case Expectation::kUnknown:
      return "unknown";
  }
  return "quiet";
}

Result<std::vector<RuleSample>> load_rule_samples(const std::string& folder, const Pack& pack) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const fs::path ending = entry.path().extension();
    if (ending != kGoldenEnding && ending != kOptionsEnding) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<RuleSample> samples;
  for (const fs::path& path : paths) {
    auto sample = load_sample(path, pack);
    if (!sample) return tl::unexpected(sample.error());
    samples.push_back(std::move(*sample));
  }
  return samples;
}

std::vector<RuleResult> judge(const Pack& pack, const Rule& rule, const RuleSample& sample) {
  Pack alone = pack;
  const auto own = std::find_if(alone.rules.begin(), alone.rules.end(),
                                [&](const Rule& each) { return each.id == rule.id; });
  const auto index = static_cast<uint32_t>(rule.over_findings ? own - alone.rules.begin() : 0);
  if (!rule.over_findings) alone.rules.resize(1);
  alone.rules[index] = rule;
  std::vector<RuleResult> results = evaluate(alone, sample.reading.records, sample.context).results;
  std::erase_if(results, [&](const RuleResult& result) { return result.rule != index; });
  return results;
}

bool meets(Expectation expectation, std::span<const RuleResult> results) {
  const auto any = [&](Verdict verdict) {
    return std::any_of(results.begin(), results.end(),
                       [&](const RuleResult& result) { return result.verdict == verdict; });
  };
  switch (expectation) {
    case Expectation::kFires:
      return any(Verdict::kFail);
    case Expectation::kUnknown:
      return any(Verdict::kUnknown) && !any(Verdict::kFail);
    case Expectation::kQuiet:
      return !any(Verdict::kFail) && !any(Verdict::kUnknown) &&
             std::any_of(results.begin(), results.end(),
                         [](const RuleResult& result) { return result.judged; });
  }
  return false;
}

std::string describe(const Pack& pack, const RuleSample& sample,
                     std::span<const RuleResult> results) {
  std::string out;
  for (const RuleResult& result : results) {
    out += head(pack, sample, result) + "\n";
    append(out, "at", (result.property.empty() ? "" : result.property + " ") + place(result.where));
    append(out, "message", result.message);
    for (const FilledFix& fix : result.fixes) append_fix(out, fix);
    for (const Question& ask : result.asks) {
      append(out, "ask", ask.command + " (" + ask.reason + ")");
    }
  }
  return out;
}

}  // namespace pairlint::cli
