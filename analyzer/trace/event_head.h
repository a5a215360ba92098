#pragma once

#include <optional>
#include <string>

#include "base/span.h"
#include "format/object.h"
#include "record/record.h"

namespace pairlint {

/// What tells one Windows event from others, in the words of the event viewer.
struct EventHead {
  std::string text;  ///< source and number
  Range range;       ///< of the number
  Range object;
};

/// The head of an event that is a record, of Get-WinEvent or of a file with events: there source
/// and number stand in any order and apart from each other, so that no pattern over lines finds
/// both. Nothing for a record of another kind, and where one of the two is not shown.
std::optional<EventHead> event_head(const Kind& kind, const Record& record, const Object& object);

}  // namespace pairlint
