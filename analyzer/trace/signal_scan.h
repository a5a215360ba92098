#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"
#include "record/signal.h"
#include "source/source.h"

namespace pairlint {

/// One place where a signal's pattern matches.
struct SignalHit {
  uint32_t signal = 0;
  Range range;
  std::vector<std::pair<std::string, std::string>> captured;
};

/// Finds signals in text. Literals are looked for in a squeezed copy, so that no wrap hides one;
/// patterns run only around a literal, and are compiled on first use.
class SignalScanner {
 public:
  explicit SignalScanner(std::vector<const SignalPattern*> patterns);
  ~SignalScanner();

  /// Appends the hits in the logical lines [first, last) in order of their place.
  void scan(const Source& source, uint32_t first, uint32_t last, std::vector<SignalHit>& hits);

 private:
  struct Literal;
  struct Compiled;
  struct Unit;

  void squeeze(const Source& source, uint32_t first, uint32_t last);
  void find_literals();
  Unit unit_around(const Source& source, uint32_t squeezed_at) const;
  bool match(const Source& source, const Unit& unit, uint32_t pattern,
             std::vector<SignalHit>& hits);

  std::vector<const SignalPattern*> patterns_;
  std::vector<std::unique_ptr<Compiled>> compiled_;
  std::vector<Literal> literals_;
  // Reused from scan to scan: the squeezed text and where each line begins in it.
  std::string squeezed_;
  std::vector<uint32_t> line_starts_;
  uint32_t first_line_ = 0;
  std::vector<std::pair<uint32_t, uint32_t>> candidates_;  ///< place in squeezed_, literal
  std::vector<Range> whole_;                               ///< hits that absorb others
};

}  // namespace pairlint
