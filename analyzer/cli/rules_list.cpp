#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/knowledge.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "report/page.h"
#include "report/sections.h"

namespace pairlint::cli {
namespace {

struct Row {
  std::string_view id, severity, confidence, title;
};

std::string padded(std::string_view text, size_t width) {
  std::string out(text);
  out.append(width - std::min(width, out.size()), ' ');
  return out + "  ";
}

void append_rows(report::Page& page, const char* heading, const std::vector<Row>& rows,
                 size_t id_width) {
  page.gap();
  page.line(0, {{heading, report::Tint::kStrong}, {": " + std::to_string(rows.size())}});
  for (const Row& row : rows) {
    page.line(2, {{padded(row.id, id_width)},
                  {padded(row.severity, 7), report::severity_tint(row.severity)},
                  {padded(row.confidence, 10)},
                  {std::string(row.title)}});
  }
}

template <class Item>
std::vector<Row> rows_of(const Items<Item>& items) {
  std::vector<Row> rows;
  for (const Item& item : items) {
    rows.push_back(
        {item.id, severity_name(item.severity), confidence_name(item.confidence), item.title});
  }
  return rows;
}

size_t widest_id(const Pack& pack) {
  size_t width = 0;
  for (const Rule& rule : pack.rules) width = std::max(width, rule.id.size());
  for (const SignalDefinition& signal : pack.signals) width = std::max(width, signal.id.size());
  return width;
}

}  // namespace

int run_rules_list(const CommandLine& line) {
  Knowledge knowledge;
  const auto pack = knowledge.load(line.rule_folders);
  if (!pack) {
    complain(pack.error().message);
    return kWrongUse;
  }
  report::Page page(style_of_stdout(line.colour));
  const size_t width = widest_id(**pack);
  append_rows(page, "Rules", rows_of((*pack)->rules), width);
  append_rows(page, "Known errors", rows_of((*pack)->signals), width);
  return write_stdout(page.take());
}

}  // namespace pairlint::cli
