#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace pairlint::audit {

/// A file that is written from its beginning to its end under another name and gets its own only
/// when it is whole: who reads it never sees half of it. Without commit() it is gone again.
class OutputFile {
 public:
  static Result<OutputFile> create(const std::string& path);
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  ~OutputFile();

  /// Nothing may be written before a part that failed.
  Result<void> write(std::string_view bytes);
  Result<void> commit();

 private:
  OutputFile(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}
  std::string path_;
  int descriptor_;
  std::string buffer_;
};

/// A whole file at once.
Result<void> write_file(const std::string& path, std::string_view bytes);

/// `cannot write 'x': no space left on device`, by errno.
Error cannot_write(const std::string& path);

}  // namespace pairlint::audit
