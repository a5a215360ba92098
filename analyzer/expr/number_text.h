#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pairlint::expr {

/// The shortest text that reads back as the same number; NaN, Infinity, -Infinity.
std::string double_text(double value);

/// The whole text must be a number in range; a sign may lead.
std::optional<int64_t> parse_int(std::string_view text);
std::optional<uint64_t> parse_uint(std::string_view text);
std::optional<double> parse_double(std::string_view text);

}  // namespace pairlint::expr
