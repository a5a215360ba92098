#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "rule/pack.h"

namespace pairlint::cli {

/// The shipped pack, or the one that --rules adds to it.
class Knowledge {
 public:
  /// The pack lives as long as this. Fails with all mistakes in the folders, one a line.
  Result<const Pack*> load(const std::vector<std::string>& folders);

 private:
  static std::string all_of(const std::vector<Error>& errors);

  Pack extended_;
};

}  // namespace pairlint::cli
