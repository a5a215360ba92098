#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/span.h"
#include "record/kind.h"

namespace pairlint {

/// What is known of a field. `kAbsent` is not false: the property was not printed.
enum class FieldState : uint8_t {
  kAbsent,
  kPresent,
  kBlank,
  kCut,
  kMasked,
  kOpaque,
  kAmbiguous,
  kMalformed,
  kDamaged,
};
std::string_view field_state_name(FieldState state);

/// Seconds since 1970-01-01 as printed; `utc` tells whether the zone is known.
struct Timestamp {
  int64_t seconds = 0;
  bool utc = false;
  bool operator==(const Timestamp&) const = default;
};

/// A field's typed value with its state and place. kCut lists hold the elements that were seen
/// whole; a kCut text holds the visible beginning, if it is seen. Of what says nothing in part, a
/// number or a date, nothing is held.
struct FieldValue {
  using Payload =
      std::variant<std::monostate, bool, int64_t, std::string, std::vector<std::string>, Timestamp>;
  FieldState state = FieldState::kAbsent;
  Payload payload;
  std::vector<Payload> candidates;  ///< of a kAmbiguous value
  std::string shown;                ///< as printed, re-joined
  Span span;
  bool repaired = false;  ///< was rewritten on its way here, and restored
};

struct Record {
  uint32_t kind = 0;   ///< index into the knowledge's kinds
  std::string id;      ///< the identity field, else `file:line`
  std::string server;  ///< the machine it speaks of, if anything says so
  bool server_guessed =
      false;  ///< by the file's name alone; with no server: the content named another
  Span span;
  std::vector<FieldValue> fields;  ///< by field index
};

/// How much of what exists is in the case.
enum class Completeness : uint8_t { kNotCaptured, kPartial, kComplete, kKnownEmpty };

/// What one server's part of a kind is known to be.
struct ServerList {
  std::string server;  ///< empty: the capture does not name it
  Completeness completeness = Completeness::kNotCaptured;
  Span evidence;
};

/// All records whose Kind::selected_field has this value were captured, by one command.
struct Selection {
  std::string value;
  Span evidence;
};

/// All records of one kind. `evidence` is the line that proves kKnownEmpty or kComplete.
struct RecordList {
  Completeness completeness = Completeness::kNotCaptured;
  std::vector<Record> records;
  Span evidence;
  std::vector<ServerList> servers;  ///< of a kind that is asked for server by server
  std::vector<Selection> selections;
};

/// One field that two captures of the same record show differently, in this order.
struct FieldChange {
  uint32_t kind = 0;
  uint32_t record = 0;
  uint32_t field = 0;
  Span before;
  Span after;
};

/// By kind index.
struct RecordSet {
  std::vector<RecordList> lists;
  std::vector<FieldChange> changes;
};

}  // namespace pairlint
