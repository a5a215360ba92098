// Any bytes as a certificate, and as the base64 of one: whatever is read is text and has its form.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/base64.h"
#include "base/text.h"
#include "record/x509.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_text(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = pairlint::next_code_point(text, at);
    require(c != 0xFFFD || text.substr(begin, at - begin) == "\uFFFD");
  }
}

void check_hex(const std::string& text) {
  require(std::all_of(text.begin(), text.end(), pairlint::is_hex));
  require(pairlint::upper(text) == text);
}

/// Returns whether the bytes were a certificate.
bool check(std::string_view der) {
  const auto certificate = pairlint::read_x509(der);
  if (!certificate) return false;
  check_text(certificate->subject.value_or(""));
  check_text(certificate->issuer.value_or(""));
  for (const auto* list : {&certificate->dns_names, &certificate->ip_addresses,
                           &certificate->email_addresses, &certificate->extended_key_usage}) {
    for (const std::string& text : *list) check_text(text);
  }
  check_hex(certificate->serial_number.value_or(""));
  check_hex(certificate->thumbprint.value_or(""));
  require(!certificate->thumbprint || certificate->thumbprint->size() == 40);
  require(!certificate->not_after || certificate->not_after->utc);
  require(!certificate->complete || (certificate->subject && certificate->thumbprint));
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check(bytes);
  const pairlint::Base64 decoded = pairlint::decode_base64(bytes);
  require(decoded.bytes.size() <= size);
  check(decoded.bytes);
  return 0;
}
