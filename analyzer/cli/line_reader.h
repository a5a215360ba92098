#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pairlint::cli {

/// A line of standard input.
struct InputLine {
  size_t number = 0;  ///< 1-based
  std::string text;   ///< without its line end
  bool too_long = false;
};

/// Lines as they arrive. Of one that is too long nothing is kept.
class LineReader {
 public:
  LineReader(int descriptor, size_t most) : descriptor_(descriptor), most_(most) {}
  /// None at the end, or once an interrupt was noted.
  std::optional<InputLine> next();

 private:
  bool read_more();
  int descriptor_;
  size_t most_;
  std::string buffer_;
  size_t at_ = 0;
  size_t number_ = 0;
};

}  // namespace pairlint::cli
