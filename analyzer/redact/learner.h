#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "format/object.h"
#include "redact/encoded.h"
#include "redact/identifiers.h"
#include "redact/names.h"
#include "redact/view.h"

namespace pairlint::redact {

/// Takes in the names of a case, from every place that says that something is one.
class Learner {
 public:
  Learner(const KnownWords& known, Names& names) : known_(known), names_(names) {}

  void text(std::string_view text, Escapes escapes);
  /// A property that a reader found: its name may say what its value is.
  void property(const Property& property);

  /// DER of the certificates that were met, by thumbprint.
  const std::map<std::string, std::string>& certificates() const { return certificates_; }
  /// Names of hosts and domains that consist of ordinary words (`target.com`), which only a whole
  /// name gives away; folded.
  const std::set<std::string>& worded_hosts() const { return worded_hosts_; }

 private:
  void text(std::string_view text, Escapes escapes, uint32_t depth);
  void value(std::string_view name, const Value& value, uint32_t depth);
  void value_text(std::string_view name, std::string_view text);
  void words(std::string_view text, const std::vector<Identifier>& words);
  void identifiers(std::string_view text, const std::vector<Identifier>& identifiers);
  EncodedParts parts(uint32_t depth);

  const KnownWords& known_;
  Names& names_;
  std::map<std::string, std::string> certificates_;
  std::set<std::string> worded_hosts_;
};

}  // namespace pairlint::redact
