#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "record/record.h"
#include "record/signal.h"
#include "report/report.h"
#include "rule/pack.h"
#include "rule/result.h"
#include "trace/read_case.h"

namespace pairlint {

/// One entry of a suppression file (docs/suppressions.md): which findings somebody has decided to
/// live with, why, and until when.
struct SuppressionEntry {
  std::string id;                                ///< of a rule or a signal
  bool is_signal = false;                        ///< then it has none of the following four
  std::string kind, identity, server, property;  ///< empty: any
  std::string reason;                            ///< never empty
  std::string owner;                             ///< empty: nobody is named
  std::string expires;                           ///< `2026-03-01`, the last day; empty: never
  std::optional<int64_t> ends;                   ///< the second behind that day, since 1970-01-01
  std::string file;                              ///< where the entry stands
  uint32_t line = 0, column = 0;
};

struct Suppressing {
  const Pack& pack;
  const RecordSet& records;
  std::span<const SuppressionEntry> entries;
  std::optional<CaptureTime> time;  ///< by which expiry is judged
};

/// Marks the failures and errors that an entry sets aside, before anything is concluded from them.
/// The first entry that holds decides. Only one that certainly has not expired holds: where no time
/// is known, an entry with an end sets nothing aside. Returns a note on each entry that expired,
/// whose end cannot be judged, or that met no finding.
std::vector<report::Note> suppress(const Suppressing& suppressing, std::span<RuleResult> results,
                                   std::span<Signal> signals);

}  // namespace pairlint
