#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "record/record.h"

namespace pairlint {

/// Tag octets of the elements that certificates are made of.
namespace der_tag {
inline constexpr uint8_t kInteger = 0x02;
inline constexpr uint8_t kBitString = 0x03;
inline constexpr uint8_t kOctetString = 0x04;
inline constexpr uint8_t kOid = 0x06;
inline constexpr uint8_t kUtf8String = 0x0C;
inline constexpr uint8_t kNumericString = 0x12;
inline constexpr uint8_t kPrintableString = 0x13;
inline constexpr uint8_t kTeletexString = 0x14;
inline constexpr uint8_t kIa5String = 0x16;
inline constexpr uint8_t kUtcTime = 0x17;
inline constexpr uint8_t kGeneralizedTime = 0x18;
inline constexpr uint8_t kVisibleString = 0x1A;
inline constexpr uint8_t kUniversalString = 0x1C;
inline constexpr uint8_t kBmpString = 0x1E;
inline constexpr uint8_t kSequence = 0x30;
inline constexpr uint8_t kSet = 0x31;
/// `[number]`, constructed or not.
constexpr uint8_t explicit_field(uint8_t number) { return 0xA0 | number; }
constexpr uint8_t implicit_field(uint8_t number) { return 0x80 | number; }
}  // namespace der_tag

/// One element (X.690): its tag octet, its content, and all of it. Views into the bytes read.
struct Der {
  uint8_t tag = 0;
  std::string_view body;
  std::string_view whole;
  bool clipped = false;  ///< it goes on behind the end of the bytes
};

/// Walks the elements that stand one after the other in some bytes. More lenient than DER: lengths
/// may be longer than they need be, or indefinite. Strings in pieces are not put together.
class DerReader {
 public:
  explicit DerReader(std::string_view bytes) : rest_(bytes) {}

  /// The next element, or nothing if the bytes hold none or not all of it.
  std::optional<Der> next();
  /// The same if it has this tag; otherwise the reader stays where it is.
  std::optional<Der> next(uint8_t tag);
  /// The same for an element that may have been cut off: what is there of it.
  std::optional<Der> next_clipped(uint8_t tag);
  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

/// The text of a character string as UTF-8; nothing for other types and for broken UTF-16. Latin-1
/// stands in for what an old type's octets beyond ASCII may mean, except that Teletex strings are
/// read as the UTF-8 they hold in practice where they are.
std::optional<std::string> read_text(const Der& element);

/// UTCTime and GeneralizedTime, with seconds left out or a fraction of them, in UTC or with an
/// offset. Years of two digits are those from 1950 on (RFC 5280, 4.1.2.5.1).
std::optional<Timestamp> read_time(const Der& element);

/// Bits of the magnitude of a whole number that is not negative.
uint32_t bit_length(std::string_view integer);

}  // namespace pairlint
