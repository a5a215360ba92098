#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "redact/known_words.h"
#include "redact/pseudonym.h"
#include "redact/view.h"

namespace pairlint::redact {

/// A name where it stands in a view, by bytes.
struct NameHit {
  size_t begin = 0;
  size_t size = 0;
  NameKind kind = NameKind::kLabel;
  std::string_view pseudonym;  ///< folded
};

/// Names of this length are found inside longer words too (`ContosoScripts`), shorter ones from
/// kShortName on where a word begins and ends.
inline constexpr size_t kLongName = 6;
inline constexpr size_t kShortName = 3;

/// All names of a case and their pseudonyms. Learn, settle once, then look up.
class Names {
 public:
  explicit Names(const KnownWords& known) : known_(known) {}

  /// Takes a name in from a place that says that it is one. What is well-known is no name, and an
  /// ordinary word only where it is `owned`; see Identifier.
  void learn(NameKind kind, std::string_view name, bool owned);
  /// Too many names to keep: what was learned later is missing.
  bool is_full() const { return is_full_; }
  size_t size() const { return entries_.size(); }

  /// Gives every name its pseudonym: the same names and key give the same ones.
  void settle(std::string_view key);
  /// Another pseudonym for a name that a computation ties to others: a thumbprint.
  void assign(std::string_view name, std::string_view pseudonym);

  /// The pseudonym of a name as it is shown, of the same length; of one that was never learned,
  /// nothing.
  std::optional<std::string> find(NameKind kind, std::string_view shown) const;
  /// The same for the beginning of a name, the rest of which was cut off.
  std::optional<std::string> find_beginning(NameKind kind, std::string_view shown) const;
  /// The longest name at a place of the text that may not be taken for a part of another word.
  std::optional<NameHit> match(const View& view, size_t at) const;

 private:
  struct Entry {
    NameKind kind;
    bool in_place_only;  ///< elsewhere it is an ordinary word
    std::string pseudonym;
  };

  void learn_parts(std::string_view name, bool owned);
  std::string choose(const std::string& name, NameKind kind, std::string_view key);
  std::string choose_address(std::string_view name, std::string_view key);
  bool is_taken(const std::string& candidate, std::string_view name) const;
  bool may_stand(const View& view, size_t begin, size_t size) const;

  const KnownWords& known_;
  bool is_full_ = false;
  std::map<std::string, Entry, std::less<>> entries_;
  std::unordered_map<std::string, std::string> taken_;   ///< pseudonyms, by them
  std::unordered_map<std::string, std::string> octets_;  ///< of addresses, by those before them

  // A tree of the names that are looked for everywhere.
  std::unordered_map<uint64_t, uint32_t> steps_;                  ///< (node, byte) -> node
  std::vector<const std::pair<const std::string, Entry>*> ends_;  ///< by node
  std::bitset<65536> starts_;                                     ///< first two bytes of any name
};

}  // namespace pairlint::redact
