// Export-Csv, and what spreadsheets make of it. A header is told by its quotes, by the line of the
// type above it, or by names that only properties have; prose has blanks behind its commas. Logs of
// Exchange and IIS have their header in a comment: they are named, their rows are no objects.
#include <algorithm>
#include <array>
#include <optional>

#include "base/limits.h"
#include "base/text.h"
#include "format/csv_rows.h"
#include "format/readers.h"
#include "format/shapes.h"
#include "format/value.h"

namespace pairlint {
namespace {

/// Where the rows begin, and how they are divided.
struct CsvHeader {
  uint32_t line = 0;  ///< of the names
  char delimiter = ',';
  bool quoted = false;
  bool names_all = true;  ///< false: rows may have one field more, without a name
};

/// What the column without a name is called.
constexpr std::string_view kUnnamed = "Unnamed";

/// What `Format-Table | Export-Csv` writes: instructions to the screen instead of data.
constexpr std::string_view kScreenInstructions = "ClassId2e4f51ef21dd47e99d3c952918aff9cd";

bool is_delimiter(char c) { return c == ',' || c == ';' || c == '\t'; }

bool is_name(const CsvField& field) {
  constexpr size_t kLongestName = 200;
  return field.whole && field.more.empty() && !field.text.empty() &&
         field.text.size() <= kLongestName;
}

/// `"Name","Services"`, with nothing between the quotes but delimiters.
std::optional<CsvHeader> find_quoted_header(const Lines& lines, uint32_t line, size_t fewest) {
  const std::string_view text = trim_right(lines[line]);
  const size_t end = text.size() > 1 ? text.find('"', 1) : std::string_view::npos;
  if (!text.starts_with('"') || !text.ends_with('"') || end == std::string_view::npos) return {};
  CsvHeader header{line, end + 1 < text.size() ? text[end + 1] : ',', true, true};
  if (!is_delimiter(header.delimiter)) return {};
  CsvRows rows(lines, line, line + 1, header.delimiter);
  const std::vector<CsvField>& names = rows.next();
  const bool all = std::all_of(names.begin(), names.end(), [](const CsvField& field) {
    return field.quoted && is_name(field);
  });
  return all && names.size() >= fewest ? std::optional(header) : std::nullopt;
}

/// A name of several words, such as `Date and Time`: capitalised, and nothing but words.
bool is_spoken_name(std::string_view text) {
  const auto fits = [](char c) {
    return is_alnum(c) || c == ' ' || c == '-' || static_cast<unsigned char>(c) > 0x7F;
  };
  const bool capital = is_upper(text.front()) || static_cast<unsigned char>(text.front()) > 0x7F;
  return capital && text.back() != ' ' && std::all_of(text.begin(), text.end(), fits) &&
         std::count(text.begin(), text.end(), ' ') <= 3;
}

/// A list of events that the event viewer saved: names of several words, and none for the message.
std::optional<CsvHeader> find_spoken_header(const std::vector<CsvField>& names, uint32_t line,
                                            char delimiter) {
  constexpr size_t kFewestNames = 5;
  const bool all = std::all_of(names.begin(), names.end(), [](const CsvField& field) {
    return is_name(field) && is_spoken_name(field.text);
  });
  if (!all || names.size() < kFewestNames) return {};
  return CsvHeader{line, delimiter, false, false};
}

/// A file whose quotes a spreadsheet dropped: three names of properties or more, nothing else.
std::optional<CsvHeader> find_plain_header(const Lines& lines, uint32_t line) {
  constexpr size_t kFewestNames = 3;
  const std::string_view text = lines[line];
  const size_t end = std::find_if_not(text.begin(), text.end(), is_alnum) - text.begin();
  if (end == 0 || end == text.size() || !is_delimiter(text[end])) return {};
  CsvRows rows(lines, line, line + 1, text[end]);
  const std::vector<CsvField>& names = rows.next();
  const bool all = std::all_of(names.begin(), names.end(), [](const CsvField& field) {
    return is_name(field) && is_property_name(field.text);
  });
  if (!all) return find_spoken_header(names, line, text[end]);
  if (names.size() < kFewestNames) return {};
  return CsvHeader{line, text[end], false, true};
}

std::optional<CsvHeader> find_header(const Lines& lines, uint32_t line) {
  const std::string_view text = lines[line];
  if (text.empty()) return {};
  const bool below = line + 1 < lines.count();
  if (text.starts_with("#TYPE ")) {
    return below ? find_quoted_header(lines, line + 1, 1) : std::nullopt;
  }
  if (text.starts_with("sep=") && text.size() == 5) {
    if (!below) return {};
    const auto quoted = find_quoted_header(lines, line + 1, 1);
    return quoted ? quoted : find_plain_header(lines, line + 1);
  }
  return text.front() == '"' ? find_quoted_header(lines, line, 2) : find_plain_header(lines, line);
}

size_t count_names(const Lines& lines, const CsvHeader& header) {
  return CsvRows(lines, header.line, header.line + 1, header.delimiter).next().size();
}

/// Whether a row begins here. Without quotes only the number of its fields tells.
bool is_row(const Lines& lines, uint32_t line, const CsvHeader& header, size_t names) {
  const std::string_view text = trim_left(lines[line]);
  if (text.empty() || interrupts(text)) return false;
  if (header.quoted) return text.front() == '"' || text.front() == header.delimiter;
  if (text.front() == '"') return true;
  const auto delimiters =
      static_cast<size_t>(std::count(text.begin(), text.end(), header.delimiter));
  return delimiters > 0 && 2 * (delimiters + 1) >= names;
}

bool is_directive(std::string_view line) {
  constexpr std::array<std::string_view, 5> kDirectives = {"#Software:", "#Version:", "#Log-",
                                                           "#Date:", "#Fields:"};
  return line.starts_with('#') &&
         std::any_of(kDirectives.begin(), kDirectives.end(),
                     [&](std::string_view directive) { return line.starts_with(directive); });
}

/// Directives, with the one that names the fields among them, and the rows below.
uint32_t claim_log(const Lines& lines, uint32_t line) {
  uint32_t end = line;
  bool named = false;
  for (; end < lines.count() && is_directive(lines[end]); ++end) {
    named = named || lines[end].starts_with("#Fields:");
  }
  if (!named) return 0;
  const auto is_log_row = [&](std::string_view text) {
    return text.find_first_of(", ") != std::string_view::npos && !interrupts(text);
  };
  while (end < lines.count() && (is_directive(lines[end]) || is_log_row(lines[end]))) ++end;
  return end - line;
}

class CsvBlock {
 public:
  CsvBlock(const Lines& lines, const CsvHeader& header, TextArena& arena)
      : lines_(lines), header_(header), arena_(arena) {
    CsvRows rows(lines, header.line, header.line + 1, header.delimiter);
    for (const CsvField& name : rows.next()) names_.push_back(plain_text(name));
    if (!header.names_all) names_.push_back(kUnnamed);
  }

