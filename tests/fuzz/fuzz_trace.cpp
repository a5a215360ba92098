// Any bytes as a trace block, an HTTP head, a challenge and SOAP: what is read lies inside the
// text, in its order, and within its bounds.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "trace/bearer_challenge.h"
#include "trace/http_head.h"
#include "trace/soap_answer.h"
#include "trace/trace_block.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool lies_in(std::string_view piece, std::string_view text) {
  return piece.data() >= text.data() && piece.data() + piece.size() <= text.data() + text.size();
}

void check_head(std::string_view text) {
  const pairlint::HttpHead head = pairlint::read_http_head(text);
  require(head.status < 1000 && head.headers.size() <= pairlint::limits::kHttpHeaders);
  require(lies_in(head.first_line, text));
  const char* behind = text.data();
  for (const pairlint::HttpHeader& header : head.headers) {
    require(!header.name.empty() && lies_in(header.name, text) && header.name.data() >= behind);
    require(lies_in(header.value, text));
    behind = header.name.data() + header.name.size();
    if (const auto challenge = pairlint::read_bearer_challenge(header.value)) {
      require(challenge->trusted_issuers.size() <= pairlint::limits::kTrustedIssuers);
    }
  }
}

void check_soap(std::string_view text) {
  const pairlint::SoapMessage soap = pairlint::read_soap(text);
  require(soap.code_at <= text.size());
  require(soap.code.find('\n') == std::string::npos);
}

void check_blocks(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const pairlint::TraceBlock block = pairlint::next_trace_block(text, at);
    if (block.tag.empty()) return;
    require(lies_in(block.opening, text) && lies_in(block.content, text));
    check_head(block.content);
    check_soap(block.content);
    const auto end = static_cast<size_t>(block.content.data() - text.data());
    require(end > at);
    at = end + block.content.size();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_blocks(text);
  check_head(text);
  check_soap(text);
  pairlint::read_bearer_challenge(text);
  return 0;
}
