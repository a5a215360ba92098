#include "cli/audit_cases.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <tuple>
#include <utility>

#include "base/limits.h"
#include "base/text.h"
#include "cli/inputs.h"
#include "cli/open_containers.h"
#include "cli/platform/file_system.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

using platform::FileType;

/// What lies directly in a folder.
struct Listing {
  std::vector<std::string> cases;  ///< names of folders, archives and mails
  std::vector<std::string> loose;  ///< paths of other files
};

std::string path_in(const std::string& folder, const std::string& name) {
  return folder + (folder.ends_with('/') ? "" : "/") + name;
}

bool is_case(const std::string& path, FileType type) {
  if (type == FileType::kFolder) return true;
  FileInput file(Place{path, path, ""});
  return type == FileType::kFile && is_container(file);
}

Result<Listing> list(const std::string& folder, const std::string& output) {
  const auto names = platform::entries_of(folder);
  if (!names) return fail("cannot list " + quoted_name(folder) + ": " + std::strerror(errno));
  const auto results = platform::status_of(output);
  Listing listing;
  for (const std::string& name : *names) {
    const std::string path = path_in(folder, name);
    const auto status = platform::status_of(path);
    if (status && results && status->id == results->id) continue;
    if (status && is_case(path, status->type)) {
      listing.cases.push_back(name);
    } else {
      listing.loose.push_back(path);
    }
  }
  std::sort(listing.loose.begin(), listing.loose.end());
  return listing;
}

Result<void> add_folder(const std::string& folder, bool with_folder_name, const std::string& output,
                        std::vector<CasePlace>& cases) {
  auto listing = list(folder, output);
  if (!listing) return tl::unexpected(listing.error());
  const std::string own = own_name(folder);
  if (listing->cases.empty()) {
    cases.push_back({own, {folder}});
    return {};
  }
  for (const std::string& name : listing->cases) {
    cases.push_back({with_folder_name ? own + "/" + name : name, {path_in(folder, name)}});
  }
  if (!listing->loose.empty()) cases.push_back({own, std::move(listing->loose)});
  return {};
}

/// Names of files are bytes, those of cases are text. Equal ones stand in the order of their paths.
void sort_and_tell_apart(std::vector<CasePlace>& cases) {
  for (CasePlace& each : cases) each.name = as_text(each.name);
  std::sort(cases.begin(), cases.end(), [](const CasePlace& a, const CasePlace& b) {
    return std::tie(a.name, a.paths) < std::tie(b.name, b.paths);
  });
  std::string name;
  size_t count = 0;
  for (CasePlace& each : cases) {
    count = each.name == name ? count + 1 : 1;
    name = each.name;
    if (count > 1) each.name += " (" + std::to_string(count) + ")";
  }
  std::sort(cases.begin(), cases.end(),
            [](const CasePlace& a, const CasePlace& b) { return a.name < b.name; });
}

}  // namespace

std::string as_text(std::string_view bytes) {
  std::string text;
  for (size_t at = 0; at < bytes.size();) append_utf8(text, next_code_point(bytes, at));
  return text;
}

Result<std::vector<CasePlace>> find_cases(const std::vector<std::string>& paths,
                                          const std::string& output) {
  std::vector<CasePlace> cases;
  for (const std::string& typed : paths) {
    const std::string path = platform::with_slashes(typed);
    const auto status = platform::status_of(path);
    if (!status) return fail("cannot read " + quoted_name(path) + ": no such file or folder");
    if (status->type != FileType::kFolder) {
      cases.push_back({own_name(path), {path}});
      continue;
    }
    const auto added = add_folder(path, paths.size() > 1, output, cases);
    if (!added) return tl::unexpected(added.error());
  }
  if (cases.size() > limits::kAuditCases) {
    return fail("found more than " + std::to_string(limits::kAuditCases) + " cases");
  }
  sort_and_tell_apart(cases);
  return cases;
}

}  // namespace pairlint::cli
