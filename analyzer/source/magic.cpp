#include "source/magic.h"

#include <algorithm>
#include <array>

namespace pairlint {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kAsZip = "pack it as .zip";
constexpr std::string_view kUnpack = "unpack it";
constexpr std::string_view kPaste = "paste the text that it shows";
constexpr std::string_view kAsText = "save it as plain text (.txt)";
constexpr std::string_view kNoProgram = "programs are never read";

/// Names of the streams in an Outlook message, as they stand in its directory.
constexpr std::string_view kMessageStream = "_\0_\0s\0u\0b\0s\0t\0g\0"sv;
constexpr Magic kOutlookMessage = {0, ""sv, true, "Outlook message (.msg)"sv,
                                   "save it as .eml, or paste its text"sv};

/// The first that fits. Archives that are read have been opened before anybody asks here: these
/// stand too deep inside others.
constexpr std::array kMagic = {
    Magic{0, "PK\x03\x04"sv, true, "zip archive"sv, kUnpack},
    Magic{0, "PK\x05\x06"sv, true, "zip archive"sv, kUnpack},
    Magic{0, "\x1F\x8B"sv, true, "gzip archive"sv, kUnpack},
    Magic{0, "7z\xBC\xAF\x27\x1C"sv, true, "7z archive"sv, kUnpack},
    Magic{0, "MSCF\0\0\0\0"sv, true, "cab archive"sv, kUnpack},
    Magic{0, "Rar!\x1A\x07"sv, true, "rar archive"sv, kAsZip},
    Magic{0, "BZh91AY"sv, true, "bzip2 archive"sv, kAsZip},
    Magic{0, "\xFD\x37zXZ\0"sv, true, "xz archive"sv, kAsZip},
    Magic{0, "\x28\xB5\x2F\xFD"sv, true, "zstd archive"sv, kAsZip},
    Magic{0, "\x89PNG\r\n\x1A\n"sv, true, "PNG picture"sv, kPaste},
    Magic{0, "\xFF\xD8\xFF"sv, true, "JPEG picture"sv, kPaste},
    Magic{0, "GIF87a"sv, true, "GIF picture"sv, kPaste},
    Magic{0, "GIF89a"sv, true, "GIF picture"sv, kPaste},
    Magic{8, "WEBPVP8"sv, true, "WebP picture"sv, kPaste},
    Magic{0, "II*\0"sv, false, "TIFF picture"sv, kPaste},
    Magic{0, "MM\0*"sv, false, "TIFF picture"sv, kPaste},
    Magic{0, "BM"sv, false, "BMP picture"sv, kPaste},
    Magic{0, "%PDF-"sv, true, "PDF"sv, kAsText},
    Magic{0, "{\\rtf"sv, true, "rich text (.rtf)"sv, kAsText},
    Magic{0, "ElfFile\0"sv, true, "Windows event log (.evtx)"sv,
          "send what Get-WinEvent -Path <file> | Format-List prints"sv},
    Magic{0x48, "\x02\0\x02\xC0"sv, false, "event trace (.etl)"sv,
          "send what Get-WinEvent -Path <file> -Oldest | Format-List prints"sv},
    Magic{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, true, "Office document"sv, kAsText},
    Magic{0, "\x78\x9F\x3E\x22"sv, true, "Outlook attachment (winmail.dat)"sv,
          "send the mail as plain text"sv},
    Magic{0, "SQLite format 3\0"sv, true, "SQLite database"sv, "send an export of it as text"sv},
    Magic{0, "\x7F\x45LF"sv, true, "executable"sv, kNoProgram},
    Magic{0, "MZ"sv, false, "executable"sv, kNoProgram},
    Magic{4, "\x02\x01\x03\x30"sv, false, "private key (.pfx)"sv,
          "never send private keys: send the .cer in base64, or Get-ExchangeCertificate | "
          "Format-List"sv},
    Magic{0, "\x30\x82"sv, false, "certificate or key (DER)"sv,
          "send the certificate, never the key, in base64 (certutil -encode)"sv},
};

}  // namespace

const Magic* find_magic(std::string_view bytes) {
  const auto* found = std::find_if(kMagic.begin(), kMagic.end(), [bytes](const Magic& magic) {
    return bytes.size() >= magic.at && bytes.substr(magic.at).starts_with(magic.bytes);
  });
  if (found == kMagic.end()) return nullptr;
  const bool office = found->kind == "Office document";
  const bool message = office && bytes.find(kMessageStream) != std::string_view::npos;
  return message ? &kOutlookMessage : &*found;
}

}  // namespace pairlint
