#include "source/source.h"

#include <algorithm>
#include <cstring>
#include <tuple>

#include "base/text.h"

namespace pairlint {
namespace {

/// A window beyond this means that a caller keeps everything; offsets would not fit for long.
constexpr size_t kWindowBytes = size_t{1} << 30;

std::string number_of(uint64_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

std::string more_times(uint64_t count) {
  return count == 1 ? "" : " and " + number_of(count - 1, "more time");
}

std::string_view without_line_end(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

Source::Source(Input& input, uint32_t id, WindowSize size)
    : input_(input), id_(id), size_(size), repaired_(size.line_bytes) {}

bool Source::at_end() const {
  return is_binary() || (input_ended_ && raw_begin_ == raw_end_ &&
                         repaired_.map().original_end() == original_.size());
}

Result<bool> Source::advance(uint32_t keep_from) {
  const uint32_t dropped = repaired_.drop_front(keep_from);
  original_.drop_front(dropped);
  masked_ -= dropped;
  if (original_.size() > kWindowBytes) return fail(name() + ": more text than a window can hold");

  if (!raw_ && !input_ended_) begin();
  const uint32_t kept = lines().count();
  while (!at_end() && lines().count() == kept) {
    decode_page();
    append_lines();
  }
  tell_diagnostics();
  if (failure_ && at_end()) return tl::unexpected<Error>(*std::exchange(failure_, std::nullopt));
  return lines().count() > kept;
}

void Source::begin() {
  raw_ = std::make_unique_for_overwrite<char[]>(Decoder::kHeadBytes);
  fill();
  raw_begin_ = decoder_.begin(raw()).bom_bytes;
  original_.pad();
}

/// Reads until the buffer is full, so that decoding sees the same bytes however they arrive.
void Source::fill() {
  if (input_ended_) return;
  std::memmove(raw_.get(), raw_.get() + raw_begin_, raw_end_ - raw_begin_);
  raw_end_ -= raw_begin_;
  raw_begin_ = 0;
  while (!input_ended_ && raw_end_ < Decoder::kHeadBytes) {
    const Result<size_t> count =
        input_.read({raw_.get() + raw_end_, Decoder::kHeadBytes - raw_end_});
    if (!count) failure_ = count.error();
    input_ended_ = !count || *count == 0;
    if (count) raw_end_ += *count;
    if (count) bytes_read_ += *count;
  }
}

void Source::decode_page() {
  size_t budget = size_.page_bytes;
  while (budget > 0) {
    fill();
    if (raw_begin_ == raw_end_) break;
    const size_t used = decoder_.decode(raw(), budget, input_ended_, original_);
    raw_begin_ += used;
    budget -= std::min(budget, used);
  }
  fill();
  if (input_ended_ && raw_begin_ == raw_end_) raw_.reset();  // others can use its memory
}

/// How much of `text`, which begins with a line, is to be searched for secrets now: whole lines, so
/// that none is seen in part, or a piece of an overlong one. How the bytes arrived never matters.
size_t Source::maskable(std::string_view text) const {
  size_t end = 0;
  for (;;) {
    const std::string_view rest = text.substr(end);
    const std::string_view line = rest.substr(0, size_.line_bytes);
    size_t line_end = line.find('\n');
    if (line_end == std::string_view::npos) line_end = line.find('\r');
    if (line_end != std::string_view::npos) {
      end += line_end + 1;
    } else if (rest.size() >= size_.line_bytes) {
      return end > 0 ? end : utf8_prefix(rest, size_.line_bytes).size();
    } else {
      return input_ended_ && raw_begin_ == raw_end_ ? text.size() : end;
    }
  }
}

void Source::mask_secrets() {
  while (const size_t count = maskable(original_.view().substr(masked_))) {
    secrets_.apply(original_.from(masked_).first(count));
    masked_ += count;
  }
}

/// Shows the lines that are complete. A CR at the end of what was decoded may be half a line end.
void Source::append_lines() {
  mask_secrets();
  const std::string_view masked = original_.view().substr(0, masked_);
  if (input_ended_ && raw_begin_ == raw_end_) {
    repaired_.append(masked, LastLine::kIsWhole);
  } else {
    const size_t half = masked.ends_with('\r') && masked_ == original_.size() ? 1 : 0;
    repaired_.append(masked.substr(0, masked.size() - half), LastLine::kGoesOn);
  }
  repaired_.pad();
  original_.pad();
}

void Source::tell_diagnostics() {
  const std::string encoding(this->encoding());
  tell("decoded-with-replacements", decoder_.replacements(),
       number_of(decoder_.replacements().count, "character") + " could not be decoded as " +
           encoding + " and became U+FFFD");
  tell("mixed-encodings", decoder_.switches(),
       "the encoding changes from " + encoding + " to " +
           std::string(encoding_name(decoder_.switched_to())) + " here" +
           more_times(decoder_.switches().count) + "; all parts were read");
  tell("cut-inside-character", decoder_.cut_characters(),
       "the input ends inside a character of " + encoding + ", which was left out");
  tell("line-too-long", {repaired_.cut_lines(), repaired_.first_cut()},
       number_of(repaired_.cut_lines(), "line") + " of more than " +
           number_of(size_.line_bytes, "byte") + " cut for reading");
}

/// The place is that of the first encounter, which is still in the window; the count grows.
void Source::tell(std::string_view id, const Encounter& met, std::string message) {
  if (met.count == 0) return;
  const auto known = std::find_if(diagnostics_.begin(), diagnostics_.end(),
                                  [id](const Diagnostic& told) { return told.id == id; });
  if (known != diagnostics_.end()) {
    known->message = std::move(message);
    return;
  }
  const Position where = repaired_.map().position_of_original(met.first, original_.view());
  diagnostics_.push_back({std::string(id), std::move(message), {id_, where, where}});
  std::sort(diagnostics_.begin(), diagnostics_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.where, a.id) < std::tie(b.where, b.id);
  });
}

Position Source::position(uint32_t offset) const {
  return repaired_.map().position(offset, original_.view());
}

Span Source::span(Range range) const {
  const Position begin = position(range.begin);
  const Position end =
      range.empty() ? begin : repaired_.map().end_position(range.end, original_.view());
  return {id_, begin, end};
}

Excerpt Source::excerpt(uint32_t first, uint32_t last) const {
  Excerpt excerpt;
  if (lines().count() == 0) return excerpt;
  first = std::max(first, physical_line(0));
  last = std::min(last, physical_line(lines().count() - 1));
  for (uint32_t line = first; line <= last; ++line) {
    if (excerpt.lines.size() == limits::kExcerptLines) break;
    const Range range = repaired_.map().original_line(line);
    const std::string_view text = original_.view().substr(range.begin, range.size());
    excerpt.lines.emplace_back(utf8_prefix(without_line_end(text), limits::kExcerptLineBytes));
  }
  if (!excerpt.lines.empty()) excerpt.first_line = first;
  return excerpt;
}

}  // namespace pairlint
