#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

using std::chrono::milliseconds;

/// A terminal is written to ten times a second, a log every ten seconds.
milliseconds pause(bool terminal) { return milliseconds(terminal ? 100 : 10'000); }

}  // namespace

std::string progress_text(size_t done, size_t total, double seconds) {
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  std::string text = fmt::format("{} of {} cases", done, total);
  if (rate <= 0) return text;
  text += rate < 10 ? fmt::format(", {:.1f}/s", rate) : fmt::format(", {:.0f}/s", rate);
  return text + fmt::format(", {:.0f} s left", static_cast<double>(total - done) / rate);
}

Progress::Progress(size_t total, bool quiet)
    : total_(total),
      quiet_(quiet),
      terminal_(::isatty(STDERR_FILENO) == 1),
      begin_(Clock::now()),
      next_(begin_ + pause(terminal_)) {}

void Progress::show(size_t done) {
  const auto now = Clock::now();
  if (quiet_ || now < next_) return;
  next_ = now + pause(terminal_);
  shown_ = true;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const std::string text = progress_text(done, total_, seconds);
  if (terminal_) {
    write_all(STDERR_FILENO, "\r\033[K" + text);
  } else {
    complain(text);
  }
}

void Progress::end() {
  if (terminal_ && shown_) write_all(STDERR_FILENO, "\r\033[K");
}

}  // namespace pairlint::cli
