#include "redact/known_words.h"

#include <array>

#include "base/text.h"

namespace pairlint::redact {
namespace {

/// What readers look for besides the names in the pack, and what the products print so often that
/// taking it for a name would only make a copy hard to read.
constexpr std::string_view kReadersWords =
    "powershell windows transcript verbose warning debug error line char categoryinfo host "
    "fullyqualifiederrorid microsoft system management automation exchange server skype lync "
    "identity name value type status true false null string object int32 boolean datetime guid "
    "obj objs lst dct ts tn tnref ref refid props ms nil table tr td th colgroup html body "
    "head meta title xml http https sip sips tcp udp tls ldap file data schema xmlns version "
    "encoding utf default web site first organization administrative group groups servers "
    "configuration services protocols autodiscover front end back users user admin "
    "administrator administrators domain domains certificate certificates authority root ca "
    "issuing policy public private key keys begin end request address addresses aliases "
    "unknown non authoritative answer query section begin start time username runas machine "
    "command application version psversion process id config edition the and for with from "
    "this that not are was has have will can all any but his her our your here there what "
    "which when where hello regards thanks dear team please see below it is of to in on at by "
    "as or an be no so if we he she they you documents desktop downloads appdata program files "
    "temp inetpub system32 drive www mail smtp imap pop owa ews ecp oab mapi rpc activesync "
    "dbg safelinks urldefense proofpoint nt builtin localhost hklm hkcu localdomain";

bool is_word_part(char c) { return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Calls `found` with each run of letters and digits, lower case. The letter behind a backslash is
/// an operator of a pattern.
template <class Found>
void each_word(std::string_view text, Found found) {
  for (size_t at = 0; at < text.size();) {
    if (text[at] == '\\') at += 2;
    const size_t begin = at;
    while (at < text.size() && is_word_part(text[at])) ++at;
    if (at > begin) found(text.substr(begin, at - begin));
    if (at == begin && at < text.size() && text[at] != '\\') ++at;
  }
}

/// `ExchangeAutodiscoverUrl`: also `Exchange`, `Autodiscover`, `Url`.
template <class Found>
void each_hump(std::string_view word, Found found) {
  size_t begin = 0;
  for (size_t at = 1; at <= word.size(); ++at) {
    const bool ends = at == word.size() || (is_upper(word[at]) && !is_upper(word[at - 1]));
    if (!ends) continue;
    if (at - begin >= 3) found(word.substr(begin, at - begin));
    begin = at;
  }
}

bool is_id_part(char c) { return is_hex(c) || c == '-' || c == '.' || c == ':'; }

/// Runs that look like an identifier or an IP address.
template <class Found>
void each_id(std::string_view text, Found found) {
  for (size_t at = 0; at < text.size(); ++at) {
    const size_t begin = at;
    while (at < text.size() && is_id_part(text[at])) ++at;
    if (at - begin >= 7) found(text.substr(begin, at - begin));
  }
}

/// Every text of the pack that is written for people or looked for in captures.
template <class Found>
void each_template_text(const Template& text, Found found) {
  for (const Text& literal : text.literals) found(literal);
}

template <class Found>
void each_fix_text(const Items<Fix>& fixes, Found found) {
  for (const Fix& fix : fixes) {
    for (const Template* part : {&fix.run, &fix.verify, &fix.undo})
      each_template_text(*part, found);
    found(fix.effect);
  }
}

template <class Found>
void each_kind_text(const Kind& kind, Found found) {
  for (const Text* text : {&kind.name, &kind.list, &kind.capture, &kind.server_parameter})
    found(*text);
  for (const Items<Text>* texts :
       {&kind.cmdlets, &kind.selectors, &kind.per_server, &kind.types, &kind.line_beginnings})
    for (const Text& text : *texts) found(text);
  for (const Field& field : kind.fields) {
    found(field.name);
    for (const Text& from : field.from) found(from);
    for (const ValueName& value : field.values) {
      found(value.printed);
      found(value.name);
    }
  }
  for (const Items<Text>& names : kind.recognised_by)
    for (const Text& name : names) found(name);
}

template <class Found>
void each_rule_text(const Rule& rule, Found found) {
  for (const Text* text : {&rule.title, &rule.given_text, &rule.fails_text, &rule.why})
    found(*text);
  each_template_text(rule.message, found);
  each_fix_text(rule.fixes, found);
}

template <class Found>
void each_signal_text(const SignalDefinition& signal, Found found) {
  for (const Text* text : {&signal.id, &signal.title, &signal.meaning, &signal.stage}) found(*text);
  for (const SignalPattern& pattern : signal.patterns) {
    found(pattern.pattern);
    for (const SelectedSignal& selected : pattern.selects) found(selected.value);
  }
  for (const Cause& cause : signal.causes) {
    found(cause.check);
    found(cause.ask);
  }
  each_fix_text(signal.fixes, found);
}

template <class Found>
void each_text(const Pack& pack, Found found) {
  for (const Kind& kind : pack.kinds) each_kind_text(kind, found);
  for (const Rule& rule : pack.rules) each_rule_text(rule, found);
  for (const SignalDefinition& signal : pack.signals) each_signal_text(signal, found);
  for (const expr::Definition& definition : pack.definitions) found(definition.body);
  for (const Trait& trait : pack.traits) {
    found(trait.capture);
    for (const Text& value : trait.values) found(value);
  }
}

template <class Found>
void each_condition(const Pack& pack, Found found) {
  for (const Rule& rule : pack.rules) {
    for (const expr::Program* program : {&rule.given, &rule.fails, &rule.at}) found(*program);
    for (const SeverityCase& severity : rule.severity_when) found(severity.when);
  }
  for (const Trait& trait : pack.traits)
    for (const TraitCase& derived : trait.derived) found(derived.when);
}

/// Labels of the host of each URL that is written out.
template <class Found>
void each_url_label(std::string_view text, Found found) {
  for (size_t at = text.find("://"); at != std::string_view::npos; at = text.find("://", at)) {
    at += 3;
    const size_t begin = at;
    while (at < text.size() && (is_alnum(text[at]) || text[at] == '-' || text[at] == '.')) ++at;
    for (const std::string_view label : split_at(text.substr(begin, at - begin), '.')) found(label);
  }
}

}  // namespace

KnownWords::KnownWords(const Pack& pack) {
  each_text(pack, [this](std::string_view text) {
    add_text(text);
    texts_.append(text).append("\n");
  });
  add_text(kReadersWords);
  for (const Kind& kind : pack.kinds) {
    for (const Field& field : kind.fields) {
      if (field.type == FieldType::kFqdn || field.type == FieldType::kDomainList)
        host_properties_.insert(lower(field.name));
    }
  }
  each_condition(pack, [this](const expr::Program& program) { add_condition(program); });
  for (const std::string_view label : {"com", "net", "localhost", "microsoft", "www"})
    labels_.emplace(label);
}

void KnownWords::add_text(std::string_view text) {
  each_word(text, [this](std::string_view word) {
    words_.insert(lower(word));
    each_hump(word, [this](std::string_view hump) { words_.insert(lower(hump)); });
  });
  each_id(text, [this](std::string_view id) { ids_.insert(lower(id)); });
  each_url_label(text, [this](std::string_view label) { labels_.insert(lower(label)); });
}

void KnownWords::add_condition(const expr::Program& program) {
  for (const expr::Node& node : program.nodes) {
    if (node.op != expr::Op::kString) continue;
    const std::string_view text = program.strings[node.value];
    add_text(text);
    each_word(text, [this](std::string_view word) {
      if (word.size() > 1) labels_.insert(lower(word));
    });
  }
}

/// Microsoft's own applications share these ends; what is all zeros names nothing.
bool KnownWords::is_id(std::string_view lower) const {
  constexpr std::array<std::string_view, 3> kEnds = {"-0000-0ff1-ce00-000000000000",
                                                     "-0000-0000-c000-000000000000",
                                                     "-0000-0000-0000-000000000000"};
  for (const std::string_view end : kEnds)
    if (lower.ends_with(end)) return true;
  return ids_.contains(std::string(lower));
}

}  // namespace pairlint::redact
