#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <array>
#include <atomic>
#include <csignal>

#include "cli/platform/console.h"
#include "cli/platform/program.h"
#include "cli/platform/text_windows.h"
#include "cli/platform/wildcards.h"

namespace pairlint::cli::platform {
namespace {

std::vector<std::string> typed_words() {
  int count = 0;
  wchar_t** words = ::CommandLineToArgvW(::GetCommandLineW(), &count);
  std::vector<std::string> result;
  for (int i = 1; i < count; ++i) result.push_back(to_utf8(words[i]));
  ::LocalFree(words);
  return result;
}

void (*interrupt_note)(int signal) = nullptr;
std::atomic<bool> interrupted = false;

/// On a thread of its own. What is not handled here ends the program.
BOOL WINAPI on_control(DWORD event) {
  if (interrupted.exchange(true)) return FALSE;
  interrupt_note(event == CTRL_C_EVENT ? SIGINT : SIGTERM);
  return TRUE;
}

}  // namespace

/// The words that main() is given are of the machine's code page and have lost what it lacks.
std::vector<std::string> arguments(int /*argc*/, char** /*argv*/) {
  for (const int descriptor : {kStdin, kStdout, kStderr}) ::_setmode(descriptor, _O_BINARY);
  std::vector<std::string> result;
  for (const std::string& word : typed_words()) {
    for (std::string& name : expand_wildcards(word)) result.push_back(std::move(name));
  }
  return result;
}

void call_when_interrupted(void (*note)(int signal)) {
  interrupt_note = note;
  ::SetConsoleCtrlHandler(on_control, TRUE);
}

bool has_own_window() {
  std::array<DWORD, 2> processes;
  return ::GetConsoleProcessList(processes.data(), processes.size()) == 1 && is_terminal(kStdout);
}

bool open_document(const std::string& path) {
  const auto started = reinterpret_cast<intptr_t>(::ShellExecuteW(
      nullptr, L"open", full_path(to_utf16(path)).c_str(), nullptr, nullptr, SW_SHOWNORMAL));
  return started > 32;  // as its documentation puts success
}

void hold_window() {
  write_some(kStderr, "Press Enter to close this window.\n");
  std::array<char, 64> ignored;
  read_some(kStdin, ignored);
}

}  // namespace pairlint::cli::platform
