#pragma once

#include <vector>

#include "expr/types.h"

namespace pairlint::expr {

/// Finds out what type parameters stand for while an expression is checked.
class Unifier {
 public:
  /// A parameter that stands for nothing yet.
  Type fresh();
  /// The overload with fresh parameters in the place of its own.
  Overload instantiate(const Overload& overload);

  /// Whether a value of type `from` may stand where `to` is expected; binds parameters so that it
  /// may. After false, some may be bound: see rollback().
  bool assign(const Type& from, const Type& to);
  /// A type that holds values of both: one of them, or dyn.
  Type join(const Type& a, const Type& b);
  /// The type with every bound parameter replaced.
  Type resolved(const Type& type) const;

  size_t mark() const { return trail_.size(); }
  /// Forgets what was bound since the mark.
  void rollback(size_t mark);

 private:
  const Type& pruned(const Type& type) const;
  bool bind(uint32_t parameter, const Type& type);
  bool occurs(uint32_t parameter, const Type& type) const;

  std::vector<Type> bound_;  ///< by parameter
  std::vector<bool> is_bound_;
  std::vector<uint32_t> trail_;  ///< parameters in the order they were bound
};

}  // namespace pairlint::expr
