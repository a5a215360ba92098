// Gives every reachable node its type, from the leaves to the root. The first problem ends it; what
// is checked after that is dyn. Recursion goes as deep as the program, which its parser limits.
#include "expr/checker.h"

#include <algorithm>
#include <optional>

#include "base/edit_distance.h"
#include "expr/builtins.h"
#include "expr/operators.h"
#include "expr/unifier.h"

namespace pairlint::expr {

namespace {

using Kind = Type::Kind;

class Checker {
 public:
  Checker(Program& program, const Declarations& declarations)
      : program_(program), declarations_(declarations), locals_(program.locals) {}

  std::optional<Problem> run(const Type& expected) {
    Type type = check(program_.root());
    if (!types_.assign(type, expected)) {
      note(program_.nodes[program_.root()],
           "expected " + shown(expected) + ", found " + shown(type));
    }
    return problem_;
  }

 private:
  // --- messages -------------------------------------------------------------------------------
  Type note(const Node& node, std::string message, std::string suggestion = {}) {
    if (!problem_)
      problem_ = Problem{node.begin, node.end, std::move(message), std::move(suggestion)};
    return Type::dyn();
  }
  std::string shown(const Type& type) const {
    return type_text(types_.resolved(type), declarations_);
  }
  std::string shown(const std::vector<Type>& types) const {
    std::string out;
    for (size_t i = 0; i < types.size(); ++i) {
      out += (i == 0 ? "" : i + 1 == types.size() ? " and " : ", ") + shown(types[i]);
    }
    return out;
  }

  // --- nodes ----------------------------------------------------------------------------------
  Type check(uint32_t index) {
    Node& node = program_.nodes[index];
    switch (node.op) {
      case Op::kNull:
        return Type::null();
      case Op::kBool:
        return Type::boolean();
      case Op::kInt:
        return Type::integer();
      case Op::kUint:
        return Type::unsigned_integer();
      case Op::kDouble:
        return Type::real();
      case Op::kString:
        return Type::string();
      case Op::kBytes:
        return Type::bytes();
      case Op::kTypeName:
        return Type::type();
      case Op::kLocal:
        return locals_[node.value];
      case Op::kVariable:
        return declarations_.variables[node.value].type;
      case Op::kName:
        return unknown_name(node);
      case Op::kSelect:
      case Op::kField:
        return member(node, Op::kField);
      case Op::kHas:
      case Op::kHasField:
        member(node, Op::kHasField);
        return Type::boolean();
      case Op::kList:
        return list(node);
      case Op::kMap:
        return map(node);
      case Op::kNot:
      case Op::kAnd:
      case Op::kOr:
        return logic(node);
      case Op::kConditional:
        return conditional(node);
      case Op::kCall:
        return builtin_call(node);
      case Op::kNativeCall:
        return native_call(node);
      case Op::kUnresolvedCall:
        return unknown_function(node);
      case Op::kBind:
        return bind(node);
      case Op::kAll:
      case Op::kExists:
      case Op::kExistsOne:
      case Op::kFilter:
      case Op::kTransformList:
      case Op::kTransformMap:
      case Op::kTransformEntry:
        return macro(node);
      default:
        return operation(node);
    }
  }

  std::vector<Type> check_operands(const Node& node) {
    std::vector<Type> types;
    for (uint32_t i = 0; i < node.count; ++i) types.push_back(check(program_.operand(node, i)));
    return types;
  }

  const Node& operand(const Node& node, uint32_t index) const {
    return program_.nodes[program_.operand(node, index)];
  }

  // --- names ----------------------------------------------------------------------------------
  Type unknown_name(const Node& node) {
    const std::string& name = program_.strings[node.value];
    std::vector<std::string> names;
    for (const Variable& variable : declarations_.variables) names.push_back(variable.name);
    return note(node, "unknown name '" + name + "'", nearest_name(name, names));
  }

  Type unknown_function(const Node& node) {
    const std::string& name = program_.strings[node.value];
    std::vector<std::string> names;
    for (const Function& function : declarations_.functions) names.push_back(function.name);
    for (const Builtin& builtin : builtins()) names.emplace_back(builtin.name);
    check_operands(node);
    return note(node, "unknown function '" + name + "'", nearest_name(name, names));
  }

