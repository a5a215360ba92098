// Types that lean on dyn: dyn goes anywhere, null stands for a missing record or time, and what
// remains open at the end is dyn.
#include "expr/unifier.h"

#include <algorithm>

namespace pairlint::expr {

namespace {

using Kind = Type::Kind;

bool may_be_null(const Type& type) {
  return type.is(Kind::kRecord) || type.is(Kind::kTimestamp) || type.is(Kind::kDuration);
}

}  // namespace

Type Unifier::fresh() {
  bound_.push_back({});
  is_bound_.push_back(false);
  return Type::parameter(static_cast<uint32_t>(bound_.size()) - 1);
}

Overload Unifier::instantiate(const Overload& overload) {
  std::vector<Type> own;
  auto renamed = [&](auto&& self, const Type& type) -> Type {
    if (type.is(Kind::kParameter)) {
      while (own.size() <= type.index) own.push_back(fresh());
      return own[type.index];
    }
    Type copy = type;
    for (Type& part : copy.of) part = self(self, part);
    return copy;
  };
  Overload instance;
  for (const Type& parameter : overload.parameters) {
    instance.parameters.push_back(renamed(renamed, parameter));
  }
  instance.result = renamed(renamed, overload.result);
  instance.receiver = overload.receiver;
  return instance;
}

const Type& Unifier::pruned(const Type& type) const {
  const Type* at = &type;
  while (at->is(Kind::kParameter) && is_bound_[at->index]) at = &bound_[at->index];
  return *at;
}

bool Unifier::occurs(uint32_t parameter, const Type& type) const {
  const Type& inner = pruned(type);
  if (inner.is(Kind::kParameter)) return inner.index == parameter;
  return std::any_of(inner.of.begin(), inner.of.end(),
                     [&](const Type& part) { return occurs(parameter, part); });
}

bool Unifier::bind(uint32_t parameter, const Type& type) {
  if (type.is(Kind::kParameter) && type.index == parameter) return true;
  if (occurs(parameter, type)) return false;
  bound_[parameter] = type;
  is_bound_[parameter] = true;
  trail_.push_back(parameter);
  return true;
}

bool Unifier::assign(const Type& from, const Type& to) {
  Type source = pruned(from);
  Type target = pruned(to);
  if (target.is(Kind::kParameter)) return bind(target.index, source);
  if (source.is(Kind::kParameter)) return bind(source.index, target);
  if (source.is(Kind::kDyn) || target.is(Kind::kDyn)) return true;
  if (source.is(Kind::kNull) && may_be_null(target)) return true;
  // A parameter that was bound to null first widens likewise.
  bool was_parameter = to.is(Kind::kParameter);
  if (was_parameter && target.is(Kind::kNull) && may_be_null(source)) return true;
  if (source.kind != target.kind || source.index != target.index) return false;
  for (size_t i = 0; i < source.of.size(); ++i) {
    if (!assign(source.of[i], target.of[i])) return false;
  }
  return true;
}

Type Unifier::join(const Type& a, const Type& b) {
  if (pruned(a).is(Kind::kDyn) || pruned(b).is(Kind::kDyn)) return Type::dyn();
  size_t before = mark();
  if (assign(b, a)) return resolved(a);
  rollback(before);
  if (assign(a, b)) return resolved(b);
  rollback(before);
  return Type::dyn();
}

Type Unifier::resolved(const Type& type) const {
  Type copy = pruned(type);
  for (Type& part : copy.of) part = resolved(part);
  return copy;
}

void Unifier::rollback(size_t mark) {
  for (; trail_.size() > mark; trail_.pop_back()) is_bound_[trail_.back()] = false;
}

}  // namespace pairlint::expr
