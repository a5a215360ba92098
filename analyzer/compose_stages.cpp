#include "compose_stages.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/limits.h"
#include "trace/test_key.h"

namespace pairlint::report {
namespace {

/// The place with its first line alone: a run has many.
Where line_of(const CaseReading& reading, const Span& span) {
  Where where{reading.inputs[span.input].name,
              span.begin.line,
              span.begin.column,
              span.end.line,
              span.end.column,
              {},
              {},
              {},
              {}};
  const std::string* text = reading.excerpts.line(span.input, span.begin.line);
  if (text != nullptr) where.text.push_back(*text);
  return where;
}

StageState stage_of(const CaseReading& reading, const Stage& stage, const JudgedStage& judged) {
  StageState state{stage.id, stage.title, std::string(stage_state_name(judged.state)),
                   {},       {},          judged.note};
  if (judged.where.known()) state.where = line_of(reading, judged.where);
  state.lines = judged.lines;
  return state;
}

Attempt attempt_of(const CaseReading& reading, const Pack& pack, const Kind& kind,
                   const Record& run, const TestLog& log, const JudgedRun& judged) {
  Attempt attempt;
  attempt.user = field_text(kind, run, "SipUri");
  if (attempt.user.empty()) attempt.user = field_text(kind, run, "SmtpAddress");
  attempt.where = line_of(reading, {run.span.input, run.span.begin, run.span.begin});
  attempt.is_log = log.is_log;
  attempt.messages = log.messages;
  attempt.unknown_messages = log.unknown;
  if (log.unknown > 0) attempt.first_unknown = line_of(reading, log.first_unknown);
  for (size_t i = 0; i < judged.size(); ++i) {
    attempt.stages.push_back(stage_of(reading, pack.stages[i], judged[i]));
  }
  attempt.passed = std::all_of(judged.begin(), judged.end(), [](const JudgedStage& stage) {
    return stage.state == pairlint::StageState::kPassed;
  });
  return attempt;
}

/// The last run of each key; one without a key stands for itself.
std::vector<bool> last_of_each(const Kind& kind, const std::vector<Record>& runs) {
  std::vector<bool> last(runs.size());
  std::set<std::pair<uint32_t, std::string>> seen;
  for (size_t i = runs.size(); i-- > 0;) {
    const std::string key = test_key(kind, runs[i]);
    last[i] = key.empty() || seen.emplace(runs[i].span.input, key).second;
  }
  return last;
}

/// Which runs are told stage by stage, in their order.
std::vector<size_t> chosen(const std::vector<bool>& last) {
  std::vector<size_t> runs;
  for (const bool wanted : {true, false}) {
    for (size_t i = 0; i < last.size() && runs.size() < limits::kRunsInStages; ++i) {
      if (last[i] == wanted) runs.push_back(i);
    }
  }
  std::sort(runs.begin(), runs.end());
  return runs;
}

}  // namespace

void add_attempts(Diagnosis& diagnosis, const CaseReading& reading, const Pack& pack,
                  const std::vector<JudgedRun>& runs) {
  if (runs.empty()) return;
  const uint32_t index = pack.kind_index("StorageConnectivityTest");
  const Kind& kind = pack.kinds[index];
  const std::vector<Record>& records = reading.records.lists[index].records;
  const std::vector<bool> last = last_of_each(kind, records);
  for (const size_t i : chosen(last)) {
    Attempt attempt = attempt_of(reading, pack, kind, records[i], reading.logs[i], runs[i]);
    attempt.attempt = reading.logs[i].number;
    attempt.is_last = last[i];
    diagnosis.attempts.push_back(std::move(attempt));
  }
  diagnosis.attempts_left_out =
      reading.logs.back().number - static_cast<uint32_t>(diagnosis.attempts.size());
}

}  // namespace pairlint::report
