#pragma once

namespace pairlint {

/// Of the program and of the rules that are built into it; set by the build from project(VERSION).
inline constexpr const char* kVersion = PAIRLINT_VERSION;

}  // namespace pairlint
