#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "report/report.h"

namespace pairlint::report {

/// Where a report is pasted decides how it is marked up and how long it may be.
enum class Flavour : uint8_t {
  kMarkdown,        ///< comments of GitHub, GitLab and Azure DevOps
  kJira,            ///< wiki markup
  kServiceNow,      ///< plain text
  kServiceNowHtml,  ///< HTML between [code] and [/code]
  kZendesk,         ///< Markdown without tables
  kMail,            ///< HTML with its styles inline
  kRequest,         ///< a mail in plain text that asks for what was not captured
  kPlain,
};

/// No report is asked to be shorter than its summary.
inline constexpr size_t kShortestTicket = 200;

/// The report for a ticket. It begins with a line that says it all in less than 200 characters, and
/// keeps within `max_length` UTF-16 units (0: what the flavour's target takes): the least important
/// parts go first, and it says which.
std::string write_ticket(const Report& report, Flavour flavour, size_t max_length = 0);

}  // namespace pairlint::report
