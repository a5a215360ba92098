// Any bytes as an expression: parsed, checked against a few declarations, evaluated.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "expr/compile.h"
#include "expr/evaluator.h"

namespace {

using pairlint::expr::Declarations;
using pairlint::expr::Evaluator;
using pairlint::expr::Program;
using pairlint::expr::Record;
using pairlint::expr::Takes;
using pairlint::expr::Type;
using pairlint::expr::UnknownSet;
using pairlint::expr::Value;

constexpr uint64_t kSteps = 20'000;

/// Fields: one that is known, one that is cut, one that is unknown.
class Sample : public Record {
 public:
  uint32_t type() const override { return 0; }
  Value field(uint32_t index) const override {
    if (index == 0) return Value::borrowed("https://mail.contoso.com").with_evidence(1);
    if (index == 1) return Value::cut_text("https://ma", UnknownSet(2)).with_evidence(2);
    return Value::unknown(3);
  }
};

Value captured(std::span<const Value> arguments, const void*) {
  return Value::boolean(!arguments[0].is_unknown());
}

Declarations sample_declarations() {
  Declarations declarations;
  declarations.records = {
      {"R", {{"Known", Type::string()}, {"Cut", Type::string()}, {"Absent", Type::boolean()}}}};
  declarations.variables = {{"r", Type::record(0)},
                            {"rs", Type::list(Type::record(0))},
                            {"n", Type::integer()},
                            {"m", Type::map(Type::string(), Type::dyn())}};
  declarations.functions = {
      {"captured", {{{Type::dyn()}, Type::boolean(), false}}, captured, Takes::kUnknown, true}};
  return declarations;
}

void evaluate(Evaluator& evaluator, const Program& program, const std::vector<Value>& values) {
  if (!is_well_formed(program)) std::abort();
  auto result = evaluator.evaluate(program, values);
  literal(result.value);
  for (const auto& leaf : leaves(program)) {
    if (!is_well_formed(with_leaf(program, leaf, true))) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const Declarations declarations = sample_declarations();
  static const Sample sample;
  static const std::vector<Value> values{
      Value::record(&sample),
      Value::partial_list({Value::record(&sample), Value::record(&sample)}, UnknownSet(4)),
      Value::integer(7), pairlint::expr::make_map({{Value::borrowed("k"), Value::integer(1)}})};

  std::string_view source(reinterpret_cast<const char*>(data), size);
  Evaluator evaluator(declarations);
  evaluator.set_step_limit(kSteps);
  if (auto program = compile(source, declarations, Type::dyn())) {
    evaluate(evaluator, *program, values);
  }
  if (auto program = compile_unchecked(source, declarations)) {
    evaluate(evaluator, *program, values);
  }
  return 0;
}
