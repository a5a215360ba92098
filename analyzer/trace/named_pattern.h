#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace re2 {
class RE2;
}

namespace pairlint {

/// An RE2 pattern whose named groups were numbered beforehand. RE2 checks each name against tables
/// of Unicode that take it longer to build than a small case takes to analyse, and patterns of
/// ASCII alone compile several times faster over bytes than over UTF-8. The first few searches do
/// without an automaton. The loader has checked the original.
class NamedPattern {
 public:
  explicit NamedPattern(std::string_view pattern);
  ~NamedPattern();
  NamedPattern(const NamedPattern&) = delete;
  NamedPattern& operator=(const NamedPattern&) = delete;

  /// The first match in `text`: the whole, then the groups by number, without data where one took
  /// no part; false if there is none.
  bool search(std::string_view text, std::vector<std::string_view>& groups);
  /// Number and name of each named group.
  const std::vector<std::pair<int, std::string>>& names() const { return names_; }

 private:
  std::vector<std::pair<int, std::string>> names_;
  std::string pattern_;                 ///< without names
  std::unique_ptr<re2::RE2> at_start_;  ///< for the first searches, with a group around all
  std::unique_ptr<re2::RE2> anywhere_;
  uint32_t searches_ = 0;
};

}  // namespace pairlint
