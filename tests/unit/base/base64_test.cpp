#include "base/base64.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

using enum Base64End;

TEST(Base64, DecodesAndSaysHowItEnded) {
  const struct {
    const char* text;
    const char* bytes;
    Base64End end;
  } kTable[] = {
      // RFC 4648, 10
      {"", "", kWhole},
      {"Zg==", "f", kWhole},
      {"Zm8=", "fo", kWhole},
      {"Zm9v", "foo", kWhole},
      {"Zm9vYg==", "foob", kWhole},
      {"Zm9vYmE=", "fooba", kWhole},
      {"Zm9vYmFy", "foobar", kWhole},
      // damage
      {" Zm9v\r\n\r\nYm\tFy \n", "foobar", kWhole},
      {"Zm9vYg", "foob", kUnpadded},
      {"Zm9vYmE", "fooba", kUnpadded},
      {"Zm9vYg = =", "foob", kWhole},
      {"Zm9vYg=", "foob", kCut},
      {"Zm9vY", "foo", kCut},
      {"Zm9v...", "foo", kForeign},
      {"Zm9v\xE2\x80\xA6", "foo", kForeign},
      {"Zg==Zg==", "f", kForeign},
      {"Zm9v=", "foo", kForeign},
      {"Zg===", "f", kForeign},
      {"-_-_", "", kForeign},
      {"=", "", kForeign},
  };
  for (const auto& row : kTable) {
    const Base64 decoded = decode_base64(row.text);
    EXPECT_EQ(decoded.bytes, row.bytes) << row.text;
    EXPECT_EQ(decoded.end, row.end) << row.text;
  }
}

TEST(Base64, DecodesEveryValue) {
  const Base64 decoded =
      decode_base64("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
  ASSERT_EQ(decoded.bytes.size(), 48u);
  for (size_t i = 0; i < 64; ++i) {
    unsigned value = 0;
    for (size_t bit = 6 * i; bit < 6 * i + 6; ++bit)
      value =
          value << 1 | (static_cast<unsigned char>(decoded.bytes[bit / 8]) >> (7 - bit % 8) & 1);
    EXPECT_EQ(value, i);
  }
}

}  // namespace
}  // namespace pairlint
