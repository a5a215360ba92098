#pragma once

#include <functional>
#include <string_view>

#include "format/object.h"

namespace pairlint {

/// An object that stands in a value of another one.
struct InnerObject {
  Object object;
  std::string_view server;  ///< of which it tells: the ServerName of the nearest object around it
};

/// Offers each object inside `whole`, outer ones first, until `takes` says that it took one: what
/// stands in that belongs to it. Reports of health checks are one object that holds everything.
void look_inside(const Object& whole, const std::function<bool(const InnerObject&)>& takes);

}  // namespace pairlint
