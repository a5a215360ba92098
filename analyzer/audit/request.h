#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace pairlint::audit {

struct RequestFile {
  std::string name, bytes;
};

/// A case that comes as a line of JSON: `{"id", "files": [{"name", "text" | "base64"}]}`.
struct Request {
  std::string id;
  std::vector<RequestFile> files;
};

/// Fails, with a sentence, for a line that is none.
Result<Request> read_request(std::string_view line);

}  // namespace pairlint::audit
