#include "unit/expr/sample.h"

#include <gtest/gtest.h>

namespace pairlint::expr {

namespace {

enum RecordIndex : uint32_t { kOauth, kCertificate, kServer };

Value captured(std::span<const Value> arguments, const void*) {
  return Value::boolean(!arguments[0].is_unknown());
}

Value host(std::span<const Value> arguments, const void*) {
  std::string_view text = arguments[0].as_text();
  size_t begin = text.find("://");
  if (begin == std::string_view::npos) return Value::error("no host");
  text.remove_prefix(begin + 3);
  return Value::part(arguments[0], text.substr(0, text.find('/')));
}

Value answer(std::span<const Value>, const void* given) {
  return given ? Value::integer(*static_cast<const int64_t*>(given)) : Value::unknown(9);
}

class Row : public Record {
 public:
  Row(uint32_t type, std::vector<Value> fields) : type_(type), fields_(std::move(fields)) {}
  uint32_t type() const override { return type_; }
  Value field(uint32_t index) const override { return fields_[index]; }

 private:
  uint32_t type_;
  std::vector<Value> fields_;
};

}  // namespace

const Record* Sample::row(uint32_t type, std::vector<Value> fields) {
  rows_.push_back(std::make_unique<Row>(type, std::move(fields)));
  return rows_.back().get();
}

void Sample::add(std::string name, Type type, Value value) {
  declarations.variables.push_back({std::move(name), std::move(type)});
  values.push_back(std::move(value));
}

Sample::Sample() {
  declarations.records = {
      {"OAuth",
       {{"Realm", Type::string()},
        {"Url", Type::string()},
        {"Domains", Type::list(Type::string())},
        {"Enabled", Type::boolean()},
        {"Retries", Type::integer()},
        {"Expires", Type::timestamp()}}},
      {"Certificate", {{"Subject", Type::string()}, {"Valid", Type::boolean()}}},
      {"Server", {{"Name", Type::string()}}}};
  declarations.functions = {
      {"captured", {{{Type::dyn()}, Type::boolean(), false}}, captured, Takes::kUnknown, true},
      {"host", {{{Type::string()}, Type::string(), false}}, host, Takes::kWhole, false},
      {"answer", {{{}, Type::integer(), false}}, answer, Takes::kWhole, false}};

  std::vector<Value> domains{Value::borrowed("contoso.com"), Value::borrowed("fabrikam.com")};
  add("oauth", Type::record(kOauth),
      Value::record(row(
          kOauth, {Value::unknown(1).with_evidence(100),
                   Value::borrowed("https://mail.contoso.com/a").with_evidence(101),
                   Value::list(std::move(domains)).with_evidence(102),
                   Value::boolean(true).with_evidence(103), Value::integer(3).with_evidence(104),
                   Value::timestamp(1'700'000'000).with_evidence(105)})));
  auto certificate = [&](const char* subject, bool valid, uint32_t evidence) {
    return Value::record(row(kCertificate, {Value::borrowed(subject).with_evidence(evidence),
                                            Value::boolean(valid).with_evidence(evidence + 1)}));
  };
  add("certificates", Type::list(Type::record(kCertificate)),
      Value::list({certificate("CN=a", false, 200), certificate("CN=b", true, 202)}));
  auto server = [&](const char* name) {
    return Value::record(row(kServer, {Value::borrowed(name)}));
  };
  add("servers", Type::list(Type::record(kServer)),
      Value::partial_list({server("ex1"), server("ex2")}, UnknownSet(7)));
  add("yes", Type::boolean(), Value::boolean(true));
  add("no", Type::boolean(), Value::boolean(false));
  add("u", Type::boolean(), Value::unknown(2));
  add("v", Type::boolean(), Value::unknown(3));
  add("number", Type::integer(), Value::unknown(4));
  add("cutUrl", Type::string(),
      Value::cut_text("https://mail.con", UnknownSet(5)).with_evidence(300));
  add("seen", Type::list(Type::string()),
      Value::partial_list({Value::borrowed("a"), Value::borrowed("b")}, UnknownSet(6))
          .with_evidence(301));
  evaluator = std::make_unique<Evaluator>(declarations);
}

Program Sample::program(std::string_view expression) {
  auto program = compile(expression, declarations, Type::dyn());
  EXPECT_TRUE(program) << expression << ": " << program.error().text();
  return program ? *program : Program{};
}

Evaluation Sample::evaluation(const Program& program) {
  return evaluator->evaluate(program, values);
}

Evaluation Sample::evaluation(std::string_view expression) {
  static std::vector<std::unique_ptr<Program>> kept;  // values borrow the constants of programs
  kept.push_back(std::make_unique<Program>(program(expression)));
  return evaluation(*kept.back());
}

std::string Sample::value(std::string_view expression) {
  auto program = compile(expression, declarations, Type::dyn());
  if (!program) return program.error().text();
  EXPECT_TRUE(is_well_formed(*program)) << expression;
  return literal(evaluation(*program).value);
}

std::string Sample::problem(std::string_view expression, const Type& expected) {
  auto program = compile(expression, declarations, expected);
  if (program) return "fine";
  const Problem& problem = program.error();
  return std::to_string(problem.begin) + "-" + std::to_string(problem.end) + ": " + problem.text();
}

void expect_values(const std::vector<Example>& examples) {
  Sample sample;
  for (const Example& example : examples) {
    EXPECT_EQ(sample.value(example.expression), example.value) << example.expression;
  }
}

}  // namespace pairlint::expr
