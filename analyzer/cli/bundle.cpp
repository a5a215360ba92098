// What stands in a bundle is named by bundle.json alone: names of inputs are whatever a case has,
// so the files of the zip are numbered and carry what is harmless of them.
#include "cli/bundle.h"

#include <algorithm>
#include <map>
#include <utility>

#include "audit/content_hash.h"
#include "base/limits.h"
#include "base/text.h"
#include "cli/archive.h"
#include "cli/as_of.h"
#include "cli/bundle_list.h"
#include "record/date_text.h"

namespace pairlint::cli {
namespace {

constexpr size_t kNameBytes = 60;

/// The last part of a name, of letters, digits, dots and hyphens.
std::string harmless(std::string_view name) {
  name.remove_prefix(name.find_last_of("/\\") + 1);
  std::string text;
  for (const char c : name.substr(name.size() - std::min(name.size(), kNameBytes))) {
    text += is_alnum(c) || c == '.' || c == '-' ? c : '_';
  }
  return text;
}

/// `0001-case.txt`, so that the order of the names is that of the files.
std::string numbered(size_t number, std::string_view name) {
  std::string digits = std::to_string(number);
  digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
  return digits + "-" + harmless(name);
}

/// Collects the files and their list.
struct Packing {
  BundleList list;
  std::vector<ZipFile> files;

  void add(BundledFile file, std::string bytes) {
    file.sha256 = audit::sha256_hex(bytes);
    files.push_back({file.file, std::move(bytes)});
    list.files.push_back(std::move(file));
  }
};

void pack_rules(Packing& packing, const std::vector<RuleFolder>& folders) {
  size_t number = 0;
  for (const RuleFolder& folder : folders) {
    const std::string name = std::to_string(&folder - folders.data() + 1);
    for (const Document& document : folder.documents) {
      packing.add({"rules", "rules/" + numbered(++number, document.name),
                   document.name.substr(folder.root.size()), "", "", name},
                  document.text);
    }
  }
}

BundleList head_of(const Bundle& bundle) {
  BundleList list;
  const AnalyzeOptions& options = bundle.kept.options;
  list.tool_version = bundle.tool_version;
  list.pack_hash = bundle.pack_hash;
  list.case_name = options.case_name;
  if (options.as_of) list.as_of = iso_date(*options.as_of);
  list.context = options.context;
  list.redacted = bundle.kept.redacted;
  return list;
}

using Files = std::map<std::string, std::string>;

Result<std::string> read_entry(ArchiveReader& archive, uint64_t& budget) {
  std::string bytes;
  std::string chunk(size_t{64} << 10, '\0');
  for (;;) {
    const auto count = archive.read({chunk.data(), chunk.size()});
    if (!count) return tl::unexpected(count.error());
    if (*count == 0) return bytes;
    if (*count > budget) return fail("it is larger than a bundle can be");
    budget -= *count;
    bytes.append(chunk.data(), *count);
  }
}

Result<Files> unzip(const std::string& path) {
  ArchiveReader archive({Container::kZip, path, nullptr, 0});
  Files files;
  uint64_t budget = limits::kBundleBytes + limits::kReportBytes;
  for (uint64_t entries = 0; entries < limits::kArchiveEntries; ++entries) {
    const auto entry = archive.next();
    if (!entry) return tl::unexpected(entry.error());
    if (!*entry) return files;
    auto bytes = read_entry(archive, budget);
    if (!bytes) return tl::unexpected(bytes.error());
    if (!files.emplace((*entry)->name, std::move(*bytes)).second) {
      return fail("it holds '" + (*entry)->name + "' twice");
    }
  }
  return fail("it holds too many files");
}

/// The bytes of a file of the list, which must be what they were.
Result<std::string> take(Files& files, const BundledFile& listed) {
  const auto found = files.find(listed.file);
  if (found == files.end()) return fail("'" + listed.file + "' is missing");
  std::string bytes = std::move(found->second);
  files.erase(found);
  if (audit::sha256_hex(bytes) != listed.sha256) {
    return fail("'" + listed.file + "' is not what was put in: its hash differs");
  }
  return bytes;
}

Result<void> put(Bundle& bundle, const BundledFile& listed, std::string bytes) {
  KeptCase& kept = bundle.kept;
  if (listed.role == "input") {
    kept.files.push_back({listed.name, std::move(bytes), listed.damage});
  } else if (listed.role == "rules") {
    const std::string root = listed.folder + "/";
    if (kept.rules.empty() || kept.rules.back().root != root) kept.rules.push_back({root, {}});
    kept.rules.back().documents.push_back({root + listed.name, std::move(bytes)});
  } else if (listed.role == "suppressions") {
    kept.suppressions = {listed.name, std::move(bytes)};
  } else if (listed.role == "baseline") {
    auto baseline = read_baseline({listed.file, std::move(bytes)});
    if (!baseline) return tl::unexpected(baseline.error());
    kept.baseline = std::move(*baseline);
  } else if (listed.role == "report") {
    bundle.report = std::move(bytes);
  } else {
    return fail("'" + listed.file + "' is of no known role: '" + listed.role + "'");
  }
  return {};
}

Result<Bundle> bundle_of(const BundleList& list) {
  Bundle bundle;
  bundle.tool_version = list.tool_version;
  bundle.pack_hash = list.pack_hash;
  bundle.kept.redacted = list.redacted;
  bundle.kept.options.case_name = list.case_name;
  bundle.kept.options.context = list.context;
  if (list.as_of.empty()) return bundle;
  const auto time = read_as_of(list.as_of);
  if (!time) return tl::unexpected(time.error());
  bundle.kept.options.as_of = *time;
  return bundle;
}

}  // namespace

std::vector<ZipFile> files_of(const Bundle& bundle) {
  const KeptCase& kept = bundle.kept;
  Packing packing{head_of(bundle), {{kBundleListName, ""}}};
  packing.add({"report", "report.json", "", "", "", ""}, bundle.report);
  for (const HeldFile& file : kept.files) {
    const auto number = static_cast<size_t>(&file - kept.files.data()) + 1;
    packing.add({"input", "inputs/" + numbered(number, file.name), file.name, file.damage, "", ""},
                file.bytes);
  }
  pack_rules(packing, kept.rules);
  if (!kept.suppressions.name.empty()) {
    packing.add({"suppressions", "suppressions.json", kept.suppressions.name, "", "", ""},
                kept.suppressions.text);
  }
  if (kept.baseline) {
    packing.add({"baseline", "baseline.json", "", "", "", ""}, write_baseline(*kept.baseline));
  }
  packing.files.front().bytes = write_bundle_list(packing.list);
  return std::move(packing.files);
}

Result<Bundle> read_bundle(const std::string& path) {
  auto files = unzip(path);
  if (!files) return tl::unexpected(files.error());
  auto listing = files->extract(kBundleListName);
  if (listing.empty()) return fail("this is no bundle of pairlint: it has no bundle.json");
  const auto list = read_bundle_list({kBundleListName, std::move(listing.mapped())});
  if (!list) return tl::unexpected(list.error());
  auto bundle = bundle_of(*list);
  if (!bundle) return tl::unexpected(bundle.error());
  for (const BundledFile& listed : list->files) {
    auto bytes = take(*files, listed);
    if (!bytes) return tl::unexpected(bytes.error());
    if (auto done = put(*bundle, listed, std::move(*bytes)); !done) {
      return tl::unexpected(done.error());
    }
  }
  if (files->empty()) return bundle;
  return fail("'" + files->begin()->first + "' was added: bundle.json does not name it");
}

}  // namespace pairlint::cli
