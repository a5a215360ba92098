#include "container/container.h"

#include <algorithm>
#include <array>

#include "container/mail.h"

namespace pairlint {
namespace {

using namespace std::string_view_literals;

struct Mark {
  size_t at;
  std::string_view bytes;
  Container container;
};

constexpr std::array kMarks = {
    Mark{0, "PK\x03\x04"sv, Container::kZip},
    Mark{0, "PK\x05\x06"sv, Container::kZip},  // without any member
    Mark{257, "ustar"sv, Container::kTar},
    Mark{0, "\x1F\x8B\x08"sv, Container::kGzip},
    Mark{0, "7z\xBC\xAF\x27\x1C"sv, Container::k7zip},
    Mark{0, "MSCF\0\0\0\0"sv, Container::kCab},
};

/// In the order of Container.
constexpr std::array kNames = {""sv,           "zip archive"sv, "tar archive"sv, "gzip archive"sv,
                               "7z archive"sv, "cab archive"sv, "mail"sv};

struct Part {
  std::string_view member;  ///< in no other archive
  ForeignDocument document;
};

constexpr std::array kParts = {
    Part{"word/document.xml"sv, {"a Word document (.docx)"sv, "save it as plain text (.txt)"sv}},
    Part{"xl/workbook.xml"sv, {"an Excel workbook (.xlsx)"sv, "save its sheets as CSV"sv}},
    Part{"ppt/presentation.xml"sv, {"a PowerPoint file (.pptx)"sv, "paste its text"sv}},
    Part{"content.xml"sv, {"an OpenDocument file"sv, "save it as plain text or CSV"sv}},
};

}  // namespace

Container container_of(std::string_view head) {
  for (const Mark& mark : kMarks) {
    if (head.size() >= mark.at && head.substr(mark.at).starts_with(mark.bytes)) {
      return mark.container;
    }
  }
  return begins_a_mail(head) ? Container::kMail : Container::kNone;
}

std::string_view container_name(Container container) {
  return kNames[static_cast<size_t>(container)];
}

ForeignDocument document_with(std::string_view member) {
  const auto found = std::find_if(kParts.begin(), kParts.end(),
                                  [member](const Part& part) { return part.member == member; });
  return found == kParts.end() ? ForeignDocument{} : found->document;
}

}  // namespace pairlint
