// Format-List. The scan tells labels from continuations; here values are put together again and
// objects told apart. PowerShell breaks a line at a blank, which stays at its end, and cuts a word
// that is longer than the value's field; mail then wraps what comes out once more, at the margin.
// So the lines at the margin are joined first, and the lines that come out of that as PowerShell
// drew them.
#include <algorithm>
#include <unordered_set>

#include "base/limits.h"
#include "base/text.h"
#include "format/collapsed_list.h"
#include "format/list_scan.h"
#include "format/readers.h"
#include "format/unwrap.h"
#include "format/value.h"

namespace pairlint {
namespace {

struct Piece {
  std::string_view line;  ///< the whole line
  uint32_t indent = 0;    ///< bytes before its text
  bool flush = false;
  size_t cells = 0;       ///< of the line
  bool restored = false;  ///< its indentation is not its own
};

struct Entry {
  Label label;
  uint32_t blanks_before = 0;
  bool padded = false;
  uint32_t first_piece = 0;  ///< index of what follows the label's line
  size_t cells = 0;
  bool blank_at_end = false;
  uint32_t run = 0;  ///< index of its ColumnRun
};

/// Labels one below the other with their colons in one column.
struct ColumnRun {
  uint32_t labels = 0;
  bool padded = false;

  /// Padding shows that the column is that of an object; one label may be a line that was moved.
  bool is_object() const { return padded && labels > 1; }
};

/// Names without regard to case, by their hashes: objects may have thousands of properties.
class SeenNames {
 public:
  /// Whether the name was not there yet.
  bool add(std::string_view name) {
    uint64_t hash = 0xCBF29CE484222325;
    for (const char c : name)
      hash = (hash ^ static_cast<unsigned char>(to_lower(c))) * 0x100000001B3;
    return hashes_.insert(hash).second;
  }
  void clear() { hashes_.clear(); }

 private:
  std::unordered_set<uint64_t> hashes_;
};

uint32_t bytes_before_text(std::string_view line) {
  return static_cast<uint32_t>(line.size() - trim_left(line).size());
}

class ListBlock {
 public:
  ListBlock(const Source& source, const Block& block, TextArena& arena)
      : lines_(source, block.first_line), arena_(arena) {
    scan(block);
    find_runs();
    restore_indentation();
    measure();
  }
  void read(std::vector<Object>& objects);

 private:
  void scan(const Block& block);
  bool is_padded_out() const;
  void drop_trailing_blanks();
  void restore_indentation();
  void find_runs();
  void measure();
  uint32_t pieces_end(size_t entry) const;
  bool blank_line_ends_object(size_t entry) const;
  bool column_begins_object(size_t entry) const;
  std::string_view text_of(const Piece& piece, const Entry& entry) const;
  std::string joined(size_t entry) const;
  Value value_of(size_t entry);

  Lines lines_;
  TextArena& arena_;
  std::vector<Entry> entries_;
  std::vector<Piece> pieces_;
  std::vector<ColumnRun> runs_;
  WrapMeasure drawn_;     ///< the lines as PowerShell drew them
  WrapMeasure flushed_;   ///< the lines as mail wrapped them
  bool exact_ = true;     ///< continuations stand in the value's column
  bool aligned_ = false;  ///< padding shows the column of the colons
  bool spaced_ = false;   ///< a blank line was put after every line
};

void ListBlock::scan(const Block& block) {
  ListScan walk(lines_, block.first_line);
  if (!walk.begins()) return;
  const uint32_t end = block.first_line + block.line_count;
  ListRole role = ListRole::kLabel;
  while (role != ListRole::kEnd && walk.line() < end) {
    const std::string_view line = lines_[walk.line()];
    if (role == ListRole::kLabel) {
      entries_.push_back({walk.label(), walk.blanks_before(), walk.padded(),
                          static_cast<uint32_t>(pieces_.size()), cell_width(line),
                          line.ends_with(' '), 0});
    } else if (role != ListRole::kBlank) {
      pieces_.push_back(
          {line, bytes_before_text(line), role == ListRole::kFlush, cell_width(line), false});
    }
    role = walk.next();
  }
  if (is_padded_out()) drop_trailing_blanks();
}

/// Markdown and some pagers end every line in blanks; then they say nothing about wrapping.
bool ListBlock::is_padded_out() const {
  size_t values = 0;
  for (size_t i = 0; i < entries_.size(); ++i) {
    const std::string_view value = entries_[i].label.value;
    if (entries_[i].first_piece != pieces_end(i) || is_empty_line(value)) continue;
    if (!is_blank(value.back())) return false;
    ++values;
  }
  return values > 0;
}

void ListBlock::drop_trailing_blanks() {
  for (Entry& entry : entries_) {
    const size_t before = entry.label.value.size();
    entry.label.value = trim_right(entry.label.value);
    entry.cells -= before - entry.label.value.size();
    entry.blank_at_end = false;
  }
  for (Piece& piece : pieces_) {
    piece.line = trim_right(piece.line);
    piece.cells = cell_width(piece.line);
  }
}

uint32_t ListBlock::pieces_end(size_t entry) const {
  return entry + 1 < entries_.size() ? entries_[entry + 1].first_piece
                                     : static_cast<uint32_t>(pieces_.size());
}

/// Lines that lost their indentation, or have tabs for it, are put back under the value: nothing at
/// the margin is then wider than a value's field, as a line that mail has wrapped soon is.
void ListBlock::restore_indentation() {
  size_t widest = 0;
  size_t widest_flush = 0;
  for (size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].first_piece < pieces_end(i)) widest = std::max(widest, entries_[i].cells);
    for (uint32_t p = entries_[i].first_piece; p < pieces_end(i); ++p) {
      if (pieces_[p].flush) widest_flush = std::max(widest_flush, pieces_[p].cells);
    }
  }
  for (size_t i = 0; i < entries_.size(); ++i) {
    const uint32_t column = entries_[i].label.column + 2;
    for (uint32_t p = entries_[i].first_piece; p < pieces_end(i); ++p) {
      Piece& piece = pieces_[p];
      const bool tabs = piece.line.find('\t') < piece.indent;
      const bool lost = piece.flush && widest_flush + column <= widest;
      if (!tabs && !lost) continue;
      piece.flush = false;
      piece.cells = column + cell_width(piece.line.substr(piece.indent));
      piece.restored = true;
    }
  }
}

