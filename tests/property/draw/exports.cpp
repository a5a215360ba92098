#include "property/draw/exports.h"

#include <cstdio>

namespace pairlint::draw {
namespace {

using Text = std::u32string;

template <typename... Numbers>
Text formatted(const char* format, Numbers... numbers) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, format, numbers...);
  const std::string text = buffer;
  return {text.begin(), text.end()};
}

Text iso(const Date& d, const Text& zone) {
  return formatted("%04d-%02d-%02dT%02d:%02d:%02d", d.year, d.month, d.day, d.hour, d.minute,
                   d.second) +
         zone;
}

/// Days since 1970 by counting: slow and plain.
int64_t days_since_1970(const Date& d) {
  const auto leap = [](int y) { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; };
  const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int64_t days = d.day - 1;
  for (int y = 1970; y < d.year; ++y) days += leap(y) ? 366 : 365;
  for (int m = 1; m < d.month; ++m) days += lengths[m - 1] + (m == 2 && leap(d.year) ? 1 : 0);
  return days;
}

Text json_date(const Date& d) {
  const int64_t seconds = days_since_1970(d) * 86400 + d.hour * 3600 + d.minute * 60 + d.second;
  return formatted("\"\\/Date(%lld)\\/\"", static_cast<long long>(seconds) * 1000);
}

// --- CLIXML -------------------------------------------------------------------------------------

Text xml_escaped(const Text& text) {
  Text out;
  for (const char32_t c : text) {
    if (c == U'&')
      out += U"&amp;";
    else if (c == U'<')
      out += U"&lt;";
    else if (c == U'>')
      out += U"&gt;";
    else
      out += c;
  }
  return out;
}

/// `_x` itself is written `_x005F_x`.
Text clixml_escaped(const Text& text) {
  Text out;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool looks_escaped =
        text[i] == U'_' && i + 1 < text.size() && (text[i + 1] == U'x' || text[i + 1] == U'X');
    out += looks_escaped ? Text(U"_x005F_") : Text(1, text[i]);
  }
  return xml_escaped(out);
}

Text element(const Text& tag, const Text& name, const Text& content) {
  return U"<" + tag + U" N=\"" + clixml_escaped(name) + U"\">" + content + U"</" + tag + U">";
}

Text clixml_cell(const Text& name, const Cell& cell, size_t& reference) {
  if (cell.null) return U"<Nil N=\"" + clixml_escaped(name) + U"\" />";
  switch (cell.type) {
    case Type::kBool:
      return element(U"B", name, cell.truth ? U"true" : U"false");
    case Type::kInt:
      return element(U"I32", name, formatted("%lld", static_cast<long long>(cell.number)));
    case Type::kDate:
      return element(U"DT", name, iso(cell.date, U"Z"));
    case Type::kGuid:
      return element(U"G", name, cell.text);
    case Type::kList: {
      Text items;
      for (const Text& item : cell.items)
        items += U"\n          <S>" + clixml_escaped(item) + U"</S>";
      return U"<Obj N=\"" + clixml_escaped(name) + U"\" RefId=\"" + formatted("%zu", reference++) +
             U"\">\n        <LST>" + items + U"\n        </LST>\n      </Obj>";
    }
    default:
      return element(U"S", name, clixml_escaped(cell.text));
  }
}

// --- JSON ---------------------------------------------------------------------------------------

