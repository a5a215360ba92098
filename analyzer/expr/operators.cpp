#include "expr/operators.h"

#include <array>
#include <map>

#include "expr/builtins.h"

namespace pairlint::expr {

namespace {

struct OperatorRow {
  Op op;
  std::string_view text;
  std::array<std::string_view, 9> signatures;
};

constexpr std::array<std::string_view, 9> kOrdered{"f(int, int) -> bool",
                                                   "f(uint, uint) -> bool",
                                                   "f(double, double) -> bool",
                                                   "f(string, string) -> bool",
                                                   "f(bytes, bytes) -> bool",
                                                   "f(bool, bool) -> bool",
                                                   "f(timestamp, timestamp) -> bool",
                                                   "f(duration, duration) -> bool"};
constexpr std::array<std::string_view, 9> kEqual{"f(A, A) -> bool"};
constexpr std::array<std::string_view, 9> kTimes{"f(int, int) -> int", "f(uint, uint) -> uint",
                                                 "f(double, double) -> double"};

constexpr std::array<OperatorRow, 18> kRows{{
    {Op::kNot, "!", {}},
    {Op::kAnd, "&&", {}},
    {Op::kOr, "||", {}},
    {Op::kNegate, "-", {"f(int) -> int", "f(double) -> double"}},
    {Op::kAdd,
     "+",
     {"f(int, int) -> int", "f(uint, uint) -> uint", "f(double, double) -> double",
      "f(string, string) -> string", "f(bytes, bytes) -> bytes", "f(list<A>, list<A>) -> list<A>",
      "f(timestamp, duration) -> timestamp", "f(duration, timestamp) -> timestamp",
      "f(duration, duration) -> duration"}},
    {Op::kSubtract,
     "-",
     {"f(int, int) -> int", "f(uint, uint) -> uint", "f(double, double) -> double",
      "f(timestamp, timestamp) -> duration", "f(timestamp, duration) -> timestamp",
      "f(duration, duration) -> duration"}},
    {Op::kMultiply, "*", kTimes},
    {Op::kDivide, "/", kTimes},
    {Op::kModulo, "%", {"f(int, int) -> int", "f(uint, uint) -> uint"}},
    {Op::kEqual, "==", kEqual},
    {Op::kNotEqual, "!=", kEqual},
    {Op::kLess, "<", kOrdered},
    {Op::kLessOrEqual, "<=", kOrdered},
    {Op::kGreater, ">", kOrdered},
    {Op::kGreaterOrEqual, ">=", kOrdered},
    {Op::kIn, "in", {"f(A, list<A>) -> bool", "f(A, map<A, B>) -> bool"}},
    {Op::kIndex, "[]", {"f(list<A>, int) -> A", "f(map<A, B>, A) -> B"}},
    {Op::kConditional, "?:", {}},
}};

std::map<Op, std::vector<Overload>> read_rows() {
  std::map<Op, std::vector<Overload>> overloads;
  for (const OperatorRow& row : kRows) {
    for (std::string_view signature : row.signatures) {
      if (!signature.empty()) overloads[row.op].push_back(parse_signature(signature));
    }
  }
  return overloads;
}

}  // namespace

std::string_view operator_text(Op op) {
  for (const OperatorRow& row : kRows) {
    if (row.op == op) return row.text;
  }
  return "";
}

const std::vector<Overload>& operator_overloads(Op op) {
  static const std::map<Op, std::vector<Overload>> all = read_rows();
  static const std::vector<Overload> none;
  auto found = all.find(op);
  return found == all.end() ? none : found->second;
}

}  // namespace pairlint::expr
