#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "record/record.h"

namespace pairlint {

/// One `<Trace Tag="..." Tid="..." Time="...">` block as the EWS Managed API writes it into the
/// log. Views into the text it was found in.
struct TraceBlock {
  std::string_view opening;  ///< `<Trace Tag="..." ...>`
  std::string tag;           ///< AutodiscoverRequestHttpHeaders
  /// `Time="2024-03-04 08:15:02Z"`: of the clock of the Front End, which writes it in UTC. Nothing
  /// if any of it is lost. Source: ews-managed-api: Core/EwsUtilities.cs.
  std::optional<Timestamp> time;
  std::string_view content;  ///< to its end tag, to the next block, or to where the text ends
  bool closed = false;       ///< its end tag is there: the content is all there was

  /// Headers only, as the last part of the tag says.
  bool holds_http_headers() const { return tag.ends_with("HttpHeaders"); }
  bool is_autodiscover() const { return tag.starts_with("Autodiscover"); }
};

/// The first place from `from` on where a block may open; npos if there is none.
size_t find_trace_opening(std::string_view text, size_t from);

/// The first block that begins at `from` or later; an empty tag if there is none. The wrapper that
/// the Storage Service writes around a block is known from memory only and is not looked at.
TraceBlock next_trace_block(std::string_view text, size_t from);

}  // namespace pairlint
