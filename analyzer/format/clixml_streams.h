#pragma once

#include <string_view>
#include <vector>

#include "format/clixml_island.h"
#include "format/mapped_text.h"
#include "format/object.h"

/// What comes out of powershell.exe when its output is redirected: every element says which stream
/// it belongs to, and errors are pieces of the text that a console would have shown.
namespace pairlint {

/// Gathers text elements of streams, and makes objects as if a console had printed them.
class StreamTexts {
 public:
  StreamTexts(const IslandText& island, TextArena& arena, std::vector<Object>& objects)
      : island_(island), arena_(arena), objects_(objects) {}

  /// `raw` is the text between two tags as it stands, at offset `origin` of the island; `element`
  /// is where the element stands in the window.
  void add(std::string_view stream, std::string_view raw, uint32_t origin, Range element);
  /// Errors end before anything that is no error text.
  void flush();

 private:
  void add_error(std::string_view raw, uint32_t origin);
  void read_console(const Source& console);
  void keep(const Object& object, bool in_step);
  Range window_range(Range range, bool in_step) const;

  const IslandText& island_;
  TextArena& arena_;
  std::vector<Object>& objects_;
  MappedText errors_;  ///< as a console shows them; their origins are offsets in the island
};

/// The name under which messages of a stream are known: VERBOSE, WARNING, PROGRESS ...
std::string_view stream_name(std::string_view attribute, TextArena& arena);

/// Gives a serialised ErrorRecord the properties that a printed one has; its own follow. Leaves
/// other objects alone. `message` is what the record's ToString says, if it has one.
void name_like_printed_error(Object& object, const Value& message);

}  // namespace pairlint
