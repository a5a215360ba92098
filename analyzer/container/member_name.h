#pragma once

#include <string>
#include <string_view>

namespace pairlint {

/// The name of an archive's member as reports show it. Nothing is ever written under it.
struct MemberName {
  std::string name;     ///< UTF-8, its folders divided by `/`
  std::string refusal;  ///< why the member is left out; empty: it is not
};

/// Names are UTF-8 or, as Windows packs zip archives, of the code page IBM437; backslashes divide
/// folders like slashes. A name that leads out of the archive (`..`, an absolute path, a drive) is
/// refused.
MemberName member_name(std::string_view raw);

/// A file name that a mail gives: only its last part counts, wherever the sender kept it. Empty if
/// nothing of it can be shown.
std::string attachment_name(std::string_view raw);

}  // namespace pairlint
