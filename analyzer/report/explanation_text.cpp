// `explain` at a terminal.
#include "base/text.h"
#include "report/explanation.h"
#include "report/page.h"
#include "report/sections.h"

namespace pairlint::report {
namespace {

constexpr size_t kIndent = 3;
constexpr size_t kCodeIndent = 5;

void append_title(Page& page, const Explanation& item) {
  std::string sort = item.severity + ", " + item.confidence;
  if (!item.step.empty()) sort += ", step " + item.step;
  if (!item.stage.empty()) sort += ", stage " + item.stage;
  page.gap();
  page.line(0, {{item.name.id, Tint::kStrong}});
  page.sentence(kIndent, {{item.name.title}});
  page.sentence(kIndent, {{sort, Tint::kDim}});
}

void append_paragraph(Page& page, const char* label, const std::string& text) {
  if (text.empty()) return;
  page.gap();
  page.sentence(kIndent, {{label, Tint::kStrong}, {" " + text}});
}

void append_heading(Page& page, const char* label) {
  page.gap();
  page.line(kIndent, {{label, Tint::kStrong}});
}

void append_item(Page& page, const Runs& runs) { page.sentence("   - ", "     ", runs); }

void append_list(Page& page, const char* label, const std::vector<std::string>& items) {
  if (items.empty()) return;
  append_heading(page, label);
  for (const std::string& item : items) append_item(page, {{item}});
}

void append_names(Page& page, const char* label, const std::vector<Named>& names) {
  if (names.empty()) return;
  append_heading(page, label);
  for (const Named& name : names) append_item(page, {{name.id + ": " + name.title}});
}

void append_condition(Page& page, const std::string& label, const std::string& condition) {
  if (condition.empty()) return;
  page.line(kIndent, {{label}});
  page.command(kCodeIndent, condition);
}

void append_definitions(Page& page, const std::vector<NamedExpression>& definitions) {
  if (definitions.empty()) return;
  append_heading(page, "What is called above:");
  for (const NamedExpression& each : definitions) {
    append_item(page, {{each.call, Tint::kStrong}, {": " + each.meaning}});
    page.command(kCodeIndent + 2, each.body);
  }
}

void append_looks(Page& page, const std::vector<Look>& looks) {
  if (looks.empty()) return;
  append_heading(page, "What it looks at is printed by:");
  for (const Look& look : looks) {
    page.line(kIndent, {{look.kind + ", " + in_shell(look.shell) + ":", Tint::kDim}});
    page.command(kCodeIndent, look.command);
  }
}

void append_decision(Page& page, const Decision& decision) {
  page.gap();
  page.sentence(kIndent, {{"How it is decided", Tint::kStrong}, {", " + decision.subject + ":"}});
  append_condition(page, "applies only where", decision.given);
  append_condition(page, "fails where", decision.fails);
  for (const GradedBy& each : decision.severities) {
    append_condition(page, "with the severity " + each.severity + " where", each.when);
  }
  page.sentence(kIndent, {{"passes where that is certainly not so"}});
  if (!decision.fields.empty()) {
    page.sentence(kIndent, {{"cannot tell where it hangs on a property that was not captured, "
                             "is cut or masked: " +
                             join(decision.fields, ", ")}});
  }
  append_definitions(page, decision.definitions);
  append_looks(page, decision.looks);
}

void append_cause(Page& page, const PossibleCause& cause) {
  const std::string what =
      cause.rule.id.empty() ? cause.check : cause.rule.id + ": " + cause.rule.title;
  append_item(page, {{what}, {" (" + cause.confidence + ")", Tint::kDim}});
  if (cause.command.empty()) return;
  page.line(kCodeIndent, {{"to check, type " + in_shell(cause.shell) + ":", Tint::kDim}});
  page.command(kCodeIndent + 2, cause.command);
}

void append_causes(Page& page, const std::vector<PossibleCause>& causes) {
  if (causes.empty()) return;
  append_heading(page, "Possible causes, in this order:");
  for (const PossibleCause& cause : causes) append_cause(page, cause);
}

void append_explanation(Page& page, const Explanation& item) {
  append_title(page, item);
  append_paragraph(page, item.decision ? "Why:" : "Means:", item.reason);
  if (item.decision) append_decision(page, *item.decision);
  append_causes(page, item.causes);
  append_names(page, "Explains:", item.explains);
  append_names(page, "Explained by:", item.explained_by);
  append_names(page, "A possible cause of:", item.cause_of);
  if (!item.table.empty()) {
    append_paragraph(page, "Also:",
                     count_of(item.table.size(), "further code") +
                         " of this family; name one to see what it means");
  }
  append_fixes(page, item.fixes);
  append_list(page, "Sources:", item.sources);
}

}  // namespace

std::string write_explanation_text(const std::vector<Explanation>& explanations,
                                   const TextStyle& style) {
  Page page(style);
  for (const Explanation& item : explanations) append_explanation(page, item);
  return page.take();
}

}  // namespace pairlint::report
