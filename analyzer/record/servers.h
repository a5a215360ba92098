#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/record.h"

namespace pairlint {

/// Whether two names can be of one machine: equal without regard to case, or one the first label of
/// the other (EX01, ex01.contoso.com).
bool same_server(std::string_view a, std::string_view b);

/// Makes the list of a kind that is asked for server by server complete if every server that the
/// case knows of has been asked: those that the kinds of Kind::per_server list, and those the
/// records themselves name. Where nothing names more than one server, one capture is all.
void join_servers(std::span<const Kind> kinds, uint32_t kind, RecordSet& set);

/// The servers that the case knows of and of which no capture shows this kind; none for a kind that
/// is not asked for server by server.
std::vector<std::string> servers_not_asked(std::span<const Kind> kinds, uint32_t kind,
                                           const RecordSet& set);

}  // namespace pairlint
