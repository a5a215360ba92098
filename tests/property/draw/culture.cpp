#include "property/draw/culture.h"

#include <array>

namespace pairlint::draw {
namespace {

constexpr auto kCultures = std::to_array<Culture>({
    {"en-US", '/', "mdy", false, true, false, U"AM", U"PM", true, ','},
    {"en-GB", '/', "dmy", true, false, false, U"", U"", true, ','},
    {"en-AU", '/', "dmy", false, true, false, U"AM", U"PM", true, ','},
    {"de-DE", '.', "dmy", true, false, false, U"", U"", true, ';'},
    {"fr-FR", '/', "dmy", true, false, false, U"", U"", true, ';'},
    {"ru-RU", '.', "dmy", true, false, false, U"", U"", false, ';'},
    {"tr-TR", '.', "dmy", false, false, false, U"", U"", false, ';'},
    {"zh-TW", '/', "ymd", false, true, true, U"上午", U"下午", false, ','},
    {"zh-CN", '/', "ymd", false, false, false, U"", U"", false, ','},
});

std::u32string digits(int64_t number, size_t width) {
  const std::string text = std::to_string(number);
  std::u32string out(text.size() < width ? width - text.size() : 0, U'0');
  return out.append(text.begin(), text.end());
}

std::u32string day_of(const Date& date, const Culture& culture) {
  std::u32string out;
  for (const char* part = culture.order; *part != '\0'; ++part) {
    if (!out.empty()) out += static_cast<char32_t>(culture.separator);
    const int number = *part == 'y' ? date.year : *part == 'm' ? date.month : date.day;
    out += digits(number, culture.leading_zeros ? 2 : 1);
  }
  return out;
}

std::u32string time_of(const Date& date, const Culture& culture) {
  const std::u32string minutes = U":" + digits(date.minute, 2) + U":" + digits(date.second, 2);
  if (!culture.half_days) return digits(date.hour, culture.separator == '.' ? 1 : 2) + minutes;
  const std::u32string half = date.hour < 12 ? culture.am : culture.pm;
  const int hour = date.hour % 12 == 0 ? 12 : date.hour % 12;
  if (culture.half_first) return half + U" " + digits(hour, 2) + minutes;
  return digits(hour, 1) + minutes + U" " + half;
}

std::u32string list_of(const Cell& cell, size_t limit, const std::u32string& ellipsis) {
  std::u32string out = U"{";
  for (size_t i = 0; i < cell.items.size() && i < limit; ++i) {
    if (i > 0) out += U", ";
    out += cell.items[i];
  }
  if (cell.items.size() > limit) out += ellipsis;
  return out + U"}";
}

}  // namespace

std::span<const Culture> cultures() { return kCultures; }

std::u32string printed(const Date& date, const Culture& culture) {
  return day_of(date, culture) + U" " + time_of(date, culture);
}

std::u32string printed(const Cell& cell, const Culture& culture, size_t limit,
                       const std::u32string& ellipsis) {
  if (cell.null) return {};
  switch (cell.type) {
    case Type::kBool:
      return cell.truth ? U"True" : U"False";
    case Type::kInt:
      return digits(cell.number, 1);
    case Type::kDate:
      return printed(cell.date, culture);
    case Type::kList:
      return list_of(cell, limit, ellipsis);
    default:
      return cell.text;
  }
}

}  // namespace pairlint::draw
