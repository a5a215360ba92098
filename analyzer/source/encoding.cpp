#include "source/encoding.h"

#include <array>

namespace pairlint {
namespace {

struct CodePage {
  std::string_view name;
  std::u16string_view upper_half;
};

/// In the order of Encoding. Source: the mappings that Microsoft published with Unicode.
constexpr std::array kCodePages = {
    CodePage{"windows-1252",
             u"€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ"
             u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿"
             u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
             u"àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"},
    CodePage{"IBM850",
             u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ"
             u"áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
             u"└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
             u"ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0"},
    CodePage{"IBM437",
             u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
             u"áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
             u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
             u"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0"},
    CodePage{"windows-1250",
             u"€\uFFFD‚\uFFFD„…†‡\uFFFD‰Š‹ŚŤŽŹ\uFFFD‘’“”•–—\uFFFD™š›śťžź"
             u"\u00A0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00AD®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
             u"ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
             u"ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"},
    CodePage{"IBM852",
             u"ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×č"
             u"áíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐"
             u"└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀"
             u"ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0"},
    CodePage{"windows-1251",
             u"ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\uFFFD™љ›њќћџ"
             u"\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї"
             u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
             u"абвгдежзийклмнопрстуфхцчшщъыьэюя"},
    CodePage{"IBM866",
             u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
             u"абвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
             u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
             u"рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00A0"},
};

constexpr std::array<std::string_view, 5> kUnicodeNames = {"UTF-8", "UTF-16LE", "UTF-16BE",
                                                           "UTF-32LE", "UTF-32BE"};

size_t page_index(Encoding encoding) {
  return static_cast<size_t>(encoding) - static_cast<size_t>(kFirstCodePage);
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  return encoding < kFirstCodePage ? kUnicodeNames[static_cast<size_t>(encoding)]
                                   : kCodePages[page_index(encoding)].name;
}

std::u16string_view code_page(Encoding encoding) {
  return kCodePages[page_index(encoding)].upper_half;
}

}  // namespace pairlint
