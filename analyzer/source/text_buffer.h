#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

namespace pairlint {

/// Bytes that grow without being cleared first and keep their memory when emptied. Behind the last
/// byte there are always kPadding more that may be read, so that a vector may look too far.
class TextBuffer {
 public:
  static constexpr size_t kPadding = 64;

  size_t size() const { return size_; }
  std::string_view view() const { return {bytes_.get(), size_}; }

  /// Where up to `bytes` more may be written; `grow` then says how many were.
  char* room(size_t bytes) {
    if (size_ + bytes + kPadding > capacity_) reserve(size_ + bytes + kPadding);
    return bytes_.get() + size_;
  }
  void grow(size_t bytes) { size_ += bytes; }

  void append(std::string_view text) {
    if (text.empty()) return;
    std::memcpy(room(text.size()), text.data(), text.size());
    size_ += text.size();
  }
  void append(char c) { append(std::string_view(&c, 1)); }

  /// The bytes from `begin` on, to be changed in place.
  std::span<char> from(size_t begin) { return {bytes_.get() + begin, size_ - begin}; }
  void truncate(size_t size) { size_ = std::min(size, size_); }
  void drop_front(size_t bytes) {
    if (bytes == 0) return;
    size_ -= bytes;
    std::memmove(bytes_.get(), bytes_.get() + bytes, size_);
  }
  /// Gives the padding a value.
  void pad() { std::memset(room(0), 0, kPadding); }

 private:
  void reserve(size_t bytes) {
    capacity_ = std::max(bytes, 2 * capacity_);
    auto larger = std::make_unique_for_overwrite<char[]>(capacity_);
    if (size_ != 0) std::memcpy(larger.get(), bytes_.get(), size_);
    bytes_ = std::move(larger);
  }

  std::unique_ptr<char[]> bytes_;
  size_t size_ = 0;
  size_t capacity_ = 0;
};

}  // namespace pairlint
