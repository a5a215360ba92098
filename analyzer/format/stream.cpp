// VERBOSE:, WARNING: and kin. Only the first line of a message has the prefix; a wrapped line
// begins at the margin. So a message goes on until the next prefix, a blank line, or a line that
// another format claims, except inside `<Trace ...>`, whose HTTP and XML hold blank lines and
// anything else. A run of messages is one block.
#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/text.h"
#include "format/readers.h"
#include "format/shapes.h"
#include "format/unwrap.h"
#include "format/value.h"

namespace pairlint {
namespace {

struct Word {
  std::string_view printed;
  std::string_view stream;
};

/// English, also with its first letter lost to the mouse, and the translations of Windows'
/// languages. German is seen; the others are from memory (input-formats 8).
constexpr auto kWords = std::to_array<Word>({
    {"VERBOSE", "VERBOSE"},
    {"WARNING", "WARNING"},
    {"DEBUG", "DEBUG"},
    {"INFO", "INFO"},
    {"ERBOSE", "VERBOSE"},
    {"ARNING", "WARNING"},
    {"EBUG", "DEBUG"},
    {"AUSF\xC3\x9CHRLICH", "VERBOSE"},
    {"WARNUNG", "WARNING"},
    {"COMMENTAIRES", "VERBOSE"},
    {"AVERTISSEMENT", "WARNING"},
    {"D\xC3\x89"
     "BOGUER",
     "DEBUG"},
    {"DETALLADO", "VERBOSE"},
    {"ADVERTENCIA", "WARNING"},
    {"DEPURAR", "DEBUG"},
    {"DETTAGLIATO", "VERBOSE"},
    {"AVVISO", "WARNING"},
    {"DETALHADO", "VERBOSE"},
    {"AVISO", "WARNING"},
    {"\xD0\x9F\xD0\x9E\xD0\x94\xD0\xA0\xD0\x9E\xD0\x91\xD0\x9D\xD0\x9E", "VERBOSE"},
    {"\xD0\x9F\xD0\xA0\xD0\x95\xD0\x94\xD0\xA3\xD0\x9F\xD0\xA0\xD0\x95\xD0\x96\xD0\x94\xD0\x95\xD0"
     "\x9D"
     "\xD0\x98\xD0\x95",
     "WARNING"},
    {"\xD0\x9E\xD0\xA2\xD0\x9B\xD0\x90\xD0\x94\xD0\x9A\xD0\x90", "DEBUG"},
    {"\xE8\xAF\xA6\xE7\xBB\x86\xE4\xBF\xA1\xE6\x81\xAF", "VERBOSE"},
    {"\xE8\xA9\xB3\xE7\xB4\xB0", "VERBOSE"},
    {"\xE8\xA9\xB3\xE7\xB4\xB0\xE8\xB3\x87\xE8\xA8\x8A", "VERBOSE"},
    {"\xE8\xAD\xA6\xE5\x91\x8A", "WARNING"},
    {"\xE8\xB0\x83\xE8\xAF\x95", "DEBUG"},
    {"UITGEBREID", "VERBOSE"},
    {"WAARSCHUWING", "WARNING"},
    {"OSTRZE\xC5\xBB"
     "ENIE",
     "WARNING"},
});
constexpr size_t kLongestPrefix = 40;

/// A code page that was guessed wrong leaves other bytes between AUSF and HRLICH.
bool is_misread_german(std::string_view word) {
  return word.size() > 10 && word.size() <= 15 && word.starts_with("AUSF") &&
         word.ends_with("HRLICH");
}

std::string_view stream_of(std::string_view word) {
  for (const Word& known : kWords) {
    if (word == known.printed) return known.stream;
  }
  return is_misread_german(word) ? "VERBOSE" : std::string_view{};
}

/// Prefixes are written in capitals; hardly any other line begins with two of them.
bool may_begin_prefix(std::string_view line) {
  const auto capital = [](char c) { return is_upper(c) || (c & 0x80) != 0; };
  return line.size() > 4 && capital(line[0]) && capital(line[1]);
}

/// Where a `<Trace` opens in the line that it does not close.
bool opens_trace(std::string_view line) {
  const size_t open = line.rfind("<Trace ");
  return open != std::string_view::npos && line.find("</Trace>", open) == std::string_view::npos;
}

bool closes_trace(std::string_view line) { return line.find("</Trace>") != std::string_view::npos; }

enum class StreamRole { kMessage, kContinued, kBlank, kEnd };

/// Walks a run of messages line by line.
class StreamScan {
 public:
  StreamScan(const Lines& lines, uint32_t first) : lines_(lines), line_(first) {
    enter(lines[first]);
  }

  StreamRole next() {
    ++line_;
    if (line_ >= lines_.count()) return StreamRole::kEnd;
    const std::string_view text = lines_[line_];
    if (find_stream_prefix(text)) {
      enter(text);
      return StreamRole::kMessage;
    }
    return in_trace_ ? next_in_trace(text) : next_in_message(text);
  }
  uint32_t line() const { return line_; }
  bool in_trace() const { return in_trace_; }

 private:
  void enter(std::string_view text) {
    begin_ = lines_.range(text).begin;
    in_trace_ = opens_trace(text);
  }

  StreamRole next_in_trace(std::string_view text) {
    if (is_transcript_rule(text) || find_prompt(text)) return StreamRole::kEnd;
    if (closes_trace(text)) in_trace_ = opens_trace(text);
    const bool endless = lines_.range(text).end - begin_ > limits::kMessageBytes;
    if (endless) in_trace_ = false;
    return is_empty_line(text) ? StreamRole::kBlank : StreamRole::kContinued;
  }

