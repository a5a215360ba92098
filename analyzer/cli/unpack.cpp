// An archive is read once from its beginning to its end. Small members are held; of large ones only
// the place is kept, so that a log of gigabytes is never in memory. What an archive may unpack to
// is bounded by its own size, which no legitimate one comes near and every bomb passes at once.
#include "cli/unpack.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "container/container.h"
#include "container/member_name.h"

namespace pairlint::cli {
namespace {

constexpr std::string_view kEncrypted = "encrypted; send the archive without a password";
constexpr std::string_view kTooLarge = "larger than 4 GiB";
constexpr std::string_view kTooFar = "too far inside an archive too large to be held; unpack it";
constexpr std::string_view kNotHeld = "too large to be opened inside another archive; unpack it";

/// Members of one fate, told together: an archive may have thousands of them.
class Fates {
 public:
  void add(const std::string& fate, const std::string& name) {
    auto& [first, count] = by_fate_[fate];
    if (count++ == 0) first = name;
  }
  std::vector<std::string> sentences() const {
    std::vector<std::string> result;
    for (const auto& [fate, met] : by_fate_) {
      const auto& [first, count] = met;
      result.push_back("'" + first + "'" +
                       (count > 1 ? " and " + std::to_string(count - 1) + " more" : "") + ": " +
                       fate);
    }
    return result;
  }

 private:
  std::map<std::string, std::pair<std::string, size_t>> by_fate_;
};

/// An archive may hold several members of one name; they stand side by side in their order.
void tell_apart(std::vector<Member>& sorted) {
  std::string name;
  size_t count = 0;
  for (Member& member : sorted) {
    count = member.name == name ? count + 1 : 1;
    name = member.name;
    if (count > 1) member.name += " (" + std::to_string(count) + ")";
  }
}

/// Text can be read without holding it, containers cannot.
uint64_t holdable(Container kind) {
  if (kind == Container::kNone) return limits::kHeldMemberBytes;
  return kind == Container::kMail ? limits::kMailBytes : limits::kHeldBytes;
}

class Unpacking {
 public:
  Unpacking(const ArchiveBytes& bytes, UnpackBudget& budget)
      : reader_(bytes),
        budget_(budget),
        bomb_(budget.unpacked > ratio_bound(bytes)),
        allowance_(std::min(budget.unpacked, ratio_bound(bytes))) {}

  Unpacked run();

 private:
  static uint64_t ratio_bound(const ArchiveBytes& bytes) {
    return std::max(limits::kUnpackedFreely, bytes.size * limits::kUnpackedRatio);
  }
  void take(const ArchiveEntry& entry);
  void read_member(const ArchiveEntry& entry, Member member);
  bool read_until(uint64_t size, Member& member);
  void pass_over(const ArchiveEntry& entry, Member& member);
  void keep(Member member, bool container);
  bool consume(uint64_t bytes);
  void finish();

