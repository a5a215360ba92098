// Records follow each other; one that defines a class or an array is followed by the values of its
// members, and among those may be further records that define something. Instead of recursion there
// is a stack of what is still open. The reader gives up at the first thing it does not know: the
// size of what follows is then unknown too.
#include "record/nrbf.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/limits.h"
#include "base/text.h"
#include "record/nrbf_bytes.h"

namespace pairlint {
namespace {

/// RecordTypeEnumeration ([MS-NRBF] 2.1.2.1).
enum RecordType : uint8_t {
  kStreamHeader = 0,
  kClassWithId = 1,
  kSystemClass = 4,
  kClass = 5,
  kString = 6,
  kArray = 7,
  kTypedPrimitive = 8,
  kReference = 9,
  kNull = 10,
  kEnd = 11,
  kLibrary = 12,
  kNulls256 = 13,
  kNulls = 14,
  kPrimitiveArray = 15,
  kObjectArray = 16,
  kStringArray = 17,
};

/// PrimitiveTypeEnumeration (2.1.2.3).
enum PrimitiveType : uint8_t {
  kBoolean = 1,
  kByte = 2,
  kChar = 3,
  kDecimal = 5,
  kDouble = 6,
  kInt16 = 7,
  kInt32 = 8,
  kInt64 = 9,
  kSByte = 10,
  kSingle = 11,
  kTimeSpan = 12,
  kDateTime = 13,
  kUInt16 = 14,
  kUInt32 = 15,
  kUInt64 = 16,
  kNothing = 17,
  kText = 18,
};

/// Octets of a primitive; 0 for those that differ.
constexpr size_t size_of(uint8_t primitive) {
  constexpr std::array<uint8_t, 19> kSizes = {0, 1, 1, 0, 0, 0, 8, 2, 4, 8,
                                              1, 4, 8, 8, 2, 4, 8, 0, 0};
  return primitive < kSizes.size() ? kSizes[primitive] : 0;
}

/// How a member or an element stands in the stream: as a primitive of this type, else (0) as a
/// record.
using MemberType = uint8_t;
constexpr MemberType kRecord = 0;

struct Shape {
  std::string_view name;
  std::vector<std::string_view> names;
  std::vector<MemberType> types;
};

/// An object whose members are not all read.
struct Open {
  uint32_t object = 0;
  uint32_t shape = UINT32_MAX;  ///< none for arrays
  MemberType element = kRecord;
  uint64_t left = 0;
};

class StreamReader {
 public:
  explicit StreamReader(std::string_view bytes) : bytes_(bytes) {}

  Nrbf read() {
    if (bytes_.byte() != kStreamHeader) return std::move(result_);
    bytes_.take(16);
    while (!bytes_.failed() && !ended_) step();
    result_.complete = !bytes_.failed();
    return std::move(result_);
  }

 private:
  void step() {
    if (open_.empty()) {
      read_record();
    } else if (open_.back().left == 0) {
      open_.pop_back();
    } else {
      const MemberType type = next_type();
      type == kRecord ? read_record() : add(read_primitive(type));
    }
  }

  MemberType next_type() const {
    const Open& top = open_.back();
    if (top.shape == UINT32_MAX) return top.element;
    const std::vector<MemberType>& types = shapes_[top.shape].types;
    return types[types.size() - top.left];
  }

  /// The next member of what is open gets a value; at the outermost level values have no owner.
  void add(NrbfValue value) {
    if (open_.empty()) return;
    if (++values_ > limits::kNrbfValues) return bytes_.fail();
    Open& top = open_.back();
    std::string_view name;
    if (top.shape != UINT32_MAX) {
      const std::vector<std::string_view>& names = shapes_[top.shape].names;
      name = names[names.size() - top.left];
    }
    --top.left;
    result_.objects[top.object].members.push_back({name, value});
  }

  void add_nulls(uint64_t count) {
    if (open_.empty() || count > open_.back().left) return bytes_.fail();
    for (uint64_t i = 0; i < count && !bytes_.failed(); ++i) add({});
  }

