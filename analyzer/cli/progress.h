#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace pairlint::cli {

/// `120 of 5000 cases, 210/s, 23 s left`; without `total` (0) what is known.
std::string progress_text(size_t done, size_t total, double seconds);

/// How far an audit is: one line of a terminal that is written over, elsewhere a line now and then.
class Progress {
 public:
  Progress(size_t total, bool quiet);
  void show(size_t done);
  /// Leaves the line of a terminal behind, empty.
  void end();

 private:
  void overwrite(const std::string& text);
  using Clock = std::chrono::steady_clock;
  size_t total_;
  bool quiet_, terminal_;
  size_t shown_ = 0;  ///< how long the line of the terminal is
  Clock::time_point begin_, next_;
};

}  // namespace pairlint::cli
