// Any bytes as a mail: its parts are named, no two alike but by chance of their senders, and none
// is longer than what it may have been decoded from.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "container/container.h"
#include "container/mail.h"
#include "container/member_name.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (pairlint::begins_a_mail(bytes)) require(pairlint::may_begin_a_mail(bytes));
  const pairlint::Mail mail = pairlint::read_mail(bytes);
  require(mail.parts.size() <= pairlint::limits::kMailParts);
  for (const pairlint::MailPart& part : mail.parts) {
    require(!part.name.empty() && part.name.find('/') == std::string::npos);
    require(part.bytes.size() <= 3 * size + 2);  // a byte of a code page may take three of UTF-8
  }
  const pairlint::MemberName name = pairlint::member_name(bytes);
  require(!name.refusal.empty() || !name.name.starts_with('/'));
  return 0;
}
