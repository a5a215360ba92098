#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>

#include "base/result.h"

namespace pairlint {

/// A named stream of bytes: the one virtual seam between the engine and the world.
class Input {
 public:
  explicit Input(std::string name) : name_(std::move(name)) {}
  virtual ~Input() = default;
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  /// As reports print it: relative to the argument, `a.zip!/member`, or `-` for standard input.
  const std::string& name() const { return name_; }

  /// Copies the next bytes into `into` and returns how many; 0 means the end.
  virtual Result<size_t> read(std::span<char> into) = 0;

 private:
  std::string name_;
};

/// Bytes that are already in memory: tests, fuzzers, the browser.
class MemoryInput final : public Input {
 public:
  MemoryInput(std::string name, std::string bytes)
      : Input(std::move(name)), bytes_(std::move(bytes)) {}
  Result<size_t> read(std::span<char> into) override;

 private:
  std::string bytes_;
  size_t at_ = 0;
};

}  // namespace pairlint
