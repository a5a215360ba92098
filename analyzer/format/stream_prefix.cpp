// `VERBOSE: ` and what it is called in the languages of Windows.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "format/shapes.h"

namespace pairlint {
namespace {

struct Word {
  std::string_view printed;
  std::string_view stream;
};

/// German is seen; the others are from memory (input-formats 8). Also with the first letter lost to
/// the mouse.
constexpr auto kWords = std::to_array<Word>({
    {"VERBOSE", "VERBOSE"},
    {"WARNING", "WARNING"},
    {"DEBUG", "DEBUG"},
    {"INFO", "INFO"},
    {"ERBOSE", "VERBOSE"},
    {"ARNING", "WARNING"},
    {"EBUG", "DEBUG"},
    {"AUSFÜHRLICH", "VERBOSE"},
    {"USFÜHRLICH", "VERBOSE"},
    {"WARNUNG", "WARNING"},
    {"ARNUNG", "WARNING"},
    {"COMMENTAIRES", "VERBOSE"},
    {"AVERTISSEMENT", "WARNING"},
    {"DÉBOGUER", "DEBUG"},
    {"DETALLADO", "VERBOSE"},
    {"ADVERTENCIA", "WARNING"},
    {"DEPURAR", "DEBUG"},
    {"DETTAGLIATO", "VERBOSE"},
    {"AVVISO", "WARNING"},
    {"DETALHADO", "VERBOSE"},
    {"AVISO", "WARNING"},
    {"UITGEBREID", "VERBOSE"},
    {"WAARSCHUWING", "WARNING"},
    {"FOUTOPSPORING", "DEBUG"},
    {"SZCZEGÓŁOWE", "VERBOSE"},
    {"PEŁNE", "VERBOSE"},
    {"OSTRZEŻENIE", "WARNING"},
    {"DEBUGOWANIE", "DEBUG"},
    {"PODROBNÉ", "VERBOSE"},
    {"UPOZORNĚNÍ", "WARNING"},
    {"LADĚNÍ", "DEBUG"},
    {"AYRINTILI", "VERBOSE"},
    {"UYARI", "WARNING"},
    {"HATA AYIKLAMA", "DEBUG"},
    {"UTFÖRLIG", "VERBOSE"},
    {"VARNING", "WARNING"},
    {"RÉSZLETES", "VERBOSE"},
    {"FIGYELMEZTETÉS", "WARNING"},
    {"ПОДРОБНО", "VERBOSE"},
    {"ПРЕДУПРЕЖДЕНИЕ", "WARNING"},
    {"ОТЛАДКА", "DEBUG"},
    {"详细信息", "VERBOSE"},
    {"警告", "WARNING"},
    {"调试", "DEBUG"},
    {"詳細資訊", "VERBOSE"},
    {"偵錯", "DEBUG"},
    {"詳細", "VERBOSE"},
    {"デバッグ", "DEBUG"},
    {"자세한 정보 표시", "VERBOSE"},
    {"경고", "WARNING"},
    {"디버그", "DEBUG"},
});
constexpr size_t kLongestPrefix = 40;

/// A code page that was guessed wrong leaves other bytes between AUSF and HRLICH.
bool is_misread_german(std::string_view word) {
  return word.size() > 10 && word.size() <= 15 && word.starts_with("AUSF") &&
         word.ends_with("HRLICH");
}

std::string_view stream_of(std::string_view word) {
  const auto known = std::find_if(kWords.begin(), kWords.end(),
                                  [word](const Word& each) { return each.printed == word; });
  if (known != kWords.end()) return known->stream;
  return is_misread_german(word) ? "VERBOSE" : std::string_view{};
}

/// Prefixes are written in capitals; hardly any other line begins with two of them.
bool may_begin_prefix(std::string_view line) {
  const auto capital = [](char c) { return is_upper(c) || (c & 0x80) != 0; };
  return line.size() > 4 && capital(line[0]) && capital(line[1]);
}

struct Colon {
  size_t at = std::string_view::npos;
  size_t length = 1;
};

Colon find_colon(std::string_view head) {
  constexpr std::string_view kFullWidth = "：";
  const size_t plain = head.find(':');
  const size_t wide = head.find(kFullWidth);
  return wide < plain ? Colon{wide, kFullWidth.size()} : Colon{plain, 1};
}

}  // namespace

std::optional<StreamPrefix> find_stream_prefix(std::string_view line) {
  if (!may_begin_prefix(line)) return std::nullopt;
  constexpr std::string_view kVerbose = "VERBOSE:";
  if (line.starts_with("VERBOSE: ")) {
    return StreamPrefix{kWords[0].stream, line.substr(0, kVerbose.size()),
                        line.substr(kVerbose.size() + 1)};
  }
  const Colon colon = find_colon(line.substr(0, kLongestPrefix));
  if (colon.at == std::string_view::npos) return std::nullopt;
  StreamPrefix prefix;
  prefix.stream = stream_of(trim_right(line.substr(0, colon.at)));
  if (prefix.stream.empty()) return std::nullopt;
  prefix.printed = line.substr(0, colon.at + colon.length);
  prefix.message = line.substr(colon.at + colon.length);
  if (prefix.message.starts_with(' ')) prefix.message.remove_prefix(1);
  return prefix;
}

}  // namespace pairlint
