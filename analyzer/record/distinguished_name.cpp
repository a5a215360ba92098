#include "record/distinguished_name.h"

#include <vector>

#include "base/sha1.h"
#include "record/oid.h"

namespace pairlint {
namespace {

/// Windows' short names (CertNameToStr, CERT_X500_NAME_STR).
constexpr OidName kAttributes[] = {
    {Oid("2.5.4.3"), "CN"},
    {Oid("2.5.4.11"), "OU"},
    {Oid("2.5.4.10"), "O"},
    {Oid("2.5.4.7"), "L"},
    {Oid("2.5.4.8"), "S"},
    {Oid("2.5.4.6"), "C"},
    {Oid("0.9.2342.19200300.100.1.25"), "DC"},
    {Oid("1.2.840.113549.1.9.1"), "E"},
    {Oid("2.5.4.4"), "SN"},
    {Oid("2.5.4.5"), "SERIALNUMBER"},
    {Oid("2.5.4.9"), "STREET"},
    {Oid("2.5.4.12"), "T"},
    {Oid("2.5.4.13"), "Description"},
    {Oid("2.5.4.17"), "PostalCode"},
    {Oid("2.5.4.18"), "POBox"},
    {Oid("2.5.4.20"), "Phone"},
    {Oid("2.5.4.24"), "X21Address"},
    {Oid("2.5.4.42"), "G"},
    {Oid("2.5.4.43"), "I"},
    {Oid("2.5.4.46"), "dnQualifier"},
};

bool is_quotable_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool needs_quotes(std::string_view value) {
  return value.empty() || is_quotable_space(value.front()) || is_quotable_space(value.back()) ||
         value.find_first_of(",+=\"\n<>#;") != std::string_view::npos;
}

void append_value(std::string& out, std::string_view value) {
  if (!needs_quotes(value)) {
    out += value;
    return;
  }
  out += '"';
  for (const char c : value) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

/// `CN=mail.contoso.com`.
bool append_attribute(std::string& out, std::string_view attribute) {
  DerReader reader(attribute);
  const auto type = reader.next(der_tag::kOid);
  const auto value = reader.next();
  if (!type || !value) return false;
  const std::string_view name = find_name(kAttributes, type->body);
  out += name.empty() ? "OID." + dotted(type->body) : std::string(name);
  out += '=';
  const auto text = read_text(*value);
  if (text) {
    append_value(out, *text);
  } else {
    out += '#' + upper_hex(value->whole);
  }
  return true;
}

/// The attributes of one part: hardly ever more than one.
bool append_part(std::string& out, std::string_view part) {
  DerReader attributes(part);
  for (bool first = true; !attributes.at_end(); first = false) {
    const auto attribute = attributes.next(der_tag::kSequence);
    if (!first) out += " + ";
    if (!attribute || !append_attribute(out, attribute->body)) return false;
  }
  return true;
}

}  // namespace

std::optional<std::string> read_distinguished_name(const Der& name) {
  if (name.tag != der_tag::kSequence) return std::nullopt;
  std::vector<std::string_view> parts;
  for (DerReader reader(name.body); !reader.at_end();) {
    const auto part = reader.next(der_tag::kSet);
    if (!part) return std::nullopt;
    parts.push_back(part->body);
  }
  std::string text;
  for (size_t i = parts.size(); i > 0; --i) {
    if (i < parts.size()) text += ", ";
    if (!append_part(text, parts[i - 1])) return std::nullopt;
  }
  return text;
}

}  // namespace pairlint
