#pragma once

#include <span>
#include <string>
#include <vector>

#include "format/split.h"
#include "trace/event_head.h"
#include "trace/signal_scan.h"

namespace pairlint {

/// The signals that a block shows: in its lines, in the messages of an export, in events.
class BlockSignals {
 public:
  /// `scanner` must outlive this.
  explicit BlockSignals(SignalScanner& scanner) : scanner_(scanner) {}

  /// In the order of their places; until the next call. `events` are those among the block's
  /// records.
  std::span<SignalHit> find(const Source& source, const Block& block,
                            std::span<const Object> objects, std::span<EventHead> events);

 private:
  void scan_text(const Source& source, std::string text, const Range& range);
  void scan_messages(const Source& source, std::span<const Object> objects);
  void scan_events(const Source& source, std::span<EventHead> events);

  SignalScanner& scanner_;
  std::vector<SignalHit> hits_;
};

}  // namespace pairlint
