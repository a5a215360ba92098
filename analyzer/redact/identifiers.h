#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "redact/known_words.h"
#include "redact/pseudonym.h"

namespace pairlint::redact {

/// Something that its shape or its surroundings make a name. Hex digits may have blanks or colons
/// between their pairs.
struct Identifier {
  NameKind kind = NameKind::kLabel;
  uint32_t begin = 0;
  uint32_t size = 0;
  /// The label that its owner registered (`contoso` of `mail.contoso.com`), or a domain's short
  /// name: it is a name even where it is an ordinary word.
  bool owned = false;
  bool cut = false;  ///< `...` follows: only its beginning is to be seen
};

/// In the order of the text: host names label by label, the words of accounts, of mail and SIP
/// addresses and of distinguished names, GUIDs, long hex numbers, IP addresses, phone numbers, and
/// what stands behind parameters such as -Identity.
std::vector<Identifier> find_identifiers(std::string_view text, const KnownWords& known);

/// The words of a text that is known to be a name, such as a DisplayName.
std::vector<Identifier> words_of_name(std::string_view text);
/// The labels of a text that is known to be a host name.
std::vector<Identifier> labels_of_host(std::string_view text);

/// Without the blanks and colons between the pairs of a hex number.
std::string without_separators(std::string_view hex);

}  // namespace pairlint::redact
