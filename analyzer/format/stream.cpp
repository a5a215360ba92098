// VERBOSE:, WARNING: and kin. Only the first line of a message has the prefix; a wrapped line
// begins at the margin. So a message goes on until the next prefix, a blank line, or a line that
// another format claims, except inside `<Trace ...>`, whose HTTP and XML hold blank lines and
// anything else. A run of messages is one block.
#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "format/readers.h"
#include "format/shapes.h"
#include "format/unwrap.h"
#include "format/value.h"

namespace pairlint {
namespace {

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
