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

void outline_finding(Outline& outline, const Report& report, const Finding& finding, size_t number);

}  // namespace pairlint::report
