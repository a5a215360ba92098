#pragma once

#include <string>
#include <string_view>

// For the Windows halves of cli/platform/ only.
namespace pairlint::cli::platform {

std::wstring to_utf16(std::string_view utf8);
std::string to_utf8(std::wstring_view utf16);

/// The path as the functions of Windows take it. One that is too long for them becomes absolute and
/// gets the prefix that lifts the limit of 260 characters on every Windows, without a setting.
std::wstring native_path(std::string_view utf8);

/// The path from its drive or server on, without `.` and `..`.
std::wstring full_path(const std::wstring& path);

/// errno of what GetLastError() says.
int last_errno();

}  // namespace pairlint::cli::platform
