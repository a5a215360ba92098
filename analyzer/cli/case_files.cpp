// What is hashed must be what is analysed. A small file is therefore read once, into memory. A
// large one is read twice, and must have the same size and time of change at the end as at the
// beginning.
#include "cli/case_files.h"

#include <algorithm>
#include <utility>

#include "audit/content_hash.h"
#include "base/limits.h"
#include "cli/open_containers.h"
#include "cli/platform/file_system.h"
#include "cli/terminal.h"
#include "report/wording.h"

namespace pairlint::cli {
namespace {

constexpr std::string_view kChanged = "it changed while it was read";

class Reading {
 public:
  explicit Reading(CaseFiles& files) : files_(files) {}

  void add(Place place);
  void add_held(const std::string& name, std::string bytes, std::string damage);
  std::string content() { return hash_.hex(); }

 private:
  void hold(const Place& place, uint64_t size);
  void pass(Place place, const FileStamp& stamp);
  std::string hash_of(const Place& place, uint64_t size);
  void count(const std::string& name, const std::string& hash, uint64_t bytes);

  CaseFiles& files_;
  UnpackBudget budget_;
  audit::ContentHash hash_;
  audit::Sha256 file_hash_;
  uint64_t held_ = 0;
};

void Reading::add(Place place) {
  const FileStamp stamp = stamp_of(place.path);
  const auto size = static_cast<uint64_t>(stamp.size);
  const bool small = size <= limits::kAuditHeldFileBytes && held_ + size <= limits::kAuditHeldBytes;
  if (place.refusal.empty() && small) return hold(place, size);
  pass(std::move(place), stamp);
}

void Reading::count(const std::string& name, const std::string& hash, uint64_t bytes) {
  hash_.add_file(name, hash);
  ++files_.files;
  files_.bytes += bytes;
}

/// Reads one byte more than the file has, so that one that grows is noticed and never followed.
void Reading::hold(const Place& place, uint64_t size) {
  FileInput file(place);
  std::string bytes(size + 1, '\0');
  size_t have = 0;
  std::string damage;
  while (have < bytes.size()) {
    const auto got = file.read({bytes.data() + have, bytes.size() - have});
    if (!got) damage = file.failure();
    if (!got || *got == 0) break;
    have += *got;
  }
  if (damage.empty() && have != size) damage = kChanged;
  bytes.resize(have);
  held_ += have;
  add_held(place.name, std::move(bytes), std::move(damage));
}

void Reading::add_held(const std::string& name, std::string bytes, std::string damage) {
  file_hash_.add(bytes);
  count(name, file_hash_.hex(), bytes.size());
  open_held(name, std::move(bytes), std::move(damage), budget_, files_.inputs.all);
}

void Reading::pass(Place place, const FileStamp& stamp) {
  if (place.refusal.empty()) {
    const auto size = static_cast<uint64_t>(stamp.size);
    count(place.name, hash_of(place, size), size);
    files_.large.push_back({place.name, place.path, stamp});
  }
  open_container(std::make_unique<FileInput>(std::move(place)), budget_, files_.inputs.all);
}

std::string Reading::hash_of(const Place& place, uint64_t size) {
  FileInput file(place);
  std::vector<char> chunk(size_t{1} << 20);
  for (uint64_t have = 0; have < size;) {
    const auto got = file.read(chunk);
    if (!got || *got == 0) break;
    file_hash_.add({chunk.data(), *got});
    have += *got;
  }
  return file_hash_.hex();
}

/// Files as they are named in reports: a file by its own name, those of a folder from there on.
std::vector<Place> places_of_case(const CasePlace& place) {
  std::vector<Place> places;
  for (const std::string& path : place.paths) {
    for (Place& each : places_of(path)) {
      if (each.path == path || each.path.empty()) each.name = own_name(each.name);
      places.push_back(std::move(each));
    }
  }
  return places;
}

}  // namespace

FileStamp stamp_of(const std::string& path) {
  const auto status = platform::status_of(path);
  if (!status) return {};
  return {static_cast<int64_t>(status->size), status->changed.first, status->changed.second};
}

CaseFiles read_case_files(const CasePlace& place) {
  CaseFiles files;
  files.inputs.case_name = place.name;
  Reading reading(files);
  for (Place& each : places_of_case(place)) reading.add(std::move(each));
  files.content = reading.content();
  return files;
}

CaseFiles held_case_files(const std::string& name, std::vector<audit::RequestFile> held) {
  std::stable_sort(held.begin(), held.end(),
                   [](const auto& a, const auto& b) { return a.name < b.name; });
  CaseFiles files;
  files.inputs.case_name = name;
  Reading reading(files);
  for (audit::RequestFile& each : held) reading.add_held(each.name, std::move(each.bytes), "");
  files.content = reading.content();
  return files;
}

audit::Problem problem_of(const CaseFiles& files) {
  audit::Problem problem;
  size_t more = 0;
  const auto note = [&](const std::string& name, std::string_view why) {
    if (!problem.kind.empty()) return void(++more);
    problem.kind = why == kChanged ? "changed" : "unreadable";
    problem.message = as_text(name) + ": " + as_text(why);
  };
  for (const auto& input : files.inputs.all) {
    if (!input->failure().empty()) note(input->name(), input->failure());
  }
  for (const LargeFile& file : files.large) {
    if (stamp_of(file.path) != file.stamp) note(file.name, kChanged);
  }
  if (more > 0)
    problem.message += " (and " + report::count_of(more, "more file", "more files") + ")";
  return problem;
}

}  // namespace pairlint::cli
