#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "format/object.h"
#include "record/record.h"
#include "source/source.h"

namespace pairlint {

/// Whether text begins as the lines do that a kind's cmdlet prints; false where they have no
/// certain beginning.
bool begins_as_line_of(const Kind& kind, std::string_view text);

/// Tells of which kind an object is and gives its values their types. Knows no format: the type
/// decides where one is told, else names, and the command above it only where names leave it open,
/// because pastes lose or mix up commands.
class Recogniser {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  explicit Recogniser(std::span<const Kind> kinds);

  uint32_t kind_of(const Object& object) const {
    return kind_of(object, object.command ? kind_printed_by(*object.command) : kNone);
  }
  /// The same for whoever knows what the object's command prints, or that it has none.
  uint32_t kind_of(const Object& object, uint32_t printed) const;
  Record read(uint32_t kind, const Object& object, const Source& source) const;
  /// The kind that this command prints, or kNone.
  uint32_t kind_printed_by(const Command& command) const;

  /// The field that a label with blanks in it stands for, as translations and text read off a
  /// picture print it: `Exchange AutodiscoverUrl`. Empty if it is none.
  std::string name_without_blanks(std::string_view printed) const;

 private:
  /// One of the sets of names that recognise a kind.
  struct NameSet {
    uint32_t kind = 0;
    uint64_t marks = 0;  ///< of all its names: an object without one of these has not all names
    const Items<Text>* names = nullptr;
  };

  uint32_t kind_of_type(std::string_view type_name) const;

  const std::span<const Kind> kinds_;
  std::vector<NameSet> name_sets_;
};

/// The server that a command asked for what it knows; empty if it does not say.
std::string asked_server(const Kind& kind, const Command& command);

}  // namespace pairlint