  StreamRole next_in_message(std::string_view text) {
    if (is_empty_line(text)) return another_trace() ? StreamRole::kBlank : StreamRole::kEnd;
    if (claimed_by_another(Format::kStream, lines_.source(), line_)) return StreamRole::kEnd;
    in_trace_ = opens_trace(text);
    return StreamRole::kContinued;
  }

  /// One message may hold several traces with a blank line between them.
  bool another_trace() const {
    return line_ + 1 < lines_.count() && trim_left(lines_[line_ + 1]).starts_with("<Trace ");
  }

  const Lines& lines_;
  uint32_t line_;
  uint32_t begin_ = 0;
  bool in_trace_ = false;
};

struct Piece {
  std::string_view text;
  size_t cells;
};

class StreamBlock {
 public:
  StreamBlock(const Source& source, const Block& block, TextArena& arena)
      : lines_(without_margin(source, block.first_line)), block_(block), arena_(arena) {}

  void read(std::vector<Object>& objects) {
    measure();
    StreamScan walk(lines_, block_.first_line);
    StreamRole role = StreamRole::kMessage;
    while (role != StreamRole::kEnd && walk.line() < block_.first_line + block_.line_count) {
      if (role == StreamRole::kMessage) {
        finish(objects);
        begin(lines_[walk.line()]);
      } else if (role == StreamRole::kContinued) {
        go_on(lines_[walk.line()], walk.in_trace() ? trace_width_ : message_width_);
      }
      role = walk.next();
    }
    finish(objects);
  }

 private:
  /// The width of the window shows in messages that were wrapped; the lines of a trace tell their
  /// own.
  void measure() {
    StreamScan walk(lines_, block_.first_line);
    std::string_view upper = lines_[block_.first_line];
    WrapMeasure messages;
    WrapMeasure traces;
    const uint32_t end = block_.first_line + block_.line_count;
    for (StreamRole role = walk.next(); role != StreamRole::kEnd && walk.line() < end;
         role = walk.next()) {
      WrapMeasure& measure = walk.in_trace() ? traces : messages;
      if (role == StreamRole::kContinued) measure.add(cell_width(trim_right(upper)), true);
      if (role != StreamRole::kBlank) upper = lines_[walk.line()];
    }
    message_width_ = messages.result(0);
    trace_width_ = traces.result(0);
  }

  void begin(std::string_view line) {
    prefix_ = *find_stream_prefix(line);
    pieces_ = 0;
    upper_ = line;
    range_ = lines_.range(trim_right(prefix_.message));
  }

  void go_on(std::string_view line, const WrapWidth& wrap) {
    if (pieces_++ == 0) text_.assign(prefix_.message);
    switch (find_joint(text_, cell_width(trim_right(upper_)), line, wrap)) {
      case Joint::kNothing:
        break;
      case Joint::kBlank:
        text_ += ' ';
        break;
      case Joint::kNewline:
        text_ += '\n';
        break;
    }
    text_ += line;
    upper_ = line;
    range_.end = lines_.range(trim_right(line)).end;
  }

  void finish(std::vector<Object>& objects) {
    if (prefix_.printed.empty()) return;
    const std::string_view text = trim(pieces_ == 0 ? prefix_.message : arena_.store(text_));
    const Range printed = lines_.range(prefix_.printed);
    Object message{
        Format::kStream, {printed.begin, std::max(range_.end, printed.end)}, {}, nullptr};
    message.properties = {
        {"Stream", {prefix_.stream, ValueState::kPresent, printed}},
        {"Prefix", {prefix_.printed, ValueState::kPresent, printed}},
        {"Message", {text, text.empty() ? ValueState::kBlank : ValueState::kPresent, range_}},
    };
    objects.push_back(std::move(message));
    prefix_ = {};
  }

  Lines lines_;
  const Block& block_;
  TextArena& arena_;
  WrapWidth message_width_;
  WrapWidth trace_width_;
  StreamPrefix prefix_;  ///< of the message that is being read; empty: none is
  std::string text_;
  std::string_view upper_;
  size_t pieces_ = 0;
  Range range_;
};

}  // namespace

std::optional<StreamPrefix> find_stream_prefix(std::string_view line) {
  if (!may_begin_prefix(line)) return std::nullopt;
  const std::string_view head = line.substr(0, kLongestPrefix);
  constexpr std::string_view kFullWidthColon = "\xEF\xBC\x9A";
  size_t colon = head.find(':');
  size_t length = 1;
  if (const size_t wide = head.find(kFullWidthColon); wide < colon) {
    colon = wide;
    length = kFullWidthColon.size();
  }
  if (colon == std::string_view::npos) return std::nullopt;
  StreamPrefix prefix;
  prefix.stream = stream_of(trim_right(head.substr(0, colon)));
  if (prefix.stream.empty()) return std::nullopt;
  prefix.printed = line.substr(0, colon + length);
  prefix.message = line.substr(colon + length);
  if (prefix.message.starts_with(' ')) prefix.message.remove_prefix(1);
  return prefix;
}

uint32_t claim_stream(const Source& source, uint32_t line) {
  const Lines lines = without_margin(source, line);
  if (!find_stream_prefix(lines[line])) return 0;
  const uint32_t begin = source.lines()[line].begin;
  StreamScan walk(lines, line);
  uint32_t last = line;
  for (StreamRole role = walk.next(); role != StreamRole::kEnd; role = walk.next()) {
    if (role == StreamRole::kBlank) continue;
    if (role == StreamRole::kMessage &&
        source.lines()[walk.line()].begin - begin > limits::kRunBytes)
      break;
    last = walk.line();
  }
  return last - line + 1;
}

void read_stream(const Source& source, const Block& block, TextArena& arena,
                 std::vector<Object>& objects) {
  StreamBlock(source, block, arena).read(objects);
}

}  // namespace pairlint
