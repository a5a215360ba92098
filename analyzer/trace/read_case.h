#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/excerpt.h"
#include "record/kind.h"
#include "record/record.h"
#include "record/signal.h"
#include "record/stage.h"
#include "source/diagnostic.h"
#include "source/input.h"
#include "source/magic.h"
#include "trace/capture_times.h"
#include "trace/inventory.h"
#include "trace/signal_scan.h"
#include "trace/test_log.h"

namespace pairlint {

/// What became of one input as a whole.
struct InputReading {
  std::string name;
  std::string encoding;
  bool bom = false;
  std::string failure;            ///< why it could not be read to its end; empty: it was
  const Magic* binary = nullptr;  ///< what it is instead of text, if that is known
  std::string container;          ///< see Origin
  std::optional<Timestamp> captured_at = std::nullopt;  ///< the latest that its content says
};

/// Everything the inputs of a case say, before any judgement.
struct CaseReading {
  std::vector<InputReading> inputs;  ///< by input number
  RecordSet records;
  std::vector<Signal> signals;  ///< in the order of their first place
  std::vector<TestLog> logs;    ///< of the runs of the storage test, by index of their records
  std::vector<InventoryEntry> inventory;
  Excerpts excerpts;
  Diagnostics diagnostics;
  std::optional<CaptureTime> captured_at;  ///< the latest that was found
};

/// bytes -> Source -> Block -> Object -> Record and Signal, for all inputs in order. `scanner`
/// keeps what it compiled for the next case.
CaseReading read_case(std::span<const std::unique_ptr<Input>> inputs, std::span<const Kind> kinds,
                      SignalScanner& scanner, std::span<const Stage> stages = {});
/// With a scanner of its own.
CaseReading read_case(std::span<const std::unique_ptr<Input>> inputs, std::span<const Kind> kinds,
                      const std::vector<const SignalPattern*>& patterns,
                      std::span<const Stage> stages = {});

}  // namespace pairlint
