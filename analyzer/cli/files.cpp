#include "cli/files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>

#include "cli/inputs.h"
#include "cli/platform/file_system.h"
#include "cli/terminal.h"

namespace pairlint::cli {
namespace fs = std::filesystem;

Result<std::string> read_file(const std::string& path, size_t most) {
  FileInput input(Place{path, path, ""});
  std::string text;
  std::array<char, 16 * 1024> chunk;
  for (;;) {
    const Result<size_t> got = input.read(chunk);
    if (!got) return tl::unexpected(got.error());
    if (*got == 0) return text;
    text.append(chunk.data(), *got);
    if (text.size() > most) {
      return fail(path + ": found more than " + std::to_string(most >> 20) + " MiB");
    }
  }
}

bool write_file(const std::string& path, const std::string& text) {
  const int descriptor = platform::open_to_write(path);
  if (descriptor < 0) return false;
  const bool written = write_all(descriptor, text) == Written::kYes;
  const int error = errno;
  const bool closed = platform::close_file(descriptor);
  if (!written) errno = error;
  return written && closed;
}

Result<std::vector<Document>> read_documents(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  fs::recursive_directory_iterator entries(folder, error);
  for (; !error && entries != fs::end(entries); entries.increment(error)) {
    if (entries->path().extension() == ".json") paths.push_back(entries->path().generic_string());
  }
  if (error) return fail(folder + ": cannot be listed: " + error.message());
  if (paths.empty()) return fail(folder + ": found no .json file, expected a rule pack");
  std::sort(paths.begin(), paths.end());
  std::vector<Document> documents;
  for (const std::string& path : paths) {
    auto text = read_file(path);
    if (!text) return tl::unexpected(text.error());
    documents.push_back({path, std::move(*text)});
  }
  return documents;
}

}  // namespace pairlint::cli
