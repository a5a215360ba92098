#include "report/rows.h"

#include "report/wording.h"

namespace pairlint::report {
namespace {

template <class Item>
std::string set_aside(const Item& item, bool superseded) {
  if (!item.suppressed.empty()) return reason_of(item.suppressed.front());
  return superseded ? "a later attempt passed" : "";
}

Row row_of(const Result& result) {
  Row row;
  row.id = result.rule;
  row.title = result.title.empty() ? result.rule : result.title;
  row.confidence = result.confidence;
  row.property = result.property;
  row.state = result.state;
  row.severity = result.severity;
  row.message = result.message.empty() ? row.title : result.message;
  row.subject_kind = result.subject.kind;
  row.subject = result.subject.id;
  row.server = result.subject.server;
  row.because = set_aside(result, false);
  row.baseline = result.baseline;
  row.where = &result.where;
  row.fixes = &result.fixes;
  row.references = &result.references;
  row.help = result.why;
  return row;
}

Row row_of(const Signal& signal) {
  Row row;
  row.id = signal.signal;
  row.title = signal.title.empty() ? signal.signal : signal.title;
  row.confidence = signal.confidence;
  row.state = "fail";
  row.severity = signal.severity;
  row.message = row.title;
  const std::string captured = captured_of(signal);
  if (!captured.empty()) row.message += " (" + captured + ")";
  row.because = set_aside(signal, signal.superseded);
  row.baseline = signal.baseline;
  row.where = &signal.where;
  row.fixes = &signal.fixes;
  row.references = &signal.references;
  row.help = signal.meaning;
  return row;
}

}  // namespace

std::vector<Row> rows_of(const Report& report) {
  std::vector<Row> rows;
  rows.reserve(report.results.size() + report.signals.size());
  for (const Result& result : report.results) rows.push_back(row_of(result));
  for (const Signal& signal : report.signals) rows.push_back(row_of(signal));
  return rows;
}

std::string fix_lines(const Row& row) {
  std::string lines;
  for (const Fix& fix : *row.fixes) {
    lines += "\nFix " + in_shell(fix.shell) + ":\n" + fix.run;
  }
  return lines;
}

std::string_view level_of(const Row& row, std::string_view otherwise) {
  if (row.severity == "error" || row.severity == "warning") return row.severity;
  return otherwise;
}

}  // namespace pairlint::report
