#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "format/clixml_elements.h"
#include "format/clixml_island.h"
#include "format/clixml_markup.h"
#include "format/clixml_streams.h"
#include "format/object.h"

namespace pairlint {

/// Makes the Objects of one block of CLIXML, without recursion and in one pass. Nothing that input
/// can say makes it larger than a multiple of the input: references repeat by pointer, within
/// limits::kClixmlRepeated.
class ClixmlReader {
 public:
  ClixmlReader(const Source& source, const Block& block, TextArena& arena,
               std::vector<Object>& objects);
  void read();

 private:
  /// An element that is open.
  struct Frame {
    Element element = Element::kUnknown;
    std::string_view tag;
    std::string_view name;       ///< attribute N, decoded
    std::string_view stream;     ///< attribute S
    std::optional<uint32_t> id;  ///< attribute RefId
    uint32_t begin = 0;          ///< offset of its tag
    uint32_t inside = 0;         ///< offset behind its tag
    size_t first = 0;            ///< where its members begin in members_
    bool is_cut = false;         ///< it did not end, or not all of it was read
    bool has_text = false;
    std::string_view text;  ///< between its tags, as it stands
    Range text_range;       ///< offsets
    // Of an object, or an entry of a dictionary:
    std::optional<Value> printed;  ///< ToString, or the entry's key
    std::optional<Value> content;  ///< the boxed value, list or dictionary, or the entry's value
    std::string_view type;
    // For those who repeat it:
    uint32_t height = 1;  ///< levels of values, itself included
    uint64_t weight = 1;  ///< values and bytes of text
  };
  /// An object that a Ref may repeat.
  struct Known {
    Value value;
    uint32_t height = 1;
    uint64_t weight = 1;
  };

  void open(Token token);
  void push(Element element);
  void begin_document();
  void add_text();
  void close(std::string_view tag);
  void close_inner(size_t depth);
  void finish_all();
  void finish();
  bool is_top(size_t depth) const;
  bool at_top() const { return is_top(open_.size()); }

  Value value_of(Frame& frame);
  Value text_value(const Frame& frame);
  Value object_value(Frame& frame);
  Value list_value(const Frame& frame);
  Value dictionary_value(const Frame& frame);
  Value repeated_value(Frame& frame);
  Value known_text(uint32_t id, Range range);
  std::vector<Property> take_members(const Frame& frame);
  void remember(const Frame& frame, const Value& value);

  void deliver(Frame& frame);
  void deliver_value(Frame& frame);
  void note_types(const Frame& types, Frame& object);
  std::string_view type_again(uint32_t id);
  void emit(Frame& frame);
  void emit_object(Frame& frame);
  std::vector<Property> properties_of(Frame& frame);
  void tell(const char* id, const char* message, Range offsets);
  Range element_range(const Frame& frame) const { return island_.range(frame.begin, end_); }

  const Source& source_;
  IslandText island_;
  MarkupScanner scanner_;
  TextArena& arena_;
  std::vector<Object>& objects_;
  StreamTexts streams_;

  std::vector<Frame> open_;
  std::vector<Property> members_;  ///< of all open elements, the innermost last
  std::unordered_map<uint32_t, Known> known_;
  std::unordered_map<uint32_t, std::string_view> types_;
  uint32_t skipped_ = 0;   ///< elements that are open and passed over
  uint32_t end_ = 0;       ///< offset behind the element that ends
  uint32_t values_ = 0;    ///< of the current object of the top level
  uint64_t repeated_ = 0;  ///< weight of what its references repeat
};

}  // namespace pairlint
