#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/report.h"

/// What a ticket or a mail says, in order and without markup. There is one walk over the report;
/// how headings, lists and code look is a table a flavour, see ticket.cpp.
namespace pairlint::report {

/// A part of a line.
struct Phrase {
  std::string text;
  bool strong = false;
};

struct Element {
  enum class Sort : uint8_t { kHeading, kSentence, kItem, kHeadRow, kRow, kCode };
  Sort sort = Sort::kSentence;
  std::vector<Phrase> phrases;  ///< the cells, in a row
  std::string code;             ///< of kCode: lines that stay as they are
};

/// What comes or goes together where there is not room for all. The heavier goes later.
enum class Weight : uint8_t {
  kInput,     ///< what was read
  kDetail,    ///< what passed, what was set aside, which rules wait for a command
  kStory,     ///< why, what else it explains, possible causes, repeats
  kEvidence,  ///< quoted lines
  kCare,      ///< how to verify and to undo
  kQuestion,  ///< commands that would decide what is open
  kFix,
  kFinding,
};

struct Section {
  Weight weight = Weight::kFinding;
  std::string name;  ///< what was left out, if it was: `quoted lines`
  std::vector<Element> elements;
  std::string fold = {};  ///< not empty: may stand folded below this title
};

struct Outline {
  std::string summary;  ///< one line of less than 200 characters
  std::vector<Section> sections;
};

/// A report for whoever works on the case.
Outline outline_of(const Report& report);
/// A mail to whoever can run what the report would still like to see.
Outline request_of(const Report& report);

/// `pairlint: FAIL, 2 errors; root cause code-5; next: Set-CsOAuthConfiguration`
std::string summary_line(const Report& report);

}  // namespace pairlint::report
