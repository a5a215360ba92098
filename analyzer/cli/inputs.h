#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "source/input.h"

namespace pairlint::cli {

/// A file, standard input, or something that was named or met and is not going to be read.
struct Place {
  std::string name;     ///< in reports
  std::string path;     ///< `-`: standard input
  std::string refusal;  ///< why it is not read; empty for what is
};

/// Opened when it is first read, closed at its end.
class FileInput final : public Input {
 public:
  explicit FileInput(Place place)
      : Input(std::move(place.name)),
        path_(std::move(place.path)),
        failure_(std::move(place.refusal)) {}
  ~FileInput() override { close(); }

  Result<size_t> read(std::span<char> into) override;

  /// Why it could not be read; empty while all is well.
  const std::string& failure() const { return failure_; }

 private:
  enum class State : uint8_t { kClosed, kOpen, kDone };
  bool open();
  void close();
  tl::unexpected<Error> give_up(std::string why);

  std::string path_;
  std::string failure_;
  int descriptor_ = -1;
  State state_ = State::kClosed;
};

/// All inputs of a case, in the order of the arguments, those of a folder in byte order of their
/// names.
struct CaseInputs {
  std::vector<std::unique_ptr<Input>> all;
  std::vector<const FileInput*> files;  ///< the same ones
  std::string case_name;                ///< of the first argument, without its folders
};

/// Files, folders (with all that is in them) and `-`. Names are relative to the argument; where two
/// arguments would give the same name, the later one gets the argument's own name in front.
CaseInputs collect_inputs(const std::vector<std::string>& paths);

}  // namespace pairlint::cli
