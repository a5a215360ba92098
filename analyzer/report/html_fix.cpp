// What to type: each command as it is to be pasted, with a button that copies it.
#include <algorithm>

#include "report/html_parts.h"
#include "report/wording.h"

namespace pairlint::report::html {
namespace {

constexpr size_t kListedCommands = 200;
constexpr size_t kNamedIds = 12;

View step_view(std::string_view step, const std::string& command, std::string_view name) {
  return std::move(command_view(command, name).set("step", std::string(step)));
}

Views steps_of(const Fix& fix) {
  Views steps{step_view("", fix.run, "the fix")};
  if (!fix.verify.empty()) {
    steps.push_back(step_view("Verify", fix.verify, "the command that verifies"));
  }
  if (!fix.undo.empty()) steps.push_back(step_view("Undo", fix.undo, "the command that undoes"));
  return steps;
}

/// Commands that no result before showed.
class Commands {
 public:
  bool is_new(const Fix& fix) {
    const bool known = std::any_of(shown_.begin(), shown_.end(), [&fix](const Fix* other) {
      return other->run == fix.run && other->shell == fix.shell;
    });
    if (known || shown_.size() >= kListedCommands) return false;
    shown_.push_back(&fix);
    return true;
  }

 private:
  std::vector<const Fix*> shown_;
};

View shell_view(const std::string& shell, Views commands) {
  View view;
  view.set("label", "Type").set("in_shell", in_shell(shell));
  return std::move(view.list("commands", std::move(commands)));
}

}  // namespace

Views fix_views(const std::vector<Fix>& fixes) {
  Views views;
  for (size_t i = 0; i < fixes.size(); ++i) {
    View view;
    view.set("label", fixes.size() == 1 ? "Fix" : "Fix " + std::to_string(i + 1));
    view.set("in_shell", in_shell(fixes[i].shell)).set("effect", fixes[i].effect);
    views.push_back(std::move(view.list("steps", steps_of(fixes[i]))));
  }
  return views;
}

Views further_views(const std::vector<const Result*>& results) {
  Commands commands;
  Views shells, of_shell;
  std::string shell;
  for (const Result* result : results) {
    for (const Fix& fix : result->fixes) {
      if (!commands.is_new(fix) || result == results.front()) continue;
      if (fix.shell != shell && !of_shell.empty()) {
        shells.push_back(shell_view(shell, std::move(of_shell)));
        of_shell = {};
      }
      shell = fix.shell;
      of_shell.push_back(command_view(fix.run, "the fix of another place"));
    }
  }
  if (!of_shell.empty()) shells.push_back(shell_view(shell, std::move(of_shell)));
  return shells;
}

View retest_section(const Report& report) {
  Views steps;
  for (const RetestStep& step : report.diagnosis.retest) {
    View view;
    view.set("what", step.what).set("after", listed(step.after, kNamedIds));
    if (!step.command.empty()) {
      view.set("in_shell", in_shell(step.shell));
      view.list("commands", {command_view(step.command, "the command of this step")});
    }
    steps.push_back(std::move(view));
  }
  View section;
  section.flag("has_retest", !steps.empty());
  return std::move(section.list("retest", std::move(steps)));
}

}  // namespace pairlint::report::html
