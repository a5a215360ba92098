#include "expr/builtins.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "base/text.h"

namespace pairlint::expr {

namespace {

/// Reads the signatures of our own tables; a mistake there is a bug.
class SignatureReader {
 public:
  explicit SignatureReader(std::string_view text) : text_(text) {}

  Overload read() {
    Overload overload;
    overload.receiver = text_.find('.') < text_.find('(');
    if (overload.receiver) overload.parameters.push_back(type());
    take(overload.receiver ? ".f(" : "f(");
    while (!accept(")")) {
      if (accept(", ")) continue;
      overload.parameters.push_back(type());
    }
    take(" -> ");
    overload.result = type();
    assert(text_.empty());
    return overload;
  }

 private:
  bool accept(std::string_view expected) {
    if (!text_.starts_with(expected)) return false;
    text_.remove_prefix(expected.size());
    return true;
  }
  void take(std::string_view expected) {
    bool taken = accept(expected);
    assert(taken);
    static_cast<void>(taken);
  }

  Type type() {
    size_t length = 0;
    while (length < text_.size() && is_alpha(text_[length])) ++length;
    std::string_view name = text_.substr(0, length);
    text_.remove_prefix(length);
    if (length == 1) return Type::parameter(static_cast<uint32_t>(name[0] - 'A'));
    Type type{kind_of_name(name), 0, {}};
    if (!accept("<")) return type;
    while (!accept(">")) {
      if (!accept(", ")) type.of.push_back(this->type());
    }
    return type;
  }

  std::string_view text_;
};

Builtin builtin_of(const BuiltinRow& row) {
  Builtin builtin{row.name, row.run, row.takes, {}, false};
  for (const Signature& signature : row.signatures) {
    if (signature.text == "...") {
      builtin.variadic = true;
    } else if (!signature.text.empty()) {
      builtin.overloads.push_back(parse_signature(signature.text));
    }
  }
  return builtin;
}

std::vector<const BuiltinRow*> all_rows() {
  std::vector<const BuiltinRow*> all;
  for (auto rows : {string_functions(), text_search_functions(), conversion_functions(),
                    time_functions(), math_functions()}) {
    for (const BuiltinRow& row : rows) all.push_back(&row);
  }
  std::sort(all.begin(), all.end(),
            [](const BuiltinRow* a, const BuiltinRow* b) { return a->name < b->name; });
  return all;
}

std::vector<Builtin> all_builtins() {
  std::vector<Builtin> all;
  for (const BuiltinRow* row : builtin_rows()) all.push_back(builtin_of(*row));
  return all;
}

/// A record's own type is not looked at.
bool fits(Type::Kind type, const Value& value) {
  using Kind = Value::Kind;
  if (value.is_unknown() || value.is_error()) return true;
  switch (type) {
    case Type::Kind::kDyn:
    case Type::Kind::kParameter:
      return true;
    case Type::Kind::kNull:
      return value.is(Kind::kNull);
    case Type::Kind::kBool:
      return value.is(Kind::kBool);
    case Type::Kind::kInt:
      return value.is(Kind::kInt);
    case Type::Kind::kUint:
      return value.is(Kind::kUint);
    case Type::Kind::kDouble:
      return value.is(Kind::kDouble);
    case Type::Kind::kString:
      return value.is(Kind::kString);
    case Type::Kind::kBytes:
      return value.is(Kind::kBytes);
    case Type::Kind::kTimestamp:
      return value.is(Kind::kTimestamp);
    case Type::Kind::kDuration:
      return value.is(Kind::kDuration);
    case Type::Kind::kType:
      return value.is(Kind::kType);
    case Type::Kind::kList:
      return value.is(Kind::kList);
    case Type::Kind::kMap:
      return value.is(Kind::kMap);
    case Type::Kind::kRecord:
      return value.is(Kind::kRecord);
  }
  return false;
}

bool fits(const Type& type, const Value& value) {
  if (!fits(type.kind, value)) return false;
  const bool record = type.is(Type::Kind::kRecord) && value.is(Value::Kind::kRecord);
  return !record || value.as_record().type() == type.index;
}

}  // namespace

Overload parse_signature(std::string_view text) { return SignatureReader(text).read(); }

const std::vector<const BuiltinRow*>& builtin_rows() {
  static const std::vector<const BuiltinRow*> all = all_rows();
  return all;
}

const std::vector<Builtin>& builtins() {
  static const std::vector<Builtin> all = all_builtins();
  return all;
}

uint32_t find_builtin(std::string_view name) {
  const std::vector<Builtin>& all = builtins();
  auto found = std::lower_bound(all.begin(), all.end(), name,
                                [](const Builtin& b, std::string_view n) { return b.name < n; });
  if (found == all.end() || found->name != name) return kNoFunction;
  return static_cast<uint32_t>(found - all.begin());
}

Value unknown_of(const Call& call) {
  UnknownSet why;
  for (const Value& argument : call.arguments) why.merge(argument.why());
  return Value::unknown(std::move(why));
}

bool others_complete(const Call& call) {
  for (const Value& argument : call.arguments.subspan(1)) {
    if (argument.is_incomplete()) return false;
  }
  return true;
}

bool fits(const Overload& overload, std::span<const Value> arguments) {
  if (overload.parameters.size() != arguments.size()) return false;
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (!fits(overload.parameters[i], arguments[i])) return false;
  }
  return true;
}

bool fits(const Signature& signature, std::span<const Value> arguments) {
  if (signature.count != arguments.size()) return false;
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (!fits(signature.parameters[i], arguments[i])) return false;
  }
  return true;
}

}  // namespace pairlint::expr
