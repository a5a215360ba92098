#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "rule/pack.h"

namespace pairlint::redact {

/// What must survive redaction, because rules, patterns or readers look at it. All lower case.
class KnownWords {
 public:
  /// Derived from the pack: a new rule protects the words that it looks for by naming them.
  explicit KnownWords(const Pack& pack);

  /// A label that a condition of a rule names (`autodiscover`, `onmicrosoft`, `local`), or that is
  /// in an address which the pack writes out. It stays also inside a host name.
  bool is_label(std::string_view lower) const { return labels_.contains(std::string(lower)); }
  /// A word that the pack or the readers know: wherever it stands by itself it is no name.
  bool is_word(std::string_view lower) const { return words_.contains(std::string(lower)); }
  /// A property of some kind that holds host names.
  bool is_host_property(std::string_view lower) const {
    return host_properties_.contains(std::string(lower));
  }
  /// An identifier or an address of Microsoft's or of a public service.
  bool is_id(std::string_view lower) const;
  /// All that the pack says, a text a line: what a report says whatever the case.
  const std::string& texts() const { return texts_; }

 private:
  void add_text(std::string_view text);
  void add_condition(const expr::Program& program);

  std::string texts_;
  std::unordered_set<std::string> labels_, words_, ids_, host_properties_;
};

}  // namespace pairlint::redact
