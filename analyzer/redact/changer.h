#pragma once

#include <span>
#include <string>
#include <string_view>

#include "redact/base64_runs.h"
#include "redact/encoded.h"
#include "redact/identifiers.h"
#include "redact/names.h"
#include "redact/view.h"

namespace pairlint::redact {

/// Puts pseudonyms in the place of names. Nothing changes its size.
class Changer {
 public:
  Changer(const KnownWords& known, const Names& names, std::string key)
      : known_(known), names_(names), key_(std::move(key)) {}

  void change(std::string& text, Escapes escapes) const { change(text, escapes, 0); }
  void change_der(std::string& der) const { change_bytes(der, 0); }

 private:
  class Covered;
  void change(std::string& text, Escapes escapes, uint32_t depth) const;
  Covered change_encoded(std::string& text, Escapes escapes, uint32_t depth) const;
  std::string changed_run(const View& view, const Base64Run& run, uint32_t depth) const;
  bool change_bytes(std::string& bytes, uint32_t depth) const;
  void change_identifiers(std::string& text, Escapes escapes, const Covered& covered) const;
  void change_names(std::string& text, Escapes escapes, const Covered& covered) const;
  std::string pseudonym_of(const Identifier& identifier, std::string_view shown) const;
  std::string changed_parts(std::string_view label) const;
  EncodedParts parts(uint32_t depth) const;
  void change_opaque(std::span<char> bytes) const;

  const KnownWords& known_;
  const Names& names_;
  std::string key_;
};

/// Whether opaque bytes of this size may be named elsewhere, by their hex digits: serial numbers
/// and hashes may, keys and signatures are not.
bool is_referred_to(size_t bytes);
/// Lower-case hex digits.
std::string hex_of(std::span<const char> bytes);

}  // namespace pairlint::redact
