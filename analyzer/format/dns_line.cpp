#include "format/dns_line.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace pairlint {
namespace {

constexpr size_t kLabelBytes = 40;
constexpr std::string_view kService = "SRV service location:";

/// Blanks, tabs, the bar of a table that was pasted along, and the dot of the root zone.
std::string_view bare(std::string_view text) {
  text = trim(text);
  if (text.ends_with('|')) text = trim_right(text.substr(0, text.size() - 1));
  if (text.size() > 1 && text.ends_with('.')) text.remove_suffix(1);
  return text;
}

bool is_one_word(std::string_view text) {
  return !text.empty() && text.find_first_of(" \t") == std::string_view::npos;
}

bool is_label_text(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_alpha(c) || is_blank(c) || c == '-' || (c & 0x80) != 0;
  });
}

DnsRole label_role(std::string_view label, std::string_view value) {
  constexpr std::array<std::string_view, 4> kNames = {"Name", "Nom", "Nombre", "Nome"};
  if (value.empty()) return DnsRole::kHeading;
  if (starts_with_ignoring_case(label, "Address") || starts_with_ignoring_case(label, "Adress")) {
    return is_ip_address(value) ? DnsRole::kAddress : DnsRole::kNone;
  }
  if (!is_one_word(value)) return DnsRole::kNone;
  if (starts_with_ignoring_case(label, "Alias")) return DnsRole::kAliases;
  const bool name = std::find(kNames.begin(), kNames.end(), label) != kNames.end();
  return name ? DnsRole::kName : DnsRole::kServer;
}

/// `Label:  value`; French puts a blank before the colon.
DnsLine find_label_line(std::string_view line) {
  const size_t colon = line.substr(0, kLabelBytes).find(':');
  if (colon == std::string_view::npos || is_blank(line.front())) return {};
  const std::string_view label = trim_right(line.substr(0, colon));
  const std::string_view behind = line.substr(colon + 1);
  if (!is_label_text(label) || (!behind.empty() && !is_blank(behind.front()))) return {};
  const std::string_view value = bare(behind);
  return {label_role(label, value), label, value};
}

/// `x  canonical name = y` and kin: words between the name and the equals sign tell what it is.
DnsLine find_record_line(std::string_view text) {
  const size_t equals = text.find(" = ");
  if (equals == std::string_view::npos) return {};
  const std::string_view left = trim_right(text.substr(0, equals));
  const std::string_view value = bare(text.substr(equals + 3));
  const size_t end = left.find_first_of(" \t");
  const std::string_view name = left.substr(0, end);
  const std::string_view words = end == std::string_view::npos ? "" : trim(left.substr(end));
  if (words == "internet address" || words == "AAAA IPv6 address" || words == "has address") {
    return {DnsRole::kHost, name, value};
  }
  if (words == "canonical name") return {DnsRole::kCanonical, name, value};
  if (words == "service") return {DnsRole::kService, name, value};
  return {DnsRole::kFields, {}, text};
}

bool is_known_field(std::string_view text) {
  constexpr std::array<std::string_view, 11> kFields = {
      "priority", "weight",  "port",  "svr hostname", "primary name server", "responsible mail",
      "serial",   "refresh", "retry", "expire",       "default TTL"};
  return std::any_of(kFields.begin(), kFields.end(),
                     [&](std::string_view field) { return text.starts_with(field); });
}

struct Reason {
  std::string_view words;
  std::string_view status;
};
constexpr std::array<Reason, 10> kReasons = {{{"Non-existent domain", "NXDOMAIN"},
                                              {"Server failed", "SERVFAIL"},
                                              {"Query refused", "REFUSED"},
                                              {"No response from server", "TIMEOUT"},
                                              {"timed-out", "TIMEOUT"},
                                              {"records available for", "NODATA"},
                                              {"No records available", "NODATA"},
                                              {"No answer", "NODATA"},
                                              {"NXDOMAIN", "NXDOMAIN"},
                                              {"SERVFAIL", "SERVFAIL"}}};

}  // namespace

bool is_ip_address(std::string_view text) {
  text = text.substr(0, text.find_first_of("#%"));
  const bool v6 = text.find(':') != std::string_view::npos;
  const size_t marks = static_cast<size_t>(std::count(text.begin(), text.end(), v6 ? ':' : '.'));
  return (v6 ? marks >= 2 : marks == 3) && std::all_of(text.begin(), text.end(), [&](char c) {
           return v6 ? is_hex(c) || c == ':' || c == '.' : is_digit(c) || c == '.';
         });
}

DnsLine take_dns_field(std::string_view& text) {
  const size_t equals = text.find('=');
  if (equals == std::string_view::npos) return {};
  const std::string_view name = trim(text.substr(0, equals));
  text = trim_left(text.substr(equals + 1));
  const size_t end = std::min(text.find_first_of(" \t"), text.size());
  const std::string_view value = bare(text.substr(0, end));
  text.remove_prefix(end);
  return {DnsRole::kFields, name, value};
}

std::string_view refusal_status(std::string_view text) {
  for (const Reason& reason : kReasons) {
    if (find_ignoring_case(text, reason.words) != std::string_view::npos) return reason.status;
  }
  return {};
}

/// The first word is the resolver. Of the others, languages put the name in different places, but
/// only names have dots and underscores.
std::string_view refused_name(std::string_view text) {
  text = trim(text.substr(0, text.rfind(": ")));
  std::string_view found;
  for (size_t count = 0; !text.empty(); ++count, text = trim_left(text)) {
    const std::string_view word = text.substr(0, text.find_first_of(" \t"));
    text.remove_prefix(word.size());
    const bool dotted = bare(word).find_first_of("._") != std::string_view::npos;
    const bool found_dotted = found.find_first_of("._") != std::string_view::npos;
    if (count > 1 && (dotted || !found_dotted)) found = bare(word);
  }
  return found;
}

DnsLine find_dns_line(std::string_view line) {
  const std::string_view text = trim(line);
  if (text.empty()) return {DnsRole::kBlank, {}, {}};
  if (text.starts_with("*** ") || text.starts_with("** "))
    return {DnsRole::kRefusal, refused_name(text), text};
  if (text.ends_with("timed out.") || text.starts_with("timeout was ")) {
    return {DnsRole::kTimeout, {}, text};
  }
  if (const size_t service = text.find(kService); service != std::string_view::npos) {
    const std::string_view name = bare(text.substr(0, service));
    return {is_one_word(name) ? DnsRole::kService : DnsRole::kNone, name,
            trim(text.substr(service + kService.size()))};
  }
  if (const DnsLine record = find_record_line(text); record.role != DnsRole::kNone) {
    const bool known = record.role != DnsRole::kFields || is_known_field(text);
    return known ? record : DnsLine{};
  }
  if (const DnsLine label = find_label_line(line); label.role != DnsRole::kNone) return label;
  const std::string_view word = bare(text);
  if (!is_one_word(word)) return {};
  return {is_blank(line.front()) ? DnsRole::kMore : DnsRole::kZone, {}, word};
}

}  // namespace pairlint
