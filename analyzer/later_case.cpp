// Absent is not fixed. A rule may also pass, or not apply, because less was captured than before:
// so what a finding had read is looked for in the later case.
#include "later_case.h"

#include <algorithm>

#include "base/text.h"
#include "record/servers.h"

namespace pairlint {
namespace {

using report::FieldFact;
using report::RecordFact;
using report::Result;
using report::Where;

bool is_same_server(const std::string& a, const std::string& b) {
  return lower(a) == lower(b) || same_server(a, b);
}

bool is_at(const FieldFact& field, const Where& where) {
  return field.where.file == where.file && field.where.line == where.line &&
         field.where.column == where.column;
}

const FieldFact* field_at(const RecordFact& record, const Where& where) {
  const auto found = std::find_if(record.fields.begin(), record.fields.end(),
                                  [&](const FieldFact& field) { return is_at(field, where); });
  return found == record.fields.end() ? nullptr : &*found;
}

bool covers(const Where& record, const Where& where) {
  return record.file == where.file && record.line <= where.line &&
         where.line <= std::max(record.line, record.end_line);
}

const FieldFact* field_named(const RecordFact& record, const std::string& name) {
  const auto found = std::find_if(record.fields.begin(), record.fields.end(),
                                  [&](const FieldFact& field) { return field.name == name; });
  return found == record.fields.end() ? nullptr : &*found;
}

bool is_about_the_same(const Result& was, const Result& is) {
  return is.rule == was.rule && is.subject.kind == was.subject.kind &&
         is_same_server(is.subject.server, was.subject.server) &&
         lasting_id(is.subject.id, is.where.file) == lasting_id(was.subject.id, was.where.file);
}

}  // namespace

std::string lasting_id(const std::string& id, const std::string& file) {
  const size_t colon = id.rfind(':');
  const bool place = colon != std::string::npos && colon + 1 < id.size() &&
                     std::all_of(id.begin() + static_cast<std::ptrdiff_t>(colon) + 1, id.end(),
                                 [](char c) { return is_digit(c); });
  return place && file == id.substr(0, colon) ? "" : lower(id);
}

bool LaterCase::is_fixed(const Result& was) const {
  const Shown shown = evidence_of(was);
  return value_at(was.where) != Shown::kMissing && is_decided(was, shown);
}

/// A record that is not there any more is mended if the list that it stood in is whole.
bool LaterCase::is_decided(const Result& was, Shown shown) const {
  bool is_there = false, passes = false;
  for (const Result& is : after_.results) {
    if (!is_about_the_same(was, is)) continue;
    is_there = true;
    if (is.state == "unknown" || !is.suppressed.empty()) return false;
    if (is.state == "notApplicable" && shown != Shown::kChanged) return false;
    passes |= is.state == "pass" || is.state == "notApplicable";
  }
  return is_there ? passes && shown != Shown::kMissing
                  : is_whole(was.subject.kind, was.subject.server);
}

/// What the later case says of a value of the earlier one. One of a record without an identity
/// cannot be found again and counts as the same.
LaterCase::Shown LaterCase::value_at(const Where& where) const {
  for (const RecordFact& record : before_.records) {
    const FieldFact* field = field_at(record, where);
    if (field == nullptr && !covers(record.where, where)) continue;
    if (lasting_id(record.id, record.where.file).empty()) return Shown::kSame;
    const RecordFact* now = same_record(record);
    if (now == nullptr) {
      return is_whole(record.kind, record.server) ? Shown::kChanged : Shown::kMissing;
    }
    if (field == nullptr) return Shown::kSame;
    const FieldFact* value = field_named(*now, field->name);
    if (value == nullptr) return Shown::kMissing;
    return value->value_json == field->value_json ? Shown::kSame : Shown::kChanged;
  }
  return Shown::kSame;
}

/// Changed if any value has; missing if none has and one is not shown.
LaterCase::Shown LaterCase::evidence_of(const Result& was) const {
  Shown all = value_at(was.where);
  for (const Where& place : was.related) {
    const Shown one = value_at(place);
    if (one == Shown::kChanged) return one;
    if (all == Shown::kSame) all = one;
  }
  return all;
}

bool LaterCase::is_whole(const std::string& kind, const std::string& server) const {
  return std::any_of(after_.whole_lists.begin(), after_.whole_lists.end(), [&](const auto& list) {
    return list.kind == kind && (list.server.empty() || is_same_server(list.server, server));
  });
}

const RecordFact* LaterCase::same_record(const RecordFact& record) const {
  const std::string id = lasting_id(record.id, record.where.file);
  const auto found =
      std::find_if(after_.records.begin(), after_.records.end(), [&](const RecordFact& other) {
        return other.kind == record.kind && is_same_server(other.server, record.server) &&
               lasting_id(other.id, other.where.file) == id;
      });
  return found == after_.records.end() ? nullptr : &*found;
}

}  // namespace pairlint
