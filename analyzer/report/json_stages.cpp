// Stages stand in one flat list: each names the run it belongs to.
#include "report/json_parts.h"

namespace pairlint::report {
namespace {

void write_attempt(JsonEmitter& json, const Attempt& attempt) {
  json.begin_object();
  json.member("attempt", uint64_t{attempt.attempt});
  json.member_or_null("user", attempt.user);
  write_where(json, attempt.where);
  json.member("log", attempt.is_log);
  json.member("last", attempt.is_last);
  json.member("passed", attempt.passed);
  json.member("messages", uint64_t{attempt.messages});
  json.member("unknownMessages", uint64_t{attempt.unknown_messages});
  json.key("firstUnknown");
  write_place(json, attempt.first_unknown);
  json.end_object();
}

void write_stage(JsonEmitter& json, uint32_t attempt, const StageState& stage) {
  json.begin_object();
  json.member("attempt", uint64_t{attempt});
  json.member("stage", stage.stage);
  json.member("title", stage.title);
  json.member("state", stage.state);
  write_where(json, stage.where);
  write_array(json, "lines", stage.lines,
              [](JsonEmitter& out, uint32_t line) { out.number(line); });
  json.member_or_null("note", stage.note);
  json.end_object();
}

}  // namespace

void write_stages(JsonEmitter& json, const Diagnosis& diagnosis) {
  write_array(json, "attempts", diagnosis.attempts, write_attempt);
  json.member("attemptsLeftOut", uint64_t{diagnosis.attempts_left_out});
  json.key("stages");
  json.begin_array();
  for (const Attempt& attempt : diagnosis.attempts) {
    for (const StageState& stage : attempt.stages) write_stage(json, attempt.attempt, stage);
  }
  json.end_array();
}

}  // namespace pairlint::report
