#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/excerpt.h"
#include "base/span.h"

/// The Report: everything that a writer may say, already decided, sorted and worded. Field for
/// field the JSON of docs/report-format.md (schemaVersion 1). Writers lay out and escape; they
/// never filter by meaning, sort, count or decide. Strings that come from inputs are as they stand
/// there; escaping is each writer's own single door.
namespace pairlint::report {

/// A place with the text it is in, quotable without the input at hand.
struct Where {
  std::string file;  ///< as named on the command line; empty: no place is known
  uint32_t line = 0;
  uint32_t column = 0;
  uint32_t end_line = 0;
  uint32_t end_column = 0;          ///< behind the last character
  std::string label;                ///< what stands there (`related` only): a field's name
  std::vector<std::string> text;    ///< the lines from `line` to `end_line` as far as kept
  std::vector<std::string> before;  ///< up to two lines above
  std::vector<std::string> after;   ///< up to two lines below
};

struct Subject {
  std::string kind, id, server;
};

struct Fix {
  std::string shell;  ///< "sfb", "exchange" or "any"
  std::string run, verify, undo, effect;
};

struct Ask {
  std::string shell, command, reason;
  std::vector<std::string> settles;  ///< ids of rules and signals (diagnosis only)
};

struct Suppression {
  std::string reason, owner, expires;
};

struct Result {
  std::string rule, step, title;
  std::string state;     ///< fail | pass | unknown | notApplicable
  std::string severity;  ///< error | warning | info
  std::string confidence;
  std::string stage;  ///< of the storage test, that this fault ends; empty: none
  Subject subject;    ///< kind empty: nothing was captured
  std::string property, message, why;
  Where where;
  std::vector<Where> related;
  std::vector<std::string> explained_by;  ///< ids
  bool leads = false;  ///< a failure that stands before all others, however bad those are
  std::vector<std::string> explains;  ///< ids that are present in this report
  std::vector<Fix> fixes;
  std::vector<Ask> asks;
  std::vector<Suppression> suppressed;  ///< at most one
  std::string baseline;                 ///< new | unchanged; empty: no baseline was given
  std::vector<std::string> references;
};

struct CauseState {
  std::string rule, check;  ///< one of them
  std::string title;
  std::string state;  ///< confirmed | ruledOut | notChecked
  Where where;
  std::vector<Ask> asks;
};

struct Signal {
  std::string signal, title, severity, confidence, meaning;
  uint32_t count = 1;
  std::vector<std::pair<std::string, std::string>> captured;
  Where where;
  std::string stage;
  uint32_t attempt = 0;  ///< 1-based; 0: none
  bool superseded = false;
  std::vector<Fix> fixes;
  std::vector<CauseState> causes;
  std::vector<std::string> explained_by;
  std::vector<Suppression> suppressed;
  std::string baseline;  ///< as of a Result
  std::vector<std::string> references;
};

struct RootCause {
  std::string id;  ///< of a result's rule or a signal
  std::vector<std::string> consequences;
};

/// A value at one end of an edge, as printed.
struct EdgeValue {
  std::string side, field, value;
  Where where;
};

/// One way in which the two sides depend on each other.
struct Edge {
  std::string edge, title;
  std::string from, to;            ///< "sfb" or "exchange": `from` depends on `to`
  std::string state;               ///< good | broken | notCaptured
  std::vector<std::string> rules;  ///< ids of what makes it so: rules, and signals that broke it
  std::vector<EdgeValue> values;
  bool suppressed = false;  ///< broken, and somebody has set aside all that shows it
};

/// Something to do once the fixes are in.
struct RetestStep {
  std::string shell, what, command;
  std::vector<std::string> after;  ///< ids of the rules and signals whose fixes need it
};

/// One stage of a run of the storage test.
struct StageState {
  std::string stage;            ///< id: network
  std::string title;            ///< "network and TLS"
  std::string state;            ///< passed | failed | notReached | notShown
  Where where;                  ///< unknown where the state follows from other stages
  std::vector<uint32_t> lines;  ///< of the file, that belong to it
  std::string note;
};

/// One run of the storage test, with all its stages in their order.
struct Attempt {
  uint32_t attempt = 0;  ///< 1-based, as signals count them
  std::string user;      ///< SIP or mail address; empty: not shown
  Where where;
  bool is_log = false;   ///< more than a verdict was captured
  bool is_last = false;  ///< no later run in this file asks the same
  bool passed = false;   ///< at every stage, shown or following from what is shown
  uint32_t messages = 0;
  uint32_t unknown_messages = 0;  ///< of no known shape
  Where first_unknown;
  std::vector<StageState> stages;
};

struct Diagnosis {
  std::vector<RootCause> root_causes;
  std::vector<Attempt> attempts;  ///< at most limits::kRunsInStages
  uint32_t attempts_left_out = 0;
  std::vector<Edge> pairing;
  std::vector<RetestStep> retest;
  std::vector<Ask> asks;
};

struct InventoryEntry {
  std::string file, encoding;
  bool bom = false;
  uint32_t first_line = 0, last_line = 0;  ///< 0, 0: an empty file
  std::string format, kind;
  uint32_t records = 0;
  std::string command;
  std::string state;  ///< understood | partly | ignored | notUnderstood
  std::string quote;  ///< of what was not understood: its first line, cut
};

/// What became of all lines of all inputs; a line belongs to one entry of the inventory.
struct LineCounts {
  uint64_t total = 0, understood = 0, partly = 0, ignored = 0, not_understood = 0;
};

struct FieldFact {
  std::string name, type, state;
  /// JSON text of the typed value: `"x"`, `true`, `5`, `["a"]`, `null`.
  std::string value_json;
  std::string shown;
  std::vector<std::string> candidates_json;
  Where where;
};

struct RecordFact {
  std::string kind, id, server;
  Where where;
  std::vector<FieldFact> fields;  ///< in the kind's order; absent ones left out
};

/// All records of a kind were captured, or all of one server; for comparisons only.
struct WholeList {
  std::string kind, server;  ///< no server: of all
};

struct Note {
  std::string rule;      ///< id of a check of the input, or of a diagnostic
  std::string severity;  ///< warning | info
  std::string message;
  Where where;
};

/// What is known of the deployment as a whole: mailboxes, cloud, option.
struct ContextFact {
  std::string name, value;
  std::string from;  ///< option | capture
};

struct Summary {
  uint32_t error = 0, warning = 0, info = 0, unknown = 0, pass = 0;
  uint32_t suppressed = 0;  ///< results and signals that count in none of the above
  uint32_t known = 0;       ///< that count above and stand in the baseline

  /// One finding more of this severity.
  void count(std::string_view severity) {
    ++(severity == "error" ? error : severity == "warning" ? warning : info);
  }
};

/// The worst has rank 0.
inline int severity_rank(std::string_view severity) {
  return severity == "error" ? 0 : severity == "warning" ? 1 : 2;
}

struct Report {
  std::string tool_name, tool_version, rules_version;
  std::string case_name;
  std::string as_of_time, as_of_from;  ///< from: option|transcript|log|event|archive|none
  std::string verdict;                 ///< fail | pass | unknown
  Summary summary;
  bool recognised_anything = false;
  bool out_of_steps = false;  ///< rules are undecided because the case took too many
  std::vector<ContextFact> context;
  std::vector<Result> results;  ///< every state, worst first
  std::vector<Signal> signals;
  Diagnosis diagnosis;
  std::vector<InventoryEntry> inventory;
  LineCounts lines;
  std::vector<RecordFact> records;
  std::vector<WholeList> whole_lists;  ///< where `records` are kept
  std::vector<Note> notes;
};

}  // namespace pairlint::report
