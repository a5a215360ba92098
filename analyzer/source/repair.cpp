// One pass from one special byte to the next; what lies between is copied as a run, or not at all
// while nothing had to be changed. Every decision depends on the logical line alone (never on what
// happens to be in the window), so that pages of any size give the same text.

#include "source/repair.h"

#include <algorithm>

#include "source/ansi.h"
#include "source/scan.h"

namespace pairlint {
namespace {

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

enum class Repair : uint8_t { kNone, kDrop, kBlank, kNewLine, kEscape };

/// What to do with the character of two or three bytes that `text` begins with.
Repair repair_of_character(std::string_view text) {
  const auto byte = [text](size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const unsigned second = byte(1);
  const unsigned third = byte(2);
  switch (byte(0)) {
    case 0xC2:
      if (second == 0x85) return Repair::kNewLine;  // U+0085
      if (second == 0x9B) return Repair::kEscape;
      if (second == 0xA0) return Repair::kBlank;
      return second == 0xAD ? Repair::kDrop : Repair::kNone;
    case 0xE2:
      if (second == 0x80) {
        if (third <= 0x8A || third == 0xAF) return Repair::kBlank;              // U+2000-200A, 202F
        if (third <= 0x8F) return Repair::kDrop;                                // U+200B-200F
        if (third == 0xA8 || third == 0xA9) return Repair::kNewLine;            // U+2028, 2029
        return third >= 0xAA && third <= 0xAE ? Repair::kDrop : Repair::kNone;  // U+202A-202E
      }
      if (second != 0x81) return Repair::kNone;
      if (third == 0x9F) return Repair::kBlank;  // U+205F
      return third == 0xA0 || (third >= 0xA6 && third <= 0xA9) ? Repair::kDrop : Repair::kNone;
    case 0xE3:
      return second == 0x80 && third == 0x80 ? Repair::kBlank : Repair::kNone;  // U+3000
    case 0xEF:
      return second == 0xBB && third == 0xBF ? Repair::kDrop : Repair::kNone;  // U+FEFF
    default:
      return Repair::kNone;
  }
}

bool is_line_separator(std::string_view text) {
  return repair_of_character(text) == Repair::kNewLine;
}

}  // namespace

class RepairedText::Pass {
 public:
  Pass(RepairedText& out, std::string_view original)
      : out_(out),
        original_(original),
        end_(static_cast<uint32_t>(original.size())),
        line_(out.map_.original_end()),
        run_(out.map_.identical() ? 0 : line_) {}

  void repair();
  void add_last_line();
  void leave_out_last_line();

 private:
  uint32_t repair_at(uint32_t at);
  uint32_t repair_character(uint32_t at);
  uint32_t repair_orphan_colour(uint32_t at);
  uint32_t end_line_at_cr(uint32_t at);
  uint32_t drop(uint32_t at, size_t bytes);
  uint32_t replace(uint32_t at, size_t bytes, char by);
  uint32_t drop_controls(uint32_t at);

  void end_line(uint32_t text_end, uint32_t next);
  void separate_line(uint32_t at, uint32_t next);
  void cut_before(uint32_t at);
  bool ends_line_at(uint32_t at) const;

  void flush(uint32_t to);
  uint32_t text_at(uint32_t at) const {
    return static_cast<uint32_t>(out_.text_.size()) + (at - run_);
  }
  /// Where the logical line would be cut; sequences do not reach across.
  uint32_t piece_end() const;
  std::string_view rest_of_piece(uint32_t at) const {
    return original_.substr(at, piece_end() - at);
  }
  uint32_t count_orphan_colours();

