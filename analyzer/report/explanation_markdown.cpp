// `explain` as Markdown: the pages of docs/rules/ are these.
#include <map>

#include "base/text.h"
#include "report/explanation.h"
#include "report/markdown.h"
#include "report/sections.h"

namespace pairlint::report {
namespace {

std::string link_to(const Named& name) { return markdown_link(name.id, name.page + ".md"); }

/// One page being written.
class Markdown {
 public:
  explicit Markdown(Links links) : links_(links) {}

  void explanation(const Explanation& item) {
    title(item);
    section(item.decision ? "Why" : "What it means");
    paragraph(markdown_text(item.reason));
    if (item.decision) decision(*item.decision);
    causes(item.causes);
    fixes(item.fixes);
    names("Explains", item.explains);
    names("Explained by", item.explained_by);
    names("A possible cause of", item.cause_of);
    table(item.table);
    sources(item.sources);
  }

  std::string take() { return std::move(out_); }

 private:
  void paragraph(const std::string& text) {
    if (!out_.empty()) out_ += '\n';
    out_ += text + "\n";
  }
  void section(const std::string& heading) { paragraph("## " + heading); }
  void code(const std::string& text, std::string_view language) {
    out_ += "\n" + markdown_code(text, language);
  }
  void command(const std::string& label, const std::string& text) {
    if (text.empty()) return;
    paragraph(label);
    code(text, "powershell");
  }
  void condition(const std::string& label, const std::string& text) {
    if (text.empty()) return;
    paragraph(label);
    code(text, "cel");
  }
  std::string reference(const Named& name) const {
    return (links_ == Links::kPages ? link_to(name) : markdown_text(name.id)) + ": " +
           markdown_text(name.title);
  }

  void title(const Explanation& item) {
    paragraph("# " + markdown_text(item.name.id));
    paragraph("**" + markdown_text(item.name.title) + "**");
    std::string sort = "Severity " + item.severity + ", confidence " + item.confidence;
    if (!item.step.empty()) sort += ", step " + markdown_text(item.step);
    if (!item.stage.empty()) sort += ", stage " + markdown_text(item.stage);
    paragraph(sort + ".");
  }

  void decision(const Decision& decision) {
    section("How it is decided");
    paragraph("Judged " + markdown_text(decision.subject) + ".");
    condition("It applies only where", decision.given);
    condition("It fails where", decision.fails);
    for (const GradedBy& each : decision.severities) {
      condition("Its severity is " + each.severity + " where", each.when);
    }
    std::string otherwise = "It passes where that is certainly not so.";
    if (!decision.fields.empty()) {
      otherwise +=
          " It cannot tell where it hangs on a property that was not captured, is cut or masked: " +
          markdown_text(join(decision.fields, ", ")) + ".";
    }
    paragraph(otherwise);
    definitions(decision.definitions);
    looks(decision.looks);
  }

  void definitions(const std::vector<NamedExpression>& definitions) {
    if (definitions.empty()) return;
    paragraph("What is called above:");
    for (const NamedExpression& each : definitions) {
      paragraph("* " + markdown_text(each.call) + ": " + markdown_text(each.meaning));
      out_ += "\n" + markdown_code(each.body, "cel", 2);
    }
  }

  void looks(const std::vector<Look>& looks) {
    if (looks.empty()) return;
    paragraph("What it looks at is printed by:");
    for (const Look& look : looks) {
      paragraph("* " + markdown_text(look.kind) + ", " + in_shell(look.shell) + ":");
      out_ += "\n" + markdown_code(look.command, "powershell", 2);
    }
  }

  void causes(const std::vector<PossibleCause>& causes) {
    if (causes.empty()) return;
    section("Possible causes, in this order");
    for (const PossibleCause& cause : causes) {
      const bool by_rule = !cause.rule.id.empty();
      paragraph("* " + (by_rule ? reference(cause.rule) : markdown_text(cause.check)) + " (" +
                cause.confidence + ")");
      if (cause.command.empty()) continue;
      paragraph("  To check, type " + in_shell(cause.shell) + ":");
      out_ += "\n" + markdown_code(cause.command, "powershell", 2);
    }
  }

  void fixes(const std::vector<Fix>& fixes) {
    for (size_t i = 0; i < fixes.size(); ++i) {
      section(fixes.size() == 1 ? "Fix" : "Fix " + std::to_string(i + 1));
      const Fix& fix = fixes[i];
      command("Type " + in_shell(fix.shell) + ":", fix.run);
      command("Verify:", fix.verify);
      command("Undo:", fix.undo);
      if (!fix.effect.empty()) paragraph("Takes effect: " + markdown_text(fix.effect));
    }
  }

  void names(const char* heading, const std::vector<Named>& names) {
    if (names.empty()) return;
    section(heading);
    out_ += '\n';
    for (const Named& name : names) out_ += "* " + reference(name) + "\n";
  }

  void table(const std::vector<Explanation>& lines) {
    if (lines.empty()) return;
    section("Further errors of this family");
    paragraph("What stands above holds for them too.");
    out_ += "\n| error | title | meaning |\n|---|---|---|\n";
    for (const Explanation& line : lines) {
      out_ += "| " + markdown_text(line.name.id) + " | " + markdown_text(line.name.title) + " | " +
              markdown_text(line.reason) + " |\n";
    }
  }

  void sources(const std::vector<std::string>& sources) {
    if (sources.empty()) return;
    section("Sources");
    out_ += '\n';
    for (const std::string& source : sources) out_ += "* " + markdown_text(source) + "\n";
  }

  Links links_;
  std::string out_;
};

using Groups = std::map<std::string, std::vector<const Explanation*>>;

std::string index_of(const Groups& groups) {
  std::string out;
  for (const auto& [group, items] : groups) {
    out += "\n### " + markdown_text(group) + "\n\n| page | what | severity |\n|---|---|---|\n";
    for (const Explanation* item : items) {
      out += "| " + link_to(item->name) + " | " + markdown_text(item->name.title) + " | " +
             item->severity + " |\n";
    }
  }
  return out;
}

}  // namespace

std::string write_explanation_markdown(const std::vector<Explanation>& explanations, Links links) {
  Markdown page(links);
  for (const Explanation& item : explanations) page.explanation(item);
  return page.take();
}

std::string write_explanation_index(const std::vector<Explanation>& explanations) {
  Groups rules, errors;
  for (const Explanation& item : explanations) {
    (item.decision ? rules[item.step] : errors[item.stage]).push_back(&item);
  }
  return "# Rules and known errors\n\nA page each, as `pairlint explain ID` shows it; written by "
         "`./dev docs` from `rules/`.\n\n## Rules, by step\n" +
         index_of(rules) + "\n## Known errors, by the stage at which they end the storage test\n" +
         index_of(errors);
}

}  // namespace pairlint::report
