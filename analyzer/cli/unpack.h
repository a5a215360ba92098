#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/limits.h"
#include "cli/archive.h"
#include "source/input.h"

namespace pairlint::cli {

/// What all archives and mails of a case may still take.
struct UnpackBudget {
  uint64_t entries = limits::kArchiveEntries;
  uint64_t unpacked = limits::kUnpackedBytes;
  uint64_t held = limits::kHeldBytes;
  uint64_t passed_over = limits::kPassedOverBytes;
};

/// A member of an archive that is going to be read.
struct Member {
  std::string name;  ///< relative to the archive, for reports
  std::optional<Origin::Stamp> written;
  std::string bytes;   ///< all of them, if they are held
  bool held = true;    ///< false: to be read through a MemberInput
  std::string damage;  ///< why `bytes` are not all; empty: they are
  uint64_t index = 0;  ///< of its entry
  uint64_t size = 0;   ///< unpacked
};

struct Unpacked {
  std::vector<Member> members;  ///< in byte order of their names
  Diagnostics remarks;          ///< on entries that are refused
  std::string failure;          ///< why not all members could be had; empty: they could
};

/// The members of an archive. Never fails: what cannot be had is named, the rest is there.
Unpacked unpack(const ArchiveBytes& bytes, UnpackBudget& budget);

/// A member too large to be held: the archive is opened again when it is read.
class MemberInput final : public Input {
 public:
  MemberInput(std::string name, Origin origin, ArchiveBytes bytes, const Member& member)
      : Input(std::move(name), std::move(origin)),
        bytes_(std::move(bytes)),
        index_(member.index),
        left_(member.size) {}
  Result<size_t> read(std::span<char> into) override;

 private:
  Result<bool> reach();

  ArchiveBytes bytes_;
  std::unique_ptr<ArchiveReader> reader_;
  uint64_t index_;
  uint64_t left_;
  bool done_ = false;
};

}  // namespace pairlint::cli
