// Resolve-DnsName prints objects for names that are there, and an error for one that is not:
// `name : DNS name does not exist`. The identifier says it in every language; a message without
// its details is known in English alone. A time-out tells nothing of the name.
#include "record/dns_failure.h"

#include <array>
#include <utility>

#include "base/text.h"
#include "format/dns_line.h"
#include "record/command_text.h"

namespace pairlint {
namespace {

constexpr std::string_view kCmdlet = "Resolve-DnsName";
constexpr std::string_view kThrownBy = ",Microsoft.DnsClient.Commands.ResolveDnsName";

std::string_view text_of(const Object& object, std::string_view name) {
  const Value* value = object.find(name);
  return value && value->state == ValueState::kPresent ? trim(value->text) : std::string_view{};
}

std::string_view status_of_id(std::string_view id) {
  constexpr auto kStatuses = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"DNS_ERROR_RCODE_NAME_ERROR", "NXDOMAIN"},
       {"DNS_ERROR_RCODE_SERVER_FAILURE", "SERVFAIL"},
       {"DNS_ERROR_RCODE_REFUSED", "REFUSED"}});
  if (!id.ends_with(kThrownBy)) return {};
  id.remove_suffix(kThrownBy.size());
  for (const auto& [known, status] : kStatuses) {
    if (id == known) return status;
  }
  return {};
}

std::string_view status_of(const Object& error, std::string_view reason) {
  const std::string_view id = text_of(error, "FullyQualifiedErrorId");
  if (!id.empty()) return status_of_id(id);
  return reason.starts_with(kNoSuchName) ? "NXDOMAIN" : std::string_view{};
}

/// Whom the command asked: as typed at the prompt, else as the error quotes its line.
std::string_view server_asked(const Object& error) {
  const bool typed = error.command && equal_ignoring_case(cmdlet_of(error.command->text), kCmdlet);
  return parameter_of(typed ? error.command->text : text_of(error, "Line"), "Server");
}

}  // namespace

std::optional<Object> dns_answer_of(const Object& error) {
  const std::string_view message = text_of(error, "Message");
  const size_t colon = message.find(" : ");
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view name = message.substr(0, colon);
  const std::string_view status = status_of(error, message.substr(colon + 3));
  if (status.empty() || name.empty() || name.find(' ') != name.npos) return std::nullopt;
  const Range range = error.find("Message")->range;
  Object answer{Format::kDns, error.range, {}, error.command};
  answer.properties.push_back({"QueryName", {name, ValueState::kPresent, range}});
  answer.properties.push_back({"Status", {status, ValueState::kPresent, range}});
  if (const std::string_view server = server_asked(error); !server.empty()) {
    // A name or a variable: nobody can tell which resolver that is.
    const ValueState state = is_ip_address(server) ? ValueState::kPresent : ValueState::kMasked;
    answer.properties.push_back({"Resolver", {server, ValueState::kPresent, range}});
    answer.properties.push_back({"ResolverAddress", {server, state, range}});
  }
  return answer;
}

}  // namespace pairlint
