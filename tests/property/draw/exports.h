#pragma once

#include <string>

#include "property/draw/culture.h"
#include "property/draw/thing.h"

namespace pairlint::draw {

/// Export-Clixml of objects with these properties. Source: input-formats 4.1 to 4.4.
std::u32string draw_clixml(const Things& things);
/// ConvertTo-Json of Windows PowerShell 5.1 or of PowerShell 7. Source: input-formats 5.1.
std::u32string draw_json(const Things& things, bool seven);
/// Export-Csv, in 5.1 with its line of the type; lists become the name of theirs. Source:
/// input-formats 5.2.
std::u32string draw_csv(const Things& things, const Culture& culture, bool use_culture,
                        bool type_line);

enum class Encoding : uint8_t { kUtf8, kUtf8Marked, kUtf16Le, kUtf16Be };
/// The bytes of a file, with CR LF for each LF if asked for.
std::string encode(const std::u32string& text, Encoding encoding, bool carriage_returns);
std::string utf8(const std::u32string& text);

}  // namespace pairlint::draw