  ArchiveReader reader_;
  UnpackBudget& budget_;
  const bool bomb_;  ///< what ends the allowance is the archive's own size
  uint64_t allowance_;
  uint64_t index_ = 0;
  uint64_t unpacked_ = 0;
  bool stopped_ = false;
  Fates refused_, lost_;
  std::vector<std::string> failures_;
  Unpacked result_;
};

Unpacked Unpacking::run() {
  while (!stopped_) {
    const auto entry = reader_.next();
    if (!entry) failures_.push_back(entry.error().message);
    if (!entry || !*entry) break;
    if (budget_.entries == 0) {
      failures_.push_back("more than " + std::to_string(limits::kArchiveEntries) +
                          " entries; the rest is not read");
      break;
    }
    --budget_.entries;
    take(**entry);
    ++index_;
  }
  finish();
  return std::move(result_);
}

void Unpacking::take(const ArchiveEntry& entry) {
  if (entry.type == ArchiveEntry::Type::kFolder) return;
  MemberName name = member_name(entry.name);
  if (entry.type == ArchiveEntry::Type::kLink) name.refusal = "it is a link";
  if (entry.type == ArchiveEntry::Type::kDevice) name.refusal = "it is a device or a pipe";
  if (!name.refusal.empty()) return refused_.add(name.refusal, name.name);
  if (entry.encrypted) return lost_.add(std::string(kEncrypted), name.name);
  if (entry.size.value_or(0) > limits::kMemberBytes) {
    return lost_.add(std::string(kTooLarge), name.name);
  }
  Member member;
  member.name = std::move(name.name);
  member.index = index_;
  if (entry.written) member.written = Origin::Stamp{*entry.written, !reader_.keeps_local_time()};
  read_member(entry, std::move(member));
}

/// As much as tells what the member is, then the rest or only its length.
void Unpacking::read_member(const ArchiveEntry& entry, Member member) {
  read_until(limits::kMailHeadBytes, member);
  const Container kind = container_of(member.bytes);
  const bool container = kind != Container::kNone;
  const uint64_t most = std::min(budget_.held, holdable(kind));
  const bool fits = entry.size.value_or(0) <= most && member.bytes.size() <= most;
  if (!fits || !read_until(most, member)) pass_over(entry, member);
  if (stopped_ && !member.held) return;
  if (member.held) member.size = member.bytes.size();
  keep(std::move(member), container);
}

/// Whether the member ends within `size` bytes; they are in `member.bytes` then.
bool Unpacking::read_until(uint64_t size, Member& member) {
  std::array<char, 16 * 1024> chunk;
  while (member.damage.empty() && member.bytes.size() <= size) {
    const auto count = reader_.read(chunk);
    if (!count) member.damage = count.error().message;
    if (!count || *count == 0) return true;
    member.bytes.append(chunk.data(), *count);
    if (!consume(*count)) member.damage = "its archive unpacks to too much";
  }
  return !member.damage.empty();
}

/// The member is not held: only its length is found out, from the archive where that tells.
void Unpacking::pass_over(const ArchiveEntry& entry, Member& member) {
  member.held = false;
  member.size = member.bytes.size();
  member.bytes.clear();
  if (entry.size) {
    consume(*entry.size - std::min(*entry.size, member.size));
    member.size = *entry.size;
    return;
  }
  std::array<char, 16 * 1024> chunk;
  while (!stopped_ && member.size <= limits::kMemberBytes) {
    const auto count = reader_.read(chunk);
    if (!count || *count == 0) break;
    member.size += *count;
    consume(*count);
  }
}

void Unpacking::keep(Member member, bool container) {
  if (!member.held && container) return lost_.add(std::string(kNotHeld), member.name);
  if (!member.held) {
    const uint64_t before = reader_.skips_freely() ? 0 : unpacked_ - member.size;
    const uint64_t cost = before + index_ * limits::kEntryPassedOverBytes;
    if (cost > budget_.passed_over) return lost_.add(std::string(kTooFar), member.name);
    budget_.passed_over -= cost;
  }
  budget_.held -= std::min<uint64_t>(budget_.held, member.bytes.size());
  result_.members.push_back(std::move(member));
}

/// False, and nothing more is read, once the archive has unpacked to more than it may.
bool Unpacking::consume(uint64_t bytes) {
  unpacked_ += bytes;
  if (unpacked_ <= allowance_) return true;
  if (!stopped_) {
    failures_.push_back(bomb_
                            ? "it unpacks to more than " + std::to_string(limits::kUnpackedRatio) +
                                  " times its size; the rest is not read"
                            : "the archives of the case unpack to more than 8 GiB; the rest is "
                              "not read");
  }
  stopped_ = true;
  return false;
}

void Unpacking::finish() {
  budget_.unpacked -= std::min(budget_.unpacked, unpacked_);
  std::stable_sort(result_.members.begin(), result_.members.end(),
                   [](const Member& a, const Member& b) { return a.name < b.name; });
  tell_apart(result_.members);
  for (std::string& sentence : lost_.sentences()) failures_.push_back(std::move(sentence));
  for (const std::string& why : failures_) {
    result_.failure += (result_.failure.empty() ? "" : "; ") + why;
  }
  for (std::string& sentence : refused_.sentences()) {
    result_.remarks.push_back({"archive-entry-refused", std::move(sentence), {}});
  }
}

}  // namespace

Unpacked unpack(const ArchiveBytes& bytes, UnpackBudget& budget) {
  return Unpacking(bytes, budget).run();
}

Result<bool> MemberInput::reach() {
  if (reader_) return true;
  reader_ = std::make_unique<ArchiveReader>(bytes_);
  for (uint64_t i = 0; i <= index_; ++i) {
    const auto entry = reader_->next();
    if (!entry) return tl::unexpected<Error>(entry.error());
    if (!*entry) return fail("it is no longer in its archive");
  }
  return true;
}

Result<size_t> MemberInput::read(std::span<char> into) {
  if (!failure().empty()) return give_up(failure());
  if (done_ || into.empty()) return size_t{0};
  if (const auto reached = reach(); !reached) return give_up(reached.error().message);
  const auto count = reader_->read(into);
  if (!count) return give_up(count.error().message);
  if (*count > left_) return give_up("it is longer than its archive says");
  left_ -= *count;
  done_ = *count == 0;
  if (done_) reader_.reset();
  return *count;
}

}  // namespace pairlint::cli
