#include "rule/turn.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "base/text.h"
#include "record/field_value.h"

namespace pairlint {
namespace {

constexpr int64_t kYear = int64_t{365} * 24 * 60 * 60;

/// Where a value that a rule read stands among the records.
struct Place {
  uint32_t kind = 0, record = 0, field = 0;
};

std::vector<Place> places_of(const RecordSet& records, const RuleResult& result) {
  std::vector<Place> places;
  for (const EvidenceItem& item : result.evidence) {
    for (uint32_t kind = 0; kind < records.lists.size(); ++kind) {
      const std::vector<Record>& all = records.lists[kind].records;
      for (uint32_t record = 0; record < all.size(); ++record) {
        if (!(all[record].span == item.record)) continue;
        for (uint32_t field = 0; field < all[record].fields.size(); ++field) {
          if (all[record].fields[field].span == item.span) places.push_back({kind, record, field});
        }
      }
    }
  }
  return places;
}

FieldValue present(FieldValue::Payload payload, std::string shown) {
  FieldValue value;
  value.state = FieldState::kPresent;
  value.payload = std::move(payload);
  value.shown = std::move(shown);
  return value;
}

/// `'x'` of a command, each.
void add_quoted(std::string_view command, std::vector<std::string>& texts) {
  for (size_t open = command.find('\''); open != std::string_view::npos;) {
    const size_t close = command.find('\'', open + 1);
    if (close == std::string_view::npos) return;
    texts.emplace_back(command.substr(open + 1, close - open - 1));
    open = command.find('\'', close + 1);
  }
}

/// Texts that a value may well be: those of the fixes, then those of the case, then those that the
/// condition names.
std::vector<std::string> likely_texts(const Pack& pack, const RecordSet& records,
                                      const RuleResult& result, const std::vector<Place>& places) {
  std::vector<std::string> texts;
  for (const FilledFix& fix : result.fixes) add_quoted(fix.run, texts);
  for (const Place& place : places) {
    const FieldValue& value = records.lists[place.kind].records[place.record].fields[place.field];
    if (const auto* text = std::get_if<std::string>(&value.payload)) texts.push_back(*text);
    if (const auto* items = std::get_if<std::vector<std::string>>(&value.payload)) {
      texts.insert(texts.end(), items->begin(), items->end());
    }
  }
  const Rule& rule = pack.rules[result.rule];
  for (const expr::Program* program : {&rule.given, &rule.fails}) {
    for (const Text& text : program->strings) texts.emplace_back(text);
  }
  // A placeholder that somebody is to fill in is no value.
  std::erase_if(texts, [](const std::string& text) {
    return text.empty() || text.find('<') != std::string::npos;
  });
  return texts;
}

/// Flags are printed without braces.
void add_list(const Field& field, const std::vector<std::string>& items,
              std::vector<FieldValue>& values) {
  const std::string all = join(items, ", ");
  values.push_back(present(items, field.type == FieldType::kFlags ? all : "{" + all + "}"));
}

std::vector<FieldValue> other_lists(const std::vector<std::string>& now, const Field& field,
                                    const std::vector<std::string>& texts) {
  std::vector<FieldValue> values;
  for (const std::string& text : texts) {
    if (std::find(now.begin(), now.end(), text) != now.end()) continue;
    std::vector<std::string> more = now;
    more.push_back(text);
    add_list(field, more, values);
  }
  for (size_t i = 0; i < now.size(); ++i) {
    std::vector<std::string> fewer = now;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    add_list(field, fewer, values);
  }
  return values;
}

std::vector<FieldValue> other_times(const FieldValue& now, const EvaluationContext& context) {
  const auto* time = std::get_if<Timestamp>(&now.payload);
  if (!time) return {};
  const int64_t middle = context.as_of ? context.as_of->seconds : time->seconds;
  return {present(Timestamp{middle + kYear, time->utc}, "a year later than the capture"),
          present(Timestamp{middle - kYear, time->utc}, "a year before the capture")};
}

/// Whether a capture that shows this would be read as this: `auth` is no thumbprint.
bool may_be_printed(const FieldValue& value, const Field& field) {
  if (std::holds_alternative<Timestamp>(value.payload)) return true;
  const FieldValue read = type_text(value.shown, field);
  return read.state == FieldState::kPresent && read.payload == value.payload;
}

/// What else a field might say, likeliest first; last that it says nothing.
std::vector<FieldValue> alternatives(const FieldValue& now, const Field& field,
                                     const std::vector<std::string>& texts,
                                     const EvaluationContext& context) {
  std::vector<FieldValue> values;
  if (field.type == FieldType::kBool) {
    const auto* truth = std::get_if<bool>(&now.payload);
    for (const bool other : {true, false}) {
      if (!truth || *truth != other) values.push_back(present(other, other ? "True" : "False"));
    }
  } else if (field.type == FieldType::kInt) {
    for (const int64_t number : {0, 1, 2048}) {
      values.push_back(present(number, std::to_string(number)));
    }
  } else if (field.type == FieldType::kTimestamp) {
    values = other_times(now, context);
  } else if (const auto* items = std::get_if<std::vector<std::string>>(&now.payload)) {
    values = other_lists(*items, field, texts);
  } else {
    for (const std::string& text : texts) values.push_back(present(text, text));
  }
  std::erase_if(values, [&](const FieldValue& value) { return !may_be_printed(value, field); });
  FieldValue blank, absent;
  blank.state = FieldState::kBlank;
  values.push_back(blank);
  values.push_back(absent);
  return values;
}

}  // namespace

std::optional<Turn> find_turn(const Pack& pack, const RecordSet& records,
                              const EvaluationContext& context, const RuleResult& result,
                              size_t index) {
  if (pack.rules[result.rule].over_findings) return std::nullopt;
  const std::vector<Place> places = places_of(records, result);
  const std::vector<std::string> texts = likely_texts(pack, records, result, places);
  RecordSet changed = records;
  std::optional<Turn> second_best;
  size_t tries = 0;
  for (const Place& place : places) {
    FieldValue& value = changed.lists[place.kind].records[place.record].fields[place.field];
    const FieldValue now = value;
    const Field& field = pack.kinds[place.kind].fields[place.field];
    for (const FieldValue& other : alternatives(now, field, texts, context)) {
      if (++tries > limits::kTurnTries) return second_best;
      value = other;
      value.span = now.span;
      const std::vector<RuleResult> results = evaluate_rule(pack, changed, context, result.rule);
      if (index >= results.size() || results[index].verdict == result.verdict) continue;
      const Turn turn{place.kind, place.record, place.field, value, results[index].verdict};
      if (turn.verdict == Verdict::kPass || turn.verdict == Verdict::kFail) return turn;
      if (!second_best) second_best = turn;
    }
    value = now;
  }
  return second_best;
}

}  // namespace pairlint
