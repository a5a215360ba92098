#include "record/servers.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace pairlint {
namespace {

std::string_view first_label(std::string_view name) { return name.substr(0, name.find('.')); }

void add_server(std::string_view name, std::vector<std::string>& servers) {
  if (name.empty()) return;
  const auto same = [&](const std::string& known) { return same_server(known, name); };
  if (std::none_of(servers.begin(), servers.end(), same)) servers.emplace_back(name);
}

/// Every server that something in the case names.
std::vector<std::string> known_servers(std::span<const Kind> kinds, uint32_t kind,
                                       const RecordSet& set) {
  std::vector<std::string> servers;
  for (uint32_t other = 0; other < kinds.size(); ++other) {
    const auto& listed_by = kinds[kind].per_server;
    if (std::find(listed_by.begin(), listed_by.end(), kinds[other].name) == listed_by.end())
      continue;
    for (const Record& record : set.lists[other].records) {
      // A record without a name of its own has file and line for its id.
      if (record.id.find(':') == std::string::npos) add_server(record.id, servers);
    }
  }
  for (const Record& record : set.lists[kind].records) add_server(record.server, servers);
  for (const ServerList& part : set.lists[kind].servers) add_server(part.server, servers);
  return servers;
}

bool is_whole(const ServerList& part) { return part.completeness >= Completeness::kComplete; }

bool has_been_asked(const RecordList& list, const std::string& server) {
  return std::any_of(list.servers.begin(), list.servers.end(), [&](const ServerList& part) {
    return is_whole(part) && same_server(part.server, server);
  });
}

}  // namespace

bool same_server(std::string_view a, std::string_view b) {
  if (equal_ignoring_case(a, b)) return true;
  const bool short_name =
      a.find('.') == std::string_view::npos || b.find('.') == std::string_view::npos;
  return short_name && equal_ignoring_case(first_label(a), first_label(b));
}

void join_servers(std::span<const Kind> kinds, uint32_t kind, RecordSet& set) {
  RecordList& list = set.lists[kind];
  if (list.servers.empty() || !std::all_of(list.servers.begin(), list.servers.end(), is_whole))
    return;
  const std::vector<std::string> servers = known_servers(kinds, kind, set);
  const bool one = servers.size() <= 1 && list.servers.size() == 1;
  const bool all = std::all_of(servers.begin(), servers.end(), [&](const std::string& server) {
    return has_been_asked(list, server);
  });
  if (!one && !all) return;
  list.completeness = list.records.empty() ? Completeness::kKnownEmpty : Completeness::kComplete;
}

std::vector<std::string> servers_not_asked(std::span<const Kind> kinds, uint32_t kind,
                                           const RecordSet& set) {
  std::vector<std::string> missing = known_servers(kinds, kind, set);
  const RecordList& list = set.lists[kind];
  std::erase_if(missing, [&](const std::string& server) {
    const auto speaks_of_it = [&](const auto& each) { return same_server(each.server, server); };
    return std::any_of(list.servers.begin(), list.servers.end(), speaks_of_it) ||
           std::any_of(list.records.begin(), list.records.end(), speaks_of_it);
  });
  return missing;
}

}  // namespace pairlint
