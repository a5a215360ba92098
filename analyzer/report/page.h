#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/writer.h"

namespace pairlint::report {

enum class Tint : uint8_t { kPlain, kStrong, kDim, kError, kWarning, kInfo, kGood };

/// Text in one tint. In a line of its own it may lead to a file of the report.
struct Run {
  std::string text;
  Tint tint = Tint::kPlain;
  std::string file = {};
};
using Runs = std::vector<Run>;

/// The lines of a terminal report. All text goes through here and is made harmless on its way.
class Page {
 public:
  explicit Page(const TextStyle& style) : style_(style) {}
  const TextStyle& style() const { return style_; }

  /// One empty line, unless the page begins here or the last line is empty.
  void gap();
  /// One line, however long.
  void line(size_t indent, const Runs& runs);
  /// Words, wrapped at the width. `first` begins the first line, `rest` the further ones.
  void sentence(std::string_view first, std::string_view rest, const Runs& runs);
  void sentence(size_t indent, const Runs& runs);
  /// Something to paste: never wrapped, each of its lines a line. Not indented where PowerShell
  /// would not understand it: the end of a here-string must begin its line.
  void command(size_t indent, std::string_view text);

  std::string take() { return std::move(out_); }

 private:
  void append(std::string_view shown, Tint tint);
  void append_linked(const Run& run);

  TextStyle style_;
  std::string out_;
};

}  // namespace pairlint::report
