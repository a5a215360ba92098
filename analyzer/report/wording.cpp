#include <algorithm>

#include "base/text.h"
#include "report/wording.h"

namespace pairlint::report {
namespace {

/// Faults of the summary are results and errors; what stands under numbers are their root causes.
std::string judged_counts_of(const Report& report, size_t findings) {
  const Summary& summary = report.summary;
  std::vector<std::string> parts;
  if (summary.error > 0) parts.push_back(count_of(summary.error, "error"));
  if (summary.warning > 0) parts.push_back(count_of(summary.warning, "warning"));
  if (summary.info > 0) parts.push_back(count_of(summary.info, "remark"));
  if (parts.empty()) parts.push_back(summary.suppressed > 0 ? "no other fault" : "no fault found");
  const size_t faults = size_t{summary.error} + summary.warning + summary.info;
  if (faults > 0 && findings < faults) {
    parts.back() += " from " + count_of(findings, "root cause");
  }
  if (summary.known > 0) parts.push_back(std::to_string(summary.known) + " known");
  if (summary.suppressed > 0) parts.push_back(std::to_string(summary.suppressed) + " suppressed");
  if (summary.unknown > 0) parts.push_back(std::to_string(summary.unknown) + " not decided");
  if (faults == 0) {
    parts.push_back(std::to_string(summary.pass) + " passed");
  }
  return join(parts, ", ");
}

}  // namespace

std::string count_of(size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

std::string count_of(size_t count, std::string_view one) {
  return count_of(count, one, std::string(one) + "s");
}

std::string in_shell(std::string_view shell) {
  if (shell == "sfb") return "in the Skype for Business Server Management Shell";
  if (shell == "exchange") return "in the Exchange Management Shell";
  return "in any PowerShell";
}

std::string severity_word(std::string_view severity) { return upper(severity); }

std::string listed(const std::vector<std::string>& items, size_t most) {
  const size_t shown = items.size() <= most + 1 ? items.size() : most;
  std::string text;
  for (size_t i = 0; i < shown; ++i) text.append(i ? ", " : "").append(items[i]);
  if (shown < items.size()) {
    text += ", and " + std::to_string(items.size() - shown) + " more";
  }
  return text;
}

std::string counts_of(const Report& report) {
  return report.recognised_anything ? judged_counts_of(report, findings_of(report).size())
                                    : "nothing recognised, nothing judged";
}

std::string summary_of(const Report& report, const std::vector<Finding>& findings) {
  std::string text = counts_of(report);
  if (!report.recognised_anything || findings.empty()) return text;
  text += ": " + findings.front().title() + " [" + findings.front().id() + "]";
  if (findings.size() > 1) text += ", and " + std::to_string(findings.size() - 1) + " more";
  return text;
}

std::string subject_of(const Subject& subject) {
  std::string text = subject.kind;
  if (!subject.id.empty()) text += " " + subject.id;
  if (!subject.server.empty()) text += " on " + subject.server;
  return text;
}

std::string seen(const Signal& signal) {
  std::string text;
  if (signal.count > 1) text = "seen " + std::to_string(signal.count) + " times";
  if (signal.superseded) text.append(text.empty() ? "" : ", ").append("a later attempt passed");
  return text;
}

std::string captured_of(const Signal& signal) {
  std::string text;
  for (const auto& [name, value] : signal.captured) {
    text.append(text.empty() ? "" : ", ").append(name).append(" = ").append(value);
  }
  return text;
}

std::string words_of(std::string_view name) {
  std::string text;
  for (const char c : name) {
    if (is_upper(c) && !text.empty() && is_lower(text.back())) text += ' ';
    text += text.empty() ? c : to_lower(c);
  }
  return text;
}

std::string stage_of(const Signal& signal) {
  std::string text = words_of(signal.stage);
  if (text.empty() || signal.attempt == 0) return text;
  return text + ", attempt " + std::to_string(signal.attempt);
}

std::string_view word_of(const Edge& edge) {
  if (edge.state == "good") return "good";
  if (edge.suppressed) return "suppressed";
  return edge.state == "broken" ? "BROKEN" : "not known";
}

bool knows_pairing(const std::vector<Edge>& edges) {
  return std::any_of(edges.begin(), edges.end(),
                     [](const Edge& edge) { return edge.state != "notCaptured"; });
}

std::string cause_word(const std::string& state) {
  if (state == "confirmed") return "confirmed";
  return state == "ruledOut" ? "ruled out" : "not checked";
}

std::string standing_of(const Finding& finding) {
  const std::string novelty = finding.novelty();
  const bool both = !finding.confidence().empty() && !novelty.empty();
  return finding.confidence() + (both ? ", " : "") + novelty;
}

std::string newness_of(std::string_view baseline) { return baseline == "new" ? " (new)" : ""; }

std::string reason_of(const Suppression& suppression) {
  std::string text = "suppressed, " + suppression.reason;
  if (!suppression.owner.empty()) text += " (" + suppression.owner + ")";
  if (!suppression.expires.empty()) text += ", until " + suppression.expires;
  return text;
}

std::string as_of_sentence(const Report& report) {
  if (report.as_of_time.empty()) {
    return "No capture says when it was taken, so dates are not judged; give it with --as-of.";
  }
  const std::string& from = report.as_of_from;
  const std::string source = from == "option" ? "given with --as-of" : "from the " + from;
  return "Dates are judged as of " + report.as_of_time + " (" + source + ").";
}

std::string lines_sentence(const LineCounts& lines) {
  std::string text = "Of " + count_of(lines.total, "line") + ", " +
                     std::to_string(lines.understood) + " were understood (" +
                     std::to_string(lines.understood * 100 / lines.total) + " %)";
  const auto add = [&text](uint64_t count, std::string_view what) {
    if (count > 0) text += ", " + std::to_string(count) + " " + std::string(what);
  };
  add(lines.partly, "in part");
  add(lines.ignored, "hold nothing that the pairing depends on");
  add(lines.not_understood, "were not understood");
  return text + ".";
}

std::string context_sentence(const Report& report) {
  std::vector<std::string> facts;
  for (const ContextFact& fact : report.context) {
    facts.push_back(fact.name + " " + fact.value +
                    (fact.from == "option" ? " (--context)" : " (from the captures)"));
  }
  return "Known of the deployment: " + join(facts, ", ") + ".";
}

}  // namespace pairlint::report
