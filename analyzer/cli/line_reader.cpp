#include "cli/line_reader.h"

#include <cerrno>

#include "cli/interrupt.h"
#include "cli/platform/console.h"

namespace pairlint::cli {

bool LineReader::read_more() {
  buffer_.resize(size_t{64} << 10);
  at_ = 0;
  int64_t count = -1;
  do {
    count = platform::read_until_signal(descriptor_, buffer_);
  } while (count < 0 && errno == EINTR && interrupted_by() == 0);
  buffer_.resize(count < 0 ? 0 : static_cast<size_t>(count));
  return !buffer_.empty();
}

std::optional<InputLine> LineReader::next() {
  InputLine line;
  bool any = false;
  while (interrupted_by() == 0 && (at_ < buffer_.size() || read_more())) {
    any = true;
    const size_t end = buffer_.find('\n', at_);
    const size_t stop = end == std::string::npos ? buffer_.size() : end;
    if (line.text.size() + (stop - at_) > most_) line.too_long = true;
    if (line.too_long) line.text = {};
    if (!line.too_long) line.text.append(buffer_, at_, stop - at_);
    at_ = stop + 1;
    if (end != std::string::npos) break;
  }
  if (!any || interrupted_by() != 0) return std::nullopt;
  line.number = ++number_;
  return line;
}

}  // namespace pairlint::cli
