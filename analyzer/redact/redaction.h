#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "redact/captured.h"
#include "redact/changer.h"
#include "redact/known_words.h"
#include "redact/learner.h"
#include "redact/names.h"
#include "source/input.h"

namespace pairlint::redact {

/// The redacted copy of an input: UTF-8, with the line ends, and every character at the line and
/// column, of the original.
struct Copy {
  std::string name;
  std::string text;
};

/// Replaces the names of one case by pseudonyms: read all inputs, settle, take the copies.
///
/// The same name has the same pseudonym wherever and however it stands, of the same length and
/// letter case. Host names keep their labels apart, so that domains, wildcards and suffixes match
/// what they matched. A certificate is changed in place, and its new hash becomes the pseudonym of
/// its thumbprint.
class Redaction {
 public:
  /// `key` chooses the pseudonyms. If it is empty, what is read does: the same case always gets the
  /// same ones, and nobody without the case can compute them.
  /// What is known must outlive this.
  Redaction(const KnownWords& known, std::string key);

  /// Fails for an input that cannot be read, is no text, or is too large for this case; the others
  /// can be redacted all the same.
  Result<void> read(Input& input);
  /// What the case calls itself outside its inputs, such as its folder.
  void learn(std::string_view text) { learner_.text(text, Escapes::kNone); }
  /// Fails if there are too many names to keep.
  Result<void> settle();

  /// Of the inputs that were read, in their order; once, after settle().
  std::vector<Copy> take_copies();
  /// A text that quotes the case. Keeps its size.
  std::string redacted(std::string text) const;

  const KnownWords& known() const { return known_; }
  const Names& names() const { return names_; }
  const Learner& learner() const { return learner_; }

 private:
  const KnownWords& known_;
  Names names_;
  Learner learner_;
  std::string key_;
  std::string content_;  ///< hash of what was read so far
  size_t bytes_ = 0;
  std::vector<Captured> captured_;
  std::optional<Changer> changer_;
};

}  // namespace pairlint::redact
