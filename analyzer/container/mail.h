#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostic.h"

namespace pairlint {

/// One thing that a mail holds, decoded: a text, an attachment, or a mail.
struct MailPart {
  std::string name;  ///< `body.txt`, or what the sender called it; no two are called alike
  std::string bytes;
};

struct Mail {
  std::vector<MailPart> parts;  ///< in the order of the mail
  Diagnostics remarks;
};

/// Whether these are the first bytes of a mail as it travels (.eml). A mail that somebody pasted as
/// text is none: it has no MIME headers.
bool begins_a_mail(std::string_view head);
/// The same for fewer bytes, where it cannot be ruled out yet.
bool may_begin_a_mail(std::string_view head);

/// Takes a mail apart (MIME). Of a text and its HTML the text is taken. Never fails: what cannot be
/// decoded is taken as it is, a mail that was cut ends where it ends.
Mail read_mail(std::string_view bytes);

}  // namespace pairlint
