#include "compose_contradictions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text.h"
#include "compose_facts.h"
#include "record/date_text.h"

namespace pairlint::report {
namespace {

constexpr int64_t kDay = int64_t{24} * 60 * 60;
constexpr std::string_view kScript = "Configure-EnterprisePartnerApplication";

std::optional<Note> note_on_times(const CaseReading& reading) {
  const InputReading* first = nullptr;
  const InputReading* last = nullptr;
  for (const InputReading& input : reading.inputs) {
    if (!input.captured_at) continue;
    const int64_t time = input.captured_at->seconds;
    if (!first || time < first->captured_at->seconds) first = &input;
    if (!last || time > last->captured_at->seconds) last = &input;
  }
  if (!first || last->captured_at->seconds - first->captured_at->seconds <= kDay) {
    return std::nullopt;
  }
  Where where;
  where.file = first->name;
  return Note{"captures-of-different-days", "warning",
              "was captured at " + iso_date(*first->captured_at) + " and " + last->name + " at " +
                  iso_date(*last->captured_at) +
                  ": what they show together may never have been so at one time",
              where};
}

/// Whether a command changes what some kind of record shows: Set-X, New-X ... where Get-X is known.
bool is_change(const Pack& pack, std::string_view command) {
  constexpr std::array<std::string_view, 5> kVerbs = {"Set-", "New-", "Remove-", "Enable-",
                                                      "Disable-"};
  if (find_ignoring_case(command, kScript) != std::string_view::npos) return true;
  const std::string_view word = command.substr(0, command.find_first_of(" |"));
  for (const std::string_view verb : kVerbs) {
    if (!equal_ignoring_case(word.substr(0, verb.size()), verb)) continue;
    const std::string get = "Get-" + std::string(word.substr(verb.size()));
    for (const Kind& kind : pack.kinds) {
      for (const Text& cmdlet : kind.cmdlets) {
        if (equal_ignoring_case(cmdlet, get)) return true;
      }
    }
  }
  return false;
}

const std::vector<Record>* records_of(const CaseReading& reading, const Pack& pack,
                                      std::string_view kind) {
  const uint32_t index = pack.kind_index(kind);
  return index < reading.records.lists.size() ? &reading.records.lists[index].records : nullptr;
}

/// The last test of an input; nullptr if it has none.
const Record* last_test(const std::vector<Record>& tests, uint32_t input) {
  const Record* last = nullptr;
  for (const Record& test : tests) {
    if (test.span.input != input) continue;
    if (!last || last->span.begin.line < test.span.begin.line) last = &test;
  }
  return last;
}

/// The first change behind that test.
const Record* change_behind(const Pack& pack, const std::vector<Record>& commands,
                            const Record& test) {
  for (const Record& command : commands) {
    if (command.span.input != test.span.input) continue;
    if (command.span.begin.line <= test.span.begin.line || command.fields.empty()) continue;
    if (is_change(pack, command.fields.front().shown)) return &command;
  }
  return nullptr;
}

}  // namespace

std::vector<Note> notes_on_contradictions(const CaseReading& reading, const Pack& pack) {
  std::vector<Note> notes;
  if (auto note = note_on_times(reading)) notes.push_back(std::move(*note));
  const auto* tests = records_of(reading, pack, "StorageConnectivityTest");
  const auto* commands = records_of(reading, pack, "ExecutedCommand");
  if (!tests || !commands) return notes;
  for (uint32_t input = 0; input < reading.inputs.size(); ++input) {
    const Record* test = last_test(*tests, input);
    const Record* change = test ? change_behind(pack, *commands, *test) : nullptr;
    if (!change) continue;
    notes.push_back({"test-before-change", "warning",
                     "the last storage test of this file stands before this change and says "
                     "nothing of it; run it again",
                     where_of(reading, change->span)});
  }
  return notes;
}

}  // namespace pairlint::report
