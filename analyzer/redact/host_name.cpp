#include "redact/host_name.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "redact/identifiers.h"

namespace pairlint::redact {
namespace {

constexpr auto kSuffixes = std::to_array<std::string_view>(
    {"com",    "net",     "org",     "edu",     "gov",         "mil",  "int",      "info",
     "biz",    "local",   "lan",     "corp",    "internal",    "priv", "intranet", "intra",
     "root",   "test",    "example", "invalid", "localdomain", "loc",  "dom",      "cloud",
     "online", "company", "group",   "gmbh",    "home",        "eu",   "name",     "pro"});
/// Ends of file names that countries have too, or that follow an initial.
constexpr auto kFiles = std::to_array<std::string_view>(
    {"ps", "js", "cs", "md", "sh", "py", "db", "gz", "vb", "so", "pl", "rs", "ts", "cc", "id"});
constexpr auto kNamespaces =
    std::to_array<std::string_view>({"system", "microsoft", "windows", "asp", "ado"});

/// Whose names everybody's documents hold; no customer has names in them.
constexpr auto kPublicDomains = std::to_array<std::string_view>(
    {"microsoft.com", "microsoftonline.com", "w3.org", "xmlsoap.org", "tempuri.org",
     "oasis-open.org", "openxmlformats.org", "safelinks.protection.outlook.com", "urldefense.com",
     "urldefense.proofpoint.com"});

template <size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(),
                     [word](std::string_view each) { return equal_ignoring_case(each, word); });
}

bool is_label(std::string_view label) {
  return !label.empty() && label.size() < 64 && std::all_of(label.begin(), label.end(), [](char c) {
    return is_alnum(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
  });
}

bool is_in_public_domain(std::string_view host) {
  return std::any_of(kPublicDomains.begin(), kPublicDomains.end(), [host](std::string_view domain) {
    const size_t rest = host.size() - std::min(host.size(), domain.size());
    return equal_ignoring_case(host.substr(rest), domain) && (rest == 0 || host[rest - 1] == '.');
  });
}

/// Two letters of one case: `de`, `DE`; `De` begins a sentence.
bool is_country(std::string_view label) {
  return label.size() == 2 && is_alpha(label[0]) && is_alpha(label[1]) &&
         is_upper(label[0]) == is_upper(label[1]) && !is_one_of(kFiles, label);
}

}  // namespace

bool is_public_suffix(std::string_view label) { return is_one_of(kSuffixes, label); }

bool is_host_name(std::string_view word) {
  const auto labels = split_at(word, '.');
  if (labels.size() < 2 || !std::all_of(labels.begin(), labels.end(), is_label)) return false;
  if (is_one_of(kNamespaces, labels.front())) return false;
  // `IP.WS.`: the letters of a certificate's services.
  const bool letters = labels.size() == 2 && labels.front().size() < 4;
  return is_public_suffix(labels.back()) || (is_country(labels.back()) && !letters);
}

std::vector<Identifier> labels_of_host(std::string_view text) {
  if (is_in_public_domain(text)) return {};
  const auto labels = split_at(text, '.');
  size_t owned = labels.size() > 1 ? labels.size() - 2 : labels.size();
  const bool country = labels.size() > 2 && labels.back().size() == 2;
  if (country && labels[owned].size() <= 3) --owned;
  std::vector<Identifier> found;
  for (size_t i = 0; i < labels.size(); ++i) {
    if (i + 1 == labels.size() && i > 0 && is_public_suffix(labels[i])) continue;
    const auto offset = static_cast<uint32_t>(labels[i].data() - text.data());
    for (Identifier part : words_of_name(labels[i])) {
      part.begin += offset;
      part.owned = labels.size() > 1 && (i == owned || i + 1 == labels.size());
      found.push_back(part);
    }
  }
  return found;
}

}  // namespace pairlint::redact
