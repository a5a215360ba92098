#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pairlint::redact {

/// How a text may write a character by others. Percent signs count in all of them.
enum class Escapes : uint8_t {
  kNone,
  kJson,    ///< `\u00e9`, `\/`, `\n`
  kMarkup,  ///< `&#233;`, `&amp;`, and `_x000A_` of CLIXML
};

/// Whether words that end a line and begin the next are one: consoles and mail break anywhere.
enum class Breaks : uint8_t { kKept, kJoined };

/// A text as it is meant: escapes undone, invisible characters left out, lines joined if asked for.
/// Each byte knows where it stands, so that what is found can be replaced in place.
struct View {
  static View of(std::string_view text, Escapes escapes, Breaks breaks);

  /// Writes other bytes over `bytes.size()` ones that begin at `at`, in the way that the text
  /// writes them there. The text keeps its size.
  void write(std::string& text, size_t at, std::string_view bytes) const;
  /// A line break (joined) or an escape stands before this byte.
  bool breaks_before(size_t at) const { return spots[at].breaks; }

  std::string folded;  ///< see fold()
  std::string plain;   ///< the same in its own letter case

  /// Where a byte of the view stands: bytes [begin, begin + size) of the text.
  struct Spot {
    uint32_t begin = 0;
    uint8_t size = 1;
    char form = 0;        ///< how it is written: 0 plain, '%', 'j', 'd', 'h', 'c' or '?': fixed
    bool breaks = false;  ///< the byte before it stands elsewhere
    bool first = true;    ///< of a character
  };
  std::vector<Spot> spots;  ///< by byte of the view
};

}  // namespace pairlint::redact
