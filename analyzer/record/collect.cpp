#include "record/collect.h"

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

/// Case is no difference: PowerShell and both servers compare names and URLs without it.
bool same_value(const FieldValue& a, const FieldValue& b) {
  const auto* left = std::get_if<std::string>(&a.payload);
  const auto* right = std::get_if<std::string>(&b.payload);
  if (left && right) return equal_ignoring_case(*left, *right);
  return a.state == b.state && a.payload == b.payload;
}

/// What a later capture of the same field leaves: a known value beats what is not known, and among
/// those that are not, the later one was seen last.
FieldValue later_value(FieldValue&& earlier, FieldValue&& later, bool ordered) {
  if (later.state == FieldState::kAbsent) return std::move(earlier);
  if (!is_known(later)) return is_known(earlier) ? std::move(earlier) : std::move(later);
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
  for (uint32_t kind = 0; kind < kinds_.size(); ++kind) join_servers(kinds_, kind, set_);
  return std::move(set_);
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

uint32_t RecordCollector::find_same(const Record& record) const {
  const std::vector<Record>& known = set_.lists[record.kind].records;
  const auto end = static_cast<uint32_t>(known.size());
  if (!is_identified(kinds_[record.kind], record)) return end;
  const auto found = by_id_[record.kind].find(lower(record.id));
  if (found == by_id_[record.kind].end()) return end;
  for (const uint32_t i : found->second) {
    const std::string& server = known[i].server;
    if (server.empty() || record.server.empty() || same_server(server, record.server)) return i;
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
  for (uint32_t i = 0; i < into.fields.size(); ++i) {
    if (is_known(into.fields[i]) && is_known(later.fields[i]) &&
        !same_value(into.fields[i], later.fields[i]) &&
        set_.changes.size() < limits::kFieldChanges) {
      set_.changes.push_back({into.kind, index, i, into.fields[i].span, later.fields[i].span});
    }
    into.fields[i] = later_value(std::move(into.fields[i]), std::move(later.fields[i]), ordered);
  }
  if (into.server.empty()) into.server = std::move(later.server);
  if (ordered) into.span = later.span;
}

}  // namespace pairlint
