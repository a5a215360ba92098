#include "unit/format/draw_list.h"

#include <algorithm>

namespace pairlint {
namespace {

/// Words keep the blank behind them.
std::vector<std::string> words_of(const std::string& value) {
  std::vector<std::string> words(1);
  for (const char c : value) {
    words.back() += c;
    if (c == ' ') words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

class Wrapper {
 public:
  explicit Wrapper(size_t field) : field_(field) {}

  void add_word(const std::string& word) {
    if (word.size() > field_) return add_letters(word);
    if (word.size() > field_ - line_.size()) end_line();
    line_ += word;
  }
  /// Starts on the current line and is cut wherever lines end.
  void add_letters(const std::string& text) {
    for (const char c : text) {
      if (line_.size() == field_) end_line();
      line_ += c;
    }
  }
  std::vector<std::string> take() {
    if (!line_.empty() || lines_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  void end_line() {
    lines_.push_back(line_);
    line_.clear();
  }

  size_t field_;
  std::string line_;
  std::vector<std::string> lines_;
};

std::string without_trailing_blanks(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

void draw_property(const std::string& name, const std::string& value, size_t label_width,
                   const DrawOptions& options, std::string& out) {
  std::string head = name + std::string(label_width - name.size(), ' ') + " : ";
  for (const std::string& line :
       wrap_value(value, options.width - label_width - 3, options.cut_words)) {
    const std::string whole = head + line;
    out += options.strip_trailing_blanks ? without_trailing_blanks(whole) : whole;
    out += '\n';
    head.assign(label_width + 3, ' ');
  }
}

}  // namespace

std::vector<std::string> wrap_value(const std::string& value, size_t field, bool cut_words) {
  Wrapper wrapper(field);
  if (cut_words) {
    wrapper.add_letters(value);
  } else {
    for (const std::string& word : words_of(value)) wrapper.add_word(word);
  }
  return wrapper.take();
}

std::string draw_list(const std::vector<DrawnObject>& objects, const DrawOptions& options) {
  std::string out = "\n\n";
  for (const DrawnObject& object : objects) {
    size_t label_width = 0;
    for (const auto& [name, value] : object) label_width = std::max(label_width, name.size());
    for (const auto& [name, value] : object) draw_property(name, value, label_width, options, out);
    out += '\n';
  }
  return out + "\n\n";
}

}  // namespace pairlint
