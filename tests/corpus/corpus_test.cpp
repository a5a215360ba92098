// Every file of the corpus is read and compared with its MANIFEST.json: each fact that the manifest
// states must be found where expected.json says, and beside the counted records and objects nothing
// may be read at all; replayed in other shapes, it must give the same records. A file that waits
// for its reader fails the test as soon as more of it is read than expected.json says; a file that
// is in neither list fails it too.
//
// The inputs are no part of the repository. PAIRLINT_SHARED names the folder that has them; without
// it the test is skipped.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "corpus/facts.h"
#include "corpus/reading.h"
#include "corpus/replay.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kSkipped = 77;

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// What a run has found wrong, a line each.
class Faults {
 public:
  void expect(bool holds, const std::string& file, const std::string& what) {
    if (holds) return;
    std::cout << file << ": " << what << "\n";
    ++count_;
  }
  int count() const { return count_; }

 private:
  int count_ = 0;
};

void check_counts(const std::string& file, const json& expected, const json& found,
                  Faults& faults) {
  for (const char* what : {"records", "objects", "named"}) {
    const json& counts = found["counts"][what];
    const json wanted = expected.value(what, json::object());
    faults.expect(counts == wanted, file,
                  std::string(what) + " are " + counts.dump() + ", not " + wanted.dump());
  }
}

/// A file that gives the same kind of facts as another takes the places from there: `like` is its
/// name.
json expected_of(const std::string& file, const json& read) {
  json expected = read[file];
  if (!expected.contains("like")) return expected;
  const json& other = read.at(expected["like"].get<std::string>());
  for (const char* what : {"facts", "unchecked"}) {
    if (other.contains(what)) expected[what] = other[what];
  }
  return expected;
}

void check_read(const std::string& file, const json& stated, const json& expected,
                const json& found, Faults& faults) {
  check_counts(file, expected, found, faults);
  for (const std::string& fault : pairlint::corpus::faults_of(stated, expected, found)) {
    faults.expect(false, file, fault);
  }
}

/// What commands printed as it stands is not compared where an indented transcript does not show
/// where it ends.
json records_of(const json& facts, bool with_output) {
  json records = facts["records"];
  if (with_output || !records.contains("ExecutedCommand")) return records;
  for (json& command : records["ExecutedCommand"]) {
    for (const char* printed : {"Output", "Output.shown", "Output.cut"}) command.erase(printed);
  }
  return records;
}

/// Captures in UTF-16 are replays already, JSON has no lines of its own.
void check_replays(const std::string& file, const std::string& bytes, const json& found,
                   Faults& faults) {
  if (bytes.starts_with("\xFF\xFE") || file.ends_with(".json")) return;
  for (const pairlint::corpus::Replay& replay : pairlint::corpus::replays_of(bytes)) {
    const bool ends = !(replay.name == "indented" && file.find("transcript") != std::string::npos);
    const json before = records_of(found, ends);
    const json again = records_of(pairlint::corpus::read(file, replay.bytes), ends);
    faults.expect(again == before, file,
                  replay.name + ", other records are read:\n" + json::diff(before, again).dump(1));
  }
}

void check_waiting(const std::string& file, const json& expected, const json& found,
                   Faults& faults) {
  Faults changes;
  check_counts(file, expected, found, changes);
  faults.expect(changes.count() == 0, file,
                "waits for " + expected.value("for", std::string("nothing")) +
                    ", but is read otherwise than before: move it to \"read\" with its facts");
}

int compare(const fs::path& corpus, const json& lists) {
  Faults faults;
  size_t read = 0;
  const json manifest = json::parse(contents(corpus / "MANIFEST.json"));
  for (const json& entry : manifest) {
    const std::string file = entry["file"];
    const bool waits = lists["waiting"].contains(file);
    faults.expect(waits != lists["read"].contains(file), file,
                  "must be in one list of expected.json, read or waiting");
    const std::string bytes = contents(corpus / file);
    const json found = pairlint::corpus::read(file, bytes);
    if (waits) {
      check_waiting(file, lists["waiting"][file], found, faults);
    } else if (lists["read"].contains(file)) {
      check_read(file, entry["expect"], expected_of(file, lists["read"]), found, faults);
      check_replays(file, bytes, found, faults);
      ++read;
    }
  }
  const size_t listed = lists["read"].size() + lists["waiting"].size();
  faults.expect(listed == manifest.size(), "expected.json", "names files that are not there");
  std::cout << read << " files compared, " << manifest.size() - read << " wait for their reader, "
            << faults.count() << " faults\n";
  return faults.count() == 0 && read > 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const char* shared = std::getenv("PAIRLINT_SHARED");
  const fs::path corpus = fs::path(shared ? shared : "") / "corpus";
  if (argc != 2 || !fs::exists(corpus / "MANIFEST.json")) {
    std::cout << "skipped: PAIRLINT_SHARED names no folder with corpus/MANIFEST.json\n";
    return kSkipped;
  }
  return compare(corpus, json::parse(contents(argv[1])));
}
