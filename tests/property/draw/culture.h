#pragma once

#include <span>
#include <string>

#include "property/draw/thing.h"

namespace pairlint::draw {

/// What of a Windows culture shows in printed objects.
struct Culture {
  const char* name;
  char separator;      ///< of the numbers of a date
  const char* order;   ///< of its year, month and day: "ymd", "dmy", "mdy"
  bool leading_zeros;  ///< 02.09., not 2.9.
  bool half_days;      ///< 12 hours with AM and PM
  bool half_first;     ///< before the time
  const char32_t* am;
  const char32_t* pm;
  bool word_wrap;       ///< en, fr, de, it, pt, es; the others cut words (input-formats 2.3)
  char list_separator;  ///< of Export-Csv -UseCulture
};

std::span<const Culture> cultures();
/// The G format: short date and long time.
std::u32string printed(const Date& date, const Culture& culture);
/// A value's ToString(), a list in braces with no more elements than `limit`; `ellipsis` tells that
/// there are more.
std::u32string printed(const Cell& cell, const Culture& culture, size_t limit,
                       const std::u32string& ellipsis);

}  // namespace pairlint::draw
