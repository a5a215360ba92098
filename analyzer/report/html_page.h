#pragma once

#include <string_view>

/// The files of templates/, made into constants while building.
namespace pairlint::report::html {

/// page.mustache with all its parts.
extern const std::string_view kPage;
extern const std::string_view kStyle;
extern const std::string_view kScript;
/// As a content security policy names them.
extern const std::string_view kStyleHash;
extern const std::string_view kScriptHash;

}  // namespace pairlint::report::html
