#include "audit/journal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <thread>
#include <utility>

#include "audit/output_file.h"
#include "audit/result_line.h"

namespace pairlint::audit {
namespace {

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
  struct stat here {
  }, there{};
  return ::fstat(descriptor, &here) == 0 && ::stat(path.c_str(), &there) == 0 &&
         here.st_ino == there.st_ino;
}

/// Whoever had the lock may have removed the file since: then there is a new one. An audit that was
/// killed a moment ago may hold it still.
Result<int> open_locked(const std::string& path) {
  const auto patience = std::chrono::steady_clock::now() + kLockPatience;
  while (std::chrono::steady_clock::now() < patience) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (descriptor < 0) return tl::unexpected(cannot_write(path));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && is_file(descriptor, path)) return descriptor;
    ::close(descriptor);
    std::this_thread::sleep_for(kLockPause);
  }
  return fail("cannot write '" + path + "': another audit is writing there");
}

}  // namespace

Result<Journal> Journal::open(const std::string& folder, const std::string& basis, bool resume) {
  const std::string path = folder + "/journal.jsonl";
  const auto descriptor = open_locked(path);
  if (!descriptor) return tl::unexpected(descriptor.error());
  Journal journal(path, *descriptor);
  if (resume) journal.read_own(basis);
  if (::ftruncate(*descriptor, journal.end_) != 0) return tl::unexpected(cannot_write(path));
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
  if (descriptor_ >= 0) ::close(descriptor_);
}

/// `line` is about to stand, or stands, at the end.
void Journal::know(std::string_view line, const std::string& basis) {
  if (!line.ends_with(",\"error\":null}\n")) return;
  if (word_of(line, ",\"basis\":\"") != basis) return;
  known_.emplace(word_of(line, ",\"content\":\""), Place{end_, line.size()});
}

void Journal::read_own(const std::string& basis) {
  std::ifstream file(path_, std::ios::binary);
  std::string line;
  while (std::getline(file, line) && !file.eof()) {
    line += '\n';
    know(line, basis);
    end_ += static_cast<int64_t>(line.size());
  }
}

Result<void> Journal::take_over(const std::string& results, const std::string& basis) {
  std::ifstream file(results, std::ios::binary);
  std::string line;
  while (std::getline(file, line)) {
    line += '\n';
    const size_t before = known_.size();
    know(line, basis);
    if (known_.size() == before) continue;
    if (const auto appended = append(line); !appended) return appended;
  }
  return {};
}

std::optional<CaseResult> Journal::find(const std::string& content) const {
  const auto found = known_.find(content);
  if (found == known_.end()) return std::nullopt;
  std::string line(found->second.length, '\0');
  const ssize_t got = ::pread(descriptor_, line.data(), line.size(), found->second.offset);
  if (got != static_cast<ssize_t>(line.size())) return std::nullopt;
  auto result = read_line(line);
  if (!result || result->content != content) return std::nullopt;
  return std::move(*result);
}

Result<void> Journal::append(std::string_view line) {
  if (!write_fully(descriptor_, line)) return tl::unexpected(cannot_write(path_));
  end_ += static_cast<int64_t>(line.size());
  return {};
}

void Journal::remove() { ::unlink(path_.c_str()); }

}  // namespace pairlint::audit
