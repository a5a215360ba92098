// `explain`: the page of a rule or a known error, from the pack alone.
#include <string>
#include <vector>

#include "base/text.h"
#include "cli/case_run.h"
#include "cli/commands.h"
#include "cli/explanation.h"
#include "cli/inputs.h"
#include "cli/knowledge.h"
#include "cli/lookup.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "why.h"

namespace pairlint::cli {
namespace {

int complain_of_unknown(const Pack& pack, const std::string& word) {
  std::string text = "no rule and no known error is called '" + word + "'";
  const std::vector<std::string> near = near_ids(pack, word);
  if (!near.empty()) text += "; near to it: " + join(near, ", ");
  complain(text + " (pairlint rules list shows all)");
  return kWrongUse;
}

std::string rendered(const std::vector<report::Explanation>& explanations, OutputFormat format,
                     const report::TextStyle& style) {
  if (format == OutputFormat::kJson) return write_explanation_json(explanations);
  if (format == OutputFormat::kText) return write_explanation_text(explanations, style);
  return write_explanation_markdown(explanations, report::Links::kNone);
}

/// What the rule saw in the case of --in.
int explain_in_case(const CommandLine& line, const Pack& pack, const Lookup& found) {
  if (found.rules.size() != 1) {
    complain("explain --in: '" + line.id + "' is no rule; an error has no condition to show");
    return kWrongUse;
  }
  auto options = options_of(line, pack);
  if (!options) {
    complain(options.error().message);
    return kWrongUse;
  }
  const CaseInputs inputs = collect_inputs(line.paths);
  options->case_name = inputs.case_name;
  const report::Why reasons = why(inputs.all, pack, *options, *found.rules.front());
  const bool unreadable = complain_of_unreadable(inputs);
  const int written = write_outputs(line, [&](OutputFormat format, const report::TextStyle& style) {
    return format == OutputFormat::kJson ? write_why_json(reasons) : write_why_text(reasons, style);
  });
  return written == kClean && unreadable ? kUnreadable : written;
}

}  // namespace

int run_explain(const CommandLine& line) {
  Knowledge knowledge;
  const auto pack = knowledge.load(line.rule_folders);
  if (!pack) {
    complain(pack.error().message);
    return kWrongUse;
  }
  const Lookup found = look_up(**pack, line.id);
  if (found.empty()) return complain_of_unknown(**pack, line.id);
  if (!line.paths.empty()) return explain_in_case(line, **pack, found);
  const auto explanations = explanations_of(**pack, found);
  return write_outputs(line, [&](OutputFormat format, const report::TextStyle& style) {
    return rendered(explanations, format, style);
  });
}

}  // namespace pairlint::cli
