#include "redact/learner.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/sha1.h"
#include "base/text.h"
#include "redact/base64_runs.h"
#include "redact/changer.h"

namespace pairlint::redact {
namespace {

/// Longer texts inside encoded ones are documents, and longer values no names.
constexpr size_t kLongestName = 256;
/// Longer values hold encoded texts, which are found where they stand.
constexpr size_t kLongestValue = size_t{64} << 10;

/// Properties that hold names, besides those that the kinds say are hosts.
constexpr auto kNameProperties = std::to_array<std::string_view>({"alias",
                                                                  "certificatefriendlyname",
                                                                  "city",
                                                                  "company",
                                                                  "computername",
                                                                  "database",
                                                                  "department",
                                                                  "dialplan",
                                                                  "displayname",
                                                                  "firstname",
                                                                  "friendlyname",
                                                                  "givenname",
                                                                  "host",
                                                                  "hostname",
                                                                  "identity",
                                                                  "issuer",
                                                                  "lastname",
                                                                  "machine",
                                                                  "machinename",
                                                                  "name",
                                                                  "office",
                                                                  "organization",
                                                                  "owner",
                                                                  "organizationname",
                                                                  "originatingserver",
                                                                  "pool",
                                                                  "pscomputername",
                                                                  "registrar",
                                                                  "runas",
                                                                  "samaccountname",
                                                                  "server",
                                                                  "servername",
                                                                  "site",
                                                                  "sitename",
                                                                  "street",
                                                                  "subject",
                                                                  "surname",
                                                                  "tenant",
                                                                  "testuser",
                                                                  "user",
                                                                  "username",
                                                                  "windowsemailaddress",
                                                                  "linkedaccount"});
constexpr auto kHostProperties = std::to_array<std::string_view>(
    {"dnshostname", "domain", "domaincontroller", "domainname", "fqdn", "namehost", "poolfqdn",
     "realm", "queryname", "registrarpool", "server", "targetserver"});

template <size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// `target.com` in front, as far as a host name goes.
std::string_view host_at(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), [](char c) {
    return is_alnum(c) || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
  });
  std::string_view host = text.substr(0, static_cast<size_t>(end - text.begin()));
  while (host.ends_with('.')) host.remove_suffix(1);
  return host;
}

}  // namespace

void Learner::text(std::string_view whole, Escapes escapes) { text(whole, escapes, 0); }

void Learner::text(std::string_view text, Escapes escapes, uint32_t depth) {
  if (depth > limits::kRedactedDepth) return;
  {
    const View joined = View::of(text, escapes, Breaks::kJoined);
    for (Base64Run& run : find_base64(joined)) visit_encoded(run.bytes, parts(depth));
  }
  const View view = View::of(text, escapes, Breaks::kKept);
  identifiers(view.plain, find_identifiers(view.plain, known_));
}

void Learner::identifiers(std::string_view text, const std::vector<Identifier>& identifiers) {
  for (const Identifier& each : identifiers) {
    const std::string_view shown = text.substr(each.begin, each.size);
    if (each.cut && each.kind == NameKind::kLabel) continue;
    if (each.kind == NameKind::kHex) {
      names_.learn(each.kind, without_separators(shown), false);
      continue;
    }
    names_.learn(each.kind, shown, each.owned);
    const bool worded = each.owned && known_.is_word(fold(shown));
    const std::string_view host = worded ? host_at(text.substr(each.begin, kLongestName)) : "";
    if (host.find('.') != std::string_view::npos && !known_.is_label(fold(shown)))
      worded_hosts_.insert(fold(host));
  }
}

void Learner::words(std::string_view text, const std::vector<Identifier>& words) {
  for (const Identifier& each : words)
    names_.learn(each.kind, text.substr(each.begin, each.size), each.owned);
}

void Learner::property(const Property& property) { value(property.name, property.value, 0); }

void Learner::value(std::string_view name, const Value& value, uint32_t depth) {
  if (depth > limits::kRedactedDepth) return;
  value_text(name, value.text);
  for (const Value& item : value.items()) this->value(name, item, depth + 1);
  for (const Property& member : value.members()) this->value(member.name, member.value, depth + 1);
}

void Learner::value_text(std::string_view name, std::string_view text) {
  if (text.size() > kLongestValue) return;
  identifiers(text, find_identifiers(text, known_));
  const std::string property = lower(name);
  if (text.size() > kLongestName) return;
  if (is_one_of(kNameProperties, property)) words(text, words_of_name(text));
  const bool host = known_.is_host_property(property) || is_one_of(kHostProperties, property);
  if (!host || text.find("://") != std::string_view::npos) return;
  for (size_t at = 0; at < text.size(); ++at) {
    const std::string_view labels = host_at(text.substr(at));
    words(labels, labels_of_host(labels));
    at += labels.size();
  }
}

EncodedParts Learner::parts(uint32_t depth) {
  EncodedParts parts;
  parts.text = [this, depth](std::string& text) {
    if (text.size() <= kLongestName) words(text, words_of_name(text));
    this->text(text, Escapes::kNone, depth + 1);
  };
  parts.opaque = [this](std::span<char> bytes) {
    if (is_referred_to(bytes.size())) names_.learn(NameKind::kHex, hex_of(bytes), false);
  };
  parts.certificate = [this](std::string_view der) {
    const std::string thumbprint = lower(sha1_hex(der));
    names_.learn(NameKind::kHex, thumbprint, false);
    certificates_.emplace(thumbprint, der);
  };
  return parts;
}

}  // namespace pairlint::redact
