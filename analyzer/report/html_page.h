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

/// The index of an audit: index_head.mustache and index_foot.mustache around as many fillings of
/// index_rows.mustache as it takes.
extern const std::string_view kIndexHead;
extern const std::string_view kIndexRows;
extern const std::string_view kIndexFoot;
extern const std::string_view kIndexStyle;
extern const std::string_view kIndexScript;
extern const std::string_view kIndexStyleHash;
extern const std::string_view kIndexScriptHash;

}  // namespace pairlint::report::html
