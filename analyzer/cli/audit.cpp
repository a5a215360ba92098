// Cases are judged on threads; this thread takes their rows in order, appends them to the journal
// and to the results. The results get their names only at the end, the journal survives any end.
#include <algorithm>
#include <memory>
#include <thread>
#include <utility>

#include "audit/journal.h"
#include "audit/output_file.h"
#include "audit/pipeline.h"
#include "audit/result_folder.h"
#include "audit/result_line.h"
#include "cli/audit_case.h"
#include "cli/audit_cases.h"
#include "cli/audit_folder.h"
#include "cli/audit_watch.h"
#include "cli/audit_worker.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/knowledge.h"
#include "cli/platform/file_system.h"
#include "cli/progress.h"
#include "cli/render.h"
#include "cli/terminal.h"
#include "cli/words.h"

namespace pairlint::cli {
namespace {

constexpr size_t kNumberDigits = 6;
constexpr int kEndedBySignal = 128;

/// A case with its line, on its way from the thread that judged it to the one that writes.
struct Row {
  audit::CaseResult result;
  std::string line;
  bool known = false;     ///< from an earlier run
  Result<void> reported;  ///< its own report was written, if one was asked for
};

size_t jobs_of(const CommandLine& line) {
  if (line.audit.jobs > 0) return line.audit.jobs;
  return std::max<size_t>(1, std::thread::hardware_concurrency());
}

/// Of a redacted audit: the place among all cases, in the order of their names.
std::string number_name(size_t index) {
  const std::string digits = std::to_string(index + 1);
  return "case-" + std::string(kNumberDigits - std::min(kNumberDigits, digits.size()), '0') +
         digits;
}

class Audit {
 public:
  Audit(const AuditRun& run, std::vector<CasePlace> cases, audit::Journal journal,
        audit::ResultFolder folder)
      : run_(run),
        cases_(std::move(cases)),
        journal_(std::move(journal)),
        folder_(std::move(folder)),
        progress_(cases_.size(), run.line.quiet) {}

  /// The exit code.
  int go();

 private:
  Row row_of(const CasePlace& place, Analyzer& analyzer) const;
  Result<void> take(const Row& row);
  Result<void> write_report(const JudgedCase& judged) const;
  std::string report_of(const std::string& name) const;
  int end();

  const AuditRun& run_;
  const std::vector<CasePlace> cases_;
  audit::Journal journal_;
  audit::ResultFolder folder_;
  Progress progress_;
  size_t done_ = 0, known_ = 0;
};

std::string Audit::report_of(const std::string& name) const {
  return audit_folder(run_.line) + "/reports/" + name + "." +
         std::string(extension_of(*run_.line.audit.per_case));
}

Result<void> Audit::write_report(const JudgedCase& judged) const {
  if (!run_.line.audit.per_case || !judged.report) return {};
  const std::string path = report_of(judged.result.case_name);
  platform::make_folders(path.substr(0, path.rfind('/')));
  const report::TextStyle style = style_of_file(run_.line.colour);
  return audit::write_file(path, rendered(*judged.report, *run_.line.audit.per_case, style, 0));
}

Row Audit::row_of(const CasePlace& place, Analyzer& analyzer) const {
  const CaseFiles files = read_case_files(place);
  Row row;
  auto known = journal_.find(files.content);
  if (known && run_.line.audit.per_case && !platform::status_of(report_of(place.name)))
    known.reset();
  if (known) {
    row.result = std::move(*known);
    row.result.case_name = place.name;
    row.known = true;
  } else {
    JudgedCase judged = judge_case(files, run_, analyzer);
    row.reported = write_report(judged);
    row.result = std::move(judged.result);
  }
  row.line = audit::write_line(row.result);
  return row;
}

Result<void> Audit::take(const Row& row) {
  if (!row.reported) return row.reported;
  if (!row.known) {
    if (auto appended = journal_.append(row.line); !appended) return appended;
  }
  if (auto added = folder_.add(row.result, row.line); !added) return added;
  ++done_;
  known_ += row.known ? 1 : 0;
  progress_.show(done_);
  return {};
}

int Audit::end() {
  progress_.end();
  const auto finished = folder_.finish();
  if (!finished) {
    complain(finished.error().message);
    return kUnreadable;
  }
  const bool whole = done_ == cases_.size();
  if (whole) journal_.remove();
  if (!run_.line.quiet || !whole) {
    complain(std::to_string(done_) + " of " + std::to_string(cases_.size()) + " cases in " +
             quoted_name(audit_folder(run_.line)) +
             (known_ > 0 ? ", " + std::to_string(known_) + " of them known from before" : "") +
             (whole ? "" : "; --resume goes on"));
  }
  return whole ? int{kClean} : kEndedBySignal + interrupted_by();
}

int Audit::go() {
  size_t next = 0;
  Result<void> written;
  audit::run_ordered<size_t, Row>(
      jobs_of(run_.line),
      [&]() {
        const bool more = next < cases_.size() && interrupted_by() == 0;
        return more ? std::optional(next++) : std::nullopt;
      },
      [&] {
        return [this, analyzer = std::make_shared<Analyzer>(run_.pack)](size_t index) {
          return row_of(cases_[index], *analyzer);
        };
      },
      [&](const Row& row) {
        written = take(row);
        return written.has_value();
      });
  if (written) return end();
  progress_.end();
  complain(written.error().message);
  return kUnreadable;
}

/// The cases of this shard, named.
Result<std::vector<CasePlace>> cases_of(const CommandLine& line) {
  auto cases = find_cases(line.paths, audit_folder(line));
  if (!cases) return cases;
  if (line.redact) {
    for (size_t i = 0; i < cases->size(); ++i) (*cases)[i].name = number_name(i);
  }
  std::erase_if(*cases,
                [&](const CasePlace& place) { return !line.audit.shard.holds(place.name); });
  return cases;
}

Result<int> audit_cases(const AuditRun& run, std::vector<CasePlace> cases) {
  const CommandLine& line = run.line;
  const std::string folder = audit_folder(line);
  if (const auto made = make_audit_folder(folder); !made) return tl::unexpected(made.error());
  auto journal = audit::Journal::open(folder, run.basis, line.audit.resume || line.audit.watch);
  if (!journal) return tl::unexpected(journal.error());
  auto results = audit::ResultFolder::create(folder);
  if (!results) return tl::unexpected(results.error());
  return Audit(run, std::move(cases), std::move(*journal), std::move(*results)).go();
}

Result<int> audit_or_watch(const AuditRun& run) {
  note_interrupts();
  const auto list = [&] { return cases_of(run.line); };
  const auto audit = [&](std::vector<CasePlace> cases) {
    return audit_cases(run, std::move(cases));
  };
  if (run.line.audit.watch) return watch_cases(list, audit);
  auto cases = list();
  if (!cases) return tl::unexpected(cases.error());
  return audit(std::move(*cases));
}

int complain_with(int code, const Error& error) {
  complain(error.message);
  return code;
}

}  // namespace

int run_audit(const CommandLine& line) {
  Knowledge knowledge;
  const auto pack = knowledge.load(line.rule_folders);
  if (!pack) return complain_with(kWrongUse, pack.error());
  const auto run = audit_run(line, **pack);
  if (!run) return complain_with(kWrongUse, run.error());
  if (line.audit.jsonl) return run_worker(*run, jobs_of(line));
  const auto code = audit_or_watch(*run);
  return code ? *code : complain_with(kUnreadable, code.error());
}

}  // namespace pairlint::cli