  RepairedText& out_;
  std::string_view original_;
  uint32_t end_;
  uint32_t line_;  ///< where the current logical line begins in the original
  uint32_t run_;   ///< the first byte of the original that is not in the text yet
  uint32_t colours_line_ = UINT32_MAX;  ///< the line of colours_
  uint32_t colours_ = 0;
};

void RepairedText::Pass::repair() {
  scan::SpecialFinder specials(original_);
  uint32_t at = line_;
  while (true) {
    at = static_cast<uint32_t>(specials.next(at));
    if (at - line_ >= out_.line_bytes_ - 3) cut_before(at);
    if (at >= end_) return;
    at = repair_at(at);
  }
}

uint32_t RepairedText::Pass::repair_at(uint32_t at) {
  const char c = original_[at];
  switch (c) {
    case '\n':
      end_line(text_at(at), at + 1);
      return at + 1;
    case '\r':
      return end_line_at_cr(at);
    case '\v':
    case '\f':
      return replace(at, 1, ' ');
    case '\x1B':
      return drop(at, escape_length(rest_of_piece(at)));
    case '[':
      return repair_orphan_colour(at);
    default:
      return static_cast<unsigned char>(c) < 0x80 ? drop_controls(at) : repair_character(at);
  }
}

uint32_t RepairedText::Pass::end_line_at_cr(uint32_t at) {
  flush(at);
  const bool pair = at + 1 < end_ && original_[at + 1] == '\n';
  run_ = at + 1;
  if (!pair) out_.text_.append('\n');
  const uint32_t text_end = static_cast<uint32_t>(out_.text_.size()) - (pair ? 0 : 1);
  end_line(text_end, at + (pair ? 2 : 1));
  return line_;
}

uint32_t RepairedText::Pass::repair_character(uint32_t at) {
  const size_t bytes = original_[at] == '\xC2' ? 2 : 3;
  switch (repair_of_character(original_.substr(at, bytes))) {
    case Repair::kNone:
      return at + 1;
    case Repair::kDrop:
      return drop(at, bytes);
    case Repair::kBlank:
      return replace(at, bytes, ' ');
    case Repair::kEscape:
      return drop(at, c1_escape_length(rest_of_piece(at)));
    case Repair::kNewLine:
      separate_line(at, at + static_cast<uint32_t>(bytes));
      return line_;
  }
  return at + 1;
}

/// Without its ESC a colour is believed where text rarely has the like: behind a written-out ESC,
/// as the first thing in a line, or together with another one.
uint32_t RepairedText::Pass::repair_orphan_colour(uint32_t at) {
  const size_t bytes = orphan_colour_length(rest_of_piece(at));
  if (bytes == 0) return at + 1;
  const uint32_t before = std::max(run_, line_);
  const size_t written = written_escape_length(original_.substr(before, at - before));
  const bool leads = text_at(at) == out_.map_.text_end();
  if (written == 0 && !leads && count_orphan_colours() < 2) return at + 1;
  return drop(at - static_cast<uint32_t>(written), written + bytes);
}

/// Of the current line; counted once a line.
uint32_t RepairedText::Pass::count_orphan_colours() {
  if (colours_line_ == line_) return colours_;
  colours_line_ = line_;
  colours_ = 0;
  const std::string_view line = rest_of_piece(line_);
  for (size_t at = 0; at < line.size(); ++at) {
    const std::string_view rest = line.substr(at);
    if (rest[0] == '\n' || rest[0] == '\r' || is_line_separator(rest)) break;
    if (orphan_colour_length(rest) != 0) ++colours_;
  }
  return colours_;
}

uint32_t RepairedText::Pass::drop_controls(uint32_t at) {
  uint32_t behind = at + 1;
  const uint32_t end = piece_end();
  while (behind < end && original_[behind] == original_[at]) ++behind;
  return drop(at, behind - at);
}

uint32_t RepairedText::Pass::drop(uint32_t at, size_t bytes) {
  flush(at);
  run_ = at + static_cast<uint32_t>(bytes);
  out_.map_.jump(static_cast<uint32_t>(out_.text_.size()), run_);
  return run_;
}

uint32_t RepairedText::Pass::replace(uint32_t at, size_t bytes, char by) {
  flush(at);
  out_.text_.append(by);
  run_ = at + static_cast<uint32_t>(bytes);
  if (bytes > 1) out_.map_.jump(static_cast<uint32_t>(out_.text_.size()), run_);
  return run_;
}

/// Text and original differ from here on, or already do.
void RepairedText::Pass::flush(uint32_t to) {
  out_.map_.diverge();
  out_.text_.append(original_.substr(run_, to - run_));
  run_ = to;
}

void RepairedText::Pass::end_line(uint32_t text_end, uint32_t next) {
  out_.map_.add_line(text_end, text_end + 1, next, original_);
  out_.last_was_cut_ = false;
  line_ = next;
}

void RepairedText::Pass::separate_line(uint32_t at, uint32_t next) {
  flush(at);
  const auto text_end = static_cast<uint32_t>(out_.text_.size());
  out_.text_.append('\n');
  run_ = next;
  out_.map_.add_line(text_end, text_end + 1, next, original_);
  out_.map_.continue_line(original_);
  line_ = next;
}

bool RepairedText::Pass::ends_line_at(uint32_t at) const {
  return original_[at] == '\n' || original_[at] == '\r' || is_line_separator(original_.substr(at));
}

uint32_t RepairedText::Pass::piece_end() const {
  if (end_ - line_ <= out_.line_bytes_) return end_;
  uint32_t end = line_ + out_.line_bytes_;
  while (continues_character(original_[end])) --end;
  return end;
}

/// Nothing in original_[run_..at) needs repair, so that the line may be cut anywhere there.
void RepairedText::Pass::cut_before(uint32_t at) {
  for (uint32_t cut = piece_end(); cut < end_ && at >= cut; cut = piece_end()) {
    if (at == cut && ends_line_at(at)) return;
    if (!out_.last_was_cut_ && out_.cut_lines_++ == 0) out_.first_cut_ = line_;
    out_.last_was_cut_ = true;
    separate_line(cut, cut);
  }
}

void RepairedText::Pass::add_last_line() {
  const uint32_t text_end = text_at(end_);
  if (!out_.map_.identical()) flush(end_);
  if (line_ < end_) out_.map_.add_line(text_end, text_end, end_, original_);
}

void RepairedText::Pass::leave_out_last_line() {
  if (!out_.map_.identical()) {
    if (run_ < line_) flush(line_);
    out_.text_.truncate(out_.map_.text_end());
  }
  out_.map_.forget_open_line();
}

void RepairedText::append(std::string_view original, LastLine last) {
  Pass pass(*this, original);
  pass.repair();
  if (last == LastLine::kIsWhole) {
    pass.add_last_line();
  } else {
    pass.leave_out_last_line();
  }
}

uint32_t RepairedText::drop_front(uint32_t lines) {
  const uint32_t text_before = map_.text_end();
  const uint32_t original = map_.drop_front(lines);
  text_.drop_front(std::min<size_t>(text_.size(), text_before - map_.text_end()));
  return original;
}

}  // namespace pairlint
