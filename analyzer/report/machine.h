#pragma once

#include <string>

#include "report/report.h"

/// Formats that other tools read.
namespace pairlint::report {

/// SARIF 2.1.0. What is unknown is of kind `open`; what passed or does not apply only on request.
std::string write_sarif(const Report& report, bool every_state);

/// JUnit's XML, as CI servers read it: a test case for each rule and each object that it judged.
std::string write_junit(const Report& report);

/// RFC 4180: one row a result or signal, below a head. Excel takes the encoding from a byte order
/// mark; no cell is a formula.
std::string write_csv(const Report& report, bool byte_order_mark);

/// `file:line:column: error: message [rule]`, one a line, as compilers print it.
std::string write_gcc(const Report& report);

/// Workflow commands of GitHub Actions: `::error file=...::message`.
std::string write_annotations(const Report& report);

}  // namespace pairlint::report
