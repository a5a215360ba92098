// string.format() of CEL's strings extension: %s %d %f %e %x %X %o %b and %%.
#include "expr/format_string.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.h"
#include "expr/code_points.h"
#include "expr/number_text.h"
#include "expr/time.h"

namespace pairlint::expr {

namespace {

using Kind = Value::Kind;

constexpr int kMostPrecision = 1000;
constexpr int kDefaultPrecision = 6;

/// The text of a clause, or why there is none.
struct Piece {
  std::string text;
  std::string problem = {};
};

Piece refused(std::string_view what, const Value& value) {
  return {"",
          "format: " + std::string(what) + " cannot show " + std::string(kind_name(value.kind()))};
}

/// Each run of malformed bytes becomes one U+FFFD.
std::string repaired(std::string_view bytes) {
  std::string out;
  bool malformed_before = false;
  for (size_t at = 0; at < bytes.size();) {
    size_t begin = at;
    char32_t c = next_code_point(bytes, at);
    bool malformed = !is_utf8(bytes.substr(begin, at - begin));
    if (!malformed || !malformed_before) append_utf8(out, c);
    malformed_before = malformed;
  }
  return out;
}

/// Writes %s, recursively over lists and maps, within the limits of the evaluation.
class TextWriter {
 public:
  explicit TextWriter(Work& work) : work_(work) {}

  bool write(const Value& value) {
    if (!work_.step()) return false;
    switch (value.kind()) {
      case Kind::kNull:
        return add("null");
      case Kind::kBool:
        return add(value.as_bool() ? "true" : "false");
      case Kind::kInt:
        return add(std::to_string(value.as_int()));
      case Kind::kUint:
        return add(std::to_string(value.as_uint()));
      case Kind::kDouble:
        return add(double_text(value.as_double()));
      case Kind::kString:
      case Kind::kType:
        return add(value.as_text());
      case Kind::kBytes:
        return add(repaired(value.as_text()));
      case Kind::kTimestamp:
        return add(timestamp_text({value.seconds(), value.nanos()}));
      case Kind::kDuration:
        return add(duration_text({value.seconds(), value.nanos()}));
      case Kind::kList:
        return write_list(value.as_list());
      case Kind::kMap:
        return write_map(value.as_map());
      default:
        refused_ = refused("%s", value).problem;
        return false;
    }
  }

  Piece take() { return {std::move(text_), std::move(refused_)}; }

 private:
  bool add(std::string_view text) {
    if (!work_.produce(text.size())) return false;
    text_ += text;
    return true;
  }

  bool write_list(const List& list) {
    if (!add("[")) return false;
    for (size_t i = 0; i < list.items.size(); ++i) {
      if ((i > 0 && !add(", ")) || !write(list.items[i])) return false;
    }
    return add("]");
  }