  Type member(Node& node, Op resolved_op) {
    Type type = types_.resolved(check(program_.operand(node, 0)));
    const std::string& name = program_.strings[node.name];
    switch (type.kind) {
      case Kind::kDyn:
      case Kind::kParameter:
        return Type::dyn();
      case Kind::kMap:
        if (types_.assign(Type::string(), type.of[0])) return type.of[1];
        return note(node, shown(type) + " has no text keys such as '" + name + "'");
      case Kind::kRecord:
        return field(node, declarations_.records[type.index], resolved_op);
      default:
        return note(node, shown(type) + " has no field '" + name + "'");
    }
  }

  Type field(Node& node, const RecordType& record, Op resolved_op) {
    const std::string& name = program_.strings[node.name];
    for (uint32_t i = 0; i < record.fields.size(); ++i) {
      if (record.fields[i].name != name) continue;
      node.op = resolved_op;
      node.value = i;
      return record.fields[i].type;
    }
    std::vector<std::string> names;
    for (const FieldDeclaration& declared : record.fields) names.push_back(declared.name);
    Node place = node;
    place.begin =
        place.op == Op::kSelect ? place.end - static_cast<uint32_t>(name.size()) : place.begin;
    return note(place, record.name + " has no field '" + name + "'", nearest_name(name, names));
  }

  // --- operators ------------------------------------------------------------------------------
  void need_bool(const Node& node, uint32_t index, std::string_view what) {
    Type type = check(program_.operand(node, index));
    if (types_.assign(type, Type::boolean())) return;
    note(operand(node, index), std::string(what) + " needs bool, found " + shown(type));
  }

  Type logic(const Node& node) {
    std::string what = "'" + std::string(operator_text(node.op)) + "'";
    for (uint32_t i = 0; i < node.count; ++i) need_bool(node, i, what);
    return Type::boolean();
  }

  Type conditional(const Node& node) {
    need_bool(node, 0, "the condition of '?:'");
    Type yes = check(program_.operand(node, 1));
    Type no = check(program_.operand(node, 2));
    Type both = types_.join(yes, no);
    bool same = !both.is(Kind::kDyn) || types_.resolved(yes).is(Kind::kDyn) ||
                types_.resolved(no).is(Kind::kDyn);
    if (same) return both;
    return note(node, "the branches of '?:' are " + shown(yes) + " and " + shown(no));
  }

  Type operation(const Node& node) {
    std::vector<Type> types = check_operands(node);
    if (auto result = apply(operator_overloads(node.op), types, false)) return *result;
    return note(node,
                "'" + std::string(operator_text(node.op)) + "' does not take " + shown(types));
  }

  Type list(const Node& node) {
    std::vector<Type> types = check_operands(node);
    return Type::list(joined(types, 0, 1));
  }

  Type map(const Node& node) {
    std::vector<Type> types = check_operands(node);
    Type key = joined(types, 0, 2);
    for (size_t i = 0; i < types.size(); i += 2) {
      Type one = types_.resolved(types[i]);
      if (is_key(one)) continue;
      note(operand(node, static_cast<uint32_t>(i)), "a map's key cannot be " + shown(one));
    }
    return Type::map(std::move(key), joined(types, 1, 2));
  }

  static bool is_key(const Type& type) {
    return type.is(Kind::kDyn) || type.is(Kind::kParameter) || type.is(Kind::kBool) ||
           type.is(Kind::kInt) || type.is(Kind::kUint) || type.is(Kind::kString);
  }

  Type joined(const std::vector<Type>& types, size_t first, size_t step) {
    if (first >= types.size()) return types_.fresh();
    Type type = types[first];
    for (size_t i = first + step; i < types.size(); i += step) type = types_.join(type, types[i]);
    return type;
  }

  // --- calls ----------------------------------------------------------------------------------
  /// The result of the overload that takes these types; dyn if several with different results do.
  std::optional<Type> apply(const std::vector<Overload>& overloads, const std::vector<Type>& types,
                            bool receiver) {
    std::vector<const Overload*> fitting;
    for (const Overload& overload : overloads) {
      size_t before = types_.mark();
      if (overload.receiver == receiver && takes(overload, types)) fitting.push_back(&overload);
      types_.rollback(before);
    }
    if (fitting.empty()) return std::nullopt;
    if (fitting.size() == 1) return takes(*fitting[0], types);
    const Type& first = fitting[0]->result;
    bool same = first.of.empty() && std::all_of(fitting.begin(), fitting.end(),
                                                [&](auto* f) { return f->result == first; });
    return same && !first.is(Kind::kParameter) ? first : Type::dyn();
  }

  std::optional<Type> takes(const Overload& overload, const std::vector<Type>& types) {
    if (overload.parameters.size() != types.size()) return std::nullopt;
    Overload instance = types_.instantiate(overload);
    for (size_t i = 0; i < types.size(); ++i) {
      if (!types_.assign(types[i], instance.parameters[i])) return std::nullopt;
    }
    return types_.resolved(instance.result);
  }

