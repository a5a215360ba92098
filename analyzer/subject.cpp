#include "subject.h"

namespace pairlint {

report::Subject subject_of(const Pack& pack, const RecordSet& records, const RuleResult& result) {
  const bool whole = pack.rules[result.rule].bindings.empty();
  if (whole) return {"Deployment", "", ""};
  if (result.subject_kind == UINT32_MAX) return {};
  report::Subject subject{pack.kinds[result.subject_kind].name, "", result.subject_server};
  const RecordList& list = records.lists[result.subject_kind];
  if (result.subject_record < list.records.size()) {
    subject.id = list.records[result.subject_record].id;
    subject.server = list.records[result.subject_record].server;
  }
  return subject;
}

}  // namespace pairlint
