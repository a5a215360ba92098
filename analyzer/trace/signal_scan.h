#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"
#include "record/signal.h"
#include "source/source.h"
#include "trace/literal_search.h"

namespace pairlint {

class NamedPattern;

/// One place where a signal's pattern matches.
struct SignalHit {
  uint32_t signal = 0;
  Range range;
  std::vector<std::pair<std::string, std::string>> captured;
};

/// Finds signals in text. Patterns run only around one of their literals, and are compiled on first
/// use.
class SignalScanner {
 public:
  explicit SignalScanner(std::vector<const SignalPattern*> patterns);
  ~SignalScanner();

  /// Appends the hits in the logical lines [first, last) in order of their place.
  void scan(const Source& source, uint32_t first, uint32_t last, std::vector<SignalHit>& hits);

 private:
  struct Compiled;
  struct Unit;
  struct Hay;
  /// kHarmless: a match that is no error, such as NoError. What follows it was not looked at.
  enum class Found : uint8_t { kNothing, kHarmless, kSignal };

  static Unit unit_around(const Source& source, uint32_t line, uint32_t first, uint32_t last);
  Found match(const Source& source, const Unit& unit, uint32_t pattern,
              std::vector<SignalHit>& hits);
  Found try_on(const Hay& hay, NamedPattern& pattern, Compiled& compiled,
               std::vector<SignalHit>& hits);

  std::vector<const SignalPattern*> patterns_;
  std::vector<std::unique_ptr<Compiled>> compiled_;
  LiteralSearch literals_;
  // Reused from scan to scan.
  std::vector<LiteralHit> literal_hits_;
  std::vector<Range> whole_;  ///< hits that absorb others
  std::vector<std::string_view> groups_;
};

}  // namespace pairlint
