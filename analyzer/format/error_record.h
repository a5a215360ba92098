#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "format/lines.h"
#include "format/shapes.h"

/// The pieces of one error record, before their text is put together.
namespace pairlint {

/// `+ CategoryInfo : value` somewhere in a line.
struct ErrorDetail {
  std::string_view name;   ///< CategoryInfo, FullyQualifiedErrorId or PSComputerName
  std::string_view value;  ///< up to the end of the line
  size_t begin = 0;        ///< where its plus stands in the line
};
std::optional<ErrorDetail> find_error_detail(std::string_view line, size_t from = 0);

/// `NotSpecified: (:) [Test-CsFoo], FooException`, all that $ErrorView = 'CategoryView' prints.
bool is_category_view(std::string_view text);

/// Cuts a record that was put on one line into the lines it once had.
std::vector<std::string_view> unflattened(std::string_view line);

}  // namespace pairlint
