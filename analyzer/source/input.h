#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "base/result.h"
#include "source/diagnostic.h"

namespace pairlint {

/// What is known of an input beside its bytes.
struct Origin {
  /// "zip archive", "mail": it has no text itself, what it holds follows it as inputs of their own.
  std::string container = {};
  /// What was met in a container and left out. Their places are those of the container.
  Diagnostics remarks = {};
  struct Stamp {
    int64_t seconds = 0;  ///< since 1970-01-01
    bool utc = false;     ///< false: of a clock whose zone is not known
  };
  /// When it was last written, as the archive says that it was taken from.
  std::optional<Stamp> written = {};
};

/// A named stream of bytes: the one virtual seam between the engine and the world.
class Input {
 public:
  explicit Input(std::string name, Origin origin = {})
      : name_(std::move(name)), origin_(std::move(origin)) {}
  virtual ~Input() = default;
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  /// As reports print it: relative to the argument, `a.zip!/member`, or `-` for standard input.
  const std::string& name() const { return name_; }
  const Origin& origin() const { return origin_; }
  /// Why it could not be read to its end, as far as reading has come; empty while all is well.
  const std::string& failure() const { return failure_; }

  /// Copies the next bytes into `into` and returns how many; 0 means the end.
  virtual Result<size_t> read(std::span<char> into) = 0;

 protected:
  tl::unexpected<Error> give_up(std::string why) {
    failure_ = std::move(why);
    return fail("cannot be read: " + failure_);
  }

 private:
  std::string name_;
  Origin origin_;
  std::string failure_;
};

/// Bytes that are already in memory: tests, fuzzers, the browser, members of archives.
class MemoryInput final : public Input {
 public:
  MemoryInput(std::string name, std::string bytes)
      : Input(std::move(name)), bytes_(std::move(bytes)) {}
  /// `damage` is why more bytes than these could not be had; empty: they are all.
  MemoryInput(std::string name, std::string bytes, std::string damage, Origin origin)
      : Input(std::move(name), std::move(origin)),
        bytes_(std::move(bytes)),
        damage_(std::move(damage)) {}
  Result<size_t> read(std::span<char> into) override;

 private:
  std::string bytes_;
  std::string damage_;
  size_t at_ = 0;
};

}  // namespace pairlint
