// A run is a chain: what reached a stage has passed all before it. So the states follow from the
// last stage that something shows for certain, and from the first one that something says broke.
// The chain is cut where the log is: before its first line nothing is known.
#include "diagnose/stages.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "trace/test_key.h"

namespace pairlint {
namespace {

constexpr std::string_view kRunKind = "StorageConnectivityTest";
constexpr uint32_t kNone = UINT32_MAX;
constexpr const char* kFromMemory =
    "the wording of this line is known from memory only, so it decides nothing";

/// Something that says anything of a stage.
struct Clue {
  uint32_t stage = 0;
  StageEffect effect = StageEffect::kSeen;
  bool recalled = false;
  bool outer = false;  ///< a code around the failure: it tells of the request, not of the stage
  Span span;
};

/// What the clues of one stage come to: the last one counts, because everything is tried again.
struct Standing {
  StageEffect effect = StageEffect::kSeen;
  bool passed = false;  ///< at any time
  Span where;           ///< where the last effect was shown first
  Span recalled;        ///< a line that decides nothing
  bool certain() const { return effect != StageEffect::kSeen; }
};

bool is_outer(std::string_view signal) {
  return signal.starts_with("code-") || signal.starts_with("store-");
}

/// Events are no part of the log, and of a code that is not catalogued no stage is known.
bool tells_stage(std::string_view signal) {
  return !signal.starts_with("event-") && !(is_outer(signal) && signal.ends_with("-unknown"));
}

class RunJudge {
 public:
  RunJudge(const Pack& pack, const Kind& kind, const Record& run, const TestLog& log,
           std::span<const Signal* const> signals);
  JudgedRun judge() const;

 private:
  uint32_t last_stage() const { return static_cast<uint32_t>(pack_.stages.size()) - 1; }
  bool is_one_request(uint32_t a, uint32_t b) const {
    return !pack_.stages[a].request.empty() && pack_.stages[a].request == pack_.stages[b].request;
  }
  void add_sightings();
  void add_signals(std::span<const Signal* const> signals);
  uint32_t stage_called(std::string_view name) const;
  uint32_t stage_of(const Signal& signal, const SignalDefinition& definition) const;
  uint32_t behind_request(uint32_t stage, const StageSighting& sighting) const;
  void weigh(const Clue& clue);
  bool left_behind(uint32_t stage) const;
  void find_broken();
  void find_first_and_last();
  bool follows(uint32_t stage) const;
  StageState state_of(uint32_t stage) const;
  JudgedStage judge_stage(uint32_t stage) const;
  JudgedStage judge_verdict() const;
  std::string note_on_broken() const;
  void add_lines(uint32_t stage, JudgedStage& judged) const;
  void apply_options(uint32_t stage, JudgedStage& judged) const;

