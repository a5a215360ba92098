#pragma once

#include <cstdint>
#include <string_view>

namespace pairlint {

/// What a line of nslookup's output is. Labels are translated, the records are not.
enum class DnsRole : uint8_t {
  kNone,
  kBlank,
  kTimeout,    ///< `DNS request timed out.` and what it says below
  kHeading,    ///< `Non-authoritative answer:`
  kServer,     ///< a label that is none of the next three: the resolver, in any language
  kName,       ///< `Name:`
  kAddress,    ///< `Address:`, `Addresses:`
  kAliases,    ///< `Aliases:`
  kMore,       ///< one more address or alias, indented
  kService,    ///< `_x._tcp.y  SRV service location:`, its fields below or in `value`
  kFields,     ///< `port = 443`, one or several
  kHost,       ///< `x  internet address = y`
  kCanonical,  ///< `x  canonical name = y`
  kZone,       ///< a name above `primary name server =`: the record that was asked for is not there
  kRefusal,    ///< `*** dc01 can't find x: Non-existent domain`
};

struct DnsLine {
  DnsRole role = DnsRole::kNone;
  std::string_view name;   ///< what it speaks of
  std::string_view value;  ///< the text behind a label or an equals sign
};
DnsLine find_dns_line(std::string_view line);

/// The first `name = value` of the text, in which values are single words; taken off it. An empty
/// name: there is none.
DnsLine take_dns_field(std::string_view& text);

/// Digits and dots, or hexadecimal digits and colons; `#53` may follow.
bool is_ip_address(std::string_view text);

/// How Resolve-DnsName says it, behind the name and ` : `.
inline constexpr std::string_view kNoSuchName = "DNS name does not exist";

/// The name that a refusal speaks of, and what it comes to in the words of DNS: NXDOMAIN, SERVFAIL,
/// REFUSED, NODATA, TIMEOUT; empty where its words are not known.
std::string_view refused_name(std::string_view text);
std::string_view refusal_status(std::string_view text);

}  // namespace pairlint
