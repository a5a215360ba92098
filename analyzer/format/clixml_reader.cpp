// A stack of open elements over a flat list of members: what an element holds lies behind where it
// began, and is taken off when it ends. Where the text ends too early everything that is open is
// finished as it stands. What becomes of an element that ended stands in clixml_values.cpp.
#include "format/clixml_reader.h"

#include <algorithm>

#include "base/limits.h"
#include "format/readers.h"

namespace pairlint {

ClixmlReader::ClixmlReader(const Source& source, const Block& block, TextArena& arena,
                           std::vector<Object>& objects)
    : source_(source),
      island_(source, block, arena),
      scanner_(island_.text()),
      arena_(arena),
      objects_(objects),
      streams_(island_, arena, objects) {}

void ClixmlReader::read() {
  for (Token token = scanner_.next(); token != Token::kEnd; token = scanner_.next()) {
    switch (token) {
      case Token::kOpen:
      case Token::kEmpty:
        open(token);
        break;
      case Token::kClose:
        close(scanner_.name());
        break;
      case Token::kText:
        add_text();
        break;
      case Token::kDoctype:
        tell("clixml-doctype",
             "a document type declaration, which CLIXML does not have, was left out with "
             "everything it defines",
             {scanner_.begin(), scanner_.end()});
        break;
      case Token::kCut:
      case Token::kEnd:
        break;
    }
  }
  finish_all();
  streams_.flush();
}

void ClixmlReader::begin_document() {
  finish_all();
  known_.clear();
  types_.clear();
  arena_.references().clear();
}

void ClixmlReader::open(Token token) {
  const Element element = element_of(scanner_.name());
  if (element == Element::kRoot) begin_document();
  bool skip = skipped_ > 0 || element == Element::kUnknown;
  if (!skip && at_top()) values_ = 0, repeated_ = 0;
  if (!skip && (open_.size() >= limits::kClixmlDepth || ++values_ > limits::kClixmlValues)) {
    tell("clixml-too-large",
         "an object nests too deeply or holds too many values; what is beyond was left out",
         {scanner_.begin(), scanner_.end()});
    for (Frame& frame : open_) frame.is_cut = true;
    skip = true;
  }
  if (skip) {
    if (token == Token::kOpen) ++skipped_;
    return;
  }
  // Text holds no elements: one that seems to has lost its end.
  if (!open_.empty() && holds_text(open_.back().element)) close_inner(open_.size() - 1);
  push(element);
  if (token == Token::kEmpty) finish();
}

void ClixmlReader::push(Element element) {
  Frame& frame = open_.emplace_back();
  frame.element = element;
  frame.tag = scanner_.name();
  const Attributes attributes = scanner_.attributes();
  frame.name = decode_text(attributes.name, arena_).text;
  frame.stream = attributes.stream;
  frame.id = number_of(attributes.id);
  frame.begin = scanner_.begin();
  frame.first = members_.size();
  frame.inside = end_ = scanner_.end();
}

void ClixmlReader::add_text() {
  if (skipped_ > 0 || open_.empty() || !holds_text(open_.back().element)) return;
  Frame& frame = open_.back();
  const Range range = {scanner_.begin(), scanner_.end()};
  if (frame.has_text) {
    std::string joined(frame.text);
    frame.text = arena_.store(joined.append(scanner_.text()));
    frame.text_range.end = range.end;
  } else {
    frame.text = scanner_.text();
    frame.text_range = range;
  }
  frame.has_text = true;
}

/// An end that fits nothing is passed over; one that fits an outer element ends the inner ones too.
void ClixmlReader::close(std::string_view tag) {
  if (tag == "Objs") return finish_all();
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                  [tag](const Frame& frame) { return frame.tag == tag; });
  if (found == open_.rend()) return;
  close_inner(static_cast<size_t>(std::distance(found, open_.rend())));
  end_ = scanner_.end();
  finish();
}

/// Leaves `depth` elements open.
void ClixmlReader::close_inner(size_t depth) {
  end_ = scanner_.begin();
  while (open_.size() > depth) {
    open_.back().is_cut = true;
    finish();
  }
}

/// Ends what is open; anything but the root has not ended by itself.
void ClixmlReader::finish_all() {
  skipped_ = 0;
  const size_t root = !open_.empty() && open_.front().element == Element::kRoot ? 1 : 0;
  if (open_.size() > root) {
    tell("clixml-cut", "CLIXML ends inside an object, of which only the beginning was read",
         {open_[root].begin, scanner_.begin()});
  }
  close_inner(0);
}

void ClixmlReader::finish() {
  Frame frame = open_.back();
  open_.pop_back();
  if (frame.element == Element::kRoot) {
    members_.clear();
  } else if (at_top()) {
    emit(frame);
    members_.resize(frame.first);
  } else {
    deliver(frame);
  }
}

/// Whether what opens inside the outermost `depth` elements is an object of its own: below the
/// root, or in a list that was exported as one object.
bool ClixmlReader::is_top(size_t depth) const {
  if (depth == 0 || open_[depth - 1].element == Element::kRoot) return true;
  if (open_[depth - 1].element != Element::kList || depth < 2) return false;
  return open_[depth - 2].element == Element::kObject &&
         (depth == 2 || open_[depth - 3].element == Element::kRoot);
}

void ClixmlReader::tell(const char* id, const char* message, Range offsets) {
  arena_.tell({id, message, source_.span(island_.range(offsets.begin, offsets.end))});
}

uint32_t claim_clixml(const Lines& lines, uint32_t line) {
  return find_island(lines, line).line_count;
}

/// Only an endless line is shared, so that no other island is walked over twice.
uint32_t left_over_of_clixml(const Lines& lines, uint32_t line, uint32_t count) {
  return is_endless(lines, line + count - 1) ? find_island(lines, line).left_over : 0;
}

void read_clixml(const Source& source, const Block& block, TextArena& arena,
                 std::vector<Object>& objects) {
  ClixmlReader(source, block, arena, objects).read();
}

}  // namespace pairlint
