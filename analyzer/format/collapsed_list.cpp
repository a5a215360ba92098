// Sentences have colons too, and so have values: a line counts only if it begins with a label and
// has enough of them with names that nothing but properties have.
#include "format/collapsed_list.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"

namespace pairlint {
namespace {

bool is_compound(const Label& label) {
  return std::count_if(label.name.begin(), label.name.end(), is_upper) > 1;
}

/// The word in front of ` :` at `colon`.
std::string_view word_before(std::string_view line, size_t colon) {
  const std::string_view head = line.substr(0, colon - 1);
  const size_t blank = head.find_last_of(" \t");
  return blank == std::string_view::npos ? head : head.substr(blank + 1);
}

bool ends_word(std::string_view line, size_t colon) {
  return colon + 1 == line.size() || is_blank(line[colon + 1]);
}

/// Every property's name with its colon; values are what lies between.
std::vector<Label> labels_in(std::string_view line) {
  std::vector<Label> labels;
  for (size_t at = line.find(" :"); at != std::string_view::npos; at = line.find(" :", at + 2)) {
    const size_t colon = at + 1;
    const std::string_view name = word_before(line, colon);
    if (!ends_word(line, colon) || !is_property_name(name)) continue;
    if (labels.size() == limits::kObjectProperties) break;
    Label label;
    label.name = name;
    label.value = line.substr(colon + 1);
    labels.push_back(label);
  }
  for (size_t i = 0; i + 1 < labels.size(); ++i) {
    const auto bytes = static_cast<size_t>(labels[i + 1].name.data() - labels[i].value.data());
    labels[i].value = labels[i].value.substr(0, bytes);
  }
  return labels;
}

/// Two names that only properties have and a value of one word between them, or more names.
bool is_convincing(const std::vector<Label>& labels) {
  const auto compound = std::count_if(labels.begin(), labels.end(), is_compound);
  if (labels.size() != 2) return labels.size() > 2 && compound >= 2;
  const std::string_view value = trim(labels.front().value);
  return compound == 2 && !value.empty() && value.find(' ') == std::string_view::npos;
}

bool has_repeated_name(const std::vector<Label>& labels) {
  std::vector<std::string> names;
  for (const Label& label : labels) names.push_back(lower(label.name));
  std::sort(names.begin(), names.end());
  return std::adjacent_find(names.begin(), names.end()) != names.end();
}

}  // namespace

std::vector<Label> collapsed_list(std::string_view line) {
  constexpr size_t kLabelBytes = 100;
  const std::string_view text = trim_left(line);
  if (text.empty() || !is_alpha(text.front())) return {};
  const size_t colon = text.substr(0, kLabelBytes).find(" :");
  if (colon == std::string_view::npos || text.find(" :", colon + 2) == std::string_view::npos)
    return {};
  std::vector<Label> labels = labels_in(text);
  const bool first = !labels.empty() && labels.front().name.data() == text.data();
  if (!first || !is_convincing(labels) || has_repeated_name(labels)) return {};
  return labels;
}

}  // namespace pairlint
