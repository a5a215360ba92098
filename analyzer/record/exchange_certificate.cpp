#include "record/exchange_certificate.h"

#include <span>

#include "base/limits.h"
#include "base/text.h"
#include "record/nrbf.h"
#include "record/nrbf_bytes.h"

namespace pairlint {
namespace {

constexpr std::string_view kClass =
    "Microsoft.Exchange.Management.SystemConfigurationTasks.ExchangeCertificate";
/// Before it the length of the stream, behind that a signature.
constexpr std::string_view kSignatureMark = "#sig#";

std::string_view take_stream(std::string_view bytes) {
  NrbfByteReader reader(bytes.substr(kSignatureMark.size()));
  const uint64_t length = reader.unsigned_number(4);
  return reader.take(std::min<uint64_t>(length, reader.left()));
}

const NrbfObject* find_certificate(const Nrbf& stream) {
  for (const NrbfObject& object : stream.objects) {
    if (object.class_name == kClass) return &object;
  }
  return nullptr;
}

template <class T>
std::optional<T> as(const NrbfValue& value) {
  const T* found = std::get_if<T>(&value);
  return found ? std::optional(*found) : std::nullopt;
}

const NrbfObject* target_of(const Nrbf& stream, const NrbfValue* value) {
  const auto* reference = value ? std::get_if<NrbfReference>(value) : nullptr;
  return reference ? stream.find(reference->id) : nullptr;
}

/// An enumeration is an object with one number.
std::optional<int64_t> enumerator(const Nrbf& stream, const NrbfObject& object,
                                  std::string_view member) {
  const NrbfObject* target = target_of(stream, object.find(member));
  return target ? as<int64_t>(stream.resolved(*target, "value__")) : std::nullopt;
}

std::optional<std::string> text(const Nrbf& stream, const NrbfObject& object,
                                std::string_view member) {
  const auto view = as<std::string_view>(stream.resolved(object, member));
  return view ? std::optional(std::string(*view)) : std::nullopt;
}

/// A List: an array with room to spare, and how many of its elements count.
std::optional<std::vector<std::string>> iis_services(const Nrbf& stream, const NrbfObject& object) {
  const NrbfObject* list = target_of(stream, object.find("IISServices"));
  const NrbfObject* items = list ? target_of(stream, list->find("_items")) : nullptr;
  if (items == nullptr) return std::nullopt;
  const int64_t count = as<int64_t>(stream.resolved(*list, "_size")).value_or(0);
  std::vector<std::string> names;
  for (const NrbfMember& item : items->members) {
    if (static_cast<int64_t>(names.size()) >= count) break;
    const NrbfObject* service = target_of(stream, &item.value);
    auto name = service ? text(stream, *service, "serviceName") : std::nullopt;
    if (name) names.push_back(std::move(*name));
  }
  return names;
}

/// UTF-16LE up to its NUL.
std::string from_utf16le(std::string_view bytes) {
  std::string out;
  const auto unit = [bytes](size_t at) {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[at])) |
           static_cast<char32_t>(static_cast<unsigned char>(bytes[at + 1])) << 8;
  };
  for (size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c == 0) break;
    if (c >= 0xD800 && c < 0xE000) {
      const char32_t low = at + 3 < bytes.size() ? unit(at + 2) : 0;
      const bool pair = c < 0xDC00 && low >= 0xDC00 && low < 0xE000;
      c = pair ? 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00) : 0xFFFD;
      at += pair ? 2 : 0;
    }
    append_utf8(out, c);
  }
  return out;
}

/// A certificate as Windows serialises it with its properties: number, 1, length, value. That the
/// key's provider is not among them means something only if all of them were read.
void read_properties(std::string_view bytes, ExchangeCertificate& certificate) {
  enum : uint64_t { kKeyProvider = 2, kFriendlyName = 11, kCertificate = 32 };
  NrbfByteReader reader(bytes);
  bool has_key = false;
  while (reader.left() > 0) {
    const uint64_t number = reader.unsigned_number(4);
    reader.unsigned_number(4);
    const std::string_view value = reader.take(reader.unsigned_number(4));
    if (reader.failed()) break;
    if (number == kKeyProvider) has_key = true;
    if (number == kFriendlyName) certificate.friendly_name = from_utf16le(value);
    if (number == kCertificate) certificate.certificate = std::string(value);
  }
  if (has_key || !reader.failed()) certificate.has_private_key = has_key;
}

std::string name_at(std::span<const std::string_view> names, int64_t number) {
  const bool known = number >= 0 && number < static_cast<int64_t>(names.size());
  return known ? std::string(names[static_cast<size_t>(number)]) : std::to_string(number);
}

}  // namespace

Result<ExchangeCertificate> read_exchange_certificate(std::string_view bytes) {
  ExchangeCertificate certificate;
  certificate.is_signed = bytes.starts_with(kSignatureMark);
  const Nrbf stream = read_nrbf(certificate.is_signed ? take_stream(bytes) : bytes);
  const NrbfObject* object = find_certificate(stream);
  if (object == nullptr) return fail("no ExchangeCertificate in this .NET stream");
  certificate.complete = stream.complete;
  certificate.services = enumerator(stream, *object, "Services");
  certificate.status = enumerator(stream, *object, "Status");
  certificate.root_ca_type = enumerator(stream, *object, "RootCAType");
  certificate.self_signed = as<bool>(stream.resolved(*object, "SelfSigned"));
  certificate.private_key_exportable = as<bool>(stream.resolved(*object, "PrivateKeyExportable"));
  certificate.identity = text(stream, *object, "Identity");
  certificate.iis_services = iis_services(stream, *object);
  if (const auto data = as<NrbfBytes>(stream.resolved(*object, "CertData")))
    read_properties(data->bytes, certificate);
  return certificate;
}

std::vector<std::string> service_names(int64_t services) {
  constexpr std::string_view kNames[] = {"IMAP", "POP",        "UM",          "IIS",
                                         "SMTP", "Federation", "UMCallRouter"};
  if (services == 0) return {"None"};
  std::vector<std::string> names;
  for (size_t bit = 0; bit < std::size(kNames); ++bit) {
    if ((services >> bit & 1) != 0) names.emplace_back(kNames[bit]);
  }
  const int64_t rest = services >> std::size(kNames) << std::size(kNames);
  if (rest != 0) names.push_back(std::to_string(rest));
  return names;
}

std::string certificate_status_name(int64_t status) {
  constexpr std::string_view kNames[] = {"Unknown",
                                         "Valid",
                                         "Revoked",
                                         "DateInvalid",
                                         "Untrusted",
                                         "Invalid",
                                         "RevocationCheckFailure",
                                         "PendingRequest"};
  return name_at(kNames, status);
}

std::string root_ca_type_name(int64_t type) {
  constexpr std::string_view kNames[] = {"None",     "ThirdParty",  "Enterprise",
                                         "Registry", "GroupPolicy", "Unknown"};
  return name_at(kNames, type);
}

}  // namespace pairlint
