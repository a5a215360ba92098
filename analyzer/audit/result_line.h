#pragma once

#include <string>
#include <string_view>

#include "audit/case_result.h"
#include "base/result.h"

namespace pairlint::audit {

/// The result as one line of JSON, with its line end.
std::string write_line(const CaseResult& result);

/// Reads back what write_line wrote, without the line end; write_line then gives the same bytes.
/// Members that are missing are empty. Fails for what is no JSON or no result of schemaVersion 1.
Result<CaseResult> read_line(std::string_view line);

}  // namespace pairlint::audit
