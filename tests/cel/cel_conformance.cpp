// Runs folders of CEL conformance cases: JSON lines with name, expr, bindings, unchecked, and value
// or error. Prints a line for each case that fails, then the sums.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "expr/compile.h"
#include "expr/evaluator.h"

namespace {

using nlohmann::json;
using pairlint::expr::Declarations;
using pairlint::expr::Evaluator;
using pairlint::expr::Type;
using pairlint::expr::Value;
using Kind = Value::Kind;

/// The system's own time zones; the analyzer has none.
std::optional<int32_t> zone_offset(std::string_view zone, int64_t seconds) {
  std::string name(zone);
  if (!std::filesystem::is_regular_file("/usr/share/zoneinfo/" + name)) return std::nullopt;
  setenv("TZ", name.c_str(), 1);
  tzset();
  auto instant = static_cast<time_t>(seconds);
  tm local{};
  if (localtime_r(&instant, &local) == nullptr) return std::nullopt;
  return static_cast<int32_t>(local.tm_gmtoff);
}

std::string unhex(const std::string& hex) {
  std::string bytes;
  for (size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  }
  return bytes;
}

double real_of(const json& text) {
  return text.is_string() ? std::strtod(text.get<std::string>().c_str(), nullptr)
                          : text.get<double>();
}

int64_t part_of(const json& time, const char* name) {
  return std::stoll(time.value(name, std::string("0")));
}

Value value_of(const json& form);

Value list_of(const json& items) {
  std::vector<Value> values;
  for (const json& item : items) values.push_back(value_of(item));
  return Value::list(std::move(values));
}

Value map_of(const json& pairs) {
  std::vector<std::pair<Value, Value>> entries;
  for (const json& pair : pairs) entries.emplace_back(value_of(pair[0]), value_of(pair[1]));
  return pairlint::expr::make_map(std::move(entries));
}

/// Type names live as long as the cases that name them.
std::string_view kept(const std::string& name) {
  static std::vector<std::unique_ptr<std::string>> names;
  names.push_back(std::make_unique<std::string>(name));
  return *names.back();
}

Value value_of(const json& form) {
  const std::string& key = form.begin().key();
  const json& value = form.begin().value();
  if (key == "null") return {};
  if (key == "bool") return Value::boolean(value.get<bool>());
  if (key == "int") return Value::integer(std::stoll(value.get<std::string>()));
  if (key == "uint") return Value::unsigned_integer(std::stoull(value.get<std::string>()));
  if (key == "double") return Value::real(real_of(value));
  if (key == "string") return Value::text(value.get<std::string>());
  if (key == "bytes") return Value::bytes(unhex(value.get<std::string>()));
  if (key == "type") return Value::type_name(kept(value.get<std::string>()));
  if (key == "list") return list_of(value);
  if (key == "map") return map_of(value);
  auto seconds = part_of(value, "seconds");
  auto nanos = static_cast<int32_t>(part_of(value, "nanos"));
  if (key == "timestamp") return Value::timestamp(seconds, nanos);
  if (key == "duration") return Value::duration(seconds, nanos);
  return Value::error("value of a kind that the runner does not know: " + key);
}

Type type_of(const Value& value) {
  switch (value.kind()) {
    case Kind::kNull:
      return Type::null();
    case Kind::kBool:
      return Type::boolean();
    case Kind::kInt:
      return Type::integer();
    case Kind::kUint:
      return Type::unsigned_integer();
    case Kind::kDouble:
      return Type::real();
    case Kind::kString:
      return Type::string();
    case Kind::kBytes:
      return Type::bytes();
    case Kind::kTimestamp:
      return Type::timestamp();
    case Kind::kDuration:
      return Type::duration();
    case Kind::kType:
      return Type::type();
    case Kind::kList:
      return Type::list(Type::dyn());
    case Kind::kMap:
      return Type::map(Type::dyn(), Type::dyn());
    default:
      return Type::dyn();
  }
}

bool same(const Value& a, const Value& b);

bool same_lists(const Value& a, const Value& b) {
  const auto& x = a.as_list().items;
  const auto& y = b.as_list().items;
  return std::equal(x.begin(), x.end(), y.begin(), y.end(), same);
}

bool same_maps(const Value& a, const Value& b) {
  const auto& x = a.as_map().entries;
  if (x.size() != b.as_map().entries.size()) return false;
  return std::all_of(x.begin(), x.end(), [&](const auto& entry) {
    const Value* other = b.as_map().find(entry.first);
    return other && same(entry.second, *other);
  });
}

/// Equal and of one type: 1 is not 1u here.
bool same(const Value& a, const Value& b) {
  if (a.kind() != b.kind() || !a.is_whole() || !b.is_whole()) return false;
  if (a.is(Kind::kList)) return same_lists(a, b);
  if (a.is(Kind::kMap)) return same_maps(a, b);
  bool nan = a.is(Kind::kDouble) && a.as_double() != a.as_double();
  if (nan) return b.as_double() != b.as_double();
  if (a.is(Kind::kDouble)) return a.as_double() == b.as_double();
  return literal(a) == literal(b);
}

struct Case {
  explicit Case(const json& form)
      : name(form.value("name", "")),
        expression(form.at("expr").get<std::string>()),
        unchecked(form.value("unchecked", false)),
        error(form.value("error", false)) {
    expected = form.contains("value") ? value_of(form["value"]) : Value::boolean(true);
    if (!form.contains("bindings")) return;
    for (const auto& [variable, value] : form["bindings"].items()) {
      values.push_back(value_of(value));
      declarations.variables.push_back({variable, type_of(values.back())});
    }
  }

  std::string name;
  std::string expression;
  bool unchecked;
  bool error;
  Value expected;
  Declarations declarations;
  std::vector<Value> values;
};

/// What went wrong; empty if nothing did.
std::string failure_of(const Case& one) {
  auto program = one.unchecked ? compile_unchecked(one.expression, one.declarations)
                               : compile(one.expression, one.declarations, Type::dyn());
  if (!program) return one.error ? "" : "does not compile: " + program.error().text();
  if (!is_well_formed(*program)) return "compiles into a malformed program";
  Evaluator evaluator(one.declarations);
  evaluator.set_zone_offset(zone_offset);
  Value value = evaluator.evaluate(*program, one.values).value;
  bool right = one.error ? value.is_error() : same(value, one.expected);
  if (right) return "";
  return "gives " + literal(value) + ", expected " +
         (one.error ? "an error" : literal(one.expected));
}

struct Sums {
  size_t passed = 0;
  size_t failed = 0;
};

void run(const std::string& line, Sums& sums) {
  Case one(json::parse(line));
  std::string failure = failure_of(one);
  if (failure.empty()) {
    ++sums.passed;
    return;
  }
  ++sums.failed;
  std::cout << one.name << ": " << one.expression << " " << failure << "\n";
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 2) {
    std::cerr << "usage: cel_conformance FOLDER...\n";
    return 2;
  }
  Sums sums;
  for (int i = 1; i < argc; ++i) {
    for (const auto& file : files_in(argv[i])) {
      std::ifstream input(file);
      for (std::string line; std::getline(input, line);) {
        if (!line.empty()) run(line, sums);
      }
    }
  }
  std::cout << sums.passed << " passed, " << sums.failed << " failed\n";
  return sums.failed == 0 && sums.passed > 0 ? 0 : 1;
} catch (const std::exception& problem) {
  std::cerr << "cel_conformance: " << problem.what() << "\n";
  return 2;
}
