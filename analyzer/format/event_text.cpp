// What the event viewer puts on the clipboard for an event: what is known of it, a line each, its
// message below, perhaps the same as XML. The message may hold anything, blank lines too; it ends
// where another event begins, or where behind a blank line something else does.
#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/text.h"
#include "format/readers.h"
#include "format/shapes.h"
#include "format/value.h"

namespace pairlint {
namespace {

/// How the viewer calls what it prints, in English first.
struct EventLabel {
  std::string_view name;
  std::array<std::string_view, 3> printed;  ///< in English, German, Russian
};

enum Place : size_t { kLog, kSource, kId, kMessage };

constexpr auto kLabels = std::to_array<EventLabel>({
    {"Log Name", {"Log Name:", "Protokollname:", "Имя журнала:"}},
    {"Source", {"Source:", "Quelle:", "Источник:"}},
    {"Event ID", {"Event ID:", "Ereignis-ID:", "Код события:"}},
    {"Description", {"Description:", "Beschreibung:", "Описание:"}},
    {"Date", {"Date:", "Datum:", "Дата:"}},
    {"Level", {"Level:", "Ebene:", "Уровень:"}},
    {"Computer", {"Computer:", "Computer:", "Компьютер:"}},
});

constexpr uint32_t kMostHeadLines = 12;
constexpr std::string_view kXmlHead = "Event Xml:";
constexpr std::string_view kXmlEnd = "</Event>";

/// How long the label is that a line begins with; 0: it is none of this.
size_t label_length(std::string_view text, const EventLabel& label) {
  for (const std::string_view printed : label.printed) {
    if (text.starts_with(printed)) return printed.size();
  }
  return 0;
}

bool begins_event(std::string_view text) { return label_length(text, kLabels[kLog]) > 0; }

/// The line of the label above the message; 0 where what stands there is no event.
uint32_t find_message(const Lines& lines, uint32_t line) {
  const uint32_t most = std::min(lines.count(), line + kMostHeadLines);
  bool source = false;
  bool id = false;
  for (uint32_t at = line + 1; at < most; ++at) {
    const std::string_view text = trim(lines[at]);
    source = source || label_length(text, kLabels[kSource]) > 0;
    id = id || label_length(text, kLabels[kId]) > 0;
    if (label_length(text, kLabels[kMessage]) > 0) return source && id ? at : 0;
    if (text.find(':') == std::string_view::npos) return 0;
  }
  return 0;
}

/// Behind the XML that stands at a line.
uint32_t xml_end(const Lines& lines, uint32_t line, uint32_t most) {
  for (uint32_t at = line; at < most; ++at) {
    if (trim(lines[at]).ends_with(kXmlEnd)) return at + 1;
  }
  return line;
}

/// Behind the message and what belongs to the event below it.
uint32_t event_end(const Lines& lines, uint32_t line, uint32_t most) {
  bool blank = false;
  for (; line < most; ++line) {
    const std::string_view text = trim(lines[line]);
    if (text.starts_with(kXmlHead)) return xml_end(lines, line, most);
    if (begins_event(text) || find_prompt(lines[line])) return line;
    if (blank && claimed_by_another(Format::kEvent, lines, line)) return line;
    blank = text.empty();
  }
  return line;
}

Property read_label(const Lines& lines, std::string_view text, size_t label, TextArena& arena) {
  const std::string_view value = trim(text.substr(label_length(text, kLabels[label])));
  return {kLabels[label].name, make_value(value, lines.range(value), arena)};
}

/// The lines of the message, as they stand; what the XML repeats is left out.
Property read_message(const Lines& lines, uint32_t line, uint32_t end, TextArena& arena) {
  std::string joined;
  Range range = lines.range(trim(lines[line - 1]));
  range.begin = range.end;
  for (; line < end; ++line) {
    const std::string_view text = trim(lines[line]);
    if (text.starts_with(kXmlHead)) break;
    if (text.empty()) continue;
    const Range place = lines.range(text);
    if (joined.empty()) range = place;
    joined.append(joined.empty() ? "" : "\n").append(text);
    range.end = place.end;
  }
  const ValueState state = joined.empty() ? ValueState::kBlank : ValueState::kPresent;
  return {kLabels[kMessage].name, {arena.store(std::move(joined)), state, range}};
}

}  // namespace

uint32_t claim_event(const Lines& lines, uint32_t line) {
  if (!begins_event(trim(lines[line]))) return 0;
  const uint32_t message = find_message(lines, line);
  if (message == 0) return 0;
  const uint32_t most = std::min(lines.count(), line + limits::kEventLines);
  return event_end(lines, message + 1, most) - line;
}

void read_event(const Source& source, const Block& block, TextArena& arena,
                std::vector<Object>& objects) {
  const Lines lines(source, block.first_line);
  const uint32_t message = find_message(lines, block.first_line);
  if (message == 0) return;
  Object object;
  object.format = Format::kEvent;
  object.range.begin = lines.range(trim(lines[block.first_line])).begin;
  for (uint32_t line = block.first_line; line < message; ++line) {
    const std::string_view text = trim(lines[line]);
    for (size_t label = 0; label < kLabels.size(); ++label) {
      if (label == kMessage || label_length(text, kLabels[label]) == 0) continue;
      object.properties.push_back(read_label(lines, text, label, arena));
    }
  }
  object.properties.push_back(
      read_message(lines, message + 1, block.first_line + block.line_count, arena));
  object.range.end = object.properties.back().value.range.end;
  objects.push_back(std::move(object));
}

}  // namespace pairlint
