#include "trace/block_signals.h"

#include <algorithm>
#include <utility>

#include "source/input.h"

namespace pairlint {

std::span<SignalHit> BlockSignals::find(const Source& source, const Block& block,
                                        std::span<const Object> objects,
                                        std::span<EventHead> events) {
  hits_.clear();
  if (block.format == Format::kClixml) {
    scan_messages(source, objects);
  } else {
    scanner_.scan(source, block.first_line, block.first_line + block.line_count, hits_);
  }
  scan_events(source, events);
  return hits_;
}

/// Appends what a text that stands for a part of the input shows; all of it stands at `range`.
void BlockSignals::scan_text(const Source& source, std::string text, const Range& range) {
  MemoryInput input(source.name(), std::move(text));
  Source apart(input, source.id());
  if (!apart.advance(0)) return;
  const size_t before = hits_.size();
  scanner_.scan(apart, 0, apart.lines().count(), hits_);
  for (size_t i = before; i < hits_.size(); ++i) hits_[i].range = range;
}

/// Consoles and logs may show a signal anywhere; exports only where an object has a message, which
/// is scanned as it would have been printed.
void BlockSignals::scan_messages(const Source& source, std::span<const Object> objects) {
  for (const Object& object : objects) {
    const Value* message = object.find("Message");
    if (message && !message->text.empty()) {
      scan_text(source, std::string(message->text), message->range);
    }
  }
}

/// An event that its text tells already is not told again by its number.
void BlockSignals::scan_events(const Source& source, std::span<EventHead> events) {
  for (EventHead& event : events) {
    const auto told = static_cast<ptrdiff_t>(hits_.size());
    scan_text(source, std::move(event.text), event.range);
    const auto heads = hits_.begin() + told;
    const auto is_told = [&](const SignalHit& head) {
      return std::any_of(hits_.begin(), heads, [&](const SignalHit& hit) {
        return hit.signal == head.signal && hit.range.begin >= event.object.begin &&
               hit.range.end <= event.object.end;
      });
    };
    hits_.erase(std::remove_if(heads, hits_.end(), is_told), hits_.end());
  }
  std::stable_sort(hits_.begin(), hits_.end(), [](const SignalHit& a, const SignalHit& b) {
    return a.range.begin < b.range.begin;
  });
}

}  // namespace pairlint