void ListBlock::find_runs() {
  for (size_t i = 0; i < entries_.size(); ++i) {
    Entry& entry = entries_[i];
    if (i == 0 || entry.label.column != entries_[i - 1].label.column) runs_.emplace_back();
    entry.run = static_cast<uint32_t>(runs_.size() - 1);
    ++runs_.back().labels;
    runs_.back().padded = runs_.back().padded || entry.padded;
  }
}

void ListBlock::measure() {
  size_t spaced = 0;
  uint32_t least_excess = UINT32_MAX;
  for (size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    if (i > 0 && entry.blanks_before > 0) ++spaced;
    aligned_ = aligned_ || entry.padded;
    const uint32_t column = entry.label.column + 2;
    size_t physical = entry.cells;
    size_t drawn = entry.cells;
    bool ends_in_blank = entry.blank_at_end;
    for (uint32_t p = entry.first_piece; p < pieces_end(i); ++p) {
      const Piece& piece = pieces_[p];
      flushed_.add(physical, piece.flush);
      if (!piece.flush) {
        drawn_.add(drawn, true, ends_in_blank);
        drawn_.add_lower(trim_left(piece.line));
        drawn = 0;
      }
      if (!piece.flush && !piece.restored) {
        least_excess = std::min(least_excess, std::max(piece.indent, column) - column);
        exact_ = exact_ && piece.indent >= column;
      }
      ends_in_blank = piece.line.ends_with(' ');
      physical = piece.cells;
      drawn += piece.cells;
    }
    flushed_.add(physical, false);
    drawn_.add(drawn, false, ends_in_blank);
  }
  // Where words are cut, a blank may come to stand at the beginning of a line.
  exact_ = exact_ && least_excess <= (drawn_.result(0).cuts_words ? 1 : 0);
  const size_t gaps = entries_.empty() ? 0 : entries_.size() - 1;
  spaced_ = gaps >= 2 && spaced * 10 >= gaps * 8;
}

std::string_view ListBlock::text_of(const Piece& piece, const Entry& entry) const {
  const bool drawn = exact_ && !piece.flush && !piece.restored;
  const uint32_t strip = drawn ? entry.label.column + 2 : piece.indent;
  return piece.line.substr(strip);
}

std::string ListBlock::joined(size_t index) const {
  const Entry& entry = entries_[index];
  const WrapWidth flushed = flushed_.result(entry.label.column + 2);
  const WrapWidth drawn = drawn_.result(entry.label.column + 2);
  std::string text(entry.label.value);
  size_t physical = entry.cells;
  size_t line = entry.cells;
  for (uint32_t p = entry.first_piece; p < pieces_end(index); ++p) {
    const Piece& piece = pieces_[p];
    const std::string_view next = text_of(piece, entry);
    const Joint joint = piece.flush ? find_joint(text, physical, next, flushed)
                                    : find_joint(text, line, next, drawn);
    if (joint != Joint::kNothing) text += ' ';
    text += next;
    line = piece.flush ? line + piece.cells : piece.cells;
    physical = piece.cells;
  }
  return text;
}

