#include "rule/fill.h"

#include <optional>

#include "base/text.h"
#include "expr/time.h"
#include "rule/quote.h"

namespace pairlint {
namespace {

using expr::Value;

/// One inserted value as text, or nothing if it is not known.
using Writer = std::optional<std::string> (*)(const Value&);

std::string two_digits(int32_t number) {
  return std::string(number < 10 ? "0" : "") + std::to_string(number);
}

/// As the capture shows it: the zone is not part of the value.
std::string time_text(const Value& time) {
  const expr::CivilTime at = expr::civil_time(time.seconds());
  return std::to_string(at.year) + "-" + two_digits(at.month) + "-" + two_digits(at.day) + " " +
         two_digits(at.hour) + ":" + two_digits(at.minute) + ":" + two_digits(at.second);
}

/// The items of a list of strings, or nothing if it holds anything else or is not whole.
std::optional<std::vector<std::string>> texts_of(const Value& list) {
  std::vector<std::string> texts;
  for (const Value& item : list.as_list().items) {
    if (!item.is(Value::Kind::kString) || item.is_incomplete()) return std::nullopt;
    texts.emplace_back(item.as_text());
  }
  return texts;
}

std::optional<std::string> plain(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::kString:
      return std::string(value.as_text()) + (value.is_incomplete() ? "..." : "");
    case Value::Kind::kBool:
      return value.as_bool() ? "True" : "False";
    case Value::Kind::kInt:
      return std::to_string(value.as_int());
    case Value::Kind::kUint:
      return std::to_string(value.as_uint());
    case Value::Kind::kTimestamp:
      return time_text(value);
    case Value::Kind::kList:
      if (auto texts = texts_of(value)) {
        if (value.is_incomplete()) texts->emplace_back("...");
        return join(*texts, ", ");
      }
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

std::optional<std::string> as_literal(const Value& value) {
  if (value.is_incomplete()) return std::nullopt;
  switch (value.kind()) {
    case Value::Kind::kNull:
      return "$null";
    case Value::Kind::kString:
      return powershell_literal(value.as_text());
    case Value::Kind::kBool:
      return value.as_bool() ? "$true" : "$false";
    case Value::Kind::kInt:
      return std::to_string(value.as_int());
    case Value::Kind::kUint:
      return std::to_string(value.as_uint());
    case Value::Kind::kTimestamp:
      return powershell_literal(time_text(value));
    case Value::Kind::kList:
      if (const auto texts = texts_of(value)) return powershell_literal(*texts);
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

/// Named after what is not known; after an error, after what was read last.
std::string placeholder(const expr::Evaluation& evaluation, const Facts& facts) {
  const expr::UnknownSet unknown = evaluation.value.why();
  const std::span<const uint32_t> why = unknown.ids();
  std::string_view name = "value";
  if (!why.empty()) {
    name = facts.name(why.front());
  } else if (!evaluation.evidence.empty()) {
    name = facts.name(evaluation.evidence.back());
  }
  return "<" + std::string(name) + ">";
}

/// A date that nobody can read for certain is told as it was printed.
std::optional<std::string> as_printed(const expr::Evaluation& evaluation, const Facts& facts) {
  const expr::UnknownSet unknown = evaluation.value.why();
  const std::span<const uint32_t> why = unknown.ids();
  if (why.size() != 1 || evaluation.value.evidence() != why.front()) return std::nullopt;
  const std::string_view shown = facts.shown_date(why.front());
  return shown.empty() ? std::nullopt : std::optional<std::string>(shown);
}

std::string fill_with(Writer write, const Template& text, const Filling& filling) {
  std::string out;
  for (size_t i = 0; i < text.literals.size(); ++i) {
    out += text.literals[i];
    if (i >= text.expressions.size()) continue;
    const expr::Evaluation evaluation = filling.evaluator.evaluate(
        text.expressions[i], filling.variables, static_cast<const CaseView*>(&filling.facts));
    auto written = write(evaluation.value);
    if (!written && write == plain) written = as_printed(evaluation, filling.facts);
    out += written ? *written : placeholder(evaluation, filling.facts);
  }
  return out;
}

}  // namespace

std::string fill_text(const Template& text, const Filling& filling) {
  return fill_with(plain, text, filling);
}

std::string fill_command(const Template& command, const Filling& filling) {
  return fill_with(as_literal, command, filling);
}

FilledFix fill(const Fix& fix, const Filling& filling) {
  return {fix.shell,
          fill_command(fix.run, filling),
          fill_command(fix.verify, filling),
          fill_command(fix.undo, filling),
          fix.effect,
          strings_of(fix.then)};
}

}  // namespace pairlint
