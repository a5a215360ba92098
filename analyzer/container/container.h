#pragma once

#include <cstdint>
#include <string_view>

namespace pairlint {

/// Inputs that hold inputs of their own.
enum class Container : uint8_t { kNone, kZip, kTar, kGzip, k7zip, kCab, kMail };

/// What an input is, by its first limits::kMailHeadBytes or all there are; by its content alone,
/// whatever it is called.
Container container_of(std::string_view head);

/// "zip archive", "mail".
std::string_view container_name(Container container);

inline bool is_archive(Container c) { return c != Container::kNone && c != Container::kMail; }

/// What an archive is instead if a program keeps its documents in archives, judged by the names of
/// its members: "Word document (.docx)", with what to send instead. Empty if it is just an archive.
struct ForeignDocument {
  std::string_view kind;
  std::string_view instead;
};
ForeignDocument document_with(std::string_view member);

}  // namespace pairlint
