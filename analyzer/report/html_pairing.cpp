// The pairing map: the two sides and a wire for each edge between them, drawn as SVG and written
// out below it. Measures are those of the viewBox in templates/map.mustache.
#include <algorithm>

#include "base/text.h"
#include "report/glyph.h"
#include "report/html_parts.h"
#include "report/quote.h"
#include "report/wording.h"

namespace pairlint::report::html {
namespace {

constexpr uint32_t kLeft = 87, kRight = 353;  ///< inner borders of the two sides
constexpr size_t kLabelColumns = 36;          ///< that fit between them
constexpr uint32_t kLabelLines = 2;
constexpr uint32_t kLineHeight = 16, kWireBelow = 12, kGap = 24;
constexpr uint32_t kTop = 22;

struct StateLook {
  const char* icon;
  const char* word;
};

StateLook look_of(const std::string& state) {
  if (state == "good") return {"good", "good"};
  if (state == "broken") return {"error", "broken"};
  return {"unknown", "not captured"};
}

std::string side_name(const std::string& side) {
  if (side == "sfb") return "Skype for Business Server";
  return side == "exchange" ? "Exchange Server" : side;
}

/// Words in as many lines as a label may have; the last one is cut where there are more.
std::vector<std::string> label_lines(std::string_view title) {
  std::vector<std::string> lines{""};
  for (const std::string_view word : split_at(title, ' ')) {
    const bool fits = columns_of(lines.back()) + columns_of(word) < kLabelColumns;
    if (!fits && !lines.back().empty() && lines.size() < kLabelLines) lines.emplace_back();
    lines.back().append(lines.back().empty() ? "" : " ").append(word);
  }
  for (std::string& line : lines) line = shortened(line, kLabelColumns, true);
  return lines;
}

/// At the end of the wire that the edge leads to; none where it leads both ways.
std::string arrow_of(const Edge& edge, uint32_t y) {
  const bool to_exchange = edge.from == "sfb" && edge.to == "exchange";
  const bool to_sfb = edge.from == "exchange" && edge.to == "sfb";
  if (!to_exchange && !to_sfb) return {};
  const uint32_t tip = to_exchange ? kRight : kLeft;
  const uint32_t back = to_exchange ? kRight - 10 : kLeft + 10;
  const std::string from = "M" + std::to_string(back) + " ";
  return from + std::to_string(y - 6) + "L" + std::to_string(tip) + " " + std::to_string(y) + "L" +
         std::to_string(back) + " " + std::to_string(y + 6) + "z";
}

/// Draws an edge below `y` and moves `y` below it.
View wire_view(const Edge& edge, uint32_t& y) {
  Views lines;
  for (const std::string& line : label_lines(edge.title)) {
    lines.push_back(View().set("y", std::to_string(y)).set("text", line));
    y += kLineHeight;
  }
  const uint32_t wire = y - kLineHeight + kWireBelow + 8;
  y = wire + kWireBelow + kGap;
  View view;
  view.set("state", edge.state).set("icon", look_of(edge.state).icon);
  view.set("y", std::to_string(wire)).set("icon_y", std::to_string(wire - 8));
  view.set("arrow", arrow_of(edge, wire));
  return std::move(view.list("lines", std::move(lines)));
}

std::string map_summary(const std::vector<Edge>& edges) {
  std::vector<std::string> parts;
  for (const char* state : {"good", "broken", "notCaptured"}) {
    const auto count = std::count_if(edges.begin(), edges.end(),
                                     [state](const Edge& edge) { return edge.state == state; });
    if (count > 0) parts.push_back(std::to_string(count) + " " + look_of(state).word);
  }
  return "Of " + count_of(edges.size(), "edge") + ": " + join(parts, ", ");
}

View map_view(const std::vector<Edge>& edges) {
  uint32_t y = kTop;
  Views wires;
  for (const Edge& edge : edges) wires.push_back(wire_view(edge, y));
  const uint32_t height = std::max(y - kGap + 8, 60u);
  View view;
  view.set("height", std::to_string(height)).set("side_height", std::to_string(height - 2));
  view.set("side_text", std::to_string(height / 2 - 4)).set("summary", map_summary(edges));
  return std::move(view.list("edges", std::move(wires)));
}

View value_view(const EdgeValue& value) {
  View view;
  view.set("side", side_name(value.side)).set("field", value.field).set("value", value.value);
  return std::move(view.set("place", place_of(value.where)));
}

/// The number of the finding that a rule stands under; empty if it stands under none.
std::string finding_of(const std::vector<Finding>& findings, const std::string& rule) {
  for (size_t i = 0; i < findings.size(); ++i) {
    if (findings[i].id() == rule) return std::to_string(i + 1);
  }
  return {};
}

View edge_view(const Edge& edge, const std::vector<Finding>& findings) {
  Views values, rules;
  for (const EdgeValue& value : edge.values) values.push_back(value_view(value));
  for (const std::string& rule : edge.rules) {
    rules.push_back(View().set("rule", rule).set("finding", finding_of(findings, rule)));
  }
  const StateLook look = look_of(edge.state);
  const std::string word = std::string(look.word) + (edge.suppressed ? ", suppressed" : "");
  View view;
  view.set("state", edge.state).set("icon", look.icon).set("word", word);
  view.set("title", edge.title).flag("has_values", !values.empty());
  view.flag("has_rules", !rules.empty()).list("values", std::move(values));
  return std::move(view.list("rules", std::move(rules)));
}

}  // namespace

View pairing_section(const Report& report, const std::vector<Finding>& findings) {
  const std::vector<Edge>& edges = report.diagnosis.pairing;
  View section;
  if (edges.empty()) return section;
  Views details;
  for (const Edge& edge : edges) details.push_back(edge_view(edge, findings));
  section.flag("has_edges").list("map", {map_view(edges)});
  return std::move(section.list("edge_details", std::move(details)));
}

}  // namespace pairlint::report::html
