#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/report.h"
#include "report/writer.h"

/// What `explain` says of a rule or a known error, and its writers. Unlike a Report it is about no
/// case: everything in it comes from the rules alone.
namespace pairlint::report {

/// A rule or a known error.
struct Named {
  std::string id, title;
  std::string page;  ///< the id whose page it stands on: lines of a table share that of the table
};

/// CEL that expressions call by a name.
struct NamedExpression {
  std::string call;  ///< `iisCovers(certificates, name)`
  std::string meaning, body;
};

/// What a rule looks at, and the command that prints it.
struct Look {
  std::string kind, shell, command;
};

struct GradedBy {
  std::string when, severity;
};

/// How a rule comes to its verdict. Expressions are CEL as written.
struct Decision {
  std::string subject;  ///< "for each CsOAuthConfiguration (oauth)"
  std::string given;    ///< empty: it always applies
  std::string fails;
  std::vector<GradedBy> severities;          ///< the first that holds replaces the rule's severity
  std::vector<NamedExpression> definitions;  ///< what these call, and what that calls
  std::vector<std::string> fields;           ///< properties without which it cannot tell
  std::vector<Look> looks;
};

/// A possible cause of an error: a rule, or something that a person must look at.
struct PossibleCause {
  Named rule;  ///< without an id: `check`
  std::string check, confidence, shell, command;
};

struct Explanation {
  Named name;
  std::string severity, confidence;
  std::string step;                  ///< of a rule
  std::string stage;                 ///< of an error: where the storage test ends
  std::string reason;                ///< why a rule matters, what an error means
  std::optional<Decision> decision;  ///< of a rule
  std::vector<PossibleCause> causes;
  std::vector<Fix> fixes;
  std::vector<Named> explains, explained_by, cause_of;
  std::vector<std::string> sources;
  std::vector<Explanation> table;  ///< further errors of its family, that have no page of their own
};

std::string write_explanation_text(const std::vector<Explanation>& explanations,
                                   const TextStyle& style);

/// Whether names of rules and errors lead to `<page>.md` beside this one.
enum class Links : uint8_t { kNone, kPages };
/// Nothing in the texts is markup: not Markdown, not HTML, not an address.
std::string write_explanation_markdown(const std::vector<Explanation>& explanations, Links links);
/// The list of all pages, rules by step and errors by stage.
std::string write_explanation_index(const std::vector<Explanation>& explanations);

/// `{ "schemaVersion": 1, "explanations": [...] }`; what is not there is null.
std::string write_explanation_json(const std::vector<Explanation>& explanations);

}  // namespace pairlint::report
