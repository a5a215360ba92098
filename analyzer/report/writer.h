#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "report/report.h"

/// The writers: views of one Report. They lay out and escape; nothing else.
namespace pairlint::report {

/// How a terminal report may look. Colour never carries a meaning alone.
struct TextStyle {
  uint32_t width = 100;  ///< columns at which sentences wrap; commands never do
  bool colour = false;
  bool unicode = true;  ///< false: everything beyond ASCII is spelled out
  bool verdict_only = false;
  bool links = false;  ///< places are OSC 8 hyperlinks to the files they are in
  std::map<std::string, std::string> paths = {};  ///< absolute, by the names of files in the report
};

/// The report for a person at a terminal: verdict, findings with their quoted lines and commands,
/// what could not be decided, what was read.
std::string write_text(const Report& report, const TextStyle& style);

/// The JSON report of docs/report-format.md, schemaVersion 1. `records` is written on request only.
std::string write_json(const Report& report, bool with_records);

/// The report as one HTML page that loads nothing: readable without scripts, which add search,
/// filters and copy buttons.
std::string write_html(const Report& report);

/// What was understood: every record with its fields, their states and their places.
std::string write_facts_text(const Report& report, const TextStyle& style);

}  // namespace pairlint::report
