#include "audit/journal.h"

#include <chrono>
#include <functional>
#include <thread>
#include <utility>

#include "audit/output_file.h"
#include "audit/result_line.h"
#include "cli/platform/file_system.h"

namespace pairlint::audit {
namespace {

namespace platform = cli::platform;

constexpr size_t kBlockBytes = size_t{1} << 20;
constexpr auto kLockPatience = std::chrono::seconds(5);
constexpr auto kLockPause = std::chrono::milliseconds(20);

/// A member whose value is a plain word. No quote inside a string of JSON is bare, so what is found
/// is a member.
std::string_view word_of(std::string_view line, std::string_view name) {
  const size_t at = line.find(name);
  if (at == std::string_view::npos) return {};
  const size_t begin = at + name.size();
  return line.substr(begin, line.find('"', begin) - begin);
}

bool is_file(int descriptor, const std::string& path) {
  const auto here = platform::status_of(descriptor);
  const auto there = platform::status_of(path);
  return here && there && here->id == there->id;
}

/// Whoever had the lock may have removed the file since: then there is a new one. An audit that was
/// killed a moment ago may hold it still.
Result<int> open_locked(const std::string& path) {
  const auto patience = std::chrono::steady_clock::now() + kLockPatience;
  while (std::chrono::steady_clock::now() < patience) {
    const int descriptor = platform::open_to_continue(path);
    if (descriptor < 0) return tl::unexpected(cannot_write(path));
    if (platform::lock_file(descriptor) && is_file(descriptor, path)) return descriptor;
    platform::close_file(descriptor);
    std::this_thread::sleep_for(kLockPause);
  }
  return fail("cannot write '" + path + "': another audit is writing there");
}

/// Each whole line of a file, with its line end, until `take` has had enough.
void each_line(int descriptor, const std::function<bool(std::string_view line)>& take) {
  std::string text, block(kBlockBytes, '\0');
  uint64_t offset = 0;
  int64_t count = 0;
  while ((count = platform::read_at(descriptor, offset, block)) > 0) {
    offset += static_cast<uint64_t>(count);
    size_t begin = 0, from = text.size();
    text.append(block, 0, static_cast<size_t>(count));
    for (size_t end; (end = text.find('\n', from)) != std::string::npos; from = begin) {
      if (!take(std::string_view(text).substr(begin, end + 1 - begin))) return;
      begin = end + 1;
    }
    text.erase(0, begin);
  }
}

}  // namespace

Result<Journal> Journal::open(const std::string& folder, const std::string& basis, bool resume) {
  const std::string path = folder + "/journal.jsonl";
  const auto descriptor = open_locked(path);
  if (!descriptor) return tl::unexpected(descriptor.error());
  Journal journal(path, *descriptor);
  if (resume) journal.read_own(basis);
  if (!platform::cut_file(*descriptor, journal.end_)) return tl::unexpected(cannot_write(path));
  if (resume) {
    const auto taken = journal.take_over(folder + "/results.jsonl", basis);
    if (!taken) return tl::unexpected(taken.error());
  }
  return journal;
}

Journal::Journal(Journal&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      end_(other.end_),
      known_(std::move(other.known_)) {}

Journal::~Journal() {
  if (descriptor_ >= 0) platform::close_file(descriptor_);
}

/// `line` is about to stand, or stands, at the end.
void Journal::know(std::string_view line, const std::string& basis) {
  if (!line.ends_with(",\"error\":null}\n")) return;
  if (word_of(line, ",\"basis\":\"") != basis) return;
  known_.emplace(word_of(line, ",\"content\":\""), Place{end_, line.size()});
}

void Journal::read_own(const std::string& basis) {
  each_line(descriptor_, [&](std::string_view line) {
    know(line, basis);
    end_ += line.size();
    return true;
  });
}

Result<void> Journal::take_over(const std::string& results, const std::string& basis) {
  const int file = platform::open_to_read(results);
  if (file < 0) return {};
  Result<void> taken;
  each_line(file, [&](std::string_view line) {
    const size_t before = known_.size();
    know(line, basis);
    if (known_.size() > before) taken = append(line);
    return taken.has_value();
  });
  platform::close_file(file);
  return taken;
}

std::optional<CaseResult> Journal::find(const std::string& content) const {
  const auto found = known_.find(content);
  if (found == known_.end()) return std::nullopt;
  std::string line(found->second.length, '\0');
  const int64_t got = platform::read_at(descriptor_, found->second.offset, line);
  if (got != static_cast<int64_t>(line.size())) return std::nullopt;
  auto result = read_line(line);
  if (!result || result->content != content) return std::nullopt;
  return std::move(*result);
}

Result<void> Journal::append(std::string_view line) {
  while (!line.empty()) {
    const int64_t count = platform::write_at(descriptor_, end_, line);
    if (count < 0) return tl::unexpected(cannot_write(path_));
    end_ += static_cast<uint64_t>(count);
    line.remove_prefix(static_cast<size_t>(count));
  }
  return {};
}

void Journal::remove() { platform::remove_file(path_); }

}  // namespace pairlint::audit
