#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "audit/case_result.h"
#include "base/result.h"

namespace pairlint::audit {

/// The lines of an audit that is not finished, in a file beside its results: whatever ends the
/// program, a line that was appended stays. Locked, so that no two audits write to one folder.
class Journal {
 public:
  /// With `resume` what is there stays, without its torn last line, and the results of an audit
  /// that was finished in the folder are taken over; else it begins anew. Only lines of this basis
  /// without an error are known.
  static Result<Journal> open(const std::string& folder, const std::string& basis, bool resume);
  Journal(Journal&& other) noexcept;
  Journal& operator=(Journal&&) = delete;
  ~Journal();

  /// The result of a case with this content. May be called by several threads.
  std::optional<CaseResult> find(const std::string& content) const;
  Result<void> append(std::string_view line);
  /// The audit is finished.
  void remove();

 private:
  /// Where a line stands.
  struct Place {
    uint64_t offset = 0;
    size_t length = 0;
  };
  Journal(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}
  void know(std::string_view line, const std::string& basis);
  void read_own(const std::string& basis);
  Result<void> take_over(const std::string& results, const std::string& basis);

  std::string path_;
  int descriptor_;
  uint64_t end_ = 0;  ///< of the last whole line
  std::unordered_map<std::string, Place> known_;
};

}  // namespace pairlint::audit
