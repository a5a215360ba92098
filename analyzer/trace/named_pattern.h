#pragma once

#include <re2/re2.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pairlint {

/// An RE2 pattern whose named groups were numbered beforehand. RE2 checks each name against tables
/// of Unicode that take it longer to build than a small case takes to analyse, and patterns of
/// ASCII alone compile several times faster over bytes than over UTF-8. The loader has checked the
/// original.
class NamedPattern {
 public:
  explicit NamedPattern(std::string_view pattern);

  bool empty() const { return re_.pattern().empty(); }
  /// The first match in `text`: the whole, then the groups by number; false if there is none.
  bool search(std::string_view text, std::vector<re2::StringPiece>& groups) const;
  /// Number and name of each named group.
  const std::vector<std::pair<int, std::string>>& names() const { return names_; }

 private:
  std::vector<std::pair<int, std::string>> names_;
  RE2 re_;
};

}  // namespace pairlint
