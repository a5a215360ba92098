// What to type: a command a line, never wrapped, so that it can be pasted as it stands.
#include "report/sections.h"

namespace pairlint::report {
namespace {

constexpr size_t kIndent = 3;
constexpr size_t kCommandIndent = 5;

void append_step(Page& page, const char* name, const std::string& command) {
  if (command.empty()) return;
  page.line(kIndent, {{name, Tint::kStrong}});
  page.command(kCommandIndent, command);
}

void append_fix(Page& page, const Fix& fix, const std::string& label) {
  page.gap();
  page.line(kIndent, {{label, Tint::kStrong}, {" " + in_shell(fix.shell) + ":"}});
  page.command(kCommandIndent, fix.run);
  append_step(page, "Verify:", fix.verify);
  append_step(page, "Undo:", fix.undo);
  if (fix.effect.empty()) return;
  page.sentence(kIndent, {{"Takes effect:", Tint::kStrong}, {" " + fix.effect}});
}

}  // namespace

void append_fixes(Page& page, const std::vector<Fix>& fixes) {
  for (size_t i = 0; i < fixes.size(); ++i) {
    append_fix(page, fixes[i], fixes.size() == 1 ? "Fix" : "Fix " + std::to_string(i + 1));
  }
}

}  // namespace pairlint::report
