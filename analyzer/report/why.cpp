// Why a rule decided as it did, for a terminal and as JSON.
#include "report/why.h"

#include "report/json_parts.h"
#include "report/quote.h"
#include "report/sections.h"
#include "report/wording.h"

namespace pairlint::report {
namespace {

std::string name_of(const Subject& subject) {
  return subject.kind.empty() ? "nothing that was captured" : subject_of(subject);
}

void append_value(Page& page, const SeenValue& value) {
  std::string shown = value.state == "present" ? value.value : "(" + value.state + ")";
  if (value.state.empty()) shown = "as captured";
  if (value.state == "cut") shown += " " + value.value;
  const std::string place = value.where.file.empty() ? "" : ", " + place_of(value.where);
  page.sentence("     - ", "       ", {{value.name + " = "}, {shown, Tint::kStrong}, {place}});
}

std::string sentence_of(const WhatIf& what_if) {
  const std::string then = ", the verdict would be " + what_if.verdict;
  if (what_if.state == "absent") return "Had " + what_if.name + " not been captured" + then;
  if (what_if.state == "blank") return "If " + what_if.name + " were blank" + then;
  return "If " + what_if.name + " were " + what_if.value + then;
}

void append_ruling(Page& page, const Ruling& ruling) {
  page.gap();
  page.sentence("   ", "     ",
                {{ruling.state, Tint::kStrong},
                 {" for " + name_of(ruling.subject)},
                 {ruling.message.empty() ? "" : ": " + ruling.message}});
  if (!ruling.values.empty()) page.line(3, {{"It read:"}});
  for (const SeenValue& value : ruling.values) append_value(page, value);
  page.sentence(3, {{ruling.what_if ? sentence_of(*ruling.what_if)
                                    : "No change of one value was found that would turn it"}});
}

void append_condition(Page& page, const std::string& title, const std::string& condition) {
  if (condition.empty()) return;
  page.line(3, {{title}});
  page.command(5, condition);
}

void write_value(JsonEmitter& json, const SeenValue& value) {
  json.begin_object();
  json.member("name", value.name);
  json.member_or_null("value", value.value);
  json.member_or_null("state", value.state);
  write_where(json, value.where);
  json.end_object();
}

void write_what_if(JsonEmitter& json, const std::optional<WhatIf>& what_if) {
  json.key("whatIf");
  if (!what_if) return json.null();
  json.begin_object();
  json.member("name", what_if->name);
  json.member_or_null("value", what_if->value);
  json.member("state", what_if->state);
  json.member("verdict", what_if->verdict);
  json.end_object();
}

void write_ruling(JsonEmitter& json, const Ruling& ruling) {
  json.begin_object();
  write_subject(json, ruling.subject);
  json.member("state", ruling.state);
  json.member_or_null("message", ruling.message);
  write_array(json, "values", ruling.values, write_value);
  write_what_if(json, ruling.what_if);
  json.end_object();
}

}  // namespace

std::string write_why_text(const Why& why, const TextStyle& style) {
  Page page(style);
  page.line(0, {{why.rule, Tint::kStrong}, {"  " + why.title + ", in " + why.case_name}});
  page.gap();
  append_condition(page, "It applies if", why.given);
  append_condition(page, "It fails if", why.fails);
  for (const Ruling& ruling : why.rulings) append_ruling(page, ruling);
  if (why.left_out > 0) {
    page.gap();
    page.line(3, {{"and " + count_of(why.left_out, "more result")}});
  }
  return page.take();
}

std::string write_why_json(const Why& why) {
  JsonEmitter json;
  json.begin_object();
  json.member("schemaVersion", uint64_t{1});
  json.member("case", why.case_name);
  json.member("rule", why.rule);
  json.member("title", why.title);
  json.member_or_null("given", why.given);
  json.member("fails", why.fails);
  write_array(json, "results", why.rulings, write_ruling);
  json.member("leftOut", uint64_t{why.left_out});
  json.end_object();
  return json.take();
}

}  // namespace pairlint::report
