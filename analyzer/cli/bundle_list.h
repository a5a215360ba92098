#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "rule/fault.h"

/// bundle.json: what a bundle holds, with what it is for and its hash.
namespace pairlint::cli {

struct BundledFile {
  std::string role;  ///< input | rules | suppressions | baseline | report
  std::string file;  ///< in the zip
  std::string name;  ///< as reports call it; of rules: within their folder
  std::string damage;
  std::string sha256;
  std::string folder;  ///< of rules: which of them, from "1" on
};

struct BundleList {
  std::string tool_version, pack_hash;
  std::string case_name, as_of;  ///< empty: no --as-of
  std::vector<std::pair<std::string, std::string>> context;
  bool redacted = false;
  std::vector<BundledFile> files;
};

inline constexpr const char* kBundleListName = "bundle.json";

std::string write_bundle_list(const BundleList& list);
/// An error holds all mistakes of the document.
Result<BundleList> read_bundle_list(const Document& document);

}  // namespace pairlint::cli
