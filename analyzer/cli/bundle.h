#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze.h"
#include "base/result.h"
#include "baseline.h"
#include "cli/inputs.h"
#include "cli/knowledge.h"
#include "cli/zip.h"

/// A zip that holds a report and all that it was made of (docs/bundles.md).
namespace pairlint::cli {

/// What a report is made of, beside the program and its rules.
struct KeptCase {
  AnalyzeOptions options;  ///< name, time and context; what else it says is not kept
  std::vector<HeldFile> files;
  bool is_kept = false;   ///< for a bundle; else the files go when they have been judged
  bool redacted = false;  ///< the files are copies: what archives held stands among them
  std::vector<RuleFolder> rules;
  Document suppressions;  ///< without a name: none
  std::optional<Baseline> baseline;
};

struct Bundle {
  KeptCase kept;
  std::string report;                   ///< as JSON
  std::string tool_version, pack_hash;  ///< of what made it
};

/// What the zip holds, its list first; the same for the same case.
std::vector<ZipFile> files_of(const Bundle& bundle);
/// Fails for what is no bundle, or where a file of it is missing, added or not what it was.
Result<Bundle> read_bundle(const std::string& path);

}  // namespace pairlint::cli