  /// Entries in the order of their keys' texts.
  bool write_map(const Map& map) {
    std::vector<std::pair<std::string, const Value*>> entries;
    for (const auto& [key, value] : map.entries) {
      TextWriter writer(work_);
      if (!writer.write(key)) return false;
      entries.emplace_back(writer.take().text, &value);
    }
    std::sort(entries.begin(), entries.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    if (!add("{")) return false;
    for (size_t i = 0; i < entries.size(); ++i) {
      if ((i > 0 && !add(", ")) || !add(entries[i].first) || !add(": ")) return false;
      if (!write(*entries[i].second)) return false;
    }
    return add("}");
  }

  Work& work_;
  std::string text_;
  std::string refused_;
};

Piece format_text(const Value& value, Work& work) {
  TextWriter writer(work);
  writer.write(value);
  return writer.take();
}

Piece format_decimal(const Value& value) {
  if (value.is(Kind::kInt)) return {std::to_string(value.as_int())};
  if (value.is(Kind::kUint)) return {std::to_string(value.as_uint())};
  if (value.is(Kind::kDouble)) return {double_text(value.as_double())};
  return refused("%d", value);
}

/// Digits of a base with a minus sign before them.
Piece format_digits(const Value& value, int base) {
  bool negative = value.is(Kind::kInt) && value.as_int() < 0;
  uint64_t size = negative ? uint64_t{0} - value.as_uint() : value.as_uint();
  char buffer[64];
  auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, size, base);
  static_cast<void>(error);
  return {(negative ? "-" : "") + std::string(buffer, end)};
}

bool is_integer(const Value& value) { return value.is(Kind::kInt) || value.is(Kind::kUint); }

Piece format_octal(const Value& value) {
  return is_integer(value) ? format_digits(value, 8) : refused("%o", value);
}

Piece format_binary(const Value& value) {
  if (value.is(Kind::kBool)) return {value.as_bool() ? "1" : "0"};
  return is_integer(value) ? format_digits(value, 2) : refused("%b", value);
}

Piece format_hex(const Value& value, bool capitals) {
  Piece piece;
  if (is_integer(value)) {
    piece = format_digits(value, 16);
  } else if (value.is(Kind::kString) || value.is(Kind::kBytes)) {
    constexpr char kDigits[] = "0123456789abcdef";
    for (unsigned char c : value.as_text()) {
      piece.text += kDigits[c >> 4];
      piece.text += kDigits[c & 15];
    }
  } else {
    return refused("%x", value);
  }
  if (capitals) piece.text = upper(piece.text);
  return piece;
}

Piece format_real(const Value& value, char clause, int precision) {
  if (!is_integer(value) && !value.is(Kind::kDouble)) {
    return refused(std::string("%") + clause, value);
  }
  double number = value.is(Kind::kInt)    ? static_cast<double>(value.as_int())
                  : value.is(Kind::kUint) ? static_cast<double>(value.as_uint())
                                          : value.as_double();
  if (!std::isfinite(number)) return {double_text(number)};
  char buffer[kMostPrecision + 400];  // a double has at most 309 digits before its point
  auto format = clause == 'f' ? std::chars_format::fixed : std::chars_format::scientific;
  auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number, format, precision);
  if (error != std::errc()) return {"", "format: number is too long"};
  return {std::string(buffer, end)};
}

/// Reads the clauses of a format one after the other.
class Formatter {
 public:
  explicit Formatter(const Call& call)
      : format_(call[0].as_text()), arguments_(call[1].as_list().items), work_(call.work) {}

  Value run() {
    while (at_ < format_.size()) {
      size_t percent = std::min(format_.find('%', at_), format_.size());
      if (!add(format_.substr(at_, percent - at_))) return work_.error();
      at_ = percent + 1;
      if (percent == format_.size()) break;
      if (format_.substr(at_).starts_with('%')) {
        out_ += '%';
        ++at_;
        continue;
      }
      Piece piece = clause();
      if (!piece.problem.empty()) return Value::error(std::move(piece.problem));
      if (!add(piece.text)) return work_.error();
    }
    return Value::text(std::move(out_));
  }

 private:
  bool add(std::string_view text) {
    out_ += text;
    return work_.produce(text.size());
  }

  Piece clause() {
    int precision = kDefaultPrecision;
    if (at_ < format_.size() && format_[at_] == '.') {
      ++at_;
      size_t digits = at_;
      while (at_ < format_.size() && is_digit(format_[at_])) ++at_;
      auto number = parse_int(format_.substr(digits, at_ - digits));
      if (!number || *number > kMostPrecision) return {"", "format: no such precision"};
      precision = static_cast<int>(*number);
    }
    if (at_ == format_.size()) return {"", "format: clause is not finished"};
    char letter = format_[at_++];
    if (std::string_view("sdfexXob").find(letter) == std::string_view::npos) {
      return {"", std::string("format: no such clause: %") + letter};
    }
    if (next_ == arguments_.size()) {
      return {"", "format: no argument for %" + std::string(1, letter) + " at index " +
                      std::to_string(next_)};
    }
    return formatted(letter, precision, arguments_[next_++]);
  }

  Piece formatted(char letter, int precision, const Value& value) {
    switch (letter) {
      case 's':
        return format_text(value, work_);
      case 'd':
        return format_decimal(value);
      case 'o':
        return format_octal(value);
      case 'b':
        return format_binary(value);
      case 'x':
      case 'X':
        return format_hex(value, letter == 'X');
      default:
        return format_real(value, letter, precision);
    }
  }

  std::string_view format_;
  const std::vector<Value>& arguments_;
  Work& work_;
  size_t at_ = 0;
  size_t next_ = 0;
  std::string out_;
};

}  // namespace

Value format_string(const Call& call) { return Formatter(call).run(); }

}  // namespace pairlint::expr
