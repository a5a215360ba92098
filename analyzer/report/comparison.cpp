// A comparison of two reports, for a terminal and as JSON.
#include "report/comparison.h"

#include <algorithm>

#include "base/text.h"
#include "report/json_parts.h"
#include "report/quote.h"
#include "report/sections.h"
#include "report/wording.h"

namespace pairlint::report {
namespace {

constexpr Change kChanges[] = {Change::kNew, Change::kOpen, Change::kChanged, Change::kNotProvable,
                               Change::kFixed};

std::string_view heading_of(Change change) {
  switch (change) {
    case Change::kNew:
      return "New";
    case Change::kOpen:
      return "Still open";
    case Change::kChanged:
      return "Still open, with other evidence";
    case Change::kNotProvable:
      return "No longer provable: the later case does not show it";
    case Change::kFixed:
      return "Fixed";
  }
  return "";
}

std::string_view word_of(Change change) {
  switch (change) {
    case Change::kNew:
      return "new";
    case Change::kOpen:
      return "still open";
    case Change::kChanged:
      return "changed";
    case Change::kNotProvable:
      return "no longer provable";
    case Change::kFixed:
      return "fixed";
  }
  return "";
}

size_t count(const Comparison& comparison, Change change) {
  return static_cast<size_t>(
      std::count_if(comparison.differences.begin(), comparison.differences.end(),
                    [change](const Difference& one) { return one.change == change; }));
}

void append_place(Page& page, std::string_view when, const Where& where,
                  const std::string& message) {
  if (where.file.empty() && message.empty()) return;
  std::string text(when);
  if (!where.file.empty()) text += " " + place_of(where);
  if (!message.empty()) text += ": " + message;
  page.sentence("     ", "       ", {{text}});
}

void append_difference(Page& page, const Difference& difference) {
  const std::string subject = subject_of(difference.subject);
  page.sentence("   - ", "     ",
                {{severity_word(difference.severity), severity_tint(difference.severity)},
                 {" " + difference.title + " [" + difference.id + "]"},
                 {subject.empty() ? "" : ", " + subject}});
  const bool both = difference.change == Change::kChanged;
  if (both || difference.after.file.empty()) {
    append_place(page, "before:", difference.before, difference.before_message);
  }
  if (!difference.after.file.empty() || !difference.after_message.empty()) {
    append_place(page, "now:", difference.after, difference.after_message);
  }
}

void append_changes(Page& page, const Comparison& comparison, Change change) {
  if (count(comparison, change) == 0) return;
  page.gap();
  page.line(0, {{std::string(heading_of(change)), Tint::kStrong}});
  for (const Difference& difference : comparison.differences) {
    if (difference.change == change) append_difference(page, difference);
  }
}

std::string counts_of(const Comparison& comparison) {
  std::vector<std::string> parts;
  for (const Change change : kChanges) {
    parts.push_back(std::to_string(count(comparison, change)) + " " + std::string(word_of(change)));
  }
  return join(parts, ", ");
}

void write_difference(JsonEmitter& json, const Difference& difference) {
  const auto write_place = [&](std::string_view name, const Where& where,
                               const std::string& message) {
    json.key(name);
    if (where.file.empty() && message.empty()) return json.null();
    json.begin_object();
    json.member_or_null("message", message);
    write_where(json, where);
    json.end_object();
  };
  json.begin_object();
  json.member("change", change_name(difference.change));
  json.member(difference.is_signal ? "signal" : "rule", difference.id);
  json.member("title", difference.title);
  json.member("severity", difference.severity);
  write_subject(json, difference.subject);
  json.member_or_null("property", difference.property);
  write_place("before", difference.before, difference.before_message);
  write_place("after", difference.after, difference.after_message);
  json.end_object();
}

void write_side(JsonEmitter& json, std::string_view name, const std::string& case_name,
                const std::string& verdict) {
  json.key(name);
  json.begin_object();
  json.member("case", case_name);
  json.member("verdict", verdict);
  json.end_object();
}

}  // namespace

std::string_view change_name(Change change) {
  switch (change) {
    case Change::kNew:
      return "new";
    case Change::kOpen:
      return "open";
    case Change::kChanged:
      return "changed";
    case Change::kNotProvable:
      return "notProvable";
    case Change::kFixed:
      return "fixed";
  }
  return "open";
}

std::string write_comparison_text(const Comparison& comparison, const TextStyle& style) {
  Page page(style);
  page.line(0, {{comparison.before_case + " (" + comparison.before_verdict + ") -> " +
                 comparison.after_case + " (" + comparison.after_verdict + "): "},
                {counts_of(comparison), Tint::kStrong}});
  if (style.verdict_only) return page.take();
  for (const Change change : kChanges) append_changes(page, comparison, change);
  return page.take();
}

std::string write_comparison_json(const Comparison& comparison) {
  JsonEmitter json;
  json.begin_object();
  json.member("schemaVersion", uint64_t{1});
  write_side(json, "before", comparison.before_case, comparison.before_verdict);
  write_side(json, "after", comparison.after_case, comparison.after_verdict);
  json.key("summary");
  json.begin_object();
  for (const Change change : kChanges) {
    json.member(change_name(change), uint64_t{count(comparison, change)});
  }
  json.end_object();
  write_array(json, "differences", comparison.differences, write_difference);
  json.end_object();
  return json.take();
}

}  // namespace pairlint::report
