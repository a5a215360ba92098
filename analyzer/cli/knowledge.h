#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "rule/fault.h"
#include "rule/pack.h"

namespace pairlint::cli {

/// The documents of a folder with rules.
struct RuleFolder {
  std::string root;  ///< what their names begin with
  std::vector<Document> documents;
};
Result<std::vector<RuleFolder>> read_rule_folders(const std::vector<std::string>& folders);

/// The shipped pack, or the one that --rules adds to it.
class Knowledge {
 public:
  /// The pack lives as long as this. Fails with all mistakes in the folders, one a line.
  Result<const Pack*> load(const std::vector<std::string>& folders);
  Result<const Pack*> load(std::vector<RuleFolder> folders);

 private:
  Pack extended_;
};

}  // namespace pairlint::cli
