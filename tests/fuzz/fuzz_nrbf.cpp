// Any bytes as a .NET stream: all that is read stands in them, and nothing of it is beyond a bound.

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string_view>

#include "base/limits.h"
#include "record/exchange_certificate.h"
#include "record/nrbf.h"

namespace {

using namespace pairlint;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_inside(std::string_view part, std::string_view whole) {
  const std::less_equal<const char*> not_behind;
  require(part.empty() || (not_behind(whole.data(), part.data()) &&
                           not_behind(part.data() + part.size(), whole.data() + whole.size())));
}

void check_value(const NrbfValue& value, std::string_view whole) {
  if (const auto* text = std::get_if<std::string_view>(&value)) check_inside(*text, whole);
  if (const auto* bytes = std::get_if<NrbfBytes>(&value)) check_inside(bytes->bytes, whole);
}

void check(std::string_view bytes) {
  const Nrbf stream = read_nrbf(bytes);
  size_t members = 0;
  for (const NrbfObject& object : stream.objects) {
    require(stream.find(object.id) != nullptr);
    check_inside(object.class_name, bytes);
    members += object.members.size();
    for (const NrbfMember& member : object.members) {
      check_inside(member.name, bytes);
      check_value(member.value, bytes);
      check_value(stream.resolved(object, member.name), bytes);
    }
  }
  require(stream.objects.size() <= limits::kNrbfValues + 1);
  require(members <= limits::kNrbfValues + stream.objects.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check(bytes);
  const auto certificate = read_exchange_certificate(bytes);
  require(!certificate || !certificate->friendly_name ||
          certificate->friendly_name->size() <= 2 * size);
  return 0;
}
