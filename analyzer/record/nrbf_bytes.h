#pragma once

#include <cstdint>
#include <string_view>

namespace pairlint {

/// Takes little-endian values off the front of some bytes. After the first that is not there all
/// others are zero or empty, and `failed` says so.
class NrbfByteReader {
 public:
  explicit NrbfByteReader(std::string_view bytes) : rest_(bytes) {}

  bool failed() const { return failed_; }
  void fail() {
    failed_ = true;
    rest_ = {};
  }
  size_t left() const { return rest_.size(); }

  std::string_view take(uint64_t size) {
    if (size > rest_.size()) {
      fail();
      return {};
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  uint64_t unsigned_number(size_t size) {
    const std::string_view octets = take(size);
    uint64_t number = 0;
    for (size_t i = octets.size(); i > 0; --i)
      number = number << 8 | static_cast<unsigned char>(octets[i - 1]);
    return number;
  }
  uint8_t byte() { return static_cast<uint8_t>(unsigned_number(1)); }
  int32_t int32() { return static_cast<int32_t>(unsigned_number(4)); }

  /// UTF-8 behind its length, which has seven bits an octet, five octets at most.
  std::string_view text() {
    uint64_t length = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      const uint8_t octet = byte();
      length |= static_cast<uint64_t>(octet & 0x7F) << shift;
      if ((octet & 0x80) == 0) return take(length);
    }
    fail();
    return {};
  }

 private:
  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace pairlint
