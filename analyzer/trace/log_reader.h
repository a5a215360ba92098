#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"
#include "record/record.h"
#include "record/stage.h"
#include "trace/bearer_challenge.h"

namespace pairlint {

/// Something of the log that says anything about a stage.
struct ShownMark {
  uint32_t stage = 0;  ///< index into the stages
  uint32_t mark = 0;   ///< index into the stage's marks
  Range range;
};

/// What a piece of the log shows, in the order of the text.
struct LogPiece {
  struct Value {
    const char* field;  ///< of the run's record
    std::string text;
    Range range;
  };
  struct Challenge {
    std::string request;  ///< Autodiscover, Ews
    BearerChallenge bearer;
    Range range;
  };

  std::vector<ShownMark> marks;
  std::vector<Value> values;
  std::vector<Challenge> challenges;
  std::optional<Timestamp> stamp;  ///< the latest of its trace blocks
  bool known = false;              ///< at least something of it has a shape that is known

  void clear();
};

/// Reads messages and embedded trace blocks of the log by the marks of the stages. Knows no runs
/// and judges nothing.
class LogReader {
 public:
  explicit LogReader(std::span<const Stage> stages) : stages_(stages) {}

  const StageMark& mark_of(const ShownMark& shown) const {
    return stages_[shown.stage].marks[shown.mark];
  }
  /// The mark that the beginning of a message or line is; `range` is where it stands.
  void read_line(std::string_view line, const Range& range, LogPiece& piece) const;
  /// The marks that the message of an error record holds.
  void read_error(std::string_view message, const Range& range, LogPiece& piece) const;
  /// All trace blocks that open in `opens` of the window's text. One may reach beyond it: its
  /// headers and its XML may pass for other formats.
  void read_traces(std::string_view text, const Range& opens, LogPiece& piece) const;

 private:
  struct Block;
  void read_block(const Block& block, LogPiece& piece) const;

  const std::span<const Stage> stages_;
};

}  // namespace pairlint
