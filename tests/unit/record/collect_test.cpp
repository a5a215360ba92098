#include "record/collect.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = [] {
    Kind server;
    server.name = "ClientAccessServer";
    server.identity = {0};
    for (const char* name : {"Identity", "Uri", "Site"}) server.fields.push_back({name});
    Kind error;
    error.name = "ErrorRecord";
    error.fields.push_back({"Message"});
    return std::vector<Kind>{server, error};
  }();
  return all;
}

FieldValue value(FieldState state, const char* text, uint32_t line) {
  FieldValue value;
  value.state = state;
  if (state == FieldState::kPresent || state == FieldState::kBlank)
    value.payload = std::string(text);
  value.span = {0, {line, 1}, {line, 9}};
  return value;
}

Record server(const char* id, FieldValue uri, uint32_t input = 0) {
  Record record;
  record.id = id;
  record.fields = {value(FieldState::kPresent, id, 1), std::move(uri), {}};
  record.fields[1].span.input = input;
  record.span = record.fields[1].span;
  return record;
}

std::string merged(FieldValue first, FieldValue second, uint32_t second_input = 0) {
  RecordCollector collector(kinds());
  collector.add(server("EX01", std::move(first)));
  collector.add(server("ex01", std::move(second), second_input));
  const RecordSet set = collector.take();
  EXPECT_EQ(set.lists[0].records.size(), 1U);
  const FieldValue& field = set.lists[0].records[0].fields[1];
  const auto* text = std::get_if<std::string>(&field.payload);
  return std::string(field_state_name(field.state)) + (text ? " '" + *text + "'" : "") +
         (set.changes.empty() ? "" : " changed");
}

TEST(Collect, LetsTheLatestKnownValueWin) {
  const FieldValue a = value(FieldState::kPresent, "a", 3);
  const FieldValue b = value(FieldState::kPresent, "b", 9);
  const FieldValue blank = value(FieldState::kBlank, "", 9);
  const FieldValue cut = value(FieldState::kCut, "", 9);
  const FieldValue absent;
  EXPECT_EQ(merged(a, b), "present 'b' changed");
  EXPECT_EQ(merged(a, a), "present 'a'");
  EXPECT_EQ(merged(a, blank), "blank '' changed");
  // A short table behind a list hides nothing.
  EXPECT_EQ(merged(a, cut), "present 'a'");
  EXPECT_EQ(merged(a, absent), "present 'a'");
  EXPECT_EQ(merged(absent, cut), "cut");
  EXPECT_EQ(merged(cut, b), "present 'b'");
}

TEST(Collect, KeepsRecordsApartThatOnlyTheirLineNames) {
  RecordCollector collector(kinds());
  for (int i = 0; i < 2; ++i) {
    Record record = server("a.json:1", value(FieldState::kPresent, "a", 1));
    record.fields[0] = {};
    collector.add(std::move(record));
  }
  EXPECT_EQ(collector.take().lists[0].records.size(), 2U);
}

TEST(Collect, KnowsNoOrderBetweenInputs) {
  const FieldValue a = value(FieldState::kPresent, "a", 3);
  const FieldValue b = value(FieldState::kPresent, "b", 3);
  EXPECT_EQ(merged(a, b, 1), "ambiguous changed");
  EXPECT_EQ(merged(a, a, 1), "present 'a'");
}

TEST(Collect, TakesTheTimeWhoseZoneIsKnown) {
  const auto at = [](int64_t seconds, bool utc) {
    FieldValue field = value(FieldState::kPresent, "", 1);
    field.payload = Timestamp{seconds, utc};
    return field;
  };
  const auto utc_of = [](const FieldValue& first, const FieldValue& second, uint32_t input) {
    RecordCollector collector(kinds());
    collector.add(server("EX01", first));
    collector.add(server("EX01", second, input));
    const RecordSet set = collector.take();
    const FieldValue& field = set.lists[0].records[0].fields[1];
    const auto* time = std::get_if<Timestamp>(&field.payload);
    return std::string(field_state_name(field.state)) + (time && time->utc ? " utc" : "") +
           (set.changes.empty() ? "" : " changed");
  };
  constexpr int64_t kHours = 3600;
  for (const uint32_t input : {0U, 1U}) {
    EXPECT_EQ(utc_of(at(0, false), at(8 * kHours, true), input), "present utc");
    EXPECT_EQ(utc_of(at(8 * kHours, true), at(0, false), input), "present utc");
  }
  EXPECT_EQ(utc_of(at(0, false), at(30 * kHours, true), 1), "ambiguous changed");
}

