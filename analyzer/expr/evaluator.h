#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "expr/program.h"
#include "expr/types.h"
#include "expr/value.h"

namespace pairlint::expr {

/// Seconds east of UTC at an instant in a named zone ("Australia/Sydney"), or nothing if the name
/// is not known. Fixed offsets ("+01:00") and "UTC" never get here.
using ZoneOffset = std::optional<int32_t> (*)(std::string_view zone, int64_t seconds);

struct Evaluation {
  Value value;
  /// What was read, in reading order, each once.
  std::vector<uint32_t> evidence;
};

/// Evaluates programs and keeps what is worth keeping between them (compiled patterns). One thread
/// at a time.
class Evaluator {
 public:
  /// `declarations` must be those that the programs were compiled with, and outlive this.
  explicit Evaluator(const Declarations& declarations);
  ~Evaluator();
  Evaluator(Evaluator&&) noexcept;
  Evaluator& operator=(Evaluator&&) noexcept;

  void set_zone_offset(ZoneOffset lookup);
  /// Steps that one evaluation may take; beyond them its value is an error.
  void set_step_limit(uint64_t steps);
  /// Steps that all evaluations may take together.
  void set_step_budget(uint64_t steps);
  /// They were taken: what is evaluated from now on is an error.
  bool out_of_steps() const;

  /// `variables` by slot; one that is missing there is an error when it is read. `host` is handed
  /// to the declared functions.
  Evaluation evaluate(const Program& program, std::span<const Value> variables,
                      const void* host = nullptr);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pairlint::expr
