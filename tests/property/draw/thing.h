#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What the round trip draws and demands back: objects as PowerShell holds them before it prints.
/// Nothing here knows the readers.
namespace pairlint::draw {

enum class Type : uint8_t { kText, kUrl, kGuid, kThumbprint, kBool, kInt, kDate, kList };

struct Date {
  int year = 2000, month = 1, day = 1, hour = 0, minute = 0, second = 0;
};

/// One value. Of the members only that of its type counts; null is printed as nothing.
struct Cell {
  Type type = Type::kText;
  bool null = false;
  std::u32string text;  ///< of a text, URL, GUID or thumbprint
  bool truth = false;
  int64_t number = 0;
  Date date;
  std::vector<std::u32string> items;
};

/// Objects of one type: every row has a cell for every name.
struct Things {
  std::vector<std::u32string> names;
  std::vector<std::vector<Cell>> rows;
};

}  // namespace pairlint::draw
