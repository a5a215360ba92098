#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace pairlint {

struct HttpHeader {
  std::string_view name;
  std::string_view value;  ///< may hold line ends where a console or mail wrapped it
};

/// The head of an HTTP request or answer, as views into the text it was read from.
struct HttpHead {
  std::string_view first_line;  ///< `POST /autodiscover/autodiscover.svc HTTP/1.1`
  uint32_t status = 0;          ///< of an answer; 0: a request, or it was lost
  std::vector<HttpHeader> headers;

  /// The first header of that name, ASCII case-insensitive; nullptr if there is none.
  const HttpHeader* find(std::string_view name) const;
};

/// Reads a head also where the line ends between its headers were lost, as in pastes through HTML:
/// `HTTP/1.1 401 Unauthorizedrequest-id: <guid>x-ms-diagnostics: 2000004;...`. On a line of its own
/// any name counts, inside a line only one that Exchange or .NET is known to send.
HttpHead read_http_head(std::string_view text);

}  // namespace pairlint
