#pragma once

#include <span>

#include "expr/types.h"
#include "rule/pack.h"

namespace pairlint {

/// What every expression of a pack may name: the kinds as record types (a kind's index is its
/// type's), each kind's records as a list (in the slot of the kind's index), `context` with the
/// traits behind both, the domain functions and the pack's definitions. Programs are evaluated with
/// these.
expr::Declarations vocabulary(const Pack& pack);

inline constexpr std::string_view kContextName = "context";

/// The same for one rule: its bindings are variables in the slots behind `context`.
expr::Declarations with_bindings(expr::Declarations declarations,
                                 std::span<const Binding> bindings);

/// How expressions see a field: text, url, fqdn, guid, thumbprint and record are strings,
/// domainList, flags and lists of these are lists of strings.
expr::Type type_of(const Field& field);

}  // namespace pairlint
