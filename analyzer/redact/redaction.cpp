#include "redact/redaction.h"

#include <utility>

#include "base/limits.h"
#include "base/sha1.h"

namespace pairlint::redact {

Redaction::Redaction(const KnownWords& known, std::string key)
    : known_(known), names_(known_), learner_(known_, names_), key_(std::move(key)) {}

Result<void> Redaction::read(Input& input) {
  auto captured = capture(input, limits::kRedactedBytes - bytes_);
  if (!captured) return tl::unexpected(captured.error());
  bytes_ += captured->text.size();
  content_ = sha1_hex(content_ + sha1_hex(captured->text));
  learn(captured->name);
  read_properties(*captured, [this](const Property& property) { learner_.property(property); });
  for (const Stretch& each : captured->stretches) {
    const std::string_view text = captured->text;
    learner_.text(text.substr(each.begin, each.end - each.begin), each.escapes);
  }
  captured_.push_back(std::move(*captured));
  return {};
}

/// Certificates come last: their new hashes depend on all other pseudonyms.
Result<void> Redaction::settle() {
  if (names_.is_full()) return fail("more names than can be kept: redact the inputs one by one");
  const std::string& key = key_.empty() ? content_ : key_;
  names_.settle(key);
  changer_.emplace(known_, names_, key);
  for (const auto& [thumbprint, der] : learner_.certificates()) {
    std::string changed = der;
    changer_->change_der(changed);
    names_.assign(thumbprint, sha1_hex(changed));
  }
  return {};
}

std::vector<Copy> Redaction::take_copies() {
  std::vector<Copy> copies;
  for (Captured& captured : captured_) {
    Copy copy{redacted(captured.name), std::move(captured.text)};
    for (const Stretch& each : captured.stretches) {
      std::string stretch = copy.text.substr(each.begin, each.end - each.begin);
      changer_->change(stretch, each.escapes);
      copy.text.replace(each.begin, stretch.size(), stretch);
    }
    copies.push_back(std::move(copy));
  }
  captured_.clear();
  return copies;
}

std::string Redaction::redacted(std::string text) const {
  changer_->change(text, Escapes::kNone);
  return text;
}

}  // namespace pairlint::redact
