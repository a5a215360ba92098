#include "trace/squeezed_text.h"

#include <algorithm>
#include <cstring>

#include "source/scan.h"
#include "trace/squeeze.h"

namespace pairlint {

void SqueezedText::assign(std::string_view text) {
  grow(text.size());
  original_ = text;
  size_ = 0;
  lines_.clear();
  for (size_t at = 0; at < text.size();) at = add_line(behind_quote_marks(text, at));
  std::memset(bytes_.get() + size_, 0, kPadding);
}

void SqueezedText::grow(size_t size) {
  if (bytes_ && size <= capacity_) return;
  capacity_ = size;
  bytes_ = std::make_unique_for_overwrite<char[]>(size + kPadding);
}

/// The line at `at`, word by word; returns where the next one begins.
size_t SqueezedText::add_line(size_t at) {
  lines_.push_back({size_, at});
  while (at < original_.size()) {
    const std::string_view rest = original_.substr(at);
    const size_t word = scan::copy_lower_word(rest.data(), rest.size(), bytes_.get() + size_);
    size_ += word;
    at += word;
    if (at == original_.size()) break;
    const char end = original_[at++];
    if (end == '\n') break;
    const char c = end == '\xE2' ? take_special(original_, at) : kNothing;
    if (c != kNothing) bytes_[size_++] = c;
    while (at < original_.size() && is_blank(original_[at])) ++at;
  }
  return at;
}

size_t SqueezedText::origin(size_t at) const {
  const auto behind =
      std::upper_bound(lines_.begin(), lines_.end(), at,
                       [](size_t place, const Line& line) { return place < line.squeezed; });
  const Line& line = *std::prev(behind);
  size_t place = line.original;
  size_t left = at - line.squeezed;
  for (size_t next = place;; place = next) {
    const char c = take_squeezed(original_, next);
    if (c != kNothing && left-- == 0) return place;
  }
}

}  // namespace pairlint
