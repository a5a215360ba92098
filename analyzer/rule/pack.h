#pragma once

#include <cstdint>
#include <string_view>

#include "base/items.h"
#include "expr/program.h"
#include "expr/types.h"
#include "record/kind.h"
#include "record/signal.h"
#include "record/stage.h"

namespace pairlint {

enum class Severity : uint8_t { kInfo, kWarning, kError };
/// How sure the sources make us; severity is how bad it is.
enum class Confidence : uint8_t { kDocumented, kObserved, kInferred, kRecalled };
std::string_view severity_name(Severity severity);
std::string_view confidence_name(Confidence confidence);

/// Text with CEL between `{=` and `=}`. pieces alternate: literal, expression, literal ...
struct Template {
  Items<Text> literals;  ///< one more than expressions
  Items<expr::Program> expressions;
  bool empty() const { return literals.empty(); }
};

struct Fix {
  Shell shell = Shell::kAny;
  expr::Program when;  ///< left out where this is certainly false; empty: always shown
  Template run;
  Template verify;
  Template undo;
  Text effect;       ///< what it takes to become effective
  Items<Text> then;  ///< ids of the follow-ups that it takes
};

/// Something to do once the fixes are in, before or as the next test.
struct FollowUp {
  Text id;  ///< replication
  Shell shell = Shell::kAny;
  Text what;
  expr::Program when;  ///< left out where this is certainly false; empty: always due
  Template run;
  bool after_every_fix = false;  ///< else after those that name it
};

/// What a rule sees under a binding's name.
enum class Over : uint8_t {
  kRecord,  ///< each record of the kind in turn
  kList,    ///< all of them at once: `{ "all": "CsPartnerApplication" }`
  kServer,  ///< all of one server, each server in turn: `{ "all": ..., "perServer": true }`
};

/// `for` binds records of a kind under a name.
struct Binding {
  Text name;
  uint32_t kind = 0;
  Over over = Over::kRecord;
};

struct SeverityCase {
  expr::Program when;
  Text when_text;  ///< as written, for people
  Severity severity = Severity::kError;
};

struct Rule {
  Text id;
  Text step;
  Text title;
  Severity severity = Severity::kError;
  Confidence confidence = Confidence::kDocumented;
  bool leads = false;          ///< a failure stands before all others, however bad those are
  Items<Binding> bindings;     ///< none: it is judged once, about the deployment as a whole
  bool over_findings = false;  ///< it looks at what other rules found
  expr::Program given;         ///< empty: always
  expr::Program fails;
  Text given_text, fails_text;         ///< both as written, for people
  uint32_t at_binding = 0;             ///< where a finding points: this binding ...
  uint32_t at_field = Kind::kNoField;  ///< ... and this field of its kind ...
  expr::Program at;                    ///< ... or what this reads, if it is not empty
  Items<SeverityCase> severity_when;
  Template message;
  Text why;
  Items<Text> explains;  ///< `signal:<id>` or `rule:<id>`
  Items<Fix> fixes;
  Items<Text> references;
};

/// A possible cause of a signal: a rule, or something that a person must look at.
struct Cause {
  Text rule;   ///< rule id, or empty
  Text check;  ///< what to look at, when no rule can tell
  Shell shell = Shell::kAny;
  Text ask;  ///< the command that settles it, for that shell
  Confidence confidence = Confidence::kDocumented;
};

struct SignalDefinition {
  Text id;     ///< code-50043
  Text table;  ///< the signal whose table it is a line of; empty: it has a file of its own
  Text title;
  Text stage;
  Severity severity = Severity::kError;
  Confidence confidence = Confidence::kDocumented;
  Items<SignalPattern> patterns;
  Text meaning;
  Items<Cause> causes;
  Items<Fix> fixes;
  Items<Text> explains;
  Items<Text> references;
};

/// One way to tell a trait from the captures.
struct TraitCase {
  expr::Program when;
  Text value;
};

/// Something about the deployment that is no property of one record, such as where its mailboxes
/// are: rules read it as `context.mailboxes`. From --context, else from the first case that
/// holds while all before it certainly do not, else unknown.
struct Trait {
  Text name;
  Items<Text> values;  ///< it may have
  Items<TraitCase> derived;
  Shell shell = Shell::kAny;
  Text capture;  ///< the command to ask for
  Text title;    ///< "where the mailboxes are"
};

/// Fields of records that an edge of the pairing compares. `given` sees one of them as `record`;
/// empty: all.
struct EdgeFields {
  Text side;  ///< "sfb" or "exchange": who has them
  uint32_t kind = 0;
  expr::Program given;
  Items<uint32_t> fields;
};

/// One way in which the two sides depend on each other.
struct PairingEdge {
  Text id;
  Text title;
  Text from, to;  ///< "sfb" or "exchange": `from` needs what `to` has
  Items<Text> rules;
  Items<Text> signals;  ///< that show it broken
  Items<EdgeFields> shows;
};

/// Everything that is known of the world, checked: kinds, rules, signals and stages.
struct Pack {
  Text fingerprint;  ///< SHA-1 of the documents it was loaded from, in hexadecimal
  Items<Kind> kinds;
  Items<expr::Definition> definitions;
  Items<Text> meanings;  ///< of the definitions, in their order
  Items<Trait> traits;
  Items<Rule> rules;
  Items<SignalDefinition> signals;
  Items<Stage> stages;  ///< of the storage test, first to last
  Items<PairingEdge> pairing;
  Items<FollowUp> follow_ups;  ///< in the order in which they make sense
  /// Which errors are nearest to their cause: families of ids, `diagnostics` of `diagnostics-<n>`;
  /// `*` is all others.
  Items<Text> evidence;
  /// What the rules' expressions were compiled with: see rule/vocabulary.h.
  expr::Declarations vocabulary;

  uint32_t kind_index(std::string_view name) const;  ///< UINT32_MAX if there is none
  const Rule* find_rule(std::string_view id) const;
  const SignalDefinition* find_signal(std::string_view id) const;
};

/// The shipped pack, built into the program by a build step.
const Pack& shipped_pack();

}  // namespace pairlint
