// What Start-Transcript says of itself: a frame of two lines of asterisks with a 14-digit time
// inside. The words in it are translated, so lines are told by their place and by what they hold.
// A frame whose end was cut off is read as far as it goes. The lines that log which cmdlet was
// bound to what (`PS>CommandInvocation(...)`) belong to the transcript, not to what was typed.
#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "format/readers.h"
#include "format/shapes.h"
#include "format/value.h"

namespace pairlint {
namespace {

constexpr size_t kTimeDigits = 14;
constexpr size_t kShortestRule = 20;
/// The longest header that is known has 17 lines.
constexpr uint32_t kFrameLines = 40;

struct Entry {
  std::string_view label;
  std::string_view value;
};

/// `Label: value`; the label of one word or a few.
std::optional<Entry> find_entry(std::string_view line) {
  const size_t colon = line.substr(0, 80).find(':');
  if (colon == 0 || colon == std::string_view::npos || is_blank(line.front())) return std::nullopt;
  return Entry{trim(line.substr(0, colon)), trim(line.substr(colon + 1))};
}

/// `yyyyMMddHHmmss`.
bool is_time(std::string_view text) {
  return text.size() == kTimeDigits && std::all_of(text.begin(), text.end(), is_digit) &&
         (text.starts_with("19") || text.starts_with("20"));
}

bool is_time_line(std::string_view line) {
  line = trim_right(line);
  return line.size() > kTimeDigits && is_time(line.substr(line.size() - kTimeDigits)) &&
         !is_alnum(line[line.size() - kTimeDigits - 1]) && find_entry(line);
}

/// Lines inside the frame that opens at `line`, up to the rule that closes it or to where it breaks
/// off.
uint32_t frame_end(const Lines& lines, uint32_t line) {
  const uint32_t most = std::min(lines.count(), line + kFrameLines);
  uint32_t end = line;
  while (end < most) {
    const std::string_view text = lines[end];
    if (is_transcript_rule(text)) return end + 1;
    if (is_empty_line(text) || find_prompt(text) || text.starts_with("```")) break;
    ++end;
  }
  // No closing rule: what reads `Label: value` still belongs to it.
  end = line;
  while (end < most && (end < line + 2 || find_entry(lines[end])) && !is_empty_line(lines[end]))
    ++end;
  return end;
}

uint32_t claim_frame(const Lines& lines, uint32_t line) {
  uint32_t inside = line + 1;
  bool timed = false;
  for (uint32_t i = inside; i < std::min(lines.count(), inside + 3) && !timed; ++i) {
    if (is_transcript_rule(lines[i])) break;
    timed = is_time_line(lines[i]);
  }
  if (!timed) return 0;
  uint32_t end = frame_end(lines, inside);
  if (end < lines.count() && lines[end].starts_with("Transcript started,")) ++end;
  return end - line;
}

/// Quoted or not: what begins with `>> ` looks quoted itself.
bool is_trace(const Lines& lines, uint32_t line) {
  return is_transcript_trace(trim_left(lines.raw(line))) ||
         is_transcript_trace(trim_left(lines[line]));
}

uint32_t claim_trace(const Lines& lines, uint32_t line) {
  uint32_t end = line;
  while (end < lines.count() && is_trace(lines, end)) ++end;
  return end - line;
}

/// A header whose first lines were cut off begins with its time.
uint32_t claim_tail(const Lines& lines, uint32_t line) {
  if (!is_time_line(lines[line]) || line + 1 >= lines.count()) return 0;
  const uint32_t end = frame_end(lines, line);
  return end > line + 1 && is_transcript_rule(lines[end - 1]) ? end - line : 0;
}

std::string_view english_name(std::string_view label) {
  struct Name {
    std::string_view printed, name;
  };
  static constexpr auto kNames = std::to_array<Name>({
      {"Start time", "StartTime"},
      {"End time", "EndTime"},
      {"Command start time", "CommandStartTime"},
      {"Username", "Username"},
      {"RunAs User", "RunAsUser"},
      {"Configuration Name", "ConfigurationName"},
      {"Machine", "Machine"},
      {"Host Application", "HostApplication"},
      {"Process ID", "ProcessId"},
  });
  for (const Name& name : kNames) {
    if (equal_ignoring_case(label, name.printed)) return name.name;
  }
  return {};
}

/// The words for an end, at the start of what closes a transcript in the languages that are known.
bool reads_as_end(std::string_view title, std::string_view label) {
  for (const std::string_view word : {"end", "fin", "\xD0\xBA\xD0\xBE\xD0\xBD\xD0\xB5\xD1\x86"}) {
    if (starts_with_ignoring_case(label, word) || starts_with_ignoring_case(title, word))
      return true;
  }
  return find_ignoring_case(title, "transcript end") != std::string_view::npos;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// The names of a frame's lines, in order. PSVersion and its kin are never translated.
class FrameNames {
 public:
  FrameNames(std::string_view title, size_t entries) : title_(title), entries_(entries) {}

  std::string_view next(const Entry& entry) {
    ++place_;
    const std::string_view english = english_name(entry.label);
    if (!english.empty()) return english;
    if (is_time(entry.value)) return time_name(entry.label);
    if (entry.value.find("(Microsoft Windows") != std::string_view::npos) return machine();
    if (machine_seen_ && is_number(entry.value)) return "ProcessId";
    if (machine_seen_ && place_ == machine_place_ + 1) return "HostApplication";
    if (entry.label.find(' ') == std::string_view::npos && is_property_name(entry.label) &&
        machine_seen_) {
      return entry.label;
    }
    if (place_ == 2) return "Username";
    if (place_ == 3 && !machine_seen_) return "RunAsUser";
    return entry.label;
  }

 private:
  std::string_view machine() {
    machine_seen_ = true;
    machine_place_ = place_;
    return "Machine";
  }

  /// A header says more than its time; an end says no more.
  std::string_view time_name(std::string_view label) const {
    if (entries_ == 1 && title_.empty()) return "CommandStartTime";
    return entries_ == 1 && reads_as_end(title_, label) ? "EndTime" : "StartTime";
  }

  std::string_view title_;
  size_t entries_;
  size_t place_ = 0;
  size_t machine_place_ = 0;
  bool machine_seen_ = false;
};

}  // namespace

bool is_transcript_rule(std::string_view line) {
  if (line.empty() || line.front() != '*') return false;
  line = trim_right(line);
  return line.size() >= kShortestRule &&
         std::all_of(line.begin(), line.end(), [](char c) { return c == '*'; });
}

bool is_transcript_trace(std::string_view line) {
  if (!line.starts_with("PS>") && !line.starts_with(">> ")) return false;
  const std::string_view text = line.substr(3);
  for (const std::string_view what :
       {"CommandInvocation(", "ParameterBinding(", "TerminatingError("}) {
    if (text.starts_with(what)) return true;
  }
  return false;
}

uint32_t claim_transcript(const Lines& lines, uint32_t line) {
  if (is_trace(lines, line)) return claim_trace(lines, line);
  const std::string_view text = trim_right(lines[line]);
  if (text.empty()) return 0;
  if (text.front() == '*') return is_transcript_rule(text) ? claim_frame(lines, line) : 0;
  return is_digit(text.back()) && is_alpha(text.front()) ? claim_tail(lines, line) : 0;
}

void read_transcript(const Source& source, const Block& block, TextArena& arena,
                     std::vector<Object>& objects) {
  const Lines lines(source, block.first_line);
  std::vector<Entry> entries;
  std::string_view title;
  const uint32_t end = block.first_line + block.line_count;
  uint32_t line = block.first_line;
  const bool ruled = is_transcript_rule(lines[line]);
  for (line += ruled ? 1 : 0; line < end && !is_transcript_rule(lines[line]); ++line) {
    const auto entry = find_entry(lines[line]);
    if (entry) {
      entries.push_back(*entry);
    } else if (entries.empty()) {
      title = trim(lines[line]);
    }
  }
  if (entries.empty() || is_trace(lines, block.first_line)) return;
  Object frame{Format::kTranscript, {}, {}, nullptr};
  const uint32_t last = std::min(line, end - 1);
  frame.range = {lines.range(lines[block.first_line]).begin,
                 lines.range(trim_right(lines[last])).end};
  FrameNames names(title, entries.size());
  for (const Entry& entry : entries) {
    const std::string_view name = names.next(entry);
    frame.properties.push_back({name, make_value(entry.value, lines.range(entry.value), arena)});
  }
  objects.push_back(std::move(frame));
}

}  // namespace pairlint
