#include "compose.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "compose_contradictions.h"
#include "compose_diagnosis.h"
#include "compose_facts.h"
#include "compose_input_notes.h"
#include "compose_notes.h"
#include "compose_stages.h"
#include "finding_key.h"
#include "rule/evaluate.h"
#include "subject.h"

namespace pairlint::report {
namespace {

std::vector<Fix> fixes_of(const std::vector<FilledFix>& filled) {
  std::vector<Fix> fixes;
  for (const FilledFix& fix : filled) {
    fixes.push_back(
        {std::string(shell_name(fix.shell)), fix.run, fix.verify, fix.undo, fix.effect});
  }
  return fixes;
}

std::vector<FilledFix> plain_fixes(const Items<pairlint::Fix>& fixes) {
  std::vector<FilledFix> filled;
  for (const pairlint::Fix& fix : fixes) filled.push_back(fill_plain(fix));
  return filled;
}

template <class Item>
std::vector<Suppression> suppressed_of(const Findings& findings, const Item& item) {
  if (item.suppressed_by == kNotSuppressed) return {};
  const SuppressionEntry& entry = findings.suppressions[item.suppressed_by];
  return {{entry.reason, entry.owner, entry.expires}};
}

/// What a result is about, without what was read for it.
Result bare_result(const Findings& findings, const RuleResult& judged) {
  const Rule& rule = findings.pack.rules[judged.rule];
  Result result;
  result.rule = rule.id;
  result.step = rule.step;
  result.title = rule.title;
  result.state = std::string(verdict_name(judged.verdict));
  result.severity = std::string(severity_name(judged.severity));
  result.confidence = std::string(confidence_name(rule.confidence));
  result.subject = subject_of(findings.pack, findings.reading.records, judged);
  return result;
}

Result result_of(const Findings& findings, size_t index) {
  const RuleResult& judged = findings.judgement.results[index];
  const Rule& rule = findings.pack.rules[judged.rule];
  Result result = bare_result(findings, judged);
  if (judged.verdict == Verdict::kFail) {
    result.stage = findings.diagnosis.broken_stages.at(judged.rule);
  }
  result.property = judged.property;
  result.message = judged.message;
  result.why = rule.why;
  result.where = where_of(findings.reading, judged.where);
  for (const EvidenceItem& item : judged.evidence) {
    if (item.span == judged.where || !item.span.known()) continue;
    result.related.push_back(where_of(findings.reading, item.span));
    result.related.back().label = item.label;
  }
  result.explained_by = findings.diagnosis.result_explained_by[index];
  result.leads = rule.leads;
  result.fixes = fixes_of(judged.fixes);
  result.asks = asks_of(findings, judged.asks);
  result.suppressed = suppressed_of(findings, judged);
  result.references = strings_of(rule.references);
  return result;
}

void add_results(Report& report, const Findings& findings, ResultDetail detail) {
  const std::vector<RuleResult>& results = findings.judgement.results;
  report.results.reserve(results.size());
  for (size_t i = 0; i < results.size(); ++i) {
    const Verdict verdict = results[i].verdict;
    if (verdict == Verdict::kNotApplicable && detail != ResultDetail::kAll) continue;
    const bool bare = verdict == Verdict::kPass && detail == ResultDetail::kFindings;
    report.results.push_back(bare ? bare_result(findings, results[i]) : result_of(findings, i));
  }
}

std::string title_of(const Pack& pack, const Cause& cause) {
  const Rule* rule = cause.rule.empty() ? nullptr : pack.find_rule(cause.rule);
  return rule ? rule->title : cause.check;
}

CauseState cause_of(const Findings& findings, const SignalDefinition& definition,
                    const JudgedCause& judged) {
  const Cause& cause = definition.causes[judged.cause];
  CauseState state;
  state.rule = cause.rule;
  state.check = cause.check;
  state.title = title_of(findings.pack, cause);
  state.state = std::string(cause_verdict_name(judged.verdict));
  if (judged.result != UINT32_MAX) {
    state.where = where_of(findings.reading, findings.judgement.results[judged.result].where);
  }
  state.asks = asks_of(findings, judged.asks);
  return state;
}

Signal signal_of(const Findings& findings, size_t index) {
  const pairlint::Signal& seen = findings.reading.signals[index];
  const SignalDefinition& definition = findings.pack.signals[seen.signal];
  Signal signal;
  signal.signal = definition.id;
  signal.title = definition.title;
  signal.severity = std::string(severity_name(definition.severity));
  signal.confidence = std::string(confidence_name(definition.confidence));
  signal.meaning = definition.meaning;
  signal.count = seen.count;
  signal.captured = seen.captured;
  signal.where = where_of(findings.reading, seen.span);
  signal.stage = definition.stage;
  signal.attempt = seen.attempt == UINT32_MAX ? 0 : findings.reading.logs[seen.attempt].number;
  signal.superseded = seen.superseded;
  signal.fixes = fixes_of(plain_fixes(definition.fixes));
  for (const JudgedCause& judged : findings.diagnosis.causes[index]) {
    signal.causes.push_back(cause_of(findings, definition, judged));
  }
  signal.explained_by = findings.diagnosis.signal_explained_by[index];
  signal.suppressed = suppressed_of(findings, seen);
  signal.references = strings_of(definition.references);
  return signal;
}

int state_rank(const std::string& state) {
  constexpr std::string_view kOrder[] = {"fail", "unknown", "pass", "notApplicable"};
  return static_cast<int>(std::find(std::begin(kOrder), std::end(kOrder), state) -
                          std::begin(kOrder));
}

/// What leads, then worst first; among equals root causes that explain something, other root
/// causes, consequences; then the pack's order.
void order_results(std::vector<Result>& results) {
  // The place is the last part of the key; results are large, so each is moved but once.
  std::vector<std::tuple<int, bool, int, bool, bool, size_t>> keys;
  for (const Result& r : results) {
    const bool follows = !(r.leads && r.state == "fail");
    keys.emplace_back(state_rank(r.state), follows, severity_rank(r.severity),
                      !r.explained_by.empty(), r.explains.empty(), keys.size());
  }
  std::sort(keys.begin(), keys.end());
  std::vector<Result> ordered;
  ordered.reserve(results.size());
  for (const auto& key : keys) ordered.push_back(std::move(results[std::get<5>(key)]));
  results = std::move(ordered);
}

/// A result tells which of the case's other failing ids it explains. A case may hold thousands of
/// failures of one rule: each pair of ids is followed once.
void link_explained(Report& report) {
  std::map<std::string, std::vector<Result*>> failing;
  for (Result& result : report.results) {
    if (result.state == "fail" && result.suppressed.empty())
      failing[result.rule].push_back(&result);
  }
  std::set<std::pair<std::string, std::string>> linked;
  const auto link = [&](const std::string& id, const std::vector<std::string>& causes) {
    for (const std::string& cause : causes) {
      const auto found = failing.find(cause);
      if (found == failing.end() || !linked.emplace(cause, id).second) continue;
      for (Result* result : found->second) result->explains.push_back(id);
    }
  };
  for (const Result& result : report.results) link(result.rule, result.explained_by);
  for (const Signal& signal : report.signals) link(signal.signal, signal.explained_by);
}

/// Signals count like results; what a later attempt made history does not.
void summarise(Report& report) {
  for (const Result& result : report.results) {
    if (!result.suppressed.empty()) ++report.summary.suppressed;
    if (counts(result)) report.summary.count(result.severity);
    if (result.state == "unknown") ++report.summary.unknown;
    if (result.state == "pass") ++report.summary.pass;
  }
  for (const Signal& signal : report.signals) {
    if (!signal.suppressed.empty()) ++report.summary.suppressed;
    if (counts(signal)) report.summary.count(signal.severity);
  }
}

Note binary_note(const Magic& magic, const Where& whole) {
  const std::string kind(magic.kind);
  const std::string instead(magic.instead);
  return {"input-binary", "warning", "not text but " + kind + ", not read; " + instead, whole};
}

void add_notes(Report& report, const Findings& findings) {
  const CaseReading& reading = findings.reading;
  const Pack& pack = findings.pack;
  for (const InputReading& input : reading.inputs) {
    Where whole;
    whole.file = input.name;
    if (!input.failure.empty())
      report.notes.push_back({"input-unreadable", "warning", input.failure, whole});
    if (input.binary) report.notes.push_back(binary_note(*input.binary, whole));
  }
  for (const Diagnostic& diagnostic : reading.diagnostics) {
    Where where = where_of(reading, diagnostic.where);
    if (where.file.empty()) where.file = reading.inputs[diagnostic.where.input].name;
    report.notes.push_back({diagnostic.id, "info", diagnostic.message, std::move(where)});
  }
  for (const FieldChange& change : reading.records.changes) {
    const Field& field = pack.kinds[change.kind].fields[change.field];
    report.notes.push_back({"value-changed", "info",
                            field.name + " was captured before with another value, line " +
                                std::to_string(change.before.begin.line) + "; the later one counts",
                            where_of(reading, change.after)});
  }
  for (Note& note : notes_on_contradictions(reading, pack)) {
    report.notes.push_back(std::move(note));
  }
  for (Note& note : notes_on_values(reading, pack)) report.notes.push_back(std::move(note));
  for (Note& note : notes_on_input(findings)) report.notes.push_back(std::move(note));
}

uint64_t& count_for(LineCounts& lines, Understanding state) {
  switch (state) {
    case Understanding::kUnderstood:
      return lines.understood;
    case Understanding::kPartly:
      return lines.partly;
    case Understanding::kIgnored:
      return lines.ignored;
    case Understanding::kNotUnderstood:
      break;
  }
  return lines.not_understood;
}

void add_inventory(Report& report, const CaseReading& reading) {
  for (const pairlint::InventoryEntry& read : reading.inventory) {
    const InputReading& input = reading.inputs[read.input];
    report.inventory.push_back({input.name, input.encoding, input.bom, read.first_line,
                                read.last_line, read.format, read.kind, read.records, read.command,
                                std::string(understanding_name(read.state)), read.quote});
    if (read.first_line == 0) continue;
    const uint64_t lines = read.last_line - read.first_line + 1;
    report.lines.total += lines;
    count_for(report.lines, read.state) += lines;
  }
}

}  // namespace

Report compose(const Findings& findings, const AnalyzeOptions& options) {
  Report report;
  add_results(report, findings, options.detail);
  for (const uint32_t i : findings.diagnosis.signal_order) {
    report.signals.push_back(signal_of(findings, i));
  }
  link_explained(report);
  order_results(report.results);
  report.diagnosis = diagnosis_of(findings);
  add_attempts(report.diagnosis, findings.reading, findings.pack, findings.runs);
  for (const KnownTrait& known : findings.judgement.traits) {
    report.context.push_back({findings.pack.traits[known.trait].name, known.value, known.from});
  }
  summarise(report);
  add_inventory(report, findings.reading);
  add_notes(report, findings);
  if (options.keep_records) {
    report.records = facts_of(findings.reading, findings.pack);
    report.whole_lists = whole_lists_of(findings.reading, findings.pack);
  }
  return report;
}

}  // namespace pairlint::report
