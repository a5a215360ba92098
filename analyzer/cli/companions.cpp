#include "cli/companions.h"

#include <utility>

#include "base/limits.h"
#include "cli/files.h"
#include "load_suppressions.h"

namespace pairlint::cli {
namespace {

/// Reports name it without its folders, which are this machine's.
Result<Document> read_companion(const std::string& path, size_t most) {
  auto text = read_file(path, most);
  if (!text) return fail("'" + path + "': " + text.error().message);
  return Document{path.substr(path.find_last_of("/\\") + 1), std::move(*text)};
}

}  // namespace

Result<std::vector<SuppressionEntry>> suppressions_in(const Document& document, const Pack& pack) {
  if (document.name.empty()) return std::vector<SuppressionEntry>();
  auto entries = load_suppressions(document, pack);
  if (entries) return std::move(*entries);
  std::string text;
  for (const Error& error : entries.error()) text += (text.empty() ? "" : "\n") + error.message;
  return fail(text);
}

Result<void> read_companions(const CommandLine& line, const Pack& pack, KeptCase& kept) {
  if (!line.suppressions.empty()) {
    auto document = read_companion(line.suppressions, kLargestDocument);
    if (!document) return tl::unexpected(document.error());
    kept.suppressions = std::move(*document);
  }
  auto entries = suppressions_in(kept.suppressions, pack);
  if (!entries) return tl::unexpected(entries.error());
  kept.options.suppressions = std::move(*entries);
  if (line.baseline.empty()) return {};
  const auto document = read_companion(line.baseline, limits::kReportBytes);
  if (!document) return tl::unexpected(document.error());
  auto baseline = read_baseline(*document);
  if (!baseline) return tl::unexpected(baseline.error());
  kept.baseline = std::move(*baseline);
  return {};
}

}  // namespace pairlint::cli
