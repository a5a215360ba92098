// What `explain RULE --in CASE` says would turn a verdict does turn it: over all firing samples of
// all rules, the value is typed into the sample where the old one stands, and the copy is judged.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include "case_reading.h"
#include "record/date_text.h"
#include "rule/turn.h"

namespace pairlint {
namespace {

namespace fs = std::filesystem;

struct Judged {
  CaseReading reading;
  EvaluationContext context;
  std::vector<RuleResult> results;
};

Judged judge(const std::string& bytes, uint32_t rule) {
  SignalScanner scanner = scanner_for(shipped_pack());
  std::vector<std::unique_ptr<Input>> inputs;
  inputs.push_back(std::make_unique<MemoryInput>("sample.txt", bytes));
  Judged judged{read_inputs(inputs, shipped_pack(), scanner), {}, {}};
  judged.context = context_of(judged.reading, AnalyzeOptions{});
  judged.results = evaluate_rule(shipped_pack(), judged.reading.records, judged.context, rule);
  return judged;
}

/// A time is told in words; any time as far from the capture will do.
std::string printed(const FieldValue& value) {
  const auto* time = std::get_if<Timestamp>(&value.payload);
  return time ? iso_date(*time) : value.shown;
}

/// The bytes with what stands at the place replaced; nothing if it is not all on one line there.
std::optional<std::string> typed_in(const std::string& bytes, const FieldValue& old,
                                    const FieldValue& fresh) {
  if (fresh.state != FieldState::kPresent || old.span.begin.line != old.span.end.line) return {};
  if (old.span.begin.line == 0 || old.shown.empty()) return {};
  size_t line = 0;
  for (uint32_t i = 1; i < old.span.begin.line; ++i) line = bytes.find('\n', line) + 1;
  const size_t at = line + old.span.begin.column - 1;
  if (bytes.compare(at, old.shown.size(), old.shown) != 0) return {};
  const size_t end = at + old.shown.size();
  // In a table or a run of words a longer value would push others out of their columns.
  if (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r') return {};
  return bytes.substr(0, at) + printed(fresh) + bytes.substr(end);
}

/// Whether the sample had a turn that can be typed in, and it held.
bool try_turn(uint32_t rule, const std::string& bytes) {
  const Judged before = judge(bytes, rule);
  for (size_t i = 0; i < before.results.size(); ++i) {
    const RuleResult& result = before.results[i];
    if (result.verdict != Verdict::kFail) continue;
    const auto turn = find_turn(shipped_pack(), before.reading.records, before.context, result, i);
    if (!turn) continue;
    const Record& record = before.reading.records.lists[turn->kind].records[turn->record];
    const auto copy = typed_in(bytes, record.fields[turn->field], turn->value);
    if (!copy) continue;
    const Judged after = judge(*copy, rule);
    EXPECT_TRUE(i < after.results.size() && after.results[i].verdict == turn->verdict)
        << shipped_pack().kinds[turn->kind].fields[turn->field].name.operator std::string() << " = "
        << turn->value.shown << " should give " << verdict_name(turn->verdict) << ", not "
        << (i < after.results.size() ? verdict_name(after.results[i].verdict) : "nothing");
    return true;
  }
  return false;
}

TEST(Turn, TurnsTheVerdictOfTheSampleItIsTypedInto) {
  size_t tried = 0;
  for (uint32_t rule = 0; rule < shipped_pack().rules.size(); ++rule) {
    const std::string id = shipped_pack().rules[rule].id;
    const fs::path folder = fs::path(PAIRLINT_SOURCE_DIR) / "samples" / "rules" / id;
    std::vector<fs::path> samples;
    for (const auto& entry : fs::directory_iterator(folder)) {
      const std::string name = entry.path().filename().string();
      if (name.starts_with("fires-") && name.ends_with(".txt")) samples.push_back(entry.path());
    }
    std::sort(samples.begin(), samples.end());
    for (const fs::path& sample : samples) {
      SCOPED_TRACE(id + "/" + sample.filename().string());
      std::ifstream in(sample, std::ios::binary);
      tried += try_turn(rule, {std::istreambuf_iterator<char>(in), {}}) ? 1 : 0;
    }
  }
  EXPECT_GE(tried, 100U) << tried;
}

}  // namespace
}  // namespace pairlint
