#pragma once

#include <span>
#include <vector>

#include "base/excerpt.h"
#include "record/record.h"
#include "source/source.h"

namespace pairlint {

/// Copies the lines that a report may quote before their window goes, as long as there is room.
class Quotes {
 public:
  /// `excerpts` must outlive this.
  explicit Quotes(Excerpts& excerpts) : excerpts_(excerpts) {}

  /// With the lines around them.
  void keep_lines(const Source& source, const Span& span);
  /// The lines of a record, and of its fields where they stand outside its own place.
  void keep_record(const Source& source, const Record& record);
  /// The lines of signals with what stands around them, those of stages alone, in their order.
  void keep_shown(const Source& source, std::vector<Span>& signals, std::span<const Span> stages);

 private:
  Excerpts& excerpts_;
};

}  // namespace pairlint