  void read(uint32_t end, std::vector<Object>& objects) {
    if (names_.front() == kScreenInstructions) return;
    CsvRows rows(lines_, header_.line + 1, end, header_.delimiter);
    while (!rows.at_end() && is_row(lines_, rows.line(), header_, names_.size())) {
      add(rows.next(), objects);
    }
  }

 private:
  void add(const std::vector<CsvField>& fields, std::vector<Object>& objects) {
    // A value with a delimiter in it that lost its quotes has moved all that follow it.
    if (!header_.quoted && fields.size() > names_.size()) return;
    Object object{Format::kCsv, range_of(fields.front()), {}, nullptr};
    for (size_t i = 0; i < std::min(fields.size(), names_.size()); ++i) {
      object.properties.push_back({names_[i], value_of(fields[i])});
      object.range.end = object.properties.back().value.range.end;
    }
    objects.push_back(std::move(object));
  }

  Range range_of(const CsvField& field) const {
    Range range = lines_.range(field.text);
    if (!field.more.empty()) range.end = lines_.range(field.more.back()).end;
    return range;
  }

  /// Without doubled quotes, the lines joined.
  std::string_view plain_text(const CsvField& field) {
    const bool plain = field.more.empty() && field.text.find('"') == std::string_view::npos;
    if (plain || !field.quoted) return field.text;
    std::string raw(field.text);
    for (const std::string_view line : field.more) raw.append("\n").append(line);
    std::string text;
    for (size_t i = 0; i < raw.size(); ++i) {
      text += raw[i];
      if (raw[i] == '"' && i + 1 < raw.size() && raw[i + 1] == '"') ++i;
    }
    return arena_.store(std::move(text));
  }

  /// Null is nothing at all between the delimiters, an empty string has its quotes.
  Value value_of(const CsvField& field) {
    const Range range = range_of(field);
    const std::string_view text = plain_text(field);
    if (text.empty() && field.whole) {
      return {field.quoted ? "\"\"" : "", ValueState::kBlank, range};
    }
    Value value = make_value(text, range, arena_);
    if (!field.whole) value.state = ValueState::kCut;
    return value;
  }

  const Lines& lines_;
  CsvHeader header_;
  TextArena& arena_;
  std::vector<std::string_view> names_;
};

}  // namespace

uint32_t claim_csv(const Lines& lines, uint32_t line) {
  if (is_directive(lines[line])) return claim_log(lines, line);
  const auto header = find_header(lines, line);
  if (!header) return 0;
  const size_t names = count_names(lines, *header);
  CsvRows rows(lines, header->line + 1, lines.count(), header->delimiter);
  const bool typed = header->line > line;
  for (uint32_t count = 0; count < limits::kTableRows && !rows.at_end(); ++count) {
    if (!is_row(lines, rows.line(), *header, names)) break;
    rows.next();
  }
  // Names alone may be anything.
  return typed || rows.line() > header->line + 1 ? rows.line() - line : 0;
}

void read_csv(const Source& source, const Block& block, TextArena& arena,
              std::vector<Object>& objects) {
  const Lines lines(source, block.first_line);
  if (is_directive(lines[block.first_line])) return;
  const auto header = find_header(lines, block.first_line);
  if (header) CsvBlock(lines, *header, arena).read(block.first_line + block.line_count, objects);
}

}  // namespace pairlint
