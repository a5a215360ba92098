#include "format/clixml_nesting.h"

#include <algorithm>

#include "base/text.h"
#include "format/shapes.h"

namespace pairlint {
namespace {

bool is_space(char c) { return is_blank(c) || c == '\n'; }

constexpr std::string_view kBlobHead = "#< CLIXML";

bool is_base64(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_alnum(c) || c == '+' || c == '/' || c == '=' || is_blank(c);
  });
}

}  // namespace

bool begins_element_named(std::string_view text, std::string_view tag) {
  if (!text.starts_with(tag)) return false;
  return text.size() == tag.size() || is_space(text[tag.size()]) || text[tag.size()] == '>' ||
         text[tag.size()] == '/';
}

bool begins_document(std::string_view text) {
  if (text.front() != '<' && text.front() != '#') return false;
  if (text.size() > 1 && text[1] != 'O' && text[1] != '?' && text[1] != '<') return false;
  return text.starts_with(kBlobHead) || begins_element_named(text, "<Objs") ||
         begins_element_named(text, "<?xml");
}

bool begins_element(std::string_view text) {
  if (begins_element_named(text, "</Objs")) return true;
  if (text.starts_with("<Obj RefId=") || text.starts_with("<Obj S=")) return true;
  if (text.starts_with("<S S=") || text.starts_with("<Ref RefId=")) return true;
  return text.starts_with("<S>") && text.find("</S>") != std::string_view::npos;
}

void NestingScan::begin_tag() {
  state_ = State::kName;
  name_size_ = 0;
  closes_ = false;
  last_ = 0;
}

size_t NestingScan::read(std::string_view piece) {
  for (size_t at = 0; at < piece.size();) {
    switch (state_) {
      case State::kText:
        at = piece.find('<', at);
        if (at == std::string_view::npos) return piece.size();
        begin_tag();
        ++at;
        break;
      case State::kName:
        at = read_name(piece, at);
        break;
      case State::kTag:
        at = read_tag(piece, at);
        if (between_elements()) return at;
        break;
      case State::kQuoted:
        at = read_quoted(piece, at);
        break;
    }
  }
  return piece.size();
}

size_t NestingScan::read_name(std::string_view piece, size_t at) {
  const char c = piece[at];
  if (c == '/' && name_size_ == 0 && !closes_) {
    closes_ = true;
  } else if (is_space(c) || c == '>' || c == '/') {
    state_ = State::kTag;
    return at;
  } else if (c == '<') {
    begin_tag();
  } else if (name_size_ < name_.size()) {
    name_[name_size_++] = c;
  }
  return at + 1;
}

size_t NestingScan::read_tag(std::string_view piece, size_t at) {
  for (; at < piece.size(); ++at) {
    const char c = piece[at];
    if (c == '>') {
      end_tag();
      return at + 1;
    }
    if (c == '<') {
      begin_tag();
      return at + 1;
    }
    if (c == '"' || c == '\'') {
      quote_ = c;
      state_ = State::kQuoted;
      return at + 1;
    }
    if (!is_space(c)) last_ = c;
  }
  return at;
}

/// No attribute holds a `<`: one that seems to has lost its end.
size_t NestingScan::read_quoted(std::string_view piece, size_t at) {
  for (; at < piece.size(); ++at) {
    if (piece[at] == quote_) {
      state_ = State::kTag;
      last_ = quote_;
      return at + 1;
    }
    if (piece[at] != '<') continue;
    begin_tag();
    return at + 1;
  }
  return at;
}

void NestingScan::end_tag() {
  state_ = State::kText;
  holds_value_ = false;
  if (name_size_ > 0 && (name_[0] == '?' || name_[0] == '!')) return;
  started_ = true;
  if (!closes_) return open();
  if (name() == "Objs") root_ = depth_ = 0;
  depth_ = std::max(depth_, root_ + 1) - 1;
}

void NestingScan::open() {
  const bool empty = last_ == '/';
  if (name() == "Objs") {
    root_ = depth_ = empty ? 0 : 1;
  } else if (!empty) {
    ++depth_;
    static constexpr std::array<std::string_view, 10> kContainers = {
        "Obj", "TN", "Props", "MS", "LST", "IE", "QUE", "STK", "DCT", "En"};
    holds_value_ = std::find(kContainers.begin(), kContainers.end(), name()) == kContainers.end();
  }
}

bool NestingScan::breaks_at(std::string_view line) const {
  const std::string_view text = trim_left(line);
  if (text.empty()) return false;
  if (state_ != State::kText) return interrupts(text);
  if (started_ && begins_document(text)) return true;
  // Behind the end of a document other markup may stand.
  if (text.front() == '<') return started_ && depth_ == 0 && !begins_element(text);
  if (!holds_value_) return true;
  const size_t markup = text.find('<');
  if (name() == "BA") return !is_base64(text.substr(0, markup));
  return interrupts(text);
}

}  // namespace pairlint
