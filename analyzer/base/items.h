#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Lists and texts that stand either in the program, as constants, or in memory of their own. What
/// is known of the world is built into the program in these, so that having it costs nothing.
namespace pairlint {

/// A list. Copies of constants are constants again; whoever changes one gets a copy of his own.
template <class T>
class Items {
 public:
  using value_type = T;

  constexpr Items() = default;
  /// The constants must live as long as the program.
  constexpr Items(const T* constants, size_t count)
      : items_(constants), size_(static_cast<uint32_t>(count)) {}
  template <size_t count>
  consteval Items(const T (&constants)[count]) : Items(constants, count) {}
  template <std::input_iterator From>
  Items(From begin, From end) {
    reserve(static_cast<size_t>(std::distance(begin, end)));
    for (; begin != end; ++begin) emplace_back(*begin);
  }
  Items(std::initializer_list<T> items) : Items(items.begin(), items.end()) {}
  template <class From>
  Items(const std::vector<From>& items) : Items(items.begin(), items.end()) {}
  Items(const Items& other) {
    if (other.owned_) {
      *this = Items(other.begin(), other.end());
    } else {
      items_ = other.items_;
      size_ = other.size_;
    }
  }
  Items(Items&& other) noexcept
      : items_(std::exchange(other.items_, nullptr)),
        owned_(std::exchange(other.owned_, nullptr)),
        size_(std::exchange(other.size_, 0)),
        capacity_(std::exchange(other.capacity_, 0)) {}
  Items& operator=(Items other) noexcept {
    std::swap(items_, other.items_);
    std::swap(owned_, other.owned_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
    return *this;
  }
  constexpr ~Items() { delete[] owned_; }

  constexpr size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr const T* data() const { return items_; }
  constexpr const T* begin() const { return items_; }
  constexpr const T* end() const { return items_ + size_; }
  constexpr const T& operator[](size_t index) const { return items_[index]; }
  constexpr const T& front() const { return items_[0]; }
  constexpr const T& back() const { return items_[size_ - 1]; }

  constexpr operator std::span<const T>() const { return {items_, size_}; }

  T* begin() { return own(); }
  T* end() { return own() + size_; }
  T& operator[](size_t index) { return own()[index]; }
  T& front() { return own()[0]; }
  T& back() { return own()[size_ - 1]; }
  void push_back(T item) { emplace_back(std::move(item)); }
  template <class... Arguments>
  T& emplace_back(Arguments&&... arguments) {
    if (size_ >= capacity_) grow(std::max<size_t>(4, size_ + size_ / 2));
    return owned_[size_++] = T(std::forward<Arguments>(arguments)...);
  }
  void reserve(size_t capacity) {
    if (capacity > capacity_) grow(std::max<size_t>(capacity, size_));
  }
  void resize(size_t size) {
    reserve(size);
    while (size_ < size) emplace_back();
    size_ = static_cast<uint32_t>(size);
  }
  void clear() { *this = Items(); }

  friend bool operator==(const Items& a, const Items& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  T* own() {
    if (!owned_ && size_ > 0) grow(size_);
    return owned_;
  }

  void grow(size_t capacity) {
    T* items = new T[capacity];
    if (owned_) {
      std::move(owned_, owned_ + size_, items);
    } else {
      std::copy(items_, items_ + size_, items);
    }
    delete[] owned_;
    items_ = owned_ = items;
    capacity_ = static_cast<uint32_t>(capacity);
  }

  const T* items_ = nullptr;
  T* owned_ = nullptr;  ///< the same, unless they are constants
  uint32_t size_ = 0;
  uint32_t capacity_ = 0;
};

/// A text that does not change.
class Text {
 public:
  constexpr Text() = default;
  /// A literal stays where it is.
  template <size_t count>
  consteval Text(const char (&literal)[count]) : bytes_(literal, count - 1) {}
  template <std::same_as<const char*> Pointer>
  Text(const Pointer& text) : Text(std::string_view(text)) {}
  Text(const std::string& text) : bytes_(text.begin(), text.end()) {}
  explicit Text(std::string_view text) : bytes_(text.begin(), text.end()) {}

  constexpr operator std::string_view() const { return {bytes_.data(), bytes_.size()}; }
  operator std::string() const { return std::string(std::string_view(*this)); }
  constexpr bool empty() const { return bytes_.empty(); }
  constexpr size_t size() const { return bytes_.size(); }

  template <std::convertible_to<std::string_view> Other>
  friend bool operator==(const Text& a, const Other& b) {
    return std::string_view(a) == std::string_view(b);
  }
  friend std::string operator+(std::string a, const Text& b) { return a += b; }
  friend std::string operator+(const Text& a, std::string_view b) { return std::string(a) += b; }

 private:
  Items<char> bytes_;
};

inline std::vector<std::string> strings_of(const Items<Text>& texts) {
  return {texts.begin(), texts.end()};
}

}  // namespace pairlint