TEST(Collect, KeepsRecordsWithoutAnIdentityApart) {
  RecordCollector collector(kinds());
  Record error;
  error.kind = 1;
  error.fields.resize(1);
  collector.add(error);
  collector.add(error);
  EXPECT_EQ(collector.take().lists[1].records.size(), 2U);
}

TEST(Collect, KeepsSameNamesOfDifferentServersApart) {
  RecordCollector collector(kinds());
  Record first = server("Default", value(FieldState::kPresent, "a", 1));
  Record second = first;
  first.server = "EX01";
  second.server = "EX02";
  collector.add(first);
  collector.add(second);
  second.server = "ex02.contoso.com";
  collector.add(second);
  EXPECT_EQ(collector.take().lists[0].records.size(), 2U) << "a short name is no other server";
}

/// The records that are left of captures of one name, each with the server it names and the line
/// its value is from.
std::string placed(std::vector<const char*> servers) {
  RecordCollector collector(kinds());
  uint32_t line = 0;
  for (const char* name : servers) {
    Record record = server("Default", value(FieldState::kPresent, "a", ++line));
    record.server = name;
    collector.add(std::move(record));
  }
  std::string out;
  const RecordSet set = collector.take();
  for (const Record& record : set.lists[0].records) {
    out += (out.empty() ? "" : ", ") + record.server + ":" +
           std::to_string(record.fields[1].span.begin.line);
  }
  return out;
}

TEST(Collect, PlacesACaptureWithoutAServerOnlyWhereOneIsLeft) {
  EXPECT_EQ(placed({"", ""}), ":2");
  EXPECT_EQ(placed({"EX01", ""}), "EX01:2");
  EXPECT_EQ(placed({"", "EX01"}), "EX01:2");
  EXPECT_EQ(placed({"EX01", "EX02", ""}), "EX01:1, EX02:2, :3");
  EXPECT_EQ(placed({"", "EX01", "EX02"}), ":1, EX01:2, EX02:3");
  EXPECT_EQ(placed({"EX01", "", "ex01.contoso.com"}), "EX01:3");
}

TEST(Collect, ForgetsGuessesThatContentDoesNotConfirm) {
  Record guessed = server("Default", value(FieldState::kPresent, "a", 1));
  guessed.server = "EX01";
  guessed.server_guessed = true;
  Record certain = server("Default", value(FieldState::kPresent, "a", 2));
  certain.server = "ex01.contoso.com";
  for (const bool confirmed : {false, true}) {
    RecordCollector collector(kinds());
    const uint32_t index = collector.add(guessed);
    if (confirmed) collector.add(certain);
    collector.forget_guess(0, index);
    EXPECT_EQ(collector.take().lists[0].records.at(0).server, confirmed ? "ex01.contoso.com" : "");
  }
}

TEST(Collect, KeepsChangesWithTheirRecords) {
  RecordCollector collector(kinds());
  collector.add(server("A", value(FieldState::kPresent, "a", 1)));
  Record placed = server("A", value(FieldState::kPresent, "a", 2));
  placed.server = "EX01";
  collector.add(placed);
  collector.add(server("B", value(FieldState::kPresent, "a", 3)));
  collector.add(server("B", value(FieldState::kPresent, "b", 4)));
  const RecordSet set = collector.take();
  ASSERT_EQ(set.lists[0].records.size(), 2U);
  ASSERT_EQ(set.changes.size(), 1U);
  EXPECT_EQ(set.lists[0].records[set.changes[0].record].id, "B");
}

TEST(Collect, CallsAListEmptyOnlyWhileNothingWasFound) {
  RecordCollector collector(kinds());
  collector.note(0, "", Completeness::kKnownEmpty, {0, {4, 1}, {4, 9}});
  collector.add(server("EX01", {}));
  collector.note(0, "", Completeness::kKnownEmpty, {0, {9, 1}, {9, 9}});
  EXPECT_EQ(collector.take().lists[0].completeness, Completeness::kPartial);
}

}  // namespace
}  // namespace pairlint
