#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pairlint::expr {

/// Says that a value was not read from anything the caller knows.
inline constexpr uint32_t kNoEvidence = UINT32_MAX;

/// Why something is not known: ids that only the caller can read. Sorted, without duplicates.
class UnknownSet {
 public:
  UnknownSet() = default;
  explicit UnknownSet(uint32_t id) : only_(id), empty_(false) {}
  void add(uint32_t id);
  void merge(const UnknownSet& other);
  bool empty() const { return empty_; }
  std::span<const uint32_t> ids() const& {
    if (!several_.empty()) return several_;
    return {&only_, empty_ ? size_t{0} : size_t{1}};
  }
  std::span<const uint32_t> ids() && = delete;  ///< they would outlive the set
  bool operator==(const UnknownSet&) const = default;

 private:
  // Most sets hold one id: it needs no memory of its own.
  uint32_t only_ = 0;
  bool empty_ = true;
  std::vector<uint32_t> several_;  ///< all ids if there are more than one
};

class Value;

/// A host object of a declared record type. The caller owns it; it must outlive every Value that
/// points at it.
class Record {
 public:
  virtual ~Record() = default;
  /// Index into Declarations::records.
  virtual uint32_t type() const = 0;
  /// The field's value with its evidence id; Value::unknown() where the capture does not show it.
  /// `index` is always a field of the declared type.
  virtual Value field(uint32_t index) const = 0;
};

/// A list; partial if `rest` is not empty: other elements may exist.
struct List {
  std::vector<Value> items;
  UnknownSet rest;
  /// Of a partial list: how many of the first items surely stand at their index.
  size_t placed = 0;

  /// How many items can be reached by index.
  size_t certain() const;
};

struct Map;

/// A CEL value. Copies are cheap: payloads are shared and immutable.
///
/// Text may be borrowed (from the program's constants, or from the caller through borrowed()), so a
/// Value must not outlive the Program and the records that it came from.
class Value {
 public:
  enum class Kind : uint8_t {
    kNull,
    kBool,
    kInt,
    kUint,
    kDouble,
    kString,
    kBytes,
    kList,
    kMap,
    kTimestamp,
    kDuration,
    kType,
    kRecord,
    kUnknown,
    kError,
  };

  Value() = default;  ///< null
  static Value boolean(bool value);
  static Value integer(int64_t value);
  static Value unsigned_integer(uint64_t value);
  static Value real(double value);
  static Value text(std::string value);
  static Value borrowed(std::string_view value);
  /// A part of another string's visible text, which it keeps alive.
  static Value part(const Value& text, std::string_view part);
  /// A string whose beginning is certain and whose rest is not.
  static Value cut_text(std::string visible, UnknownSet rest);
  static Value bytes(std::string value);
  static Value borrowed_bytes(std::string_view value);
  static Value list(std::vector<Value> items);
  /// A list of which only some elements are known, at their places from the beginning.
  static Value partial_list(std::vector<Value> items, UnknownSet rest);
  static Value list(std::shared_ptr<const List> list);
  /// Seconds since 1970-01-01T00:00:00Z; nanos in [0, 1e9).
  static Value timestamp(int64_t seconds, int32_t nanos = 0);
  /// Seconds and nanos have the same sign.
  static Value duration(int64_t seconds, int32_t nanos = 0);
  /// `name` must outlive the value: it is a literal, or stands in the Declarations.
  static Value type_name(std::string_view name);
  static Value record(const Record* record);
  static Value unknown(UnknownSet why);
  static Value unknown(uint32_t id);
  static Value error(std::string message);

  Kind kind() const { return kind_; }
  bool is(Kind kind) const { return kind_ == kind; }
  bool is_unknown() const { return kind_ == Kind::kUnknown; }
  bool is_error() const { return kind_ == Kind::kError; }
  bool is_true() const { return kind_ == Kind::kBool && bits_.boolean; }
  bool is_false() const { return kind_ == Kind::kBool && !bits_.boolean; }
  /// A cut string or a partial list: a part of it is certain.
  bool is_incomplete() const { return incomplete_; }
  /// Neither unknown nor an error nor incomplete, down to the last element.
  bool is_whole() const { return whole_; }

  bool as_bool() const { return bits_.boolean; }
  int64_t as_int() const { return bits_.integer; }
  uint64_t as_uint() const { return bits_.natural; }
  double as_double() const { return bits_.real; }
  /// Of a string (the visible part if it is cut), bytes, a type, or an error's message.
  std::string_view as_text() const { return {bits_.view.data, bits_.view.size}; }
  const List& as_list() const { return *static_cast<const List*>(heap_.get()); }
  const Map& as_map() const { return *static_cast<const Map*>(heap_.get()); }
  const Record& as_record() const { return *bits_.record; }
  int64_t seconds() const { return bits_.time.seconds; }
  int32_t nanos() const { return bits_.time.nanos; }
  /// Why it is unknown, cut or partial; empty for any other value.
  UnknownSet why() const;

  uint32_t evidence() const { return evidence_; }
  /// The same value, marked as read from `id`.
  Value with_evidence(uint32_t id) const&;
  Value with_evidence(uint32_t id) &&;

 private:
  struct View {
    const char* data;
    size_t size;
  };
  struct Time {
    int64_t seconds;
    int32_t nanos;
  };
  union Bits {
    bool boolean;
    int64_t integer;
    uint64_t natural = 0;
    double real;
    View view;
    Time time;
    const Record* record;
  };

  friend Value make_map(std::vector<std::pair<Value, Value>> entries);
  static Value of(Kind kind, std::shared_ptr<const void> heap);
  static Value text_of(Kind kind, std::string_view text, std::shared_ptr<const void> heap);

  Kind kind_ = Kind::kNull;
  bool incomplete_ = false;
  bool whole_ = true;
  uint32_t evidence_ = kNoEvidence;
  Bits bits_;
  std::shared_ptr<const void> heap_;
};

/// Entries in the order they were written, and found by key through `order`.
struct Map {
  std::vector<std::pair<Value, Value>> entries;
  std::vector<uint32_t> order;  ///< indices of entries, sorted by key

  /// The value of a key that equals `key` (numbers of different types may be equal), else nullptr.
  const Value* find(const Value& key) const;
};

/// Keys are bool, int, uint or whole strings; another kind or a repeated key gives an error value.
Value make_map(std::vector<std::pair<Value, Value>> entries);

/// The type's name as CEL prints it; "unknown" and "error" for those.
std::string_view kind_name(Value::Kind kind);
/// A value as a CEL literal: 'text', 1u, [1, 2], unknown(3), cut('abc', 3), error(...).
std::string literal(const Value& value);

}  // namespace pairlint::expr
