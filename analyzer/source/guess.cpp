// Each code page is judged by the words it makes: its letters should stand in words and agree with
// their neighbours in script and case, its punctuation should stand where punctuation stands, its
// box drawing characters in rows. The page with the most sensible reading wins.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "source/encoding.h"

namespace pairlint {
namespace {

/// Enough evidence; more of it only costs time.
constexpr size_t kMostEvidence = 4000;
constexpr size_t kCodePages =
    static_cast<size_t>(kLastCodePage) - static_cast<size_t>(kFirstCodePage) + 1;

enum class Class : uint8_t {
  kBlank,
  kOther,
  kUndefined,
  kLatinUpper,
  kLatinLower,
  kCyrillicUpper,
  kCyrillicLower,
  kBox,
  kOpening,  ///< punctuation in front of a word
  kClosing,  ///< behind one
  kQuote,    ///< either
};

bool is_latin(Class c) { return c == Class::kLatinUpper || c == Class::kLatinLower; }
bool is_cyrillic(Class c) { return c == Class::kCyrillicUpper || c == Class::kCyrillicLower; }
bool is_letter(Class c) { return is_latin(c) || is_cyrillic(c); }
bool is_uppercase(Class c) { return c == Class::kLatinUpper || c == Class::kCyrillicUpper; }

Class latin_class(char16_t c) {
  if (c < 0x100) {
    if (c < 0xC0 || c == 0xD7 || c == 0xF7) return Class::kOther;
    return c < 0xDF ? Class::kLatinUpper : Class::kLatinLower;
  }
  // In Latin Extended-A capitals are even, but for two stretches where they are odd.
  const bool odd_capitals = (c >= 0x139 && c <= 0x148) || c >= 0x179;
  return (c % 2 == 1) == odd_capitals ? Class::kLatinUpper : Class::kLatinLower;
}

Class class_of(char16_t c) {
  switch (c) {
    case 0xFFFD:
      return Class::kUndefined;
    case 0x00A0:
      return Class::kBlank;
    case 0x00AB:
    case 0x201A:
    case 0x201E:
    case 0x2039:
    case 0x00BF:
    case 0x00A1:
      return Class::kOpening;
    case 0x00AE:
    case 0x00B0:
    case 0x00BB:
    case 0x2026:
    case 0x201D:
    case 0x203A:
    case 0x2122:
      return Class::kClosing;
    case 0x2018:
    case 0x2019:
    case 0x201C:
      return Class::kQuote;
    default:
      break;
  }
  if (c >= 0x2500 && c < 0x25A0) return Class::kBox;
  if (c >= 0x400 && c < 0x460) {
    return c < 0x430 ? Class::kCyrillicUpper : Class::kCyrillicLower;
  }
  return c < 0x180 ? latin_class(c) : Class::kOther;
}

Class class_of_ascii(char c) {
  if (is_upper(c)) return Class::kLatinUpper;
  if (is_lower(c)) return Class::kLatinLower;
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' ? Class::kBlank : Class::kOther;
}

struct Page {
  std::array<Class, 256> classes;
  int score = 0;
};

Page page_of(Encoding encoding) {
  Page page;
  for (size_t c = 0; c < 0x80; ++c) page.classes[c] = class_of_ascii(static_cast<char>(c));
  const std::u16string_view upper_half = code_page(encoding);
  for (size_t i = 0; i < 0x80; ++i) page.classes[0x80 + i] = class_of(upper_half[i]);
  return page;
}

/// A capital behind a small letter, or a small letter between capitals.
bool breaks_case(Class left, Class c, Class right) {
  if (is_uppercase(c)) return is_letter(left) && !is_uppercase(left);
  return is_uppercase(left) && is_uppercase(right);
}

/// Accented letters stand among plain ones, which are ASCII; Cyrillic letters stand among
/// themselves. `ascii` counts the neighbours that are ASCII letters.
int judge_letter(Class left, Class c, Class right, int ascii) {
  const int unusual = breaks_case(left, c, right) ? 2 : 0;
  if (is_cyrillic(c)) {
    if (ascii > 0) return -2;
    return is_cyrillic(left) || is_cyrillic(right) ? 2 - unusual : 0;
  }
  if (ascii == 2) return 3 - unusual;
  if (ascii == 1) return (is_letter(left) && is_letter(right) ? 3 : 1) - unusual;
  return is_letter(left) || is_letter(right) ? -1 : 0;
}

int judge_mark(Class left, Class c, Class right) {
  const bool inside = is_letter(left) && is_letter(right);
  switch (c) {
    case Class::kOpening:
      return is_letter(left) ? -2 : 2;
    case Class::kClosing:
      return is_letter(right) ? -2 : 2;
    case Class::kQuote:
      return inside ? 3 : 2;
    case Class::kBlank:
      return 2;
    case Class::kBox:
      if (is_letter(left) || is_letter(right)) return -2;
      return left == Class::kBox || right == Class::kBox ? 2 : 0;
    case Class::kUndefined:
      return -4;
    default:
      return inside ? -2 : 0;
  }
}

void judge(Page& page, std::string_view sample, size_t at, unsigned char before) {
  const auto after = static_cast<unsigned char>(at + 1 < sample.size() ? sample[at + 1] : ' ');
  const Class left = page.classes[before];
  const Class here = page.classes[static_cast<unsigned char>(sample[at])];
  const Class right = page.classes[after];
  const int ascii = is_alpha(static_cast<char>(before)) + is_alpha(static_cast<char>(after));
  page.score +=
      is_letter(here) ? judge_letter(left, here, right, ascii) : judge_mark(left, here, right);
}

}  // namespace

Encoding guess_code_page(std::string_view sample, char before) {
  std::array<Page, kCodePages> pages;
  for (size_t i = 0; i < kCodePages; ++i) {
    pages[i] = page_of(static_cast<Encoding>(static_cast<size_t>(kFirstCodePage) + i));
  }
  size_t evidence = 0;
  for (size_t at = 0; at < sample.size() && evidence < kMostEvidence; ++at) {
    if (static_cast<signed char>(sample[at]) >= 0) continue;
    ++evidence;
    const char left = at == 0 ? before : sample[at - 1];
    for (Page& page : pages) judge(page, sample, at, static_cast<unsigned char>(left));
  }
  // The first of equals: the order of the pages is their preference.
  const auto best = std::max_element(
      pages.begin(), pages.end(), [](const Page& a, const Page& b) { return a.score < b.score; });
  return static_cast<Encoding>(static_cast<size_t>(kFirstCodePage) +
                               static_cast<size_t>(best - pages.begin()));
}

}  // namespace pairlint
