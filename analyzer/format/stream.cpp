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
  if (line.find('<') == std::string_view::npos) return false;
  const size_t open = line.rfind("<Trace ");
  return open != std::string_view::npos && line.find("</Trace>", open) == std::string_view::npos;
}

bool closes_trace(std::string_view line) { return line.find("</Trace>") != std::string_view::npos; }

enum class StreamRole { kMessage, kContinued, kBlank, kEnd };

/// Whether it is known already that no other format begins inside.
enum class Extent : bool { kOpen, kKnown };

/// Walks a run of messages line by line.
class StreamScan {
 public:
  StreamScan(const Lines& lines, uint32_t first, Extent extent)
      : lines_(lines), extent_(extent), line_(first) {
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
    if (extent_ == Extent::kOpen && claimed_by_another(Format::kStream, lines_, line_)) {
      return StreamRole::kEnd;
    }
    in_trace_ = opens_trace(text);
    return StreamRole::kContinued;
  }

  /// One message may hold several traces with a blank line between them.
  bool another_trace() const {
    return line_ + 1 < lines_.count() && trim_left(lines_[line_ + 1]).starts_with("<Trace ");
  }

  const Lines& lines_;
  Extent extent_;
  uint32_t line_;
  uint32_t begin_ = 0;
  bool in_trace_ = false;
};

/// A line that goes on with a message.
struct Piece {
  std::string_view text;
  size_t cells_above = 0;  ///< of the line above it
  bool in_trace = false;
};

struct Message {
  StreamPrefix prefix;
  uint32_t first_piece = 0;
};

class StreamBlock {
 public:
  StreamBlock(const Source& source, const Block& block, TextArena& arena)
      : lines_(without_margin(Lines(source, block.first_line), block.first_line)), arena_(arena) {
    scan(block);
  }

  void read(std::vector<Object>& objects) {
    objects.reserve(objects.size() + messages_.size());
    for (size_t i = 0; i < messages_.size(); ++i) objects.push_back(object_of(i));
  }

 private:
  /// The width of the window shows in messages that were wrapped; the lines of a trace tell their
  /// own.
  void scan(const Block& block) {
    StreamScan walk(lines_, block.first_line, Extent::kKnown);
    const uint32_t end = block.first_line + block.line_count;
    std::string_view upper;
    WrapMeasure messages;
    WrapMeasure traces;
    StreamRole role = StreamRole::kMessage;
    for (; role != StreamRole::kEnd && walk.line() < end; role = walk.next()) {
      if (role == StreamRole::kBlank) continue;
      const std::string_view line = lines_[walk.line()];
      if (role == StreamRole::kMessage) {
        messages_.push_back({*find_stream_prefix(line), static_cast<uint32_t>(pieces_.size())});
      } else {
        const size_t cells = cell_width(trim_right(upper));
        (walk.in_trace() ? traces : messages).add(cells, true);
        pieces_.push_back({line, cells, walk.in_trace()});
      }
      upper = line;
    }
    message_width_ = messages.result(0);
    trace_width_ = traces.result(0);
  }

  Object object_of(size_t index) {
    const StreamPrefix& prefix = messages_[index].prefix;
    const uint32_t first = messages_[index].first_piece;
    const auto end = static_cast<uint32_t>(
        index + 1 < messages_.size() ? messages_[index + 1].first_piece : pieces_.size());
    Range range = lines_.range(trim_right(prefix.message));
    if (end > first) range.end = lines_.range(trim_right(pieces_[end - 1].text)).end;
    const std::string_view text =
        trim(end > first ? arena_.store(joined(prefix.message, first, end)) : prefix.message);
    const Range printed = lines_.range(prefix.printed);
    Object object{Format::kStream, {printed.begin, std::max(range.end, printed.end)}, {}, nullptr};
    object.properties.reserve(3);
    object.properties.push_back({"Stream", {prefix.stream, ValueState::kPresent, printed}});
    object.properties.push_back({"Prefix", {prefix.printed, ValueState::kPresent, printed}});
    const ValueState state = text.empty() ? ValueState::kBlank : ValueState::kPresent;
    object.properties.push_back({"Message", {text, state, range}});
    return object;
  }

  std::string joined(std::string_view first_line, uint32_t first, uint32_t end) const {
    size_t size = first_line.size();
    for (uint32_t p = first; p < end; ++p) size += 1 + pieces_[p].text.size();
    std::string text;
    text.reserve(size);
    text += first_line;
    for (uint32_t p = first; p < end; ++p) {
      const Piece& piece = pieces_[p];
      const WrapWidth& wrap = piece.in_trace ? trace_width_ : message_width_;
      Joint joint = find_joint(text, piece.cells_above, piece.text, wrap);
      // Headers and XML have lines of their own; the longest of them was not wrapped either.
      const bool own_line = piece.in_trace && piece.cells_above == wrap.width;
      if (joint == Joint::kBlank && own_line) joint = Joint::kNewline;
      if (joint != Joint::kNothing) text += joint == Joint::kBlank ? ' ' : '\n';
      text += piece.text;
    }
    return text;
  }

  Lines lines_;
  TextArena& arena_;
  std::vector<Message> messages_;
  std::vector<Piece> pieces_;
  WrapWidth message_width_;
  WrapWidth trace_width_;
};

}  // namespace

std::optional<StreamPrefix> find_stream_prefix(std::string_view line) {
  if (!may_begin_prefix(line)) return std::nullopt;
  constexpr std::string_view kVerbose = "VERBOSE:";
  if (line.starts_with("VERBOSE: ")) {
    return StreamPrefix{kWords[0].stream, line.substr(0, kVerbose.size()),
                        line.substr(kVerbose.size() + 1)};
  }
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

uint32_t claim_stream(const Lines& all_lines, uint32_t line) {
  if (!find_stream_prefix(trim_left(all_lines[line]))) return 0;
  const Lines lines = without_margin(all_lines, line);
  if (!find_stream_prefix(lines[line])) return 0;
  const uint32_t begin = lines.begin_of(line);
  StreamScan walk(lines, line, Extent::kOpen);
  uint32_t last = line;
  for (StreamRole role = walk.next(); role != StreamRole::kEnd; role = walk.next()) {
    if (role == StreamRole::kBlank) continue;
    if (role == StreamRole::kMessage && lines.begin_of(walk.line()) - begin > limits::kRunBytes)
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
