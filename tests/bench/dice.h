#pragma once

#include <cstdint>
#include <string>

namespace pairlint::bench {

/// xorshift64*: the same numbers everywhere, unlike <random>'s distributions. Draw into a variable
/// first: the operands of + are evaluated in an order of the compiler's choice.
class Dice {
 public:
  explicit Dice(uint64_t seed = 0x9E3779B97F4A7C15ULL) : state_(seed) {}

  uint64_t roll() {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return state_ * 0x2545F4914F6CDD1DULL;
  }
  uint64_t below(uint64_t n) { return (roll() >> 33) % n; }
  bool one_in(uint64_t n) { return below(n) == 0; }
  bool percent(uint64_t n) { return below(100) < n; }
  std::string hex(size_t digits) {
    std::string out;
    for (size_t i = 0; i < digits; ++i) out += "0123456789abcdef"[roll() >> 60];
    return out;
  }
  std::string guid() {
    std::string digits = hex(30);
    return digits.substr(0, 8) + "-" + digits.substr(8, 4) + "-4" + digits.substr(12, 3) + "-a" +
           digits.substr(15, 3) + "-" + digits.substr(18);
  }

 private:
  uint64_t state_;
};

}  // namespace pairlint::bench
