#include "trace/server_guess.h"

#include <algorithm>

#include "record/server_name.h"
#include "record/servers.h"

namespace pairlint {

void ServerGuess::begin(std::string_view input_name) {
  server_ = server_in_name(input_name);
  guessed_.clear();
}

uint32_t ServerGuess::add(Record record, const Kind& kind) {
  complete(record, kind);
  const bool guessed = record.server_guessed;
  const uint32_t of_kind = record.kind;
  const uint32_t index = collector_.add(std::move(record));
  if (guessed) guessed_.emplace_back(of_kind, index);
  return index;
}

void ServerGuess::renumber(uint32_t kind, std::span<const uint32_t> records) {
  for (auto& [of_kind, index] : guessed_) {
    if (of_kind == kind) index = records[index];
  }
  guessed_.erase(std::unique(guessed_.begin(), guessed_.end()), guessed_.end());
}

/// A server that the content names and the file does not: the name of the file means something
/// else, for what was read before as well.
void ServerGuess::complete(Record& record, const Kind& kind) {
  if (server_.empty()) return;
  if (record.server.empty()) {
    if (!depends_on_server(kind)) return;
    record.server = server_;
    record.server_guessed = true;
  } else if (!same_server(record.server, server_)) {
    server_.clear();
    for (const auto& [of_kind, index] : guessed_) collector_.forget_guess(of_kind, index);
    guessed_.clear();
  }
}

}  // namespace pairlint
