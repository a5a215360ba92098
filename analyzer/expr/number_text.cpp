#include "expr/number_text.h"

#include <charconv>
#include <cmath>

namespace pairlint::expr {

namespace {

std::string_view without_plus(std::string_view text) {
  bool plus = text.size() > 1 && text[0] == '+' && text[1] != '-';
  return plus ? text.substr(1) : text;
}

template <class Number>
std::optional<Number> parse(std::string_view text) {
  text = without_plus(text);
  Number value{};
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// from_chars does not tell an overflow from an underflow: the exponent's sign does.
double out_of_range(std::string_view text) {
  bool negative = text.starts_with('-');
  size_t exponent = text.find_first_of("eE");
  bool tiny = exponent == std::string_view::npos
                  ? text.substr(negative, 1) == "0"
                  : exponent + 1 < text.size() && text[exponent + 1] == '-';
  double size = tiny ? 0.0 : HUGE_VAL;
  return negative ? -size : size;
}

}  // namespace

std::string double_text(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  char buffer[32];
  auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
  return error == std::errc() ? std::string(buffer, end) : std::string();
}

std::optional<int64_t> parse_int(std::string_view text) { return parse<int64_t>(text); }

std::optional<uint64_t> parse_uint(std::string_view text) { return parse<uint64_t>(text); }

std::optional<double> parse_double(std::string_view text) {
  text = without_plus(text);
  double value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end != text.data() + text.size() || error == std::errc::invalid_argument) return std::nullopt;
  return error == std::errc::result_out_of_range ? out_of_range(text) : value;
}

}  // namespace pairlint::expr
