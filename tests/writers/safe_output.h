#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

/// What a format may hold, judged by its own rules, not by how our writers escape.
namespace pairlint::writers {

/// Each returns what is wrong, a sentence each; empty: it is safe.
using Faults = std::vector<std::string>;

/// Control characters, bidirectional marks and broken UTF-8 have no place in any format.
Faults faults_of_text(std::string_view text);
Faults faults_of_json(std::string_view json);
/// Well formed, and of these elements only.
Faults faults_of_xml(std::string_view xml, const std::vector<std::string>& elements);
Faults faults_of_markdown(std::string_view text);
Faults faults_of_jira(std::string_view text);
Faults faults_of_csv(std::string_view text);
/// Each line begins with one of these, or holds it behind its place.
Faults faults_of_gcc(std::string_view text);
Faults faults_of_annotations(std::string_view text);
Faults faults_of_service_now(std::string_view text, bool html);

/// What is wrong in any format of the report.
Faults faults_of_all(const report::Report& report);

}  // namespace pairlint::writers
