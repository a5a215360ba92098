#pragma once

#include <cstdint>
#include <string>

#include "audit/case_result.h"
#include "audit/request.h"
#include "cli/audit_cases.h"
#include "cli/inputs.h"

namespace pairlint::cli {

/// What tells that a file is still the same.
struct FileStamp {
  int64_t size = 0, seconds = 0, nanoseconds = 0;
  bool operator==(const FileStamp&) const = default;
};

/// All zero for what is not there.
FileStamp stamp_of(const std::string& path);

/// A file that is read once more while it is analysed.
struct LargeFile {
  std::string name, path;
  FileStamp stamp;
};

/// A case of an audit, ready to be analysed.
struct CaseFiles {
  CaseInputs inputs;
  std::string content;  ///< see audit::ContentHash; of all that could be read
  uint64_t files = 0, bytes = 0;
  std::vector<LargeFile> large;
};

/// Small files are read here and held, within limits::kAuditHeldBytes; of large ones only the hash
/// is computed.
CaseFiles read_case_files(const CasePlace& place);

/// A case of files that are at hand already, in byte order of their names.
CaseFiles held_case_files(const std::string& name, std::vector<audit::RequestFile> held);

/// What went wrong with the files until now: what could not be read, in one sentence.
audit::Problem problem_of(const CaseFiles& files);

}  // namespace pairlint::cli
