#include "cli/progress.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/platform/console.h"
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
      terminal_(platform::is_terminal(platform::kStderr)),
      begin_(Clock::now()),
      next_(begin_ + pause(terminal_)) {}

void Progress::show(size_t done) {
  const auto now = Clock::now();
  if (quiet_ || now < next_) return;
  next_ = now + pause(terminal_);
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const std::string text = progress_text(done, total_, seconds);
  if (terminal_) {
    overwrite(text);
  } else {
    complain(text);
  }
}

void Progress::end() {
  if (terminal_ && shown_ > 0) overwrite("");
}

/// With blanks: not every terminal takes the sequence that clears a line.
void Progress::overwrite(const std::string& text) {
  const size_t size = text.size();
  const std::string rest(shown_ - std::min(shown_, size), ' ');
  write_all(platform::kStderr, "\r" + text + rest + std::string(rest.size(), '\b'));
  shown_ = size;
}

}  // namespace pairlint::cli
