// `rules pages`: what explain says of every rule and every known error, a Markdown page each.
#include <cerrno>
#include <cstring>
#include <string>

#include "cli/commands.h"
#include "cli/explanation.h"
#include "cli/files.h"
#include "cli/knowledge.h"
#include "cli/platform/file_system.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

/// Everything that has a page: lines of a table stand on that of the table.
Lookup all_pages(const Pack& pack) {
  Lookup all;
  for (const Rule& rule : pack.rules) all.rules.push_back(&rule);
  for (const SignalDefinition& signal : pack.signals) {
    if (signal.table.empty()) all.signals.push_back(&signal);
  }
  return all;
}

int write_page(const std::string& folder, const std::string& name, const std::string& text) {
  const std::string path = folder + "/" + name + ".md";
  if (write_file(path, text)) return kClean;
  complain("cannot write " + quoted_name(path));
  return kUnreadable;
}

int write_pages(const std::string& folder, const Pack& pack) {
  const auto explanations = explanations_of(pack, all_pages(pack));
  for (const report::Explanation& item : explanations) {
    const std::string text = write_explanation_markdown({item}, report::Links::kPages);
    if (const int code = write_page(folder, item.name.page, text)) return code;
  }
  return write_page(folder, "README", write_explanation_index(explanations));
}

}  // namespace

int run_rules_pages(const CommandLine& line) {
  Knowledge knowledge;
  const auto pack = knowledge.load(line.rule_folders);
  if (!pack) {
    complain(pack.error().message);
    return kWrongUse;
  }
  const std::string& folder = line.paths.front();
  if (!platform::make_folders(folder)) {
    complain("cannot make " + quoted_name(folder) + ": " + std::strerror(errno));
    return kWrongUse;
  }
  return write_pages(folder, **pack);
}

}  // namespace pairlint::cli
