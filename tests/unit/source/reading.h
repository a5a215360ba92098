#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "source/source.h"

namespace pairlint::source_test {

/// Hands out bytes in pieces of the sizes given, over and over, from a heap block of exactly their
/// size.
class ChoppedInput final : public Input {
 public:
  ChoppedInput(std::string_view bytes, std::vector<size_t> pieces = {SIZE_MAX});
  Result<size_t> read(std::span<char> into) override;

  /// Reading fails at this byte.
  size_t fails_at = SIZE_MAX;

 private:
  size_t size_;
  std::unique_ptr<char[]> bytes_;
  std::vector<size_t> pieces_;
  size_t next_piece_ = 0;
  size_t at_ = 0;
};

/// All that a Source says about some bytes, whatever its windows were.
struct Reading {
  std::string text;
  std::vector<std::string> lines;
  std::vector<uint32_t> physical;    ///< of each line
  std::vector<Position> positions;   ///< of each byte of the text
  std::vector<std::string> spans;    ///< of each line
  std::vector<std::string> excerpt;  ///< of the file's lines
  std::vector<std::string> diagnostics;
  std::string encoding;
  bool bom = false;
  bool binary = false;
  std::string binary_kind;
};

std::string print(Position position);
std::string print(const Span& span);

struct ReadingSetup {
  WindowSize size;
  std::vector<size_t> pieces = {SIZE_MAX};
  uint32_t kept_lines = 0;  ///< of each window, in the next one
};
Reading read(std::string_view bytes, const ReadingSetup& setup = {});

/// The text alone, of one page.
std::string text_of(std::string_view bytes);

/// ASCII and `\u` characters as the named encoding writes them, without a mark.
std::string utf16le(std::u16string_view text);
std::string utf16be(std::u16string_view text);

}  // namespace pairlint::source_test
