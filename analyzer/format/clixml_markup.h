#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "format/object.h"

/// The small part of XML that CLIXML is written in. Entities are never defined and never expanded.
namespace pairlint {

enum class Token : uint8_t {
  kOpen,     ///< `<S N="x">`
  kEmpty,    ///< `<Nil N="x" />`
  kClose,    ///< `</S>`
  kText,     ///< what stands between two tags; CDATA too
  kDoctype,  ///< `<!DOCTYPE`, `<!ENTITY`: to be refused
  kCut,      ///< the text ends inside a tag
  kEnd,
};

/// The attributes that CLIXML's tags have, as they stand between their quotes; empty if not there.
struct Attributes {
  std::string_view name;    ///< N
  std::string_view stream;  ///< S
  std::string_view id;      ///< RefId
};

/// Walks over text from tag to tag. Comments and processing instructions are passed over.
class MarkupScanner {
 public:
  explicit MarkupScanner(std::string_view text) : text_(text) {}

  Token next();
  std::string_view name() const { return name_; }  ///< of a tag
  Attributes attributes() const;
  std::string_view text() const { return content_; }  ///< of kText
  /// Offsets of the token's first byte and the one behind its last.
  uint32_t begin() const { return begin_; }
  uint32_t end() const { return at_; }

 private:
  Token read_text();
  Token read_cdata();
  Token read_tag();
  bool pass_over(std::string_view closing);
  size_t tag_end(size_t from) const;

  std::string_view text_;
  uint32_t at_ = 0;
  uint32_t begin_ = 0;
  std::string_view name_;
  std::string_view attributes_;
  std::string_view content_;
};

/// A run of a value's text that was decoded.
struct DecodedPiece {
  std::string_view raw;       ///< as it stands
  char32_t character = 0;     ///< what it means, unless it stands for itself
  bool stands = false;        ///< it means what it says
  bool is_undefined = false;  ///< an entity that nobody defines
};

/// Takes text apart into runs that stand for themselves, XML's entities and PowerShell's `_xHHHH_`.
/// A surrogate pair in two escapes is one piece.
class EscapeScanner {
 public:
  explicit EscapeScanner(std::string_view text) : text_(text) {}
  std::optional<DecodedPiece> next();

 private:
  size_t find_escape();

  std::string_view text_;
  size_t at_ = 0;
  size_t entity_ = 0;  ///< the first `&` at or behind at_; sought anew when passed
  bool sought_ = false;
};

struct DecodedText {
  std::string_view text;
  bool is_known = true;  ///< false: it holds an entity that nobody defines
};
/// The text itself where there is nothing to decode.
DecodedText decode_text(std::string_view raw, TextArena& arena);

/// The number that digits make up; none if they are none.
std::optional<uint32_t> number_of(std::string_view digits);

}  // namespace pairlint
