// Bytes as everything that a pack is read from: a rule, a signal and a kind document. What is
// accepted must hold up in an evaluation too.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rule/evaluate.h"
#include "rule/load.h"

namespace {

using pairlint::Completeness;
using pairlint::Document;
using pairlint::FieldState;
using pairlint::FieldValue;
using pairlint::Pack;

constexpr char kKind[] = R"({"kind": "CsOAuthConfiguration", "list": "oauthConfigurations",
  "shell": "sfb", "cmdlets": ["Get-CsOAuthConfiguration"], "capture": "Get-CsOAuthConfiguration",
  "identity": "Identity", "onePerOrganization": true, "whenAbsent": "ask", "selectors": [],
  "recognisedBy": [], "source": "fuzz",
  "fields": {"Identity": "text", "ExchangeAutodiscoverUrl": "url", "OAuthServers": "list<text>"}})";

/// A record of each kind, with the same words in every field, whatever its type.
pairlint::RecordSet records_for(const Pack& pack) {
  pairlint::RecordSet set;
  for (const pairlint::Kind& kind : pack.kinds) {
    pairlint::RecordList& list = set.lists.emplace_back();
    list.completeness = Completeness::kPartial;
    pairlint::Record& record = list.records.emplace_back();
    for (size_t i = 0; i < kind.fields.size(); ++i) {
      FieldValue& field = record.fields.emplace_back();
      field.state = i % 2 == 0 ? FieldState::kPresent : FieldState::kCut;
      field.payload = std::string("https://mail.contoso.com/it's");
      if (i % 3 == 2) field.payload = std::vector<std::string>{"*.contoso.com", "mail"};
    }
  }
  return set;
}

void use(const Pack& pack) { pairlint::evaluate(pack, records_for(pack), {}); }

void load(std::string name, std::string_view text) {
  const auto pack = pairlint::load_pack(
      {{"kinds/CsOAuthConfiguration.json", kKind}, {std::move(name), std::string(text)}});
  if (pack) use(*pack);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  load("oauth/rule.json", bytes);
  load("signals/signal.json", bytes);
  load("kinds/Other.json", bytes);
  return 0;
}
