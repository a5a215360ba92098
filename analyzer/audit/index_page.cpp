// The index of an audit. How it looks stands in report/templates/index_*; text of cases gets in
// through html::fill alone, which escapes all of it.
#include "audit/index_page.h"

#include <algorithm>

#include "audit/index_parts.h"
#include "report/html_page.h"
#include "report/wording.h"
#include "version.h"

namespace pairlint::audit {
namespace {

using report::html::fill;
using report::html::View;
using report::html::Views;

constexpr size_t kRowsAtATime = 200;
/// Root causes that a row names; the others can be searched by.
constexpr size_t kCausesOfRow = 4;

struct Verdict {
  const char *name, *word, *icon;
};
constexpr Verdict kVerdicts[] = {{"fail", "fail", "error"},
                                 {"unknown", "not decided", "unknown"},
                                 {"pass", "pass", "good"},
                                 {"error", "not analysed", "none"}};

/// A verdict that no version of ours gives counts as none.
const Verdict& verdict_of(const std::string& name) {
  const auto* known = std::find_if(std::begin(kVerdicts), std::end(kVerdicts) - 1,
                                   [&name](const Verdict& each) { return name == each.name; });
  return *known;
}

Views verdict_views(const Summary& summary) {
  Views views;
  for (const Verdict& verdict : kVerdicts) {
    const auto found = summary.verdicts.find(verdict.name);
    if (found == summary.verdicts.end()) continue;
    View view;
    view.set("verdict", verdict.name).set("word", verdict.word).set("icon", verdict.icon);
    view.set("cases", grouped(found->second));
    views.push_back(std::move(view.set("share", share_of(found->second, summary.cases))));
  }
  return views;
}

std::string worst_of(const IndexCase& row) {
  if (row.errors > 0) return "error";
  if (row.warnings > 0) return "warning";
  return row.remarks > 0 ? "info" : "";
}

std::string joined(const std::vector<uint32_t>& numbers) {
  std::string text;
  for (const uint32_t number : numbers) text += (text.empty() ? "" : " ") + std::to_string(number);
  return text;
}

View row_view(const IndexCase& row, size_t number, const IndexCases& cases) {
  const Verdict& verdict = verdict_of(row.verdict);
  std::vector<std::string> causes;
  for (const uint32_t cause : row.root_causes) causes.push_back(shown(cases.id(cause)));
  View view;
  view.set("row", std::to_string(number)).set("name", row.name).set("verdict", verdict.name);
  view.set("word", verdict.word).set("icon", verdict.icon).set("severity", worst_of(row));
  view.set("errors", std::to_string(row.errors)).set("warnings", std::to_string(row.warnings));
  view.set("numbers", joined(row.found));
  return std::move(view.set("causes", row.problem.empty() ? report::listed(causes, kCausesOfRow)
                                                          : shown(report::words_of(row.problem))));
}

View page_view(const Summary& summary, const IndexCases& cases) {
  View view;
  view.set("tool_name", "pairlint").set("tool", "pairlint " + std::string(kVersion));
  view.set("count", grouped(summary.cases, "case", "cases"));
  view.set("read", grouped(summary.files, "file", "files") + ", " +
                       grouped(summary.bytes, "byte", "bytes"));
  view.flag("has_cases", !cases.listed().empty()).list("verdicts", verdict_views(summary));
  if (cases.omitted() > 0) {
    view.set("omitted", "and " + grouped(cases.omitted(), "more case", "more cases") +
                            " (results.jsonl has them all)");
  }
  view.set("style", std::string(report::html::kIndexStyle));
  view.set("style_hash", std::string(report::html::kIndexStyleHash));
  view.set("script", std::string(report::html::kIndexScript));
  return std::move(view.set("script_hash", std::string(report::html::kIndexScriptHash)));
}

View head_view(const Summary& summary, const IndexCases& cases) {
  View view = page_view(summary, cases);
  view.merge(clusters_section(summary, cases)).merge(expiry_section(summary));
  return std::move(view.merge(findings_section(summary, cases)));
}

}  // namespace

Result<void> write_index(const Summary& summary, const IndexCases& cases,
                         const std::function<Result<void>(std::string_view)>& write) {
  Result<void> written = write(fill(report::html::kIndexHead, head_view(summary, cases)));
  const std::vector<IndexCase>& listed = cases.listed();
  for (size_t first = 0; written && first < listed.size(); first += kRowsAtATime) {
    Views rows;
    for (size_t i = first; i < std::min(listed.size(), first + kRowsAtATime); ++i)
      rows.push_back(row_view(listed[i], i + 1, cases));
    written = write(fill(report::html::kIndexRows, View().list("cases", std::move(rows))));
  }
  if (!written) return written;
  return write(fill(report::html::kIndexFoot, page_view(summary, cases)));
}

}  // namespace pairlint::audit
