// Values as text for tests and messages. A shared list inside lists could print exponentially long,
// so printing stops at a size.
#include <charconv>

#include "base/text.h"
#include "expr/number_text.h"
#include "expr/time.h"
#include "expr/value.h"

namespace pairlint::expr {

namespace {

constexpr size_t kLiteralBytes = 64 * 1024;
constexpr char kHex[] = "0123456789abcdef";

void append_quoted(std::string& out, std::string_view text) {
  out += '\'';
  for (char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  out += '\'';
}

void append_bytes(std::string& out, std::string_view bytes) {
  out += "b'";
  for (unsigned char c : bytes) {
    out += "\\x";
    out += kHex[c >> 4];
    out += kHex[c & 15];
  }
  out += '\'';
}

void append_ids(std::string& out, const UnknownSet& why) {
  const char* separator = "";
  for (uint32_t id : why.ids()) {
    out += separator + std::to_string(id);
    separator = ", ";
  }
}

void append(std::string& out, const Value& value);

void append_string(std::string& out, const Value& value) {
  if (value.is_incomplete()) out += "cut(";
  append_quoted(out, value.as_text());
  if (!value.is_incomplete()) return;
  out += ", ";
  append_ids(out, value.why());
  out += ')';
}

void append_list(std::string& out, const List& list) {
  if (!list.rest.empty()) out += "partial(";
  out += '[';
  const char* separator = "";
  for (const Value& item : list.items) {
    out += separator;
    append(out, item);
    separator = ", ";
    if (out.size() > kLiteralBytes) break;
  }
  out += ']';
  if (list.rest.empty()) return;
  out += ", ";
  append_ids(out, list.rest);
  out += ')';
}

void append_map(std::string& out, const Map& map) {
  out += '{';
  const char* separator = "";
  for (const auto& [key, value] : map.entries) {
    out += separator;
    append(out, key);
    out += ": ";
    append(out, value);
    separator = ", ";
    if (out.size() > kLiteralBytes) break;
  }
  out += '}';
}

void append(std::string& out, const Value& value) {
  if (out.size() > kLiteralBytes) {
    out += "...";
    return;
  }
  switch (value.kind()) {
    case Value::Kind::kNull:
      out += "null";
      break;
    case Value::Kind::kBool:
      out += value.as_bool() ? "true" : "false";
      break;
    case Value::Kind::kInt:
      out += std::to_string(value.as_int());
      break;
    case Value::Kind::kUint:
      out += std::to_string(value.as_uint()) + 'u';
      break;
    case Value::Kind::kDouble:
      out += "double(" + double_text(value.as_double()) + ')';
      break;
    case Value::Kind::kString:
      append_string(out, value);
      break;
    case Value::Kind::kBytes:
      append_bytes(out, value.as_text());
      break;
    case Value::Kind::kList:
      append_list(out, value.as_list());
      break;
    case Value::Kind::kMap:
      append_map(out, value.as_map());
      break;
    case Value::Kind::kTimestamp:
      out += "timestamp('" + timestamp_text({value.seconds(), value.nanos()}) + "')";
      break;
    case Value::Kind::kDuration:
      out += "duration('" + duration_text({value.seconds(), value.nanos()}) + "')";
      break;
    case Value::Kind::kType:
      out += value.as_text();
      break;
    case Value::Kind::kRecord:
      out += "record";
      break;
    case Value::Kind::kUnknown:
      out += "unknown(";
      append_ids(out, value.why());
      out += ')';
      break;
    case Value::Kind::kError:
      out += "error(" + std::string(value.as_text()) + ')';
      break;
  }
}

}  // namespace

std::string literal(const Value& value) {
  std::string out;
  append(out, value);
  return out;
}

}  // namespace pairlint::expr
