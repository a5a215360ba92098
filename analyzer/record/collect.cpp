#include "record/collect.h"

#include <cstdlib>
#include <utility>

#include "base/limits.h"
#include "base/text.h"
#include "record/servers.h"

namespace pairlint {
namespace {

bool is_known(const FieldValue& field) {
  return field.state == FieldState::kPresent || field.state == FieldState::kBlank;
}

/// Records without a known identity are called by their line, which data formats share.
bool is_identified(const Kind& kind, const Record& record) {
  if (kind.one_per_organization) return true;
  return !kind.identity.empty() &&
         record.fields[kind.identity.front()].state == FieldState::kPresent;
}

/// One of the two is the local time of a machine whose zone is not known: within a day they can be
/// the same moment, and the one in UTC says which (input-formats 12, case 65).
bool same_moment(const FieldValue& a, const FieldValue& b) {
  constexpr int64_t kDay = 86'400;
  const auto* left = std::get_if<Timestamp>(&a.payload);
  const auto* right = std::get_if<Timestamp>(&b.payload);
  if (!left || !right || left->utc == right->utc) return false;
  return std::abs(left->seconds - right->seconds) < kDay;
}

bool is_utc(const FieldValue& field) {
  const auto* time = std::get_if<Timestamp>(&field.payload);
  return time && time->utc;
}

/// Case is no difference: PowerShell and both servers compare names and URLs without it.
bool same_value(const FieldValue& a, const FieldValue& b) {
  const auto* left = std::get_if<std::string>(&a.payload);
  const auto* right = std::get_if<std::string>(&b.payload);
  if (left && right) return equal_ignoring_case(*left, *right);
  return same_moment(a, b) || (a.state == b.state && a.payload == b.payload);
}

/// What a later capture of the same field leaves: a known value beats what is not known, and among
/// those that are not, the later one was seen last.
FieldValue later_value(FieldValue&& earlier, FieldValue&& later, bool ordered) {
  if (later.state == FieldState::kAbsent) return std::move(earlier);
  if (!is_known(later)) return is_known(earlier) ? std::move(earlier) : std::move(later);
  if (is_known(earlier) && same_moment(earlier, later)) {
    return is_utc(earlier) ? std::move(earlier) : std::move(later);
  }
  if (ordered || !is_known(earlier) || same_value(earlier, later)) return std::move(later);
  later.state = FieldState::kAmbiguous;
  later.candidates = {std::move(earlier.payload), std::move(later.payload)};
  later.payload = std::monostate{};
  return std::move(later);
}

}  // namespace

RecordCollector::RecordCollector(std::span<const Kind> kinds) : kinds_(kinds) {
  set_.lists.resize(kinds.size());
  by_id_.resize(kinds.size());
}

RecordSet RecordCollector::take() {
  for (uint32_t kind = 0; kind < kinds_.size(); ++kind) {
    place_records(kind);
    join_servers(kinds_, kind, set_);
  }
  return std::move(set_);
}

void RecordCollector::keep_only(uint32_t kind, const std::vector<bool>& kept) {
  std::vector<Record>& records = set_.lists[kind].records;
  size_t place = 0;
  for (size_t i = 0; i < records.size(); ++i) {
    if (!kept[i]) continue;
    if (place != i) records[place] = std::move(records[i]);
    ++place;
  }
  records.resize(place);
}

void RecordCollector::forget_guess(uint32_t kind, uint32_t index) {
  Record& record = set_.lists[kind].records[index];
  if (record.server_guessed) record.server.clear();
}

/// Joins each record whose capture names no server to the one of the same identity whose capture
/// does. Of several servers it may be any: then it stays alone. Only when all have been seen is
/// this the same whatever their order.
void RecordCollector::place_records(uint32_t kind) {
  std::vector<Record>& records = set_.lists[kind].records;
  std::vector<uint32_t> moved_to(records.size());
  std::vector<bool> joined(records.size());
  for (uint32_t i = 0; i < records.size(); ++i) {
    const uint32_t other = only_placed(kind, records[i]);
    if (other == records.size()) continue;
    move_changes(kind, i, other);
    merge(records[other], other, std::move(records[i]));
    joined[i] = true;
  }
  uint32_t kept = 0;
  for (uint32_t i = 0; i < records.size(); ++i) {
    moved_to[i] = kept;
    if (joined[i]) continue;
    if (kept != i) records[kept] = std::move(records[i]);
    ++kept;
  }
  if (kept == records.size()) return;
  records.resize(kept);
  for (FieldChange& change : set_.changes) {
    if (change.kind == kind) change.record = moved_to[change.record];
  }
}

/// The only record of this identity that has a server; the list's size if the record has one
/// itself or two were named for it, or if none or several do.
uint32_t RecordCollector::only_placed(uint32_t kind, const Record& record) const {
  const std::vector<Record>& records = set_.lists[kind].records;
  const auto none = static_cast<uint32_t>(records.size());
  const auto found = by_id_[kind].find(lower(record.id));
  const bool unplaced = record.server.empty() && !record.server_guessed;
  if (!unplaced || found == by_id_[kind].end() || !is_identified(kinds_[kind], record)) return none;
  uint32_t only = none;
  for (const uint32_t i : found->second) {
    if (records[i].server.empty()) continue;
    if (only != none) return none;
    only = i;
  }
  return only;
}

void RecordCollector::move_changes(uint32_t kind, uint32_t from, uint32_t to) {
  for (FieldChange& change : set_.changes) {
    if (change.kind == kind && change.record == from) change.record = to;
  }
}

/// Of one server's part the most that any capture proves.
void RecordCollector::note_part(RecordList& list, ServerList part) {
  for (ServerList& known : list.servers) {
    if (!same_server(known.server, part.server)) continue;
    if (known.completeness < part.completeness) known = std::move(part);
    return;
  }
  list.servers.push_back(std::move(part));
}

void RecordCollector::note(uint32_t kind, const std::string& server, Completeness completeness,
                           const Span& evidence) {
  RecordList& list = set_.lists[kind];
  if (!kinds_[kind].per_server.empty()) {
    if (list.completeness == Completeness::kNotCaptured) {
      list.completeness = Completeness::kPartial;
      list.evidence = evidence;
    }
    return note_part(list, {server, completeness, evidence});
  }
  const bool empty = completeness == Completeness::kKnownEmpty;
  // An empty answer beside records was asked of something else: the list stays what it was.
  if (empty && !list.records.empty()) return;
  if (completeness <= list.completeness && !empty) return;
  list.completeness = completeness;
  list.evidence = evidence;
}

void RecordCollector::note_selection(uint32_t kind, const Selection& selection) {
  RecordList& list = set_.lists[kind];
  list.selections.push_back(selection);
  if (list.completeness >= Completeness::kComplete) return;
  list.completeness = Completeness::kPartial;
  list.evidence = selection.evidence;
}

uint32_t RecordCollector::find_same(const Record& record) const {
  const std::vector<Record>& known = set_.lists[record.kind].records;
  const auto end = static_cast<uint32_t>(known.size());
  if (!is_identified(kinds_[record.kind], record)) return end;
  const auto found = by_id_[record.kind].find(lower(record.id));
  if (found == by_id_[record.kind].end()) return end;
  for (const uint32_t i : found->second) {
    const std::string& server = known[i].server;
    if (server.empty() != record.server.empty()) continue;
    if (same_server(server, record.server)) return i;
  }
  return end;
}

uint32_t RecordCollector::add(Record record) {
  RecordList& list = set_.lists[record.kind];
  if (list.completeness == Completeness::kNotCaptured ||
      list.completeness == Completeness::kKnownEmpty) {
    list.completeness = Completeness::kPartial;
  }
  const uint32_t index = find_same(record);
  if (index < list.records.size()) {
    merge(list.records[index], index, std::move(record));
    return index;
  }
  if (is_identified(kinds_[record.kind], record)) {
    by_id_[record.kind][lower(record.id)].push_back(index);
  }
  list.records.push_back(std::move(record));
  return index;
}

void RecordCollector::merge(Record& into, uint32_t index, Record&& later) {
  const bool ordered = into.span.input == later.span.input;
  if (ordered && later.span < into.span) std::swap(into, later);
  for (uint32_t i = 0; i < into.fields.size(); ++i) {
    if (is_known(into.fields[i]) && is_known(later.fields[i]) &&
        !same_value(into.fields[i], later.fields[i]) &&
        set_.changes.size() < limits::kFieldChanges) {
      set_.changes.push_back({into.kind, index, i, into.fields[i].span, later.fields[i].span});
    }
    into.fields[i] = later_value(std::move(into.fields[i]), std::move(later.fields[i]), ordered);
  }
  if (into.server.empty() || (into.server_guessed && !later.server_guessed)) {
    into.server_guessed = later.server_guessed;
    into.server = std::move(later.server);
  }
  if (ordered) into.span = later.span;
}

}  // namespace pairlint
