// A console takes and gives UTF-16, whatever its code page is; pipes and files pass as they are.
#include "cli/platform/console.h"

#include <io.h>
#include <windows.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>

#include "cli/platform/text_windows.h"

namespace pairlint::cli::platform {
namespace {

/// What a console takes at once; older ones refuse more than 64 KiB.
constexpr size_t kConsoleBytes = 16 * 1024;
constexpr size_t kMostAtOnce = size_t{64} << 20;
constexpr char kCtrlZ = '\x1a';

HANDLE handle_of(int descriptor) { return reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor)); }

/// The longest beginning of UTF-8 text that is within `most` bytes and splits no character.
std::string_view whole_characters(std::string_view text, size_t most) {
  if (text.size() <= most) return text;
  while (most > 1 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

int64_t write_to_console(HANDLE console, std::string_view bytes) {
  bytes = whole_characters(bytes, kConsoleBytes);
  std::wstring text = to_utf16(bytes);
  for (std::wstring_view rest = text; !rest.empty();) {
    DWORD written = 0;
    const auto size = static_cast<DWORD>(rest.size());
    if (::WriteConsoleW(console, rest.data(), size, &written, nullptr) == 0 || written == 0) {
      errno = last_errno();
      return -1;
    }
    rest.remove_prefix(written);
  }
  return static_cast<int64_t>(bytes.size());
}

/// What was typed up to Enter as UTF-8; empty where Ctrl+Z says that this is all.
std::string typed(HANDLE console) {
  std::array<wchar_t, 2048> line;
  DWORD count = 0;
  if (::ReadConsoleW(console, line.data(), line.size(), &count, nullptr) == 0) return {};
  std::string text = to_utf8({line.data(), count});
  return text.starts_with(kCtrlZ) ? "" : text;
}

int64_t read_from_console(HANDLE console, std::span<char> into) {
  static std::string line;  // there is one standard input
  if (line.empty()) line = typed(console);
  const size_t count = line.copy(into.data(), into.size());
  line.erase(0, count);
  return static_cast<int64_t>(count);
}

/// The console gets its mode back at the end: whoever typed the command goes on in it.
class AnsiMode {
 public:
  AnsiMode() {
    on_ = ::GetConsoleMode(console_, &before_) != 0 &&
          ::SetConsoleMode(console_, before_ | ENABLE_PROCESSED_OUTPUT |
                                         ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
  }
  ~AnsiMode() {
    if (on_) ::SetConsoleMode(console_, before_);
  }
  AnsiMode(const AnsiMode&) = delete;
  AnsiMode& operator=(const AnsiMode&) = delete;
  bool on() const { return on_; }

 private:
  HANDLE console_ = handle_of(kStdout);
  DWORD before_ = 0;
  bool on_ = false;
};

}  // namespace

int64_t read_some(int descriptor, std::span<char> into) {
  if (is_terminal(descriptor)) return read_from_console(handle_of(descriptor), into);
  const auto most = static_cast<unsigned>(std::min(into.size(), kMostAtOnce));
  return ::_read(descriptor, into.data(), most);
}

int64_t read_until_signal(int descriptor, std::span<char> into) {
  return read_some(descriptor, into);
}

int64_t write_some(int descriptor, std::string_view bytes) {
  if (is_terminal(descriptor)) return write_to_console(handle_of(descriptor), bytes);
  // _write() would not tell a reader that has gone from a wrong argument.
  DWORD written = 0;
  const auto most = static_cast<DWORD>(std::min(bytes.size(), kMostAtOnce));
  if (::WriteFile(handle_of(descriptor), bytes.data(), most, &written, nullptr) != 0)
    return written;
  errno = last_errno();
  return -1;
}

bool is_terminal(int descriptor) {
  DWORD mode = 0;
  return ::GetConsoleMode(handle_of(descriptor), &mode) != 0;
}

bool stdin_has_content() {
  const DWORD type = ::GetFileType(handle_of(kStdin));
  return type == FILE_TYPE_PIPE || type == FILE_TYPE_DISK;
}

uint32_t terminal_columns() {
  CONSOLE_SCREEN_BUFFER_INFO known{};
  if (::GetConsoleScreenBufferInfo(handle_of(kStdout), &known) == 0) return 0;
  return static_cast<uint32_t>(known.srWindow.Right - known.srWindow.Left + 1);
}

/// The console of servers shows a box for what its font lacks; Windows Terminal looks in others.
bool terminal_takes_unicode() { return std::getenv("WT_SESSION") != nullptr; }

/// Consoles before Windows 10 and Server 2016 cannot be told to.
bool terminal_takes_ansi() {
  static const AnsiMode mode;
  return mode.on();
}

}  // namespace pairlint::cli::platform
