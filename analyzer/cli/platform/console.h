#pragma once

#include <cstdint>
#include <span>
#include <string_view>

// What operating systems do differently about standard streams and terminals. A terminal is given
// and gives UTF-8 like every other stream.
namespace pairlint::cli::platform {

inline constexpr int kStdin = 0;
inline constexpr int kStdout = 1;
inline constexpr int kStderr = 2;

/// How many bytes were read, 0 at the end; -1 on failure, and errno says why.
int64_t read_some(int descriptor, std::span<char> into);
/// The same, but where the system can, a signal ends the wait: -1, and errno is EINTR.
int64_t read_until_signal(int descriptor, std::span<char> into);
/// How many of the bytes were written, at least one; -1 on failure, and errno says why.
int64_t write_some(int descriptor, std::string_view bytes);

bool is_terminal(int descriptor);
/// Standard input is a pipe or a file: somebody means it to be read.
bool stdin_has_content();

/// Of the terminal that is standard output; 0 if it does not tell.
uint32_t terminal_columns();
/// Whether it can be expected to show characters beyond ASCII.
bool terminal_takes_unicode();
/// Whether it takes ANSI sequences. Where it has to be told to take them, it is told.
bool terminal_takes_ansi();

}  // namespace pairlint::cli::platform
