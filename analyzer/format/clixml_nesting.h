#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace pairlint {

/// `<tag`, with what may follow a tag's name behind it.
bool begins_element_named(std::string_view text, std::string_view tag);
/// The root of a document, the declaration before it, or the head of a redirected stream.
bool begins_document(std::string_view text);

/// An element of the top level on a line of its own, as a block that goes on begins with, or what
/// remoting logs show. Elements that need a name are none of them.
bool begins_element(std::string_view text);

/// Follows the nesting of tags, in pieces of text as they come.
class NestingScan {
 public:
  /// Reads up to the end of a tag after which no element is open, or to the end of the piece.
  /// Returns the bytes that were read.
  size_t read(std::string_view piece);
  /// No element is open but the root.
  bool between_elements() const { return state_ == State::kText && depth_ <= root_; }
  /// The next line cannot belong to the island.
  bool breaks_at(std::string_view line) const;

 private:
  enum class State : uint8_t { kText, kName, kTag, kQuoted };

  size_t read_name(std::string_view piece, size_t at);
  size_t read_tag(std::string_view piece, size_t at);
  size_t read_quoted(std::string_view piece, size_t at);
  void begin_tag();
  void end_tag();
  void open();
  std::string_view name() const { return {name_.data(), name_size_}; }

  State state_ = State::kText;
  uint32_t depth_ = 0;
  uint32_t root_ = 0;  ///< the depth of the top level: 1 below <Objs>
  bool started_ = false;
  bool holds_value_ = false;  ///< text may stand here
  bool closes_ = false;
  char quote_ = 0;
  char last_ = 0;  ///< of the tag, blanks left out
  std::array<char, 6> name_{};
  size_t name_size_ = 0;
};

}  // namespace pairlint
