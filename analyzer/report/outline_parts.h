#pragma once

#include <string>

#include "report/outline.h"
#include "report/wording.h"

/// The parts of an outline.
namespace pairlint::report {

Element heading(const std::string& text);
Element sentence(const std::string& text);
/// `Label: text`
Element labelled(const std::string& label, const std::string& text);
Element item(const std::string& text);
Element code(const std::string& lines);

/// What of the pairing is broken or open, a line an edge, and where the storage test last failed.
void outline_pairing(Outline& outline, const Report& report);
void outline_finding(Outline& outline, const Report& report, const Finding& finding, size_t number);

}  // namespace pairlint::report