Value ListBlock::value_of(size_t index) {
  const Entry& entry = entries_[index];
  const std::string_view first = trim(entry.label.value);
  Range range = lines_.range(first);
  if (entry.first_piece == pieces_end(index)) return make_value(first, range, arena_);
  for (uint32_t p = entry.first_piece; p < pieces_end(index); ++p) {
    const Range piece = lines_.range(trim(pieces_[p].line));
    if (range.empty()) range.begin = piece.begin;
    range.end = piece.end;
  }
  return make_value(arena_.store(joined(index)), range, arena_);
}

/// Whether the blank lines above a label, if any, are the end of an object. One stray line above a
/// label in the same column is likelier than the outputs of two commands of just one width.
bool ListBlock::blank_line_ends_object(size_t index) const {
  const Entry& entry = entries_[index];
  if (index == 0 || entry.blanks_before == 0 || spaced_) return false;
  const Entry& before = entries_[index - 1];
  const bool same_column = entry.label.column == before.label.column;
  return entry.blanks_before > 1 || !same_column || !aligned_;
}

/// The outputs of two commands in one paste, without a blank line between them: every object has a
/// column of its own.
bool ListBlock::column_begins_object(size_t index) const {
  if (index == 0 || entries_[index].run == entries_[index - 1].run) return false;
  return runs_[entries_[index].run].is_object() && runs_[entries_[index - 1].run].is_object();
}

void ListBlock::read(std::vector<Object>& objects) {
  SeenNames seen;
  for (size_t i = 0; i < entries_.size(); ++i) {
    const std::string_view name = entries_[i].label.name;
    // A name cannot occur twice in an object.
    const bool repeated = !seen.add(name);
    if (i == 0 || repeated || blank_line_ends_object(i) || column_begins_object(i)) {
      objects.push_back({Format::kList, lines_.range(name), {}, nullptr});
      seen.clear();
      seen.add(name);
    }
    Object& object = objects.back();
    const Value value = value_of(i);
    object.range.end = std::max(object.range.end, value.range.end);
    if (object.properties.size() < limits::kObjectProperties) {
      object.properties.push_back({name, value});
    }
  }
}

void read_collapsed(const Lines& lines, const std::vector<Label>& labels, TextArena& arena,
                    std::vector<Object>& objects) {
  Object object{Format::kList, lines.range(labels.front().name), {}, nullptr};
  for (const Label& label : labels) {
    const std::string_view text = trim(label.value);
    const Value value = make_value(text, lines.range(text), arena);
    object.range.end = std::max(object.range.end, value.range.end);
    object.properties.push_back({label.name, value});
  }
  objects.push_back(std::move(object));
}

/// Where the next label has its colon in the same column, no line end was lost: the other names are
/// part of the value.
std::vector<Label> collapsed_at(const Lines& lines, uint32_t line) {
  constexpr uint32_t kWrappedLines = 20;
  std::vector<Label> labels = collapsed_list(lines[line]);
  const auto first = find_label(lines[line]);
  if (labels.empty() || !first) return labels;
  const uint32_t most = std::min(lines.count(), line + kWrappedLines);
  uint32_t below = line + 1;
  while (below < most && indent_of(lines[below]) > first->column) ++below;
  const bool aligned = below < most && find_label_at(lines[below], first->column) &&
                       collapsed_list(lines[below]).empty();
  return aligned ? std::vector<Label>{} : labels;
}

}  // namespace

uint32_t claim_list(const Lines& lines, uint32_t line) {
  if (!collapsed_at(lines, line).empty()) return 1;
  ListScan walk(lines, line);
  if (!walk.begins()) return 0;
  const std::string_view first_name = walk.label().name;
  const uint32_t begin = lines.begin_of(line);
  uint32_t last = line;
  for (ListRole role = walk.next(); role != ListRole::kEnd; role = walk.next()) {
    if (role == ListRole::kBlank) continue;
    // A very long list goes on as a further block where an object ends, or at least a value.
    const uint32_t bytes = lines.begin_of(walk.line()) - begin;
    const bool object_ends = walk.blanks_before() > 0 || walk.label().name == first_name;
    const size_t most = object_ends ? limits::kRunBytes : 4 * limits::kRunBytes;
    if (role == ListRole::kLabel && bytes > most) break;
    last = walk.line();
  }
  return last - line + 1;
}

void read_list(const Source& source, const Block& block, TextArena& arena,
               std::vector<Object>& objects) {
  const Lines lines(source, block.first_line);
  const std::vector<Label> labels = collapsed_at(lines, block.first_line);
  if (!labels.empty()) return read_collapsed(lines, labels, arena, objects);
  ListBlock(source, block, arena).read(objects);
}

}  // namespace pairlint
