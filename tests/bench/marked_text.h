#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace pairlint::bench {

/// Where an error was put into a text on purpose.
struct Mark {
  std::string id;  ///< of the signal or rule that must find it
  size_t offset = 0;
};

/// Generated text that remembers its errors through wrapping, joining and encoding.
struct MarkedText {
  std::string text;
  std::vector<Mark> marks;

  void add(std::string_view more) { text += more; }
  /// An error; it begins behind the first U+0001 of `more`, which is left out, else at its start.
  void add_error(std::string_view id, std::string_view more);
  void add(const MarkedText& more);
  void clear();
};

/// As a console of that width breaks lines: wherever its edge falls.
MarkedText wrapped(const MarkedText& text, size_t width);

enum class Encoding { kUtf8, kUtf8Bom, kUtf16 };
/// ASCII as PowerShell would save it.
std::string encoded(std::string_view ascii, Encoding encoding);

/// The list of all errors: a line `file:line id` each, which is what grep -n and compilers print.
class Truth {
 public:
  explicit Truth(FILE* out) : out_(out) {}
  /// What `text` holds as the next part of `file`; lines go on where the last part ended.
  void write(const std::string& file, const MarkedText& text);
  /// The next part is the first of another file.
  void next_file() { line_ = 1; }

 private:
  FILE* out_;
  size_t line_ = 1;
};

}  // namespace pairlint::bench
