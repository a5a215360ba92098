#pragma once

#include <memory>
#include <string_view>

namespace pairlint::expr {

/// Compiled patterns of matches(), kept between evaluations.
class Patterns {
 public:
  enum class Match { kYes, kNo, kInvalid };

  Patterns();
  ~Patterns();
  Patterns(const Patterns&) = delete;
  Patterns& operator=(const Patterns&) = delete;

  /// Whether RE2 finds `pattern` anywhere in `text`.
  Match find(std::string_view pattern, std::string_view text);

 private:
  struct Cache;
  std::unique_ptr<Cache> cache_;
};

}  // namespace pairlint::expr
