#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "format/object.h"
#include "record/record.h"
#include "source/source.h"

namespace pairlint {

/// Tells of which kind an object is and gives its values their types. Knows no format: names
/// decide, the command above it only where names leave it open, because pastes lose or mix up
/// commands.
class Recogniser {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  explicit Recogniser(const std::vector<Kind>& kinds) : kinds_(kinds) {}

  uint32_t kind_of(const Object& object) const;
  Record read(uint32_t kind, const Object& object, const Source& source) const;
  /// The kind that this command prints, or kNone.
  uint32_t kind_printed_by(const Command& command) const;

 private:
  const std::vector<Kind>& kinds_;
};

/// The first Verb-Noun of what was typed, without assignments before it: `Get-CsUser` of
/// `$u = Get-CsUser kim | fl`; empty if there is none.
std::string_view cmdlet_of(std::string_view command);

/// The value typed behind `-Name` (or an unambiguous prefix is not accepted), without its quotes;
/// empty if it is not there.
std::string_view parameter_of(std::string_view command, std::string_view name);
/// Whether `-Name` was typed at all.
bool has_parameter(std::string_view command, std::string_view name);

}  // namespace pairlint
