#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/findings.h"

/// Words that several writers share, so that all say the same.
namespace pairlint::report {

std::string count_of(size_t count, std::string_view one, std::string_view many);
std::string count_of(size_t count, std::string_view one);
/// `in the Exchange Management Shell`
std::string in_shell(std::string_view shell);
std::string severity_word(std::string_view severity);
/// At most `most` of them, comma separated, and how many more there are.
std::string listed(const std::vector<std::string>& items, size_t most);

/// `2 errors, 54 not decided`
std::string counts_of(const Report& report);
/// `2 errors, 54 not decided: ... points at autodiscover.xml [oauth-autodiscover-url-xml]`
std::string summary_of(const Report& report, const std::vector<Finding>& findings);
/// `CsOAuthConfiguration Global on EX01`
std::string subject_of(const Subject& subject);
/// `seen 3 times, a later attempt passed`; empty where there is nothing to say.
std::string seen(const Signal& signal);
/// `code = 50043, reason = ...`
std::string captured_of(const Signal& signal);
/// `storageService` as `storage service`
std::string words_of(std::string_view name);
/// The stage of a signal in words, with the attempt.
std::string stage_of(const Signal& signal);
/// `good`, `BROKEN`, `suppressed` or `not known`
std::string_view word_of(const Edge& edge);
/// Something was captured that an edge of the pairing map depends on.
bool knows_pairing(const std::vector<Edge>& edges);
/// `confirmed`, `ruled out` or `not checked`
std::string cause_word(const std::string& state);
/// `documented, known`: how sure it is, and whether the baseline knows it.
std::string standing_of(const Finding& finding);
/// ` (new)` behind what stands below a finding, where a baseline was given and does not know it.
std::string newness_of(std::string_view baseline);

/// `suppressed, known since May (kim), until 2025-01-01`
std::string reason_of(const Suppression& suppression);
std::string as_of_sentence(const Report& report);
/// `Of 56 lines, 50 were understood (89 %), 4 hold nothing that the pairing depends on, 2 were not
/// understood.` All of them are never a rounded share.
std::string lines_sentence(const LineCounts& lines);
/// `Known of the deployment: mailboxes onprem (--context), exchange 2016 (from the captures).`
std::string context_sentence(const Report& report);

}  // namespace pairlint::report
