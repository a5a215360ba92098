// Values that nothing on their way may change. Left out is what no reader can tell from something
// else: a text that ends in dots (cut), four x in a row (masked), the name of a type (opaque),
// blanks at the ends or two in a row (padding), no-break spaces (PowerShell itself deletes them as
// it wraps).
#include "property/draw/random_thing.h"

#include <algorithm>
#include <iterator>

namespace pairlint::draw {
namespace {

using Text = std::u32string;

int below(int n) { return *rc::gen::inRange(0, n); }
bool one_in(int n) { return below(n) == 0; }

Text letters_of(const Text& alphabet, int least, int most) {
  Text text;
  for (int n = *rc::gen::inRange(least, most + 1); n > 0; --n)
    text += alphabet[static_cast<size_t>(below(static_cast<int>(alphabet.size())))];
  return text;
}

Text lower_letters(int least, int most) {
  return letters_of(U"abcdefghijklmnopqrstuvwyz", least, most);
}

Text hex(int digits) { return letters_of(U"0123456789abcdef", digits, digits); }

Text guid() { return hex(8) + U"-" + hex(4) + U"-" + hex(4) + U"-" + hex(4) + U"-" + hex(12); }

Text host() { return lower_letters(2, 12) + U".contoso.com"; }

Text url() {
  Text text = U"https://" + host();
  for (int parts = below(6); parts > 0; --parts) text += U"/" + lower_letters(2, 30);
  return text;
}

Text word() {
  switch (below(12)) {
    case 0:
      return letters_of(U"äöüßéàçñ", 1, 8);
    case 1:
      return letters_of(U"абвгдежзиклмн", 1, 14);
    case 2:
      return letters_of(U"詳細資訊電子郵件服務", 1, 10);
    case 3:
      return U"CN=" + lower_letters(2, 10) + U",";
    case 4:
      return lower_letters(2, 8) + U"@" + host();
    case 5:
      return U"(" + lower_letters(1, 6) + U")";
    case 6:
      return letters_of(U"0123456789", 1, 12);
    case 7:
      return lower_letters(40, 130);
    default:
      return letters_of(U"ABCDEFGHabcdefghijklmnopqrstuvwyz", 1, 14);
  }
}

Text sentence() {
  Text text = lower_letters(1, 12);
  for (int count = one_in(4) ? below(60) : below(8); count > 0; --count) {
    text += one_in(12) ? U" : " : U" ";
    text += word();
  }
  return text;
}

Date date() {
  return {
      *rc::gen::inRange(2001, 2040), 1 + below(12), 1 + below(28), below(24), below(60), below(60)};
}

Cell cell_of(Type type) {
  Cell cell;
  cell.type = type;
  switch (type) {
    case Type::kText:
      cell.text = one_in(8) ? Text() : sentence();
      break;
    case Type::kUrl:
      cell.text = url();
      break;
    case Type::kGuid:
      cell.text = guid();
      break;
    case Type::kThumbprint:
      cell.text = letters_of(U"0123456789ABCDEF", 40, 40);
      break;
    case Type::kBool:
      cell.truth = one_in(2);
      break;
    case Type::kInt:
      cell.number = below(1'000'000);
      break;
    case Type::kDate:
      cell.date = date();
      break;
    case Type::kList:
      for (int count = below(one_in(4) ? 30 : 6); count > 0; --count) cell.items.push_back(host());
      break;
  }
  cell.null = one_in(10);
  return cell;
}

Text random_name(size_t longest) {
  return letters_of(U"ABCDEFGHIJKLMNOPQRSTUVWYZ", 1, 1) +
         letters_of(U"abcdefghijklmnopqrstuvwyzABCDEFG", 1, static_cast<int>(longest) - 1);
}

bool is_known(const std::vector<Text>& names, const Text& name) {
  const auto lower = [](Text text) {
    for (char32_t& c : text)
      if (c >= U'A' && c <= U'Z') c += 32;
    return text;
  };
  return std::any_of(names.begin(), names.end(),
                     [&](const Text& known) { return lower(known) == lower(name); });
}

}  // namespace

rc::Gen<Things> random_things(size_t least, size_t most, size_t longest_name) {
  return rc::gen::exec([=] {
    Things things;
    std::vector<Type> types;
    const auto count = *rc::gen::inRange(least, most + 1);
    while (things.names.size() < count) {
      Text name = random_name(longest_name);
      if (is_known(things.names, name)) name += static_cast<char32_t>(U'a' + things.names.size());
      if (is_known(things.names, name)) continue;
      things.names.push_back(std::move(name));
      types.push_back(types.empty() ? Type::kText : static_cast<Type>(below(8)));
    }
    for (int rows = 1 + below(4); rows > 0; --rows) {
      auto& row = things.rows.emplace_back();
      std::transform(types.begin(), types.end(), std::back_inserter(row), cell_of);
      if (row.front().null || row.front().text.empty()) row.front() = {};
      if (row.front().text.empty()) row.front().text = lower_letters(1, 12);
    }
    return things;
  });
}

}  // namespace pairlint::draw
