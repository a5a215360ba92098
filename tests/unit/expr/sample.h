#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "expr/compile.h"
#include "expr/evaluator.h"

namespace pairlint::expr {

/// A small world for expressions to speak of:
///
///   oauth          an OAuth record: Realm (unknown 1), Url, Domains, Enabled, Retries, Expires
///   certificates   a list of two Certificate records
///   servers        a partial list of two Server records, unknown 7
///   yes, no, u, v  true, false, unknown 2, unknown 3
///   number         unknown 4
///   cutUrl         'https://mail.con' and no more, unknown 5
///   seen           partial list ['a', 'b'], unknown 6
///   captured(x)    whether a field was shown; host(text); answer()
///
/// Evidence ids: 100 and up for the fields of oauth, 200 and up for the certificates', 300 for
/// cutUrl, 301 for seen.
class Sample {
 public:
  Sample();
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;

  /// The value as a literal; what is wrong with the expression if it does not compile.
  std::string value(std::string_view expression);
  Evaluation evaluation(std::string_view expression);
  Evaluation evaluation(const Program& program);
  /// The problem of an expression that must be bool: `begin-end: text`; `fine` if there is none.
  std::string problem(std::string_view expression, const Type& expected = Type::boolean());
  Program program(std::string_view expression);

  Declarations declarations;
  std::vector<Value> values;
  std::unique_ptr<Evaluator> evaluator;

 private:
  void add(std::string name, Type type, Value value);
  const Record* row(uint32_t type, std::vector<Value> fields);
  std::vector<std::unique_ptr<Record>> rows_;
};

struct Example {
  std::string_view expression;
  std::string_view value;
};

/// Every expression has its value.
void expect_values(const std::vector<Example>& examples);

}  // namespace pairlint::expr
