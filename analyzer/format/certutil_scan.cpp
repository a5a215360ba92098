// How far a certificate goes in what certutil prints. Its words are translated, so it is told by
// its shape: a banner or a headline, a label with hex, then a label with a name. It ends at the
// next banner, at what certutil says at its end, or where another format begins; behind a blank
// line it goes on only with what reads like more of it.
#include "format/certutil_scan.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/text.h"
#include "format/shapes.h"

namespace pairlint {
namespace {

constexpr size_t kLabelBytes = 80;
/// A lone `Label: hex` begins a certificate if the hex is no short number.
constexpr size_t kSerialDigits = 8;
/// How far below the banner the serial number may stand, and below that the issuer's name.
constexpr uint32_t kLinesToSerial = 8;
constexpr uint32_t kLinesToName = 12;
/// How far certutil's last words may be for all before them to be its output.
constexpr uint32_t kLinesToTrailer = 12;

struct Translation {
  std::string_view printed;
  std::string_view english;
};

/// German and French as Windows prints them (input-formats 9.2). Umlauts that a code page mangled
/// are left out: a label is compared by its end.
constexpr auto kTranslations = std::to_array<Translation>({
    {"Serial Number", "Serial Number"},
    {"Seriennummer", "Serial Number"},
    {"ro de s\xC3\xA9rie", "Serial Number"},
    {"Issuer", "Issuer"},
    {"Aussteller", "Issuer"},
    {"metteur", "Issuer"},
    {"NotBefore", "NotBefore"},
    {"Nicht vor", "NotBefore"},
    {"NotAfter", "NotAfter"},
    {"Nicht nach", "NotAfter"},
    {"Subject", "Subject"},
    {"Antragsteller", "Subject"},
    {"Objet", "Subject"},
    {"Template", "Template"},
    {"Vorlage", "Template"},
    {"Signature Algorithm", "Signature Algorithm"},
    {"Signaturalgorithmus", "Signature Algorithm"},
    {"Cert Hash(sha1)", "Cert Hash(sha1)"},
    {"Zertifikathash(sha1)", "Cert Hash(sha1)"},
    {"Hach. cert. (sha1)", "Cert Hash(sha1)"},
    {"Key Container", "Key Container"},
    {"sselcontainer", "Key Container"},
    {"Conteneur de cl\xC3\xA9", "Key Container"},
    {"Unique container name", "Unique container name"},
    {"Eindeutiger Containername", "Unique container name"},
    {"Provider", "Provider"},
    {"Anbieter", "Provider"},
    {"Fournisseur", "Provider"},
});

bool is_trailer(std::string_view line) { return trim_left(line).starts_with("CertUtil: "); }

/// `X509 Certificate:`, `X509-Zertifikat:`.
bool is_headline(std::string_view line) {
  line = trim(line);
  return line.size() < kLabelBytes && line.starts_with("X509") && line.ends_with(':');
}

bool is_serial(std::string_view line, size_t fewest_digits) {
  const auto entry = find_certutil_entry(line);
  return entry && entry->indent == 0 && entry->value.size() >= fewest_digits &&
         is_hex_text(entry->value);
}

/// Whether a label with a name, or one above lines with its parts, follows soon.
bool name_follows(const Lines& lines, uint32_t line) {
  const uint32_t end = std::min(lines.count(), line + kLinesToName);
  for (++line; line < end && !is_certutil_banner(lines[line]); ++line) {
    const auto entry = find_certutil_entry(lines[line]);
    if (!entry) continue;
    if (is_name_text(entry->value)) return true;
    if (entry->value.empty() && line + 1 < lines.count() && is_name_text(trim(lines[line + 1])))
      return true;
  }
  return false;
}

bool certificate_follows(const Lines& lines, uint32_t line) {
  const uint32_t end = std::min(lines.count(), line + 1 + kLinesToSerial);
  for (++line; line < end; ++line) {
    if (is_serial(lines[line], 2)) return name_follows(lines, line);
  }
  return false;
}

/// `my "Personal"`, the store whose first banner is below.
bool is_store_line(const Lines& lines, uint32_t line) {
  const std::string_view text = trim(lines[line]);
  return text.size() < kLabelBytes && text.ends_with('"') && line + 1 < lines.count() &&
         is_certutil_banner(lines[line + 1]);
}

/// `Thumbprint : 5E0B...` of a Format-List: certutil's labels are of several words, or have no
/// blank before the colon.
bool is_listed_property(std::string_view line) {
  const auto label = find_label(line);
  return label && is_property_name(label->name);
}

/// Without a headline above it a certificate begins with its serial number. Among indented lines
/// the label must be known: hashes and containers, which certutil itself indents, are hex too.
bool begins_with_serial(const Lines& lines, uint32_t line, bool indented) {
  const std::string_view text = trim_right(lines[line]);
  if (!is_serial(text, kSerialDigits) || is_listed_property(text)) return false;
  const bool known = certutil_english(find_certutil_entry(text)->label) == "Serial Number";
  return (known || !indented) && name_follows(lines, line);
}

/// The last character of a line tells at once that hardly any begins a certificate.
bool begins(const Lines& lines, uint32_t line) {
  const std::string_view text = trim_right(lines[line]);
  const char last = text.empty() ? ' ' : text.back();
  if (!is_hex(last) && last != '"' && last != '=' && last != ':') return false;
  const Lines bare = without_margin(lines, line);
  if (last == '"') return is_store_line(bare, line) && certificate_follows(bare, line + 1);
  if (last == '=') return is_certutil_banner(text) && certificate_follows(bare, line);
  if (last == ':') return is_headline(text) && certificate_follows(bare, line);
  return begins_with_serial(bare, line, indent_of(text) > 0);
}

bool trailer_follows(const Lines& lines, uint32_t line) {
  const uint32_t end = std::min(lines.count(), line + kLinesToTrailer);
  for (; line < end; ++line) {
    if (is_trailer(lines[line])) return true;
    if (is_certutil_banner(lines[line]) || interrupts(lines[line])) return false;
  }
  return false;
}

bool goes_on_behind_blank(const Lines& lines, uint32_t line) {
  const std::string_view text = lines[line];
  if (is_blank(text.front())) return true;
  const auto entry = find_certutil_entry(text);
  if (entry && !certutil_english(entry->label).empty()) return true;
  if (entry && entry->label.ends_with(')') && is_hex_text(entry->value)) return true;
  const bool above_indented = entry && line + 1 < lines.count() && indent_of(lines[line + 1]) >= 2;
  return above_indented || trailer_follows(lines, line);
}

}  // namespace

bool is_certutil_banner(std::string_view line) {
  std::string_view text = trim_right(line);
  if (text.empty() || text.back() != '=') return false;
  text = trim_left(text);
  if (!text.starts_with("========")) return false;
  const size_t begin = text.find_first_not_of('=');
  const size_t end = text.find_last_not_of('=');
  if (begin == std::string_view::npos || text.size() - end < 8) return false;
  text = text.substr(begin, end - begin + 1);
  return text.front() == ' ' && text.back() == ' ' && is_digit(trim_right(text).back());
}

std::optional<CertutilEntry> find_certutil_entry(std::string_view line) {
  const std::string_view head = line.substr(0, kLabelBytes);
  size_t at = head.find(':');
  if (const size_t sign = head.find(" = "); sign < at) at = sign + 1;
  if (at == std::string_view::npos) return std::nullopt;
  const CertutilEntry entry = {trim(line.substr(0, at)), trim(line.substr(at + 1)),
                               indent_of(line)};
  const bool spaced = at + 1 == line.size() || is_blank(line[at + 1]);
  if (!spaced || entry.label.empty() || entry.label.find('=') != std::string_view::npos)
    return std::nullopt;
  return entry;
}

std::optional<std::string_view> attribute_of(std::string_view line) {
  const std::string_view text = trim_left(line);
  const size_t sign = text.substr(0, kLabelBytes).find('=');
  if (sign == std::string_view::npos || sign == 0 || text[sign - 1] == ' ') return std::nullopt;
  const std::string_view name = text.substr(0, sign);
  return name.find(':') == std::string_view::npos ? std::optional(name) : std::nullopt;
}

bool is_hex_text(std::string_view text) {
  size_t digits = 0;
  for (const char c : text) {
    if (c == ' ' && digits % 2 == 0) continue;
    if (!is_hex(c)) return false;
    ++digits;
  }
  return digits >= 2 && digits % 2 == 0;
}

bool is_name_text(std::string_view text) {
  const auto name = attribute_of(text);
  if (!name || name->size() > 24) return false;
  return std::all_of(name->begin(), name->end(), [](char c) { return is_alnum(c) || c == '.'; });
}

bool is_oid_text(std::string_view text) {
  return text.find('.') != std::string_view::npos &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; });
}

std::string_view certutil_english(std::string_view label) {
  for (const Translation& known : kTranslations) {
    if (!label.ends_with(known.printed)) continue;
    const bool whole = label.size() == known.printed.size() || is_lower(known.printed.front());
    if (whole && label.size() <= known.printed.size() + 6) return known.english;
  }
  return {};
}

uint32_t certutil_end(const Lines& pasted, uint32_t line) {
  if (!begins(pasted, line)) return line;
  const Lines lines = without_margin(pasted, line);
  bool serial = is_serial(lines[line], 2);
  uint32_t end = line + 1;  // behind the last line that belongs to it
  const uint32_t most = std::min(lines.count(), line + limits::kCertutilLines);
  for (uint32_t next = end; next < most; ++next) {
    const std::string_view text = lines[next];
    if (is_empty_line(text)) continue;
    if (is_trailer(text)) return next + 1;
    if (is_certutil_banner(text) ? serial : interrupts(text)) break;
    if (next > end && !goes_on_behind_blank(lines, next)) break;
    serial = serial || is_serial(text, 2);
    end = next + 1;
  }
  return end;
}

}  // namespace pairlint
