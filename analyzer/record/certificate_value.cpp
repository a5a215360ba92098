#include "record/certificate_value.h"

#include <string>
#include <utility>
#include <vector>

#include "base/base64.h"
#include "record/date_text.h"
#include "record/exchange_certificate.h"
#include "record/x509.h"

namespace pairlint {
namespace {

/// A certificate takes some hundred bytes; no shorter text is worth decoding.
constexpr size_t kShortestCertificate = 128;

class Members {
 public:
  Members(Range range, TextArena& arena) : range_(range), arena_(arena) {}

  void add(std::string_view name, const std::optional<std::string>& text) {
    if (text) members_.push_back({name, text_value(*text)});
  }
  void add(std::string_view name, const std::optional<bool>& truth) {
    if (truth) members_.push_back({name, text_value(*truth ? "True" : "False")});
  }
  void add(std::string_view name, const std::optional<uint32_t>& number) {
    if (number) members_.push_back({name, text_value(std::to_string(*number))});
  }
  void add(std::string_view name, const std::optional<Timestamp>& time) {
    if (time) members_.push_back({name, text_value(iso_date(*time))});
  }
  /// `whole`: an empty list means that there is none.
  void add_list(std::string_view name, const std::vector<std::string>& texts, bool whole) {
    if (texts.empty() && !whole) return;
    std::vector<Value> items;
    for (const std::string& text : texts) items.push_back(text_value(text));
    members_.push_back({name, arena_.list(std::move(items), range_)});
    if (!whole) members_.back().value.state = ValueState::kCut;
  }

  Value take() { return arena_.object(std::move(members_), {}, range_); }

 private:
  Value text_value(std::string text) {
    const ValueState state = text.empty() ? ValueState::kBlank : ValueState::kPresent;
    return {arena_.store(std::move(text)), state, range_};
  }

  Range range_;
  TextArena& arena_;
  std::vector<Property> members_;
};

void add_certificate(const X509& certificate, Members& members) {
  members.add("Version", certificate.version);
  members.add("SerialNumber", certificate.serial_number);
  members.add("SignatureAlgorithm", certificate.signature_algorithm);
  members.add("Issuer", certificate.issuer);
  members.add("Subject", certificate.subject);
  members.add("NotBefore", certificate.not_before);
  members.add("NotAfter", certificate.not_after);
  members.add("KeyAlgorithm", certificate.key_algorithm);
  members.add("PublicKeySize", certificate.key_bits);
  members.add_list("CertificateDomains", certificate.dns_names, certificate.complete);
  members.add_list("KeyUsage", certificate.key_usage, certificate.complete);
  members.add_list("EnhancedKeyUsage", certificate.extended_key_usage, certificate.complete);
  if (certificate.complete) members.add("Thumbprint", certificate.thumbprint);
  members.add("IsSelfSigned", std::optional(certificate.self_issued));
}

template <class Name>
std::optional<std::string> named(const std::optional<int64_t>& number, Name name) {
  return number ? std::optional(name(*number)) : std::nullopt;
}

void add_kept(const ExchangeCertificate& kept, Members& members) {
  // Without any, Exchange prints None, which is no service.
  if (kept.services) {
    const bool any = *kept.services != 0;
    members.add_list("Services", any ? service_names(*kept.services) : std::vector<std::string>{},
                     true);
  }
  members.add("Status", named(kept.status, certificate_status_name));
  members.add("RootCAType", named(kept.root_ca_type, root_ca_type_name));
  members.add("IsSelfSigned", kept.self_signed);
  members.add("HasPrivateKey", kept.has_private_key);
  members.add("PrivateKeyExportable", kept.private_key_exportable);
  members.add("FriendlyName", kept.friendly_name);
  members.add("Identity", kept.identity);
  if (kept.iis_services) members.add_list("IISServices", *kept.iis_services, true);
}

/// DER begins with a SEQUENCE; a stream of MS-NRBF with a header of zeros, or Exchange's `#sig#`.
bool begins_as_certificate(std::string_view bytes) { return bytes.starts_with('\x30'); }
bool begins_as_stream(std::string_view bytes) {
  return bytes.starts_with('\0') || bytes.starts_with("#sig#");
}

}  // namespace

std::optional<Value> open_certificate(const Value& value, TextArena& arena) {
  const bool shown = value.state == ValueState::kPresent || value.state == ValueState::kCut;
  if (!shown || value.shape != ValueShape::kText || value.text.size() < kShortestCertificate)
    return std::nullopt;
  if (!is_base64(value.text.front())) return std::nullopt;
  const Base64 decoded = decode_base64(value.text);
  Members members(value.range, arena);
  if (begins_as_certificate(decoded.bytes)) {
    const auto certificate = read_x509(decoded.bytes);
    if (!certificate) return std::nullopt;
    add_certificate(*certificate, members);
  } else if (begins_as_stream(decoded.bytes)) {
    const auto kept = read_exchange_certificate(decoded.bytes);
    if (!kept) return std::nullopt;
    add_kept(*kept, members);
  } else {
    return std::nullopt;
  }
  return members.take();
}

}  // namespace pairlint
