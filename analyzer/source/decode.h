#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "source/encoding.h"
#include "source/head.h"
#include "source/text_buffer.h"

namespace pairlint {

/// Something that decoding met: how often, and where it did for the first time, as an offset in the
/// decoded text at that moment.
struct Encounter {
  uint64_t count = 0;
  uint32_t first = 0;
};

/// Bytes -> UTF-8, as faithful as the bytes allow; what they do not allow becomes U+FFFD.
///
/// All decisions are made on the bytes alone, with kHeadBytes of sight: how they were cut into
/// calls never matters.
class Decoder {
 public:
  /// How far decoding looks ahead.
  static constexpr size_t kHeadBytes = size_t{64} << 10;

  /// Decides on the first kHeadBytes of the input, or all there are.
  const Head& begin(std::string_view bytes);

  /// Appends the decoded front of `bytes`, about `budget` of them, and returns how many were used.
  /// Unless `whole` says that nothing follows, `bytes` must be kHeadBytes long; a few of them are
  /// left for the next call.
  size_t decode(std::string_view bytes, size_t budget, bool whole, TextBuffer& out);

  const Head& head() const { return head_; }
  /// Of the input, or of its beginning if it changes.
  Encoding encoding() const { return is_wide(head_.encoding) ? head_.encoding : narrow_; }

  const Encounter& replacements() const { return replacements_; }
  const Encounter& switches() const { return switches_; }
  /// What the first switch leads to.
  Encoding switched_to() const { return is_wide(head_.encoding) ? narrow_ : Encoding::kUtf16Le; }
  /// The input ended inside a character, and the bytes of it were left out.
  const Encounter& cut_characters() const { return cut_characters_; }

 private:
  struct Run;

  static bool is_wide(Encoding e) { return is_utf16(e) || is_utf32(e); }

  void decode_narrow(Run& run);
  void decode_nul(Run& run);
  void decode_high_byte(Run& run);
  void decode_utf8(Run& run);
  void decode_code_page(Run& run);
  void settle_narrow(Run& run);
  void decode_utf16(Run& run);
  void decode_utf16_unit(Run& run);
  void decode_utf32(Run& run);
  void leave_out_cut_character(Run& run);

  void switch_to(Encoding encoding, uint32_t where);
  char previous(const Run& run) const;
  void put_replacement(Run& run);
  void prepare_code_page();

  Head head_;
  Encoding now_ = Encoding::kUtf8;
  /// The encoding of 8-bit text; not settled before the first byte beyond ASCII.
  Encoding narrow_ = Encoding::kUtf8;
  bool narrow_settled_ = false;
  char previous_ = '\n';  ///< the last byte of text decoded
  struct Utf8Bytes {
    uint8_t length;
    char bytes[3];
  };
  std::array<Utf8Bytes, 128> code_page_{};

  Encounter replacements_;
  Encounter switches_;
  Encounter cut_characters_;
};

}  // namespace pairlint
