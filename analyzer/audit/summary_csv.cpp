#include "audit/summary.h"
#include "report/csv.h"

namespace pairlint::audit {

std::string csv_head() {
  return "case,verdict,errors,warnings,info,unknown,passed,root "
         "causes,files,bytes,problem,message\r\n";
}

std::string csv_row(const CaseResult& result) {
  std::string causes;
  for (const RootCause& cause : result.root_causes) {
    causes += (causes.empty() ? "" : " ") + cause.id;
  }
  const report::Summary& summary = result.summary;
  return report::csv_line({result.case_name, result.verdict, std::to_string(summary.error),
                           std::to_string(summary.warning), std::to_string(summary.info),
                           std::to_string(summary.unknown), std::to_string(summary.pass), causes,
                           std::to_string(result.files), std::to_string(result.bytes),
                           result.problem.kind, result.problem.message});
}

}  // namespace pairlint::audit
