#include "trace/expected_output.h"

#include <string_view>
#include <utility>

#include "record/command_text.h"
#include "trace/server_guess.h"

namespace pairlint {

void ExpectedOutput::begin(const Command& command, uint32_t kind) {
  const Kind& printed = kinds_[kind];
  std::vector<std::string> selected = selected_values(command.text, printed.selector);
  const std::string_view selector = selected.empty() ? std::string_view{} : printed.selector;
  if (!prints_all(command.text, printed.server_parameter, selector)) return;
  expected_ = {kind, asked_server(printed, command), false, std::move(selected), command.span};
}

void ExpectedOutput::add(const Record& record) {
  if (!prints(record.kind)) return give_up();
  expected_.any = true;
  if (expected_.server.empty()) expected_.server = record.server;
}

bool ExpectedOutput::end() {
  const Expected expected = std::exchange(expected_, {});
  if (expected.kind == Recogniser::kNone) return false;
  for (const std::string& value : expected.selected) {
    collector_.note_selection(expected.kind, {value, expected.command});
  }
  if (expected.selected.empty()) {
    collector_.note(expected.kind, expected.server,
                    expected.any ? Completeness::kComplete : Completeness::kKnownEmpty,
                    expected.command);
  }
  return true;
}

}  // namespace pairlint
