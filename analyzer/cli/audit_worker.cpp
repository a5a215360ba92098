// A worker of some other engine: a case a line in, a result a line out, in the same order. Whatever
// comes in, a line goes out.
#include "cli/audit_worker.h"

#include <cerrno>
#include <cstring>
#include <memory>
#include <new>
#include <utility>

#include "audit/output_file.h"
#include "audit/pipeline.h"
#include "audit/request.h"
#include "audit/result_line.h"
#include "base/limits.h"
#include "cli/audit_case.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/line_reader.h"
#include "cli/platform/console.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace {

audit::CaseResult refused(const InputLine& line, std::string why) {
  return audit::failed_case("line " + std::to_string(line.number), {"request", std::move(why)});
}

audit::CaseResult judge_request(audit::Request request, const AuditRun& run, Analyzer& analyzer) {
  const CaseFiles files = held_case_files(as_text(request.id), std::move(request.files));
  return judge_case(files, run, analyzer).result;
}

audit::CaseResult answer(const InputLine& line, const AuditRun& run, Analyzer& analyzer) {
  if (line.too_long) return refused(line, "it is longer than 256 MiB");
  try {
    auto request = audit::read_request(line.text);
    if (!request) return refused(line, request.error().message);
    return judge_request(std::move(*request), run, analyzer);
  } catch (const std::bad_alloc&) {
    return refused(line, "it needs more memory than there is");
  }
}

}  // namespace

int run_worker(const AuditRun& run, size_t jobs) {
  note_interrupts();
  LineReader lines(platform::kStdin, limits::kAuditLineBytes);
  Written written = Written::kYes;
  audit::run_ordered<InputLine, std::string>(
      jobs, [&]() { return lines.next(); },
      [&] {
        return [&run, analyzer = std::make_shared<Analyzer>(run.pack)](const InputLine& line) {
          return audit::write_line(answer(line, run, *analyzer));
        };
      },
      [&](const std::string& line) {
        written = write_all(platform::kStdout, line);
        return written == Written::kYes;
      });
  if (written != Written::kFailed) return kClean;
  complain(std::string("cannot write to standard output: ") + std::strerror(errno));
  return kUnreadable;
}

}  // namespace pairlint::cli
