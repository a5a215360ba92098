#include "expr/work.h"

namespace pairlint::expr {

Value Work::error() const {
  return Value::error(out_of_steps_ ? "evaluation takes too many steps"
                                    : "evaluation makes too much text or too long lists");
}

}  // namespace pairlint::expr
