#include "property/draw/console.h"

#include <algorithm>

namespace pairlint::draw {
namespace {

using Text = std::u32string;

size_t cells(char32_t c) { return c >= 0x2E80 && c < 0xE000 ? 2 : 1; }

Text ellipsis_of(const Console& console) { return console.seven ? U"…" : U"..."; }

Text shown(const Cell& cell, const Console& console) {
  return printed(cell, *console.culture, console.enumeration_limit, ellipsis_of(console));
}

/// Words keep the blank behind them.
std::vector<Text> words_of(const Text& value) {
  std::vector<Text> words(1);
  for (const char32_t c : value) {
    words.back() += c;
    if (c == U' ') words.emplace_back();
  }
  if (words.back().empty() && words.size() > 1) words.pop_back();
  return words;
}

class Wrapper {
 public:
  explicit Wrapper(size_t field) : field_(field) {}

  void add_word(const Text& word) {
    if (draw::cells(word) > field_) return add_letters(word);
    if (draw::cells(word) > field_ - draw::cells(line_)) end_line();
    line_ += word;
  }
  void add_letters(const Text& text) {
    for (const char32_t c : text) {
      if (draw::cells(line_) + cells(c) > field_) end_line();
      line_ += c;
    }
  }
  std::vector<Text> take() {
    if (!line_.empty() || lines_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  void end_line() {
    lines_.push_back(line_);
    line_.clear();
  }

  size_t field_;
  Text line_;
  std::vector<Text> lines_;
};

std::vector<Text> wrap(const Text& value, size_t field, bool by_words) {
  Wrapper wrapper(field);
  if (!by_words) {
    wrapper.add_letters(value);
  } else {
    for (const Text& word : words_of(value)) wrapper.add_word(word);
  }
  return wrapper.take();
}

void draw_property(const Text& name, const Text& value, size_t label, const Console& console,
                   Text& out) {
  Text head = name + Text(label - draw::cells(name), U' ') + U" : ";
  for (const Text& line : wrap(value, console.width - label - 3, console.culture->word_wrap)) {
    out += head + line + U"\n";
    head.assign(label + 3, U' ');
  }
}

bool is_right_aligned(const Cell& cell) {
  return !cell.null && (cell.type == Type::kBool || cell.type == Type::kInt ||
                        cell.type == Type::kDate || cell.type == Type::kGuid);
}

struct Column {
  size_t width = 0;
  bool right = false;
};

/// Text for a cell that is too small: the beginning, or of what stands at the right the end.
Text fitted(const Text& text, const Column& column, const Text& ellipsis) {
  if (draw::cells(text) <= column.width) return text;
  Text kept;
  const size_t room = column.width - ellipsis.size();
  if (column.right) {
    for (auto c = text.rbegin(); c != text.rend() && draw::cells(kept) + cells(*c) <= room; ++c)
      kept.insert(kept.begin(), *c);
    return ellipsis + kept;
  }
  for (const char32_t c : text) {
    if (draw::cells(kept) + cells(c) > room) break;
    kept += c;
  }
  return kept + ellipsis;
}

Text padded(const Text& text, const Column& column, bool last, bool seven) {
  const Text pad(column.width - draw::cells(text), U' ');
  if (column.right) return pad + text;
  return last && seven ? text : text + pad;
}

/// The window dealt out cell by cell, or what the longest cell needs.
std::vector<Column> columns_of(const Things& things, const Console& console, bool auto_size) {
  std::vector<Column> columns;
  const size_t count = things.names.size();
  for (size_t i = 0; i < count; ++i) {
    Column column{draw::cells(things.names[i]), is_right_aligned(things.rows.front()[i])};
    const size_t room = console.width - (count - 1);
    for (const auto& row : things.rows)
      column.width = std::max(column.width, draw::cells(shown(row[i], console)));
    if (!auto_size) column.width = room / count + (i < room % count ? 1 : 0);
    columns.push_back(column);
  }
  const auto total = [&columns] {
    size_t sum = columns.size() - 1;
    for (const Column& column : columns) sum += column.width;
    return sum;
  };
  while (columns.size() > 1 && total() > console.width) columns.pop_back();
  columns.front().width = std::min(columns.front().width, console.width);
  return columns;
}

}  // namespace

size_t cells(const std::u32string& text) {
  size_t sum = 0;
  for (const char32_t c : text) sum += cells(c);
  return sum;
}

std::u32string draw_list(const Things& things, const Console& console) {
  Text out = console.seven ? U"\n" : U"\n\n";
  size_t label = 0;
  for (const Text& name : things.names) label = std::max(label, cells(name));
  for (const auto& row : things.rows) {
    for (size_t i = 0; i < row.size(); ++i)
      draw_property(things.names[i], shown(row[i], console), label, console, out);
    out += U"\n";
  }
  return console.seven ? out : out + U"\n\n";
}

Table draw_table(const Things& things, const Console& console, bool auto_size) {
  const std::vector<Column> columns = columns_of(things, console, auto_size);
  Text header, ruler, body;
  for (size_t i = 0; i < columns.size(); ++i) {
    const bool last = i + 1 == columns.size();
    const Text gap = last ? U"\n" : U" ";
    const Text dashes(std::min(cells(things.names[i]), columns[i].width), U'-');
    header += padded(things.names[i], columns[i], last, console.seven) + gap;
    ruler += padded(dashes, columns[i], last, console.seven) + gap;
  }
  for (const auto& row : things.rows) {
    for (size_t i = 0; i < columns.size(); ++i) {
      const bool last = i + 1 == columns.size();
      const Text text = fitted(shown(row[i], console), columns[i], ellipsis_of(console));
      body += padded(text, columns[i], last, console.seven) + (last ? U"\n" : U" ");
    }
  }
  return {U"\n" + header + ruler + body + (console.seven ? U"\n" : U"\n\n"), columns.size()};
}

}  // namespace pairlint::draw
