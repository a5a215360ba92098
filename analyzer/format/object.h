#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "format/references.h"
#include "source/diagnostic.h"

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
  kDns,          ///< nslookup
  kCsv,          ///< Export-Csv, and logs whose header is a comment
  kHtmlTable,    ///< ConvertTo-Html and reports
  kJson,         ///< ConvertTo-Json, auth metadata documents
  kPem,          ///< base64 between BEGIN and END
  kCertutil,     ///< what certutil prints of a certificate
  kEvent,        ///< an event as the event viewer copies it
  kClixml,       ///< Export-Clixml, and what powershell.exe writes to a pipe
};
std::string_view format_name(Format format);

/// What the capture showed of a value. A property that is not there has no Value at all.
enum class ValueState : uint8_t {
  kPresent,
  kBlank,    ///< printed, and nothing behind the colon, or `{}`
  kCut,      ///< `...`: what is visible is certain, the rest is not
  kMasked,   ///< `xxxx`, `***`, a placeholder
  kOpaque,   ///< the name of a type instead of data
  kDamaged,  ///< rewritten on its way here, and not to be restored
};

/// What a format itself tells of a value's inside. Consoles tell nothing: a list they draw is text
/// in braces, and its elements are the reader's guess.
enum class ValueShape : uint8_t {
  kText,
  kList,    ///< elements, as CLIXML and JSON separate them
  kObject,  ///< properties of its own
};

struct Property;

struct Value {
  std::string_view text;  ///< re-joined; without the marks that say it was cut
  ValueState state = ValueState::kPresent;
  Range range;  ///< from its first to its last byte in the window
  ValueShape shape = ValueShape::kText;
  uint32_t count = 0;                      ///< of the elements or members
  const Value* first_item = nullptr;       ///< of a kList
  const Property* first_member = nullptr;  ///< of a kObject
  bool repaired = false;                   ///< `text` was rewritten on its way here, and restored
  bool end_only = false;                   ///< of a kCut: what was cut off is its beginning

  std::span<const Value> items() const { return {first_item, first_item ? count : 0}; }
  std::span<const Property> members() const;
};

struct Property {
  std::string_view name;
  Value value;
};

inline std::span<const Property> Value::members() const {
  return {first_member, first_member ? count : 0};
}

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
  Range range;  ///< where it stands; of one in a document of many lines, the tag it begins with
  std::vector<Property> properties;
  const Command* command = nullptr;  ///< the command above it, if one is to be seen
  /// What the format says it is, the most derived type first and only it, as it stands there:
  /// `Deserialized.Microsoft.Exchange...`. Empty where the format does not tell.
  std::string_view type_name = {};
  std::string_view text = {};  ///< what stands for the whole (ToString), if the format tells

  const Value* find(std::string_view name) const;  ///< ASCII case-insensitive
};

/// A type's own name: without `Deserialized.` and `Selected.` before it and `#Decorated` behind it.
std::string_view bare_type_name(std::string_view type_name);

/// Owns what does not stand in the window as one piece: re-joined text, elements and members. Also
/// hands on what outlives a block: what later blocks of the input may refer to, and what is to be
/// said about the input.
class TextArena {
 public:
  std::string_view store(std::string text) { return texts_.emplace_back(std::move(text)); }
  /// A value of these elements; its text is how PowerShell would print them, elements that are
  /// lists themselves as a type name. Blank without any.
  Value list(std::vector<Value> items, Range range);
  /// A value with these members; `text` is what stands for the whole, if anything does.
  Value object(std::vector<Property> members, std::string_view text, Range range);
  /// Forgets what a block has stored.
  void clear();

  References& references() { return references_; }
  /// Of what is told under one id, the first in an input is kept.
  void tell(Diagnostic diagnostic);
  const Diagnostics& diagnostics() const { return diagnostics_; }
  /// Forgets what outlives a block: another input follows.
  void end_input();

 private:
  References references_;
  Diagnostics diagnostics_;
  std::deque<std::string> texts_;
  std::deque<std::vector<Value>> lists_;
  std::deque<std::vector<Property>> objects_;
};

}  // namespace pairlint
