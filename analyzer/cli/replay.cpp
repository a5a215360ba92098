// `replay`: the report of a bundle, made anew of what the bundle holds.
#include "cli/bundle.h"
#include "cli/case_report.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "report/writer.h"
#include "version.h"

namespace pairlint::cli {
namespace {

/// Says where this program is not the one that made the bundle; whether it is.
bool same_maker(const Bundle& bundle, const std::string& pack_hash) {
  if (bundle.tool_version != kVersion) {
    complain("the bundle was made by pairlint " + bundle.tool_version + ", this is " + kVersion);
  }
  const bool same = bundle.pack_hash == pack_hash;
  if (!same) complain("the bundle was judged by other rules than those of this pairlint");
  return same && bundle.tool_version == kVersion;
}

int finish(const CommandLine& line, const Bundle& bundle, const CaseRun& run) {
  const bool same = report::write_json(run.report, false) == bundle.report;
  if (!same) {
    complain(same_maker(bundle, run.pack_hash)
                 ? "the report is not the one in the bundle, although nothing else differs"
                 : "so the report is not the one in the bundle");
  } else if (same_maker(bundle, run.pack_hash)) {
    complain("the report is the one in the bundle, byte for byte");
  }
  const int written = write_report(line, run);
  if (written != kClean) return written;
  return same ? code_of(run, line.fail_on) : kUnreadable;
}

}  // namespace

int run_replay(const CommandLine& line) {
  const std::string& path = line.paths.front();
  auto bundle = read_bundle(path);
  if (!bundle) {
    complain(quoted_name(path) + ": " + bundle.error().message);
    return kUnreadable;
  }
  Knowledge knowledge;
  const auto pack = knowledge.load(bundle->kept.rules);
  if (!pack) {
    complain(quoted_name(path) + ": " + pack.error().message);
    return kUnreadable;
  }
  bundle->kept.is_kept = true;
  const auto run = run_kept(std::move(bundle->kept), **pack);
  if (!run) {
    complain(quoted_name(path) + ": " + run.error().message);
    return kUnreadable;
  }
  return finish(line, *bundle, *run);
}

}  // namespace pairlint::cli
