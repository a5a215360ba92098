#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "audit/index_cases.h"
#include "audit/summary.h"
#include "report/html_template.h"

/// The sections of index.html, each in its own file, and words that they share.
namespace pairlint::audit {

report::html::View clusters_section(const Summary& summary, const IndexCases& cases);
report::html::View findings_section(const Summary& summary, const IndexCases& cases);
/// The months in which certificates end.
report::html::View expiry_section(const Summary& summary);

/// `4,711 cases`; the number alone without words.
std::string grouped(uint64_t count, std::string_view one = {}, std::string_view many = {});
/// Rounded; 0 of nothing.
uint64_t percent_of(uint64_t part, uint64_t whole);
/// `24 %`
std::string share_of(uint64_t part, uint64_t whole);
/// Text of at most limits::kIndexTextBytes.
std::string shown(std::string_view text);

}  // namespace pairlint::audit
