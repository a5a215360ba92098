#include "diagnose/questions.h"

#include <algorithm>

#include "base/text.h"

namespace pairlint {
namespace {

constexpr std::string_view kWholeLists = "$FormatEnumerationLimit = -1; ";

/// `Get-CsPool` of `$FormatEnumerationLimit = -1; Get-CsPool | Format-List *`
std::string_view cmdlet_of(std::string_view command) {
  if (command.starts_with(kWholeLists)) command.remove_prefix(kWholeLists.size());
  return command.substr(0, command.find_first_of(" |"));
}

/// The kind whose records a command prints, if what it prints is a list of records: a test is no
/// capture that another one could stand in for.
const Kind* kind_printed_by(const Pack& pack, std::string_view command) {
  const std::string_view cmdlet = cmdlet_of(command);
  if (!cmdlet.starts_with("Get-")) return nullptr;
  for (const Kind& kind : pack.kinds) {
    for (const Text& name : kind.cmdlets) {
      if (equal_ignoring_case(name, cmdlet)) return &kind;
    }
  }
  return nullptr;
}

/// A saved object shows more than a list of all properties, and that more than a selection.
int width_of(const Kind& kind, std::string_view command) {
  if (command.find("Export-Clixml") != std::string_view::npos) return 2;
  return command == kind.capture ? 1 : 0;
}

/// One command for both: of two selections neither shows what the other asks.
std::string wider(const Kind& kind, const std::string& a, const std::string& b) {
  if (a == b) return a;
  const int width_a = width_of(kind, a), width_b = width_of(kind, b);
  if (width_a == 0 && width_b == 0) return kind.capture.empty() ? a : std::string(kind.capture);
  return width_a >= width_b ? a : b;
}

}  // namespace

QuestionList::Key QuestionList::key_of(const Question& question) const {
  const Kind* kind = kind_printed_by(pack_, question.command);
  return {question.shell, kind ? std::string(kind->name) : question.command};
}

void QuestionList::add(const Question& question, const std::string& id) {
  if (question.command.empty()) return;  // no capture would tell
  const auto [place, added] = places_.try_emplace(key_of(question), open_.size());
  if (added) open_.push_back({question, {}});
  OpenQuestion& known = open_[place->second];
  if (const Kind* kind = kind_printed_by(pack_, question.command)) {
    known.question.command = wider(*kind, known.question.command, question.command);
  }
  if (std::find(known.settles.begin(), known.settles.end(), id) == known.settles.end()) {
    known.settles.push_back(id);
  }
}

std::string QuestionList::command_for(const Question& question) const {
  const auto place = places_.find(key_of(question));
  return place == places_.end() ? question.command : open_[place->second].question.command;
}

}  // namespace pairlint