Text json_string(const Text& text, bool seven) {
  Text out = U"\"";
  for (const char32_t c : text) {
    const bool escaped_by_5 = c == U'\'' || c == U'<' || c == U'>' || c == U'&';
    if (c == U'"' || c == U'\\')
      out += Text(U"\\") + c;
    else if (escaped_by_5 && !seven)
      out += formatted("\\u%04x", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out + U"\"";
}

Text json_list(const Cell& cell, bool seven, const Text& indent) {
  Text out = U"[";
  const Text inner = indent + (seven ? U"  " : U"    ");
  for (size_t i = 0; i < cell.items.size(); ++i)
    out += (i > 0 ? U",\n" : U"\n") + inner + json_string(cell.items[i], seven);
  return cell.items.empty() && seven ? U"[]" : out + U"\n" + indent + U"]";
}

/// 5.1 indents what is nested to the column where the value begins.
Text json_cell(const Cell& cell, bool seven, const Text& indent) {
  if (cell.null) return U"null";
  switch (cell.type) {
    case Type::kBool:
      return cell.truth ? U"true" : U"false";
    case Type::kInt:
      return formatted("%lld", static_cast<long long>(cell.number));
    case Type::kDate:
      return seven ? U"\"" + iso(cell.date, U"Z") + U"\"" : json_date(cell.date);
    case Type::kList:
      return json_list(cell, seven, indent);
    default:
      return json_string(cell.text, seven);
  }
}

Text json_object(const Things& things, size_t row, bool seven, const Text& indent) {
  Text out = U"{";
  const Text inner = indent + (seven ? U"  " : U"    ");
  for (size_t i = 0; i < things.names.size(); ++i) {
    const Text head = inner + json_string(things.names[i], seven) + (seven ? U": " : U":  ");
    const Text nested = seven ? inner : Text(head.size(), U' ');
    out += (i > 0 ? U",\n" : U"\n") + head + json_cell(things.rows[row][i], seven, nested);
  }
  return out + U"\n" + indent + U"}";
}

// --- CSV ----------------------------------------------------------------------------------------

Text quoted(const Text& text) {
  Text out = U"\"";
  for (const char32_t c : text) out += c == U'"' ? Text(U"\"\"") : Text(1, c);
  return out + U"\"";
}

Text csv_cell(const Cell& cell, const Culture& culture) {
  if (cell.null) return {};
  return cell.type == Type::kList ? Text(U"\"System.String[]\"")
                                  : quoted(printed(cell, culture, 0, {}));
}

}  // namespace

std::u32string draw_clixml(const Things& things) {
  Text out =
      U"<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\n";
  size_t reference = 0;
  for (size_t row = 0; row < things.rows.size(); ++row) {
    out += U"  <Obj RefId=\"" + formatted("%zu", reference++) + U"\">\n";
    out += row == 0 ? U"    <TN RefId=\"0\">\n      <T>Selected.Contoso.Thing</T>\n"
                      U"      <T>System.Object</T>\n    </TN>\n"
                    : U"    <TNRef RefId=\"0\" />\n";
    out += U"    <MS>\n";
    for (size_t i = 0; i < things.names.size(); ++i)
      out += U"      " + clixml_cell(things.names[i], things.rows[row][i], reference) + U"\n";
    out += U"    </MS>\n  </Obj>\n";
  }
  return out + U"</Objs>";
}

std::u32string draw_json(const Things& things, bool seven) {
  if (things.rows.size() == 1) return json_object(things, 0, seven, {}) + U"\n";
  const Text indent = seven ? U"  " : U"    ";
  Text out = U"[";
  for (size_t row = 0; row < things.rows.size(); ++row)
    out += (row > 0 ? U",\n" : U"\n") + indent + json_object(things, row, seven, indent);
  return out + U"\n]\n";
}

std::u32string draw_csv(const Things& things, const Culture& culture, bool use_culture,
                        bool type_line) {
  const Text separator(1, static_cast<char32_t>(use_culture ? culture.list_separator : ','));
  Text out = type_line ? U"#TYPE Selected.Contoso.Thing\n" : U"";
  for (size_t i = 0; i < things.names.size(); ++i)
    out += (i > 0 ? separator : U"") + quoted(things.names[i]);
  for (const auto& row : things.rows) {
    out += U"\n";
    for (size_t i = 0; i < row.size(); ++i)
      out += (i > 0 ? separator : U"") + csv_cell(row[i], culture);
  }
  return out + U"\n";
}

std::string utf8(const std::u32string& text) {
  std::string out;
  const auto byte = [&out](uint32_t b) { out += static_cast<char>(b); };
  for (const char32_t c : text) {
    if (c < 0x80) {
      byte(c);
    } else if (c < 0x800) {
      byte(0xC0 | (c >> 6)), byte(0x80 | (c & 0x3F));
    } else {
      byte(0xE0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F));
    }
  }
  return out;
}

std::string encode(const std::u32string& text, Encoding encoding, bool carriage_returns) {
  Text lines;
  for (const char32_t c : text)
    lines += c == U'\n' && carriage_returns ? Text(U"\r\n") : Text(1, c);
  if (encoding == Encoding::kUtf8) return utf8(lines);
  if (encoding == Encoding::kUtf8Marked) return utf8(U"\uFEFF" + lines);
  std::string out;
  for (const char32_t c : U"\uFEFF" + lines) {
    const char low = static_cast<char>(c & 0xFF), high = static_cast<char>((c >> 8) & 0xFF);
    out += encoding == Encoding::kUtf16Le ? low : high;
    out += encoding == Encoding::kUtf16Le ? high : low;
  }
  return out;
}

}  // namespace pairlint::draw
