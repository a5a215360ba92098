// The log of the storage test as a story: one line a stage, the words first and the quoted line
// behind them, so that it reads without colour and survives being pasted.
#include <algorithm>

#include "base/text.h"
#include "report/glyph.h"
#include "report/quote.h"
#include "report/sections.h"

namespace pairlint::report {
namespace {

constexpr size_t kRunsShown = 5;
constexpr size_t kIndent = 3;

/// How a state looks.
struct Look {
  std::string_view mark, plain_mark, word;
  Tint tint;
};

Look look_of(const std::string& state) {
  if (state == "passed") return {"\u2713", "+", "passed", Tint::kGood};
  if (state == "failed") return {"\u2717", "X", "FAILED", Tint::kError};
  if (state == "notReached") return {"\u00B7", "-", "not reached", Tint::kDim};
  return {"?", "?", "not shown", Tint::kDim};
}

std::string padded(std::string_view text, size_t width) {
  std::string out(text);
  out.resize(std::max(out.size(), width), ' ');
  return out;
}

size_t widest_title(const Attempt& attempt) {
  size_t width = 0;
  for (const StageState& stage : attempt.stages) width = std::max(width, stage.title.size());
  return width;
}

void append_stage_line(Page& page, const StageState& stage, size_t title_width) {
  constexpr size_t kStateWidth = 11;
  constexpr size_t kLineWidth = 5;
  constexpr size_t kNarrowestQuote = 20;
  const bool unicode = page.style().unicode;
  const Look look = look_of(stage.state);
  const std::string head = padded(stage.title, title_width) + "  ";
  Runs runs{{std::string(unicode ? look.mark : look.plain_mark) + " ", look.tint},
            {head},
            {std::string(look.word), look.tint}};
  if (!stage.where.file.empty()) {
    runs.back().text = padded(look.word, kStateWidth);
    const std::string line = std::to_string(stage.where.line);
    const size_t used = kIndent + 2 + head.size() + kStateWidth + 2 + kLineWidth + 2;
    const size_t room = std::max<size_t>(page.style().width, used + kNarrowestQuote) - used;
    runs.push_back({"  " + std::string(kLineWidth - std::min(kLineWidth, line.size()), ' ') + line +
                    "  " + value_at(stage.where, room, unicode)});
  }
  page.line(kIndent, runs);
}

/// What stages in a row have in common is said once, below the last of them.
void append_note(Page& page, const Attempt& attempt, size_t index) {
  const std::string& note = attempt.stages[index].note;
  const bool repeats = index + 1 < attempt.stages.size() && attempt.stages[index + 1].note == note;
  const std::string indent(kIndent + 4, ' ');
  if (!note.empty() && !repeats) page.sentence(indent, indent, {{note, Tint::kDim}});
}

void append_attempt(Page& page, const Attempt& attempt) {
  page.gap();
  std::string title = "The storage test";
  if (!attempt.user.empty()) title += " of " + attempt.user;
  const std::string place = " (" + place_of(attempt.where) + ")";
  const std::string how = attempt.passed ? " passed at every stage" : ", stage by stage";
  page.line(0, {{title, Tint::kStrong}, {how + place}});
  const size_t width = widest_title(attempt);
  for (size_t i = 0; i < attempt.stages.size(); ++i) {
    if (!attempt.passed) append_stage_line(page, attempt.stages[i], width);
    append_note(page, attempt, i);
  }
  if (attempt.unknown_messages == 0) return;
  page.sentence(
      kIndent,
      {{count_of(attempt.unknown_messages, "message") + " of " + std::to_string(attempt.messages) +
        " of no known wording, the first at " + place_of(attempt.first_unknown)}});
}

}  // namespace

void append_stages(Page& page, const Report& report) {
  size_t count = 0;
  for (const Attempt& attempt : report.diagnosis.attempts) {
    if (!attempt.is_log || !attempt.is_last || ++count > kRunsShown) continue;
    append_attempt(page, attempt);
  }
  if (count <= kRunsShown) return;
  page.line(kIndent,
            {{"and " + count_of(count - kRunsShown, "more run") + " (--format json has them)"}});
}

}  // namespace pairlint::report