  Type builtin_call(const Node& node) {
    const Builtin& builtin = builtins()[node.value];
    std::vector<Type> types = check_operands(node);
    if (builtin.variadic) return extreme(node, builtin.name, types);
    if (auto result = apply(builtin.overloads, types, node.flag != 0)) return *result;
    return no_overload(node, builtin.name, types);
  }

  Type native_call(const Node& node) {
    const Function& function = declarations_.functions[node.value];
    std::vector<Type> types = check_operands(node);
    auto result = apply(function.overloads, types, node.flag != 0);
    if (!result) return no_overload(node, function.name, types);
    Op first = node.count == 0 ? Op::kNull : operand(node, 0).op;
    bool field = first == Op::kField || first == Op::kVariable || first == Op::kSelect;
    if (!function.field_only || field) return *result;
    return note(node, function.name + "() needs a field");
  }

  Type no_overload(const Node& node, std::string_view name, const std::vector<Type>& types) {
    std::string call = std::string(name) + "()";
    if (types.empty()) return note(node, call + " needs an argument");
    if (node.flag == 0) return note(node, call + " does not take " + shown(types));
    std::vector<Type> arguments(types.begin() + 1, types.end());
    std::string with = arguments.empty() ? "" : " with " + shown(arguments);
    return note(node, shown(types[0]) + " has no " + call + with);
  }

  /// math.greatest and math.least: numbers, or one list of numbers.
  Type extreme(const Node& node, std::string_view name, std::vector<Type> types) {
    if (types.size() == 1) {
      Type only = types_.resolved(types[0]);
      if (only.is(Kind::kList)) types[0] = only.of[0];
    }
    for (const Type& type : types) {
      Kind kind = types_.resolved(type).kind;
      bool number = kind == Kind::kInt || kind == Kind::kUint || kind == Kind::kDouble ||
                    kind == Kind::kDyn || kind == Kind::kParameter;
      if (!number) return no_overload(node, name, types);
    }
    if (types.empty()) return no_overload(node, name, types);
    return joined(types, 0, 1);
  }

  // --- macros ---------------------------------------------------------------------------------
  Type bind(const Node& node) {
    locals_[node.value] = check(program_.operand(node, 0));
    return check(program_.operand(node, 1));
  }

  Type macro(const Node& node) {
    Type range = types_.resolved(check(program_.operand(node, 0)));
    declare(node, range);
    bool filters = node.count == 3;
    if (filters) need_bool(node, 1, "the condition of a macro");
    uint32_t body = node.count - 1;
    switch (node.op) {
      case Op::kAll:
      case Op::kExists:
      case Op::kExistsOne:
        need_bool(node, body, "the condition of a macro");
        return Type::boolean();
      case Op::kFilter:
        need_bool(node, body, "the condition of a macro");
        return Type::list(locals_[node.value]);
      case Op::kTransformList:
        return Type::list(check(program_.operand(node, body)));
      case Op::kTransformMap:
        return Type::map(locals_[node.value], check(program_.operand(node, body)));
      default: {
        Type entry = check(program_.operand(node, body));
        if (types_.assign(entry, Type::map(types_.fresh(), types_.fresh()))) return entry;
        return note(operand(node, body), "transformMapEntry() needs a map, found " + shown(entry));
      }
    }
  }

  /// Gives a macro's variables the types of what they run over.
  void declare(const Node& node, const Type& range) {
    Type key = Type::dyn();
    Type value = Type::dyn();
    if (range.is(Kind::kList)) {
      key = Type::integer();
      value = range.of[0];
    } else if (range.is(Kind::kMap)) {
      key = range.of[0];
      value = range.of[1];
    } else if (!range.is(Kind::kDyn) && !range.is(Kind::kParameter)) {
      note(operand(node, 0), "a macro needs a list or a map, found " + shown(range));
    }
    bool both = node.flag == 2;
    locals_[node.value] = both || range.is(Kind::kMap) ? key : value;
    if (both) locals_[node.value + 1] = value;
  }

  Program& program_;
  const Declarations& declarations_;
  std::vector<Type> locals_;  ///< by slot
  Unifier types_;
  std::optional<Problem> problem_;
};

}  // namespace

Checked<Program> check(Program program, const Declarations& declarations, const Type& expected) {
  auto problem = Checker(program, declarations).run(expected);
  if (problem) return tl::unexpected(std::move(*problem));
  return program;
}

}  // namespace pairlint::expr