  uint32_t define(int32_t id, std::string_view class_name) {
    if (result_.objects.size() >= limits::kNrbfValues) bytes_.fail();
    const auto index = static_cast<uint32_t>(result_.objects.size());
    result_.objects.push_back({id, class_name, {}});
    result_.by_id.emplace(id, index);
    return index;
  }

  void open(Open object, int32_t id) {
    add(NrbfReference{id});
    if (open_.size() >= limits::kNrbfDepth) return bytes_.fail();
    open_.push_back(object);
  }

  void read_record();
  void read_class(bool system);
  void read_class_again();
  void read_string();
  void read_array();
  void read_plain_array(RecordType type);
  void open_array(int32_t id, uint64_t count, MemberType element);
  MemberType read_type_details(uint8_t type);
  NrbfValue read_primitive(uint8_t type);

  NrbfByteReader bytes_;
  Nrbf result_;
  std::vector<Shape> shapes_;
  std::unordered_map<int32_t, uint32_t> shape_of_;  ///< by the id of an object
  std::vector<Open> open_;
  size_t values_ = 0;
  bool ended_ = false;
};

void StreamReader::read_record() {
  const uint8_t type = bytes_.byte();
  switch (type) {
    case kClassWithId:
      return read_class_again();
    case kSystemClass:
    case kClass:
      return read_class(type == kSystemClass);
    case kString:
      return read_string();
    case kArray:
      return read_array();
    case kTypedPrimitive:
      return add(read_primitive(bytes_.byte()));
    case kReference:
      return add(NrbfReference{bytes_.int32()});
    case kNull:
      return add({});
    case kEnd:
      ended_ = true;
      return open_.empty() ? void() : bytes_.fail();
    case kLibrary:
      bytes_.int32();
      bytes_.text();
      return;
    case kNulls256:
      return add_nulls(bytes_.byte());
    case kNulls:
      return add_nulls(static_cast<uint32_t>(bytes_.int32()));
    case kPrimitiveArray:
    case kObjectArray:
    case kStringArray:
      return read_plain_array(static_cast<RecordType>(type));
    default:  // headers again, method calls, classes whose types only .NET knows
      return bytes_.fail();
  }
}

/// What stands behind a BinaryTypeEnumeration (2.1.2.2) about a member or an element.
MemberType StreamReader::read_type_details(uint8_t type) {
  enum : uint8_t { kOfPrimitive, kOfString, kOfObject, kOfSystemClass, kOfClass };
  enum : uint8_t { kOfPrimitiveArray = 7 };
  if (type == kOfPrimitive) {
    const uint8_t primitive = bytes_.byte();
    if (primitive == kRecord) bytes_.fail();
    return primitive;
  }
  if (type > kOfPrimitiveArray) bytes_.fail();
  if (type == kOfSystemClass || type == kOfClass) bytes_.text();
  if (type == kOfClass) bytes_.int32();
  if (type == kOfPrimitiveArray) bytes_.byte();
  return kRecord;
}

void StreamReader::read_class(bool system) {
  const int32_t id = bytes_.int32();
  Shape shape;
  shape.name = bytes_.text();
  const auto count = static_cast<uint32_t>(bytes_.int32());
  // A name takes an octet at least.
  if (count > bytes_.left()) return bytes_.fail();
  for (uint32_t i = 0; i < count; ++i) shape.names.push_back(bytes_.text());
  const std::string_view types = bytes_.take(count);
  for (const char type : types)
    shape.types.push_back(read_type_details(static_cast<uint8_t>(type)));
  if (!system) bytes_.int32();
  if (bytes_.failed()) return;
  const auto index = static_cast<uint32_t>(shapes_.size());
  shape_of_.emplace(id, index);
  const uint32_t object = define(id, shape.name);
  shapes_.push_back(std::move(shape));
  open({object, index, kRecord, count}, id);
}

void StreamReader::read_class_again() {
  const int32_t id = bytes_.int32();
  const auto known = shape_of_.find(bytes_.int32());
  if (bytes_.failed() || known == shape_of_.end()) return bytes_.fail();
  const uint32_t shape = known->second;
  shape_of_.emplace(id, shape);
  open({define(id, shapes_[shape].name), shape, kRecord, shapes_[shape].types.size()}, id);
}

void StreamReader::read_string() {
  const int32_t id = bytes_.int32();
  const std::string_view text = bytes_.text();
  if (bytes_.failed()) return;
  add(text);
  if (!bytes_.failed()) result_.objects[define(id, {})].members.push_back({{}, text});
}

void StreamReader::read_array() {
  const int32_t id = bytes_.int32();
  const uint8_t kind = bytes_.byte();
  const auto rank = static_cast<uint32_t>(bytes_.int32());
  // Every dimension has a length of four octets.
  if (rank > bytes_.left() / 4) return bytes_.fail();
  uint64_t count = 1;
  for (uint32_t i = 0; i < rank; ++i) {
    count *= static_cast<uint32_t>(bytes_.int32());
    if (count > UINT32_MAX) return bytes_.fail();
  }
  constexpr uint8_t kFirstWithLowerBounds = 3;
  if (kind >= kFirstWithLowerBounds) bytes_.take(uint64_t{4} * rank);
  const MemberType element = read_type_details(bytes_.byte());
  open_array(id, count, element);
}

void StreamReader::read_plain_array(RecordType type) {
  const int32_t id = bytes_.int32();
  const auto count = static_cast<uint32_t>(bytes_.int32());
  const MemberType element = type == kPrimitiveArray ? bytes_.byte() : kRecord;
  open_array(id, count, element);
}

void StreamReader::open_array(int32_t id, uint64_t count, MemberType element) {
  if (bytes_.failed()) return;
  const size_t size = size_of(element);
  const uint32_t object = define(id, {});
  if (size == 0) return open({object, UINT32_MAX, element, count}, id);
  const std::string_view octets = bytes_.take(count * size);
  if (bytes_.failed()) return;
  if (element == kByte) result_.objects[object].members.push_back({{}, NrbfBytes{octets}});
  add(NrbfReference{id});
}

NrbfValue StreamReader::read_primitive(uint8_t type) {
  switch (type) {
    case kBoolean:
      return bytes_.byte() != 0;
    case kChar: {
      const uint8_t first = bytes_.byte();
      const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
      std::string utf8(1, static_cast<char>(first));
      utf8 += bytes_.take(static_cast<uint64_t>(more));
      size_t at = 0;
      return static_cast<int64_t>(next_code_point(utf8, at));
    }
    case kDecimal:
    case kText:
      return bytes_.text();
    case kNothing:
      return {};
    case kInt16:
      return static_cast<int64_t>(static_cast<int16_t>(bytes_.unsigned_number(2)));
    case kInt32:
      return static_cast<int64_t>(bytes_.int32());
    case kSByte:
      return static_cast<int64_t>(static_cast<int8_t>(bytes_.byte()));
    case kDouble:
    case kSingle:
      bytes_.take(size_of(type));
      return {};
    default:
      if (size_of(type) == 0) bytes_.fail();
      return static_cast<int64_t>(bytes_.unsigned_number(size_of(type)));
  }
}

}  // namespace

const NrbfValue* NrbfObject::find(std::string_view name) const {
  for (const NrbfMember& member : members) {
    if (member.name == name) return &member.value;
  }
  return nullptr;
}

const NrbfObject* Nrbf::find(int32_t id) const {
  const auto known = by_id.find(id);
  return known == by_id.end() ? nullptr : &objects[known->second];
}

NrbfValue Nrbf::resolved(const NrbfObject& object, std::string_view member) const {
  const NrbfValue* value = object.find(member);
  if (value == nullptr) return {};
  const auto* reference = std::get_if<NrbfReference>(value);
  const NrbfObject* target = reference ? find(reference->id) : nullptr;
  const bool plain = target && target->class_name.empty() && target->members.size() == 1;
  return plain && !std::holds_alternative<NrbfReference>(target->members[0].value)
             ? target->members[0].value
             : *value;
}

Nrbf read_nrbf(std::string_view bytes) { return StreamReader(bytes).read(); }

}  // namespace pairlint
