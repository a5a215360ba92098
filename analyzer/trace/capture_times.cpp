#include "trace/capture_times.h"

#include <utility>

namespace pairlint {

void CaptureTimes::add(const Timestamp& time, std::string_view from) {
  if (!input_ || input_->seconds < time.seconds) input_ = time;
  if (!latest_ || latest_->time.seconds < time.seconds) {
    latest_ = CaptureTime{time, std::string(from)};
  }
}

void CaptureTimes::add_archived(const Timestamp& time) {
  if (!archived_ || archived_->seconds < time.seconds) archived_ = time;
}

std::optional<Timestamp> CaptureTimes::end_input(const std::optional<Timestamp>& stamp) {
  if (!input_ && stamp) add(*stamp, "log");
  return std::exchange(input_, std::nullopt);
}

std::optional<CaptureTime> CaptureTimes::latest() const {
  if (latest_ || !archived_) return latest_;
  return CaptureTime{*archived_, "archive"};
}

}  // namespace pairlint
