#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace pairlint::report::html {

class View;
using Views = std::vector<View>;

/// What a template is filled with: names, and for each a text, a yes or no, or further views. A
/// name that is not set, an empty text and an empty list are all a no.
class View {
 public:
  using Value = std::variant<bool, std::string, Views>;

  View& set(std::string_view name, std::string text);
  View& flag(std::string_view name, bool yes = true);
  View& list(std::string_view name, Views views);
  /// A list, and under another name whether anything is in it.
  View& list_if_any(std::string_view has, std::string_view name, Views views);
  /// Takes over all names of `other`.
  View& merge(View other);

  const std::vector<std::pair<std::string_view, Value>>& members() const { return members_; }

 private:
  std::vector<std::pair<std::string_view, Value>> members_;
};

/// Text on its way into HTML, as content or in a quoted attribute: nothing in it is markup, and
/// what would reorder, hide or end a line is spelled out. Line feeds and tabs stay.
std::string escaped(std::string_view text);

/// Fills a Mustache template. `{{name}}` is escaped here and nowhere else; `{{{name}}}` is for
/// texts of our own. A name is looked up in the innermost view only: one that is not set there is
/// empty, never that of a view around it. Names are literals and outlive the call.
std::string fill(std::string_view page, const View& view);

}  // namespace pairlint::report::html
