#include "base/sha1.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

std::string repeated(std::string_view text, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST(Sha1, IsThatOfTheStandards) {
  const struct {
    std::string text;
    const char* digest;
  } kTable[] = {
      // RFC 3174, 7.3
      {"abc", "A9993E364706816ABA3E25717850C26C9CD0D89D"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "84983E441C3BD26EBAAE4AA1F95129E5E54670F1"},
      {repeated("a", 1'000'000), "34AA973CD4C4DAA4F61EEB2BDBAD27316534016F"},
      {repeated("01234567", 80), "DEA356A2CDDD90C7A7ECEDC5EBB563934F460452"},
      // FIPS 180
      {"", "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709"},
      {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmn"
       "o"
       "pqrsmnopqrstnopqrstu",
       "A49B2446A02C645BF419F995B67091253A04A259"},
  };
  for (const auto& row : kTable) EXPECT_EQ(sha1_hex(row.text), row.digest) << row.text.size();
}

TEST(Sha1, FillsTheLastBlockAtEveryLength) {
  // Digests of 55, 56, 63 and 64 letters: the padding fits, does not fit, and makes a block alone.
  EXPECT_EQ(sha1_hex(repeated("a", 55)), "C1C8BBDC22796E28C0E15163D20899B65621D65A");
  EXPECT_EQ(sha1_hex(repeated("a", 56)), "C2DB330F6083854C99D4B5BFB6E8F29F201BE699");
  EXPECT_EQ(sha1_hex(repeated("a", 63)), "03F09F5B158A7A8CDAD920BDDC29B81C18A551F5");
  EXPECT_EQ(sha1_hex(repeated("a", 64)), "0098BA824B5C16427BD7A1122A5A442A25EC644D");
}

}  // namespace
}  // namespace pairlint
