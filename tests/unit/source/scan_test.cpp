// The vector forms against the plain ones, on random bytes of every length and at every offset.

#include "source/scan.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>

namespace pairlint::source_test {
namespace {

/// Mostly text, so that the runs between two interesting bytes have all lengths.
std::string random_bytes(std::mt19937& random, size_t size) {
  using namespace std::string_view_literals;
  constexpr std::string_view kRare = "\0\t\n\r[[[[0123\x1b\x1f\x7f\x80\xc2\xe2\xe3\xef\xf0\xff"sv;
  const unsigned rarity = 1 + random() % 40;
  std::string bytes;
  while (bytes.size() < size)
    bytes += random() % rarity == 0 ? kRare[random() % kRare.size()]
                                    : static_cast<char>('a' + random() % 26);
  return bytes;
}

/// A heap copy of exactly its size, so that a sanitizer sees one byte too far.
struct Exact {
  explicit Exact(const std::string& bytes)
      : size(bytes.size()), data(std::make_unique<char[]>(size)) {
    bytes.copy(data.get(), size);
  }
  size_t size;
  std::unique_ptr<char[]> data;
};

using Copy = size_t (*)(const char*, size_t, char*);

std::string copied(Copy copy, const Exact& in) {
  const Exact out(std::string(in.size, '?'));
  return {out.data.get(), copy(in.data.get(), in.size, out.data.get())};
}

std::string narrowed(decltype(&scan::narrow_ascii) narrow, const Exact& in, unsigned low) {
  const Exact out(std::string(in.size / 2, '?'));
  return {out.data.get(), narrow(in.data.get(), in.size / 2, low, out.data.get())};
}

TEST(Scan, CopiesAsciiAlikeInBothForms) {
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    const Exact in(random_bytes(random, random() % 80));
    ASSERT_EQ(copied(scan::copy_ascii, in), copied(scan::copy_ascii_plain, in)) << i;
  }
}

TEST(Scan, CopiesWordsInLowerCaseAlikeInBothForms) {
  std::mt19937 random(4);
  for (int i = 0; i < 20000; ++i) {
    std::string bytes = random_bytes(random, random() % 80);
    for (char& c : bytes) c = random() % 3 == 0 && c >= 'a' ? static_cast<char>(c - 32) : c;
    const Exact in(bytes);
    ASSERT_EQ(copied(scan::copy_lower_word, in), copied(scan::copy_lower_word_plain, in)) << i;
  }
}

TEST(Scan, FindsTheLettersOfSecretsAlikeInBothForms) {
  for (int c = 0; c < 256; ++c) {
    for (size_t before = 0; before < 40; ++before) {
      const Exact in(std::string(before, 'a') + static_cast<char>(c) + std::string(20, 'b'));
      const std::string_view text(in.data.get(), in.size);
      ASSERT_EQ(scan::next_secret_letter(text, before / 2),
                scan::next_secret_letter_plain(text, before / 2))
          << c;
    }
  }
}

TEST(Scan, FindsPairsThatSecretsFollowAlikeInBothForms) {
  for (const char* pair : {"-e", "-E", "_s", "_S", "-s", "_e", "--", "-", "_"}) {
    const bool stops = std::string_view("-e-E_s_S").find(pair) % 2 == 0 && pair[1] != 0;
    for (size_t before = 0; before < 40; ++before) {
      for (size_t behind : {0, 1, 20}) {
        const Exact in(std::string(before, 'a') + pair + std::string(behind, 'b'));
        const std::string_view text(in.data.get(), in.size);
        const size_t expected = stops ? before : text.size();
        ASSERT_EQ(scan::next_secret_letter(text, 0), expected) << pair << before;
        ASSERT_EQ(scan::next_secret_letter_plain(text, 0), expected) << pair << before;
      }
    }
  }
}

TEST(Scan, NarrowsAsciiAlikeInBothForms) {
  std::mt19937 random(2);
  for (int i = 0; i < 20000; ++i) {
    const unsigned low = random() % 2;
    std::string bytes;
    for (char c : random_bytes(random, random() % 80)) {
      const char other = random() % 50 == 0 ? static_cast<char>(random()) : '\0';
      bytes += low == 0 ? c : other;
      bytes += low == 0 ? other : c;
    }
    const Exact in(bytes);
    ASSERT_EQ(narrowed(scan::narrow_ascii, in, low), narrowed(scan::narrow_ascii_plain, in, low))
        << i;
  }
}

TEST(Scan, NarrowsNoOtherUnit) {
  for (unsigned unit = 0; unit <= 0xFFFF; ++unit) {
    std::string bytes;
    for (int i = 0; i < 16; ++i)
      bytes += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
    const std::string expected =
        unit > 0 && unit < 0x80 ? std::string(16, static_cast<char>(unit)) : "";
    ASSERT_EQ(narrowed(scan::narrow_ascii, Exact(bytes), 0), expected) << unit;
  }
}

TEST(Scan, FindsSpecialBytesAlikeInBothForms) {
  std::mt19937 random(3);
  for (int i = 0; i < 5000; ++i) {
    const Exact in(random_bytes(random, random() % 400));
    const std::string_view text(in.data.get(), in.size);
    scan::SpecialFinder specials(text);
    for (size_t at = 0; at < text.size(); at += random() % 3) {
      const size_t expected = scan::SpecialFinder::next_plain(text, at);
      at = specials.next(at);
      ASSERT_EQ(at, expected) << i;
    }
  }
}

TEST(Scan, FindsWhatRepairingKnows) {
  const std::string blanks(100, ' ');
  const auto find = [&blanks](std::string_view what) {
    const std::string text = blanks + std::string(what) + blanks;
    return scan::SpecialFinder(text).next(0);
  };
  for (std::string_view special : {"\n", "\r", "\v", "\f", "\x1b", "\x01", "\x7f", "[3", "\xC2\xA0",
                                   "\xE2\x80\xA8", "\xE3\x80\x80", "\xEF\xBB\xBF"})
    EXPECT_EQ(find(special), blanks.size()) << special;
  for (std::string_view plain : {"\t", "[PS]", "]", "\xC3\xBC", "\xD0\x9F", "\xF0\x9F\x98\x80"})
    EXPECT_EQ(find(plain), 2 * blanks.size() + plain.size()) << plain;
}

TEST(Scan, CountsUtf16UnitsAlikeInBothForms) {
  std::mt19937 random(4);
  constexpr std::string_view kCharacters[] = {"a", "\u00FC", "\u20AC", "\U0001F600"};
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    size_t units = 0;
    for (size_t n = random() % 60; n > 0; --n) {
      const size_t which = random() % 4;
      text += kCharacters[which];
      units += which == 3 ? 2 : 1;
    }
    ASSERT_EQ(scan::utf16_units(text), units) << text;
    ASSERT_EQ(scan::utf16_units_plain(text), units) << text;
  }
}

}  // namespace
}  // namespace pairlint::source_test