  const Pack& pack_;
  const Kind& kind_;
  const Record& run_;
  const TestLog& log_;
  const std::string verdict_;
  std::vector<Clue> clues_;          ///< in the order of the text
  std::vector<Standing> standings_;  ///< by stage
  uint32_t first_shown_ = 0;         ///< what lies before may be missing
  uint32_t reached_ = kNone;         ///< the last stage that something shows for certain
  uint32_t broken_ = kNone;
  Span outer_;  ///< the code that alone tells of the break; unknown: something better does
};

RunJudge::RunJudge(const Pack& pack, const Kind& kind, const Record& run, const TestLog& log,
                   std::span<const Signal* const> signals)
    : pack_(pack),
      kind_(kind),
      run_(run),
      log_(log),
      verdict_(field_text(kind, run, "Verdict")),
      standings_(pack.stages.size()) {
  add_sightings();
  add_signals(signals);
  std::stable_sort(clues_.begin(), clues_.end(),
                   [](const Clue& a, const Clue& b) { return a.span < b.span; });
  for (const Clue& clue : clues_) weigh(clue);
  find_first_and_last();
  find_broken();
}

void RunJudge::add_sightings() {
  for (const StageSighting& sighting : log_.sightings) {
    const StageMark& mark = pack_.stages[sighting.stage].marks[sighting.mark];
    clues_.push_back({sighting.stage, mark.effect, mark.recalled, false, sighting.span});
  }
}

void RunJudge::add_signals(std::span<const Signal* const> signals) {
  for (const Signal* signal : signals) {
    const SignalDefinition& definition = pack_.signals[signal->signal];
    const uint32_t stage = stage_of(*signal, definition);
    if (stage == kNone) continue;
    // A warning says that something was odd, not that the stage ended there.
    const bool error = definition.severity == Severity::kError;
    clues_.push_back({stage, error ? StageEffect::kFailed : StageEffect::kEntered, false,
                      is_outer(definition.id), signal->span});
  }
}

uint32_t RunJudge::stage_called(std::string_view name) const {
  for (uint32_t i = 0; i <= last_stage(); ++i) {
    const Items<Text>& names = pack_.stages[i].signals;
    if (std::find(names.begin(), names.end(), name) != names.end()) return i;
  }
  return kNone;
}

/// The two requests go through the same network, one after the other: an error is of the later one
/// where that one has begun.
uint32_t RunJudge::stage_of(const Signal& signal, const SignalDefinition& definition) const {
  if (!tells_stage(definition.id) || definition.severity == Severity::kInfo) return kNone;
  uint32_t stage = stage_called(definition.stage);
  if (stage == kNone || is_outer(definition.id)) return stage;
  for (const StageSighting& sighting : log_.sightings) {
    if (sighting.span.begin <= signal.span.end) stage = behind_request(stage, sighting);
  }
  return stage;
}

/// Where an error of `stage` belongs behind this sighting: the stage itself, unless its request is
/// over or another has begun.
uint32_t RunJudge::behind_request(uint32_t stage, const StageSighting& sighting) const {
  const StageMark& mark = pack_.stages[sighting.stage].marks[sighting.mark];
  const bool certain = !mark.recalled && mark.effect != StageEffect::kSeen;
  if (!certain || pack_.stages[stage].request.empty() || sighting.stage < stage) return stage;
  if (is_one_request(stage, sighting.stage)) {
    const uint32_t next = sighting.stage + 1;
    const bool over =
        mark.effect == StageEffect::kPassed && next < last_stage() && !is_one_request(stage, next);
    return over ? next : stage;
  }
  uint32_t first = sighting.stage;
  while (first > 0 && is_one_request(first, first - 1)) --first;
  return pack_.stages[first].request.empty() ? stage : first;
}

void RunJudge::weigh(const Clue& clue) {
  Standing& standing = standings_[clue.stage];
  if (clue.recalled) {
    const bool tells = clue.effect != StageEffect::kSeen;
    if (tells && !standing.recalled.known()) standing.recalled = clue.span;
    return;
  }
  if (clue.outer || clue.effect == StageEffect::kSeen) return;
  if (clue.effect != standing.effect) standing.where = clue.span;
  standing.effect = clue.effect;
  standing.passed = standing.passed || clue.effect == StageEffect::kPassed;
}

/// A later stage passed behind what failed here: it was tried again.
bool RunJudge::left_behind(uint32_t stage) const {
  return std::any_of(clues_.begin(), clues_.end(), [&](const Clue& clue) {
    return clue.stage > stage && clue.effect == StageEffect::kPassed && !clue.recalled &&
           standings_[stage].where < clue.span;
  });
}

void RunJudge::find_first_and_last() {
  if (!log_.command.known()) first_shown_ = last_stage();
  for (const Clue& clue : clues_) first_shown_ = std::min(first_shown_, clue.stage);
  if (log_.command.known() && (log_.is_log || !verdict_.empty())) reached_ = 0;
  for (uint32_t i = 0; i < last_stage(); ++i) {
    if (standings_[i].certain()) reached_ = i;
  }
}

/// The first stage that failed; else, in a run that failed, the one that began and came to nothing;
/// else the one that the code of the error line tells of.
void RunJudge::find_broken() {
  if (verdict_ == "passed") return;
  const bool failed = verdict_ == "failed";
  for (uint32_t i = 0; i < last_stage(); ++i) {
    const StageEffect effect = standings_[i].effect;
    const bool broke =
        effect == StageEffect::kFailed || (effect == StageEffect::kChallenged && failed);
    if (broke && !left_behind(i)) broken_ = std::min(broken_, i);
  }
  for (uint32_t i = last_stage(); failed && broken_ == kNone && i-- > 0;) {
    if (standings_[i].effect == StageEffect::kEntered && !left_behind(i)) broken_ = i;
  }
  if (broken_ != kNone) return;
  for (const Clue& clue : clues_) {
    if (!clue.outer || standings_[clue.stage].passed || clue.stage >= broken_) continue;
    broken_ = clue.stage;
    outer_ = clue.span;
  }
}

/// Whether what came behind a stage proves that it passed, though no line of its own does.
bool RunJudge::follows(uint32_t stage) const {
  if (stage < first_shown_) return false;
  const auto later = standings_.begin() + stage + 1;
  if (std::any_of(later, standings_.end(), [](const Standing& each) { return each.passed; })) {
    return true;
  }
  const bool one_request = broken_ != kNone && is_one_request(stage, broken_);
  if (outer_.known() && one_request) return reached_ != kNone && stage < reached_;
  return !pack_.stages[stage].skippable || (broken_ != kNone && !one_request);
}

StageState RunJudge::state_of(uint32_t stage) const {
  if (stage == broken_) return StageState::kFailed;
  if (broken_ != kNone && stage > broken_) return StageState::kNotReached;
  if (standings_[stage].passed) return StageState::kPassed;
  if (verdict_ == "passed") {
    return stage >= first_shown_ ? StageState::kPassed : StageState::kNotShown;
  }
  // Any line behind the command shows that the shell knew it.
  const bool is_shell = stage == 0 && reached_ != kNone && first_shown_ == 0;
  const bool behind = stage < broken_ && broken_ != kNone;
  const bool before_last = reached_ != kNone && stage < reached_;
  const bool passed = is_shell || ((behind || before_last) && follows(stage));
  return passed ? StageState::kPassed : StageState::kNotShown;
}

std::string RunJudge::note_on_broken() const {
  if (outer_.known()) {
    return pack_.stages[broken_].request.empty()
               ? ""
               : "only the code of the error line says so: it tells of the whole request, not of "
                 "the step that broke";
  }
  const bool deduced = standings_[broken_].effect != StageEffect::kFailed;
  return deduced ? std::string(pack_.stages[broken_].unpassed) : "";
}

void RunJudge::add_lines(uint32_t stage, JudgedStage& judged) const {
  std::vector<uint32_t>& lines = judged.lines;
  if (judged.where.known()) lines.push_back(judged.where.begin.line);
  for (const Clue& clue : clues_) {
    const bool mine = clue.stage == stage && clue.span.input == run_.span.input;
    if (mine && lines.size() < limits::kStageLines) lines.push_back(clue.span.begin.line);
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
}

JudgedStage RunJudge::judge_verdict() const {
  JudgedStage judged;
  if (verdict_ == "passed") judged.state = StageState::kPassed;
  if (verdict_ == "failed") judged.state = StageState::kFailed;
  const uint32_t field = kind_.field_index("Verdict");
  if (!verdict_.empty()) judged.where = run_.fields[field].span;
  return judged;
}

JudgedStage RunJudge::judge_stage(uint32_t stage) const {
  if (stage == last_stage()) return judge_verdict();
  const Standing& standing = standings_[stage];
  JudgedStage judged;
  judged.state = state_of(stage);
  if (judged.state == StageState::kNotReached) return judged;
  judged.where = standing.where;
  if (stage == broken_) {
    if (outer_.known()) judged.where = outer_;
    judged.note = note_on_broken();
  }
  if (stage == 0 && !judged.where.known()) judged.where = log_.command;
  if (judged.where.known() || !standing.recalled.known()) return judged;
  judged.where = standing.recalled;
  if (judged.state == StageState::kNotShown) judged.note = kFromMemory;
  return judged;
}

void RunJudge::apply_options(uint32_t stage, JudgedStage& judged) const {
  for (const StageOption& option : pack_.stages[stage].options) {
    const bool replaces = option.from != option.to;
    if (judged.state != option.from || (replaces && standings_[stage].certain())) continue;
    if (!equal_ignoring_case(field_text(kind_, run_, option.option), option.value)) continue;
    if (!option.without.empty() && !field_text(kind_, run_, option.without).empty()) continue;
    if (!option.verdict.empty() && option.verdict != verdict_) continue;
    judged.state = option.to;
    judged.note = option.note;
  }
}

JudgedRun RunJudge::judge() const {
  JudgedRun judged;
  bool broke = false;
  for (uint32_t i = 0; i <= last_stage(); ++i) {
    JudgedStage stage = judge_stage(i);
    if (broke && i < last_stage() && stage.state == StageState::kNotShown) {
      stage.state = StageState::kNotReached;
    }
    apply_options(i, stage);
    add_lines(i, stage);
    broke = broke || stage.state == StageState::kFailed;
    judged.push_back(std::move(stage));
  }
  return judged;
}

}  // namespace

std::string_view stage_state_name(StageState state) {
  switch (state) {
    case StageState::kPassed:
      return "passed";
    case StageState::kFailed:
      return "failed";
    case StageState::kNotReached:
      return "notReached";
    case StageState::kNotShown:
      return "notShown";
  }
  return "notShown";
}

std::vector<JudgedRun> judge_stages(const Pack& pack, const CaseReading& reading) {
  const uint32_t kind = pack.kind_index(kRunKind);
  if (pack.stages.empty() || kind == UINT32_MAX) return {};
  const std::vector<Record>& runs = reading.records.lists[kind].records;
  const size_t count = std::min(runs.size(), reading.logs.size());
  std::vector<std::vector<const Signal*>> by_run(count);
  for (const Signal& signal : reading.signals) {
    if (signal.attempt < count) by_run[signal.attempt].push_back(&signal);
  }
  std::vector<JudgedRun> judged;
  for (size_t i = 0; i < count; ++i) {
    judged.push_back(RunJudge(pack, pack.kinds[kind], runs[i], reading.logs[i], by_run[i]).judge());
  }
  return judged;
}

}  // namespace pairlint
