#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace pairlint {

/// How something was drawn. No format knows a cmdlet.
enum class Format : uint8_t {
  kProse,        ///< text that no reader claims
  kTranscript,   ///< header or footer of Start-Transcript
  kCommand,      ///< a prompt with what was typed behind it
  kList,         ///< Format-List
  kTable,        ///< Format-Table
  kErrorRecord,  ///< what PowerShell prints for an error
  kStream,       ///< VERBOSE:, WARNING: and their translations
};
std::string_view format_name(Format format);

/// What the capture showed of a value. A property that is not there has no Value at all.
enum class ValueState : uint8_t {
  kPresent,
  kBlank,   ///< printed, and nothing behind the colon, or `{}`
  kCut,     ///< `...`: what is visible is certain, the rest is not
  kMasked,  ///< `xxxx`, `***`, a placeholder
  kOpaque,  ///< the name of a type instead of data
};

struct Value {
  std::string_view text;  ///< re-joined; without the marks that say it was cut
  ValueState state = ValueState::kPresent;
  Range range;  ///< from its first to its last byte in the window
};

struct Property {
  std::string_view name;
  Value value;
};

/// A command as it was typed at a prompt. Evidence, never configuration.
struct Command {
  std::string text;   ///< with continuation lines joined by LF
  std::string host;   ///< `server` of `[server]: PS C:\>`, else empty
  std::string shell;  ///< "exchange" for `[PS] C:\>`, else empty: unknown
  Span span;
  bool output_shown = false;  ///< a further prompt follows in the same unbroken block
};

/// Names and values in the order they were printed. The views live as long as the window.
struct Object {
  Format format = Format::kProse;
  Range range;
  std::vector<Property> properties;
  const Command* command = nullptr;  ///< the command above it, if one is to be seen

  const Value* find(std::string_view name) const;  ///< ASCII case-insensitive
};

/// Owns text that does not stand in the window as one piece, such as re-joined values.
class TextArena {
 public:
  std::string_view store(std::string text) { return texts_.emplace_back(std::move(text)); }
  void clear() { texts_.clear(); }

 private:
  std::deque<std::string> texts_;
};

}  // namespace pairlint
