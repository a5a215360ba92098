#pragma once

#include <cstdint>
#include <string_view>

#include "base/items.h"

namespace pairlint {

enum class FieldType : uint8_t {
  kText,
  kUrl,
  kFqdn,
  kDomainList,
  kFlags,
  kThumbprint,
  kTimestamp,
  kBool,
  kInt,
  kGuid,
  kList,
  kRecord,
};
std::string_view field_type_name(FieldType type);

/// What one printed value of a field means: enum numbers in JSON, well-known identifiers.
struct ValueName {
  Text printed;  ///< a number in a field of flags is a bit
  Text name;
};

struct Field {
  Text name;  ///< as Microsoft prints it
  FieldType type = FieldType::kText;
  FieldType element = FieldType::kText;  ///< of a kList
  /// Where the value stands if no property has the field's name, in order of preference: other
  /// names, or paths of names such as `keys.keyValue.value`.
  Items<Text> from = {};
  Items<ValueName> values = {};  ///< what is not among them stays as printed
  uint32_t bits = 0;             ///< of a number, only so many low ones count; 0: all
};

/// Whether a rule over a kind that nobody captured asks for it.
enum class WhenAbsent : uint8_t { kAsk, kSilent };
/// Which shell prints the kind.
enum class Shell : uint8_t { kAny, kSfb, kExchange };

/// One kind of record, from rules/kinds/<Kind>.json. Knows no format.
struct Kind {
  static constexpr uint32_t kNoField = UINT32_MAX;

  Text name;  ///< the cmdlet's noun: CsOAuthConfiguration
  Text list;  ///< what rules call all its records: oauthConfigurations
  Shell shell = Shell::kAny;
  Items<Text> cmdlets;  ///< that print it, aliases included
  Text capture;         ///< the command to ask for
  /// Fields that identify a record, best first: the first that is present counts. In the JSON a
  /// name or a list of names.
  Items<uint32_t> identity;
  bool one_per_organization = false;  ///< at most one record can exist (Identity Global)
  WhenAbsent when_absent = WhenAbsent::kAsk;
  Items<Text> selectors;  ///< parameters that choose among the records
  /// One of them, whose value is that of a field: what it prints is all that there is with this
  /// value. Empty: none.
  Text selector;
  uint32_t selected_field = kNoField;
  /// Its cmdlet speaks of one server at a time; these kinds list the servers there are. Empty: it
  /// speaks of the organisation.
  Items<Text> per_server;
  Text server_parameter;  ///< that names this server: -Server
  /// An unlabelled object is of this kind if all names of one of these sets are printed: names of
  /// fields, or what their `from` has. `!Name` is a name that must not be there: what another kind
  /// has besides.
  Items<Items<Text>> recognised_by;
  /// Its cmdlet prints a line of text instead of properties: the field that holds it, and how such
  /// lines begin. Without beginnings, any line is one that the field's type can read.
  uint32_t line_field = kNoField;
  Items<Text> line_beginnings;
  /// The field that says when the capture was taken, where the command asked for nothing else.
  uint32_t captured_field = kNoField;
  /// An object of one of these types is of this kind, whatever it shows. Without the prefixes that
  /// remoting and Select-Object give them.
  Items<Text> types;
  Items<Field> fields;

  uint32_t field_index(std::string_view name) const;  ///< ASCII case-insensitive; kNoField
};

}  // namespace pairlint
