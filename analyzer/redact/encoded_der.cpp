// DER is walked element by element. Strings are text; whatever else is long enough to name
// somebody is opaque. Dates, usages, algorithms and short numbers stay.
#include <algorithm>
#include <vector>

#include "base/limits.h"
#include "record/der.h"
#include "redact/encoded.h"

namespace pairlint::redact {
namespace {

/// Fewer bytes are a flag, a version or a public exponent.
constexpr size_t kShortestOpaque = 8;
constexpr uint8_t kConstructed = 0x20;

bool is_printable(std::string_view bytes) {
  return !bytes.empty() && std::all_of(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '\x7F';
  });
}

/// Finds the parts with a DerReader, whose views are made writable here.
class Walk {
 public:
  Walk(std::span<char> bytes, const EncodedParts& parts) : bytes_(bytes), parts_(parts) {}

  void elements(std::string_view bytes, uint32_t depth) {
    if (depth > limits::kDerDepth) return opaque(bytes);
    for (size_t at = 0; at < bytes.size();) {
      const std::string_view rest = bytes.substr(at);
      auto element = DerReader(rest).next();
      if (!element) element = DerReader(rest).next_clipped(static_cast<uint8_t>(rest.front()));
      if (!element) return opaque(rest);
      this->element(*element, depth);
      at += element->whole.size();
    }
  }

 private:
  std::span<char> writable(std::string_view part) const {
    return bytes_.subspan(static_cast<size_t>(part.data() - bytes_.data()), part.size());
  }

  void element(const Der& element, uint32_t depth) {
    using namespace der_tag;
    if (is_certificate(element)) parts_.certificate(element.whole);
    if ((element.tag & kConstructed) != 0) return elements(element.body, depth + 1);
    switch (element.tag) {
      case kUtcTime:
      case kGeneralizedTime:
      case kOid:
        return;
      case kBmpString:
        return visit_utf16(writable(element.body), true, parts_);
      case kInteger:
        return opaque(element.body);
      case kBitString:
        return nested(element.body.substr(std::min<size_t>(1, element.body.size())), depth);
      case kOctetString:
        return nested(element.body, depth);
      default:
        return is_printable(element.body) ? text(element.body) : opaque(element.body);
    }
  }

  /// An octet string often holds an encoding of its own.
  void nested(std::string_view bytes, uint32_t depth) {
    const auto inner = DerReader(bytes).next();
    const bool whole = inner && inner->whole.size() == bytes.size() && depth < limits::kDerDepth;
    if (whole) return element(*inner, depth + 1);
    if (is_printable(bytes)) return text(bytes);
    opaque(bytes);
  }

  static bool is_certificate(const Der& element) {
    if (element.tag != der_tag::kSequence || element.clipped) return false;
    DerReader reader(element.body);
    return reader.next(der_tag::kSequence) && reader.next(der_tag::kSequence) &&
           reader.next(der_tag::kBitString) && reader.at_end();
  }

  void text(std::string_view bytes) {
    std::string changed(bytes);
    parts_.text(changed);
    if (changed.size() == bytes.size())
      std::copy(changed.begin(), changed.end(), writable(bytes).begin());
  }

  void opaque(std::string_view bytes) {
    if (bytes.size() >= kShortestOpaque) parts_.opaque(writable(bytes));
  }

  std::span<char> bytes_;
  const EncodedParts& parts_;
};

}  // namespace

void visit_der(std::span<char> bytes, const EncodedParts& parts) {
  Walk(bytes, parts).elements({bytes.data(), bytes.size()}, 0);
}

}  // namespace pairlint::redact
