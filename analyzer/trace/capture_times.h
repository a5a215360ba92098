#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "record/record.h"

namespace pairlint {

/// When a capture was taken, as far as its content says.
struct CaptureTime {
  Timestamp time;
  std::string from;  ///< transcript, log (what Get-Date printed, stamps of the storage test), or
                     ///< archive where neither tells
};

/// The latest of all times that captures tell. What an archive says of its members is what is left
/// where no capture tells its own.
class CaptureTimes {
 public:
  void add(const Timestamp& time, std::string_view from);
  void add_archived(const Timestamp& time);
  /// What the input has told, or else the latest stamp of its logs; begins the next input.
  std::optional<Timestamp> end_input(const std::optional<Timestamp>& stamp);
  std::optional<CaptureTime> latest() const;

 private:
  std::optional<CaptureTime> latest_;
  std::optional<Timestamp> archived_;  ///< of all members of archives
  std::optional<Timestamp> input_;     ///< of this input
};

}  // namespace pairlint
