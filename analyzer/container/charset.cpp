#include "container/charset.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "source/encoding.h"

namespace pairlint {
namespace {

using namespace std::string_view_literals;

/// The upper half of ISO 8859, from A0 on; below it are control characters. Source: the mappings
/// that were published with Unicode. Part 1 is a part of windows-1252.
struct Part {
  std::string_view name;
  std::u16string_view from_a0;
};
constexpr std::array kParts = {
    Part{"iso-8859-2",
         u"\u00A0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00ADŽŻ°ą˛ł´ľśˇ¸šşťź˝žż"
         u"ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
         u"ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"},
    Part{"iso-8859-5",
         u"\u00A0ЁЂЃЄЅІЇЈЉЊЋЌ\u00ADЎЏАБВГДЕЖЗИЙКЛМНОП"
         u"РСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп"
         u"рстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ"},
    Part{"iso-8859-7",
         u"\u00A0‘’£€₯¦§¨©ͺ«¬\u00AD\uFFFD―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏ"
         u"ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\uFFFDΣΤΥΦΧΨΩΪΫάέήί"
         u"ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\uFFFD"},
    Part{"iso-8859-9",
         u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿"
         u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß"
         u"àáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ"},
    Part{"iso-8859-13",
         u"\u00A0”¢£¤„¦§Ø©Ŗ«¬\u00AD®Æ°±²³“µ¶·ø¹ŗ»¼½¾æ"
         u"ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß"
         u"ąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž’"},
    Part{"iso-8859-15",
         u"\u00A0¡¢£€¥Š§š©ª«¬\u00AD®¯°±²³Žµ¶·ž¹º»ŒœŸ¿"
         u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
         u"àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"},
};

struct Alias {
  std::string_view name;
  Encoding encoding;
};
constexpr std::array kAliases = {
    Alias{"iso-8859-1", Encoding::kWindows1252},
    Alias{"latin1", Encoding::kWindows1252},
    Alias{"windows-1250", Encoding::kWindows1250},
    Alias{"windows-1251", Encoding::kWindows1251},
    Alias{"windows-1252", Encoding::kWindows1252},
    Alias{"cp1252", Encoding::kWindows1252},
    Alias{"ibm437", Encoding::kIbm437},
    Alias{"ibm850", Encoding::kIbm850},
    Alias{"ibm852", Encoding::kIbm852},
    Alias{"ibm866", Encoding::kIbm866},
};

std::string marked(std::string bytes, std::string_view mark) {
  return bytes.starts_with(mark) ? std::move(bytes) : std::string(mark) + bytes;
}

template <class Map>
std::string mapped(std::string_view bytes, const Map& map) {
  std::string text;
  text.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(text, byte < 0x80 ? byte : map(byte));
  }
  return text;
}

}  // namespace

std::string in_shown_encoding(std::string bytes, std::string_view charset) {
  const auto same = [charset](const auto& known) {
    return equal_ignoring_case(known.name, charset);
  };
  if (equal_ignoring_case(charset, "utf-16le")) return marked(std::move(bytes), "\xFF\xFE"sv);
  if (equal_ignoring_case(charset, "utf-16be")) return marked(std::move(bytes), "\xFE\xFF"sv);
  if (const auto* part = std::find_if(kParts.begin(), kParts.end(), same); part != kParts.end()) {
    return mapped(bytes, [part](unsigned char byte) -> char32_t {
      return byte < 0xA0 ? byte : part->from_a0[byte - 0xA0];
    });
  }
  const auto* alias = std::find_if(kAliases.begin(), kAliases.end(), same);
  if (alias == kAliases.end()) return bytes;
  return mapped(bytes, [page = code_page(alias->encoding)](unsigned char byte) -> char32_t {
    return page[byte - 0x80];
  });
}

}  // namespace pairlint
