// What PowerShell prints for an error. The message was wrapped by words. A detail line was cut into
// chunks, each with four blanks before it, and all of them put on one line that the window then
// broke: so continuations begin with 3, 2, 1 blanks and join without any (input-formats 6.5).
#include "format/error_record.h"

#include <algorithm>

#include "base/text.h"
#include "format/damage.h"
#include "format/error_scan.h"
#include "format/readers.h"
#include "format/unwrap.h"
#include "format/value.h"

namespace pairlint {
namespace {

/// One detail with the lines it was broken into.
struct DetailText {
  std::string_view name;
  std::vector<std::string_view> lines;  ///< the first without its name
  bool indented = false;                ///< the first line stands as PowerShell drew it
  size_t cells = 0;                     ///< of the first line
};

/// Three dots or the one character, both three bytes long.
bool is_ellipsis(std::string_view text) { return text == "..." || text == "\xE2\x80\xA6"; }

/// How many blanks of the next chunk the window left on the line of a detail.
size_t blanks_left_over(size_t line) { return line + 1; }

std::string_view without_indent(std::string_view line, size_t continuation) {
  size_t most = continuation < 3 ? 3 - continuation : 0;
  while (most-- > 0 && line.starts_with(' ')) line.remove_prefix(1);
  return line;
}

/// A chunk that ended in a blank and lost it with the blanks behind it is one short of full.
bool lost_blank(size_t cells, size_t line) {
  const size_t full = cells + blanks_left_over(line) + 1;
  return full == 79 || full == 119;
}

std::string joined(const DetailText& detail) {
  std::string text;
  for (size_t i = 0; i < detail.lines.size(); ++i) {
    const std::string_view line = without_indent(detail.lines[i], i == 0 ? 3 : i - 1);
    if (i + 1 == detail.lines.size()) {
      text += line;
      continue;
    }
    const std::string_view bare = trim_right(line);
    const size_t kept = line.size() - bare.size();
    const size_t left_over = blanks_left_over(i);
    text += kept > left_over ? line.substr(0, line.size() - left_over) : bare;
    const size_t cells = i == 0 ? detail.cells : cell_width(trim_right(detail.lines[i]));
    if (kept == 0 && detail.indented && lost_blank(cells, i)) text += ' ';
  }
  return text;
}

/// Details are indented by PowerShell itself, all other lines only by who pasted them.
Lines error_lines(const Lines& lines, uint32_t first) {
  return is_error_detail(lines[first]) ? lines : without_margin(lines, first);
}

class ErrorReader {
 public:
  ErrorReader(const Source& source, const Block& block, TextArena& arena)
      : lines_(error_lines(Lines(source, block.first_line), block.first_line)),
        block_(block),
        arena_(arena) {}

  void read(std::vector<Object>& objects) {
    const size_t padding = padding_of_all();
    for (uint32_t i = 0; i < block_.line_count; ++i) {
      std::string_view line = lines_[block_.first_line + i];
      if (is_empty_line(line)) continue;
      line.remove_suffix(padding);
      cover(line);
      for (const std::string_view part : unflattened(line)) enter(part);
    }
    finish();
    objects.push_back(std::move(object_));
  }

 private:
  /// Markdown ends every line in two blanks; those say nothing about wrapping.
  size_t padding_of_all() const {
    constexpr std::string_view kPadding = "  ";
    for (uint32_t i = 0; i < block_.line_count; ++i) {
      const std::string_view line = lines_[block_.first_line + i];
      if (!is_empty_line(line) && !line.ends_with(kPadding)) return 0;
    }
    return kPadding.size();
  }

  enum class Part { kHead, kMessage, kFrame, kPosition, kDetails };

  void cover(std::string_view line) {
    const Range range = lines_.range(trim(line));
    if (object_.range.empty()) object_.range.begin = range.begin;
    object_.range.end = range.end;
  }

  void enter(std::string_view part) {
    if (const auto detail = find_error_detail(part)) return begin_detail(part, *detail);
    const std::string_view text = trim_left(part);
    switch (part_) {
      case Part::kHead:
        return enter_head(text);
      case Part::kMessage:
        if (is_error_position(text)) return enter_position(text);
        if (trim(text).starts_with("Line |")) return begin_frame();
        return message_.push_back(part);
      case Part::kFrame:
        return enter_frame(text);
      case Part::kPosition:
        return enter_source(text);
      case Part::kDetails:
        return details_.back().lines.push_back(part);
    }
  }

  void enter_head(std::string_view text) {
    part_ = Part::kMessage;
    const auto head = find_error_head(text);
    if (head) {
      add("Cmdlet", head->cmdlet);
      if (!head->message.empty()) message_.push_back(head->message);
    } else if (is_error_position(text)) {
      enter_position(text);
    } else if (is_source(text)) {
      enter_source(text);
    } else if (is_category_view(text)) {
      details_.push_back({"CategoryInfo", {trim(text)}, false, 0});
    } else {
      message_.push_back(text);
    }
  }

  /// A long path may have been wrapped: its beginning then looks like the message's last line.
  void enter_position(std::string_view text) {
    part_ = Part::kPosition;
    position_ = trim_right(text);
    const bool wrapped = message_.size() > 1 && !text.starts_with("At ") &&
                         trim_left(message_.back()).starts_with("At ");
    if (!wrapped) return;
    position_above_ = trim(message_.back());
    message_.pop_back();
  }

  static bool is_source(std::string_view text) { return text.starts_with('+'); }

  void enter_source(std::string_view text) {
    if (is_source(text)) text = trim_left(text.substr(1));
    const bool underline = text.find_first_not_of("~ .\xE2\x80\xA6") == std::string_view::npos;
    if (!underline) source_.push_back(trim_right(text));
  }

  /// What stood behind the head was `path:line`, if the error comes from a script.
  void begin_frame() {
    part_ = Part::kFrame;
    if (message_.empty()) return;
    const std::string_view place = trim(message_.back());
    const size_t colon = place.rfind(':');
    if (colon == std::string_view::npos || colon + 1 == place.size()) return;
    const std::string_view line = place.substr(colon + 1);
    if (!std::all_of(line.begin(), line.end(), is_digit)) return;
    position_ = place;
    message_.pop_back();
  }

  /// `   3 |  code`, `     |  ~~~~`, `     | message`.
  void enter_frame(std::string_view text) {
    const bool numbered = is_digit(text.front());
    const size_t bar = text.find('|');
    const std::string_view rest = trim(text.substr(bar == std::string_view::npos ? 0 : bar + 1));
    if (rest.empty() || rest.find_first_not_of("~ ") == std::string_view::npos) return;
    if (numbered) {
      source_.push_back(rest);
    } else {
      message_.push_back(rest);
    }
  }

  void begin_detail(std::string_view part, const ErrorDetail& detail) {
    part_ = Part::kDetails;
    const std::string_view value = trim_left(detail.value);
    details_.push_back(
        {detail.name, {value}, part.starts_with("    +"), cell_width(trim_right(part))});
  }

  void add(std::string_view name, std::string_view text) { add(name, text, lines_.range(text)); }
  void add(std::string_view name, std::string_view text, Range range) {
    if (text.empty()) return;
    object_.properties.push_back({name, {text, ValueState::kPresent, range}});
  }

  Range span_of(std::string_view first, std::string_view last) const {
    return {lines_.range(trim(first)).begin, lines_.range(trim(last)).end};
  }

  void finish() {
    add_message();
    add_position();
    add_source();
    for (const DetailText& detail : details_) add_detail(detail);
    if (!object_.find("Cmdlet")) name_after_activity();
  }

  /// Errors of remote sessions have no head, but their category names the cmdlet: `[Get-CsPool]`.
  void name_after_activity() {
    const Value* category = object_.find("CategoryInfo");
    if (!category) return;
    const std::string_view text = category->text;
    const size_t begin = text.rfind('[');
    const size_t end = text.rfind(']');
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return;
    const std::string_view activity = text.substr(begin + 1, end - begin - 1);
    if (cmdlet_length(activity) != activity.size() || activity.empty()) return;
    const Range range = activity_range(activity, *category);
    object_.properties.insert(object_.properties.begin(),
                              {"Cmdlet", {activity, ValueState::kPresent, range}});
  }

  Range activity_range(std::string_view activity, const Value& category) const {
    return category.range.size() == category.text.size() ? lines_.range(activity) : category.range;
  }

  void add_message() {
    if (message_.empty()) return;
    WrapMeasure measure;
    for (size_t i = 0; i < message_.size(); ++i)
      measure.add(line_cells(i), i + 1 < message_.size());
    const WrapWidth wrap = measure.result(0);
    const std::string_view first = trim_right(message_.front());
    if (message_.size() == 1) return add_undamaged("Message", first, lines_.range(first));
    std::string text(message_.front());
    for (size_t i = 1; i < message_.size(); ++i) {
      if (find_joint(text, line_cells(i - 1), message_[i], wrap) != Joint::kNothing) text += ' ';
      text += message_[i];
    }
    add_undamaged("Message", trim_right(arena_.store(std::move(text))),
                  span_of(message_.front(), message_.back()));
  }

  void add_undamaged(std::string_view name, std::string_view text, Range range) {
    std::optional<std::string> undone = undo_damage(text);
    add(name, undone ? arena_.store(std::move(*undone)) : text, range);
  }

  /// The first line of a message is as wide as its head makes it.
  size_t line_cells(size_t i) const {
    std::string_view line = message_[i];
    if (i == 0) {
      const size_t begin = lines_.range(line).begin - object_.range.begin;
      return begin + cell_width(trim_right(line));
    }
    return cell_width(trim_right(line));
  }

  void add_position() {
    if (position_above_.empty()) return add("Position", position_);
    std::string text(position_above_);
    text += position_;
    add("Position", arena_.store(std::move(text)), span_of(position_above_, position_));
  }

  void add_source() {
    if (source_.empty()) return;
    std::string_view text = source_.front();
    if (source_.size() > 1) {
      std::string whole(text);
      for (size_t i = 1; i < source_.size(); ++i) whole.append(" ").append(source_[i]);
      text = arena_.store(std::move(whole));
    }
    const bool cut = is_ellipsis(text.substr(0, 3)) ||
                     is_ellipsis(text.substr(text.size() - std::min<size_t>(text.size(), 3)));
    object_.properties.push_back({"Line",
                                  {text, cut ? ValueState::kCut : ValueState::kPresent,
                                   span_of(source_.front(), source_.back())}});
  }

  void add_detail(const DetailText& detail) {
    std::string_view text = trim(detail.lines.front());
    Range range = lines_.range(text);
    if (detail.lines.size() > 1) {
      text = trim(arena_.store(joined(detail)));
      const Range last = lines_.range(trim(detail.lines.back()));
      range = {range.empty() ? lines_.range(trim(detail.lines[1])).begin : range.begin, last.end};
    }
    add(detail.name, text, range);
    if (detail.name == "CategoryInfo") add_reason(text, range);
  }

  /// Behind the comma that follows the activity; Chinese prints a full-width one.
  void add_reason(std::string_view category, Range range) {
    const size_t bracket = category.rfind(']');
    if (bracket == std::string_view::npos) return;
    std::string_view reason = trim(category.substr(bracket + 1));
    constexpr std::string_view kFullWidthComma = "\xEF\xBC\x8C";
    if (reason.starts_with(',')) {
      reason.remove_prefix(1);
    } else if (reason.starts_with(kFullWidthComma)) {
      reason.remove_prefix(kFullWidthComma.size());
    } else {
      return;
    }
    reason = trim(reason);
    const bool in_window = range.size() == category.size();
    add("Reason", reason, in_window ? lines_.range(reason) : range);
  }

  Lines lines_;
  const Block& block_;
  TextArena& arena_;
  Object object_{Format::kErrorRecord, {}, {}, nullptr};
  Part part_ = Part::kHead;
  std::vector<std::string_view> message_;
  std::string_view position_above_;
  std::string_view position_;
  std::vector<std::string_view> source_;
  std::vector<DetailText> details_;
};

}  // namespace

uint32_t claim_error_record(const Lines& lines, uint32_t line) {
  return ErrorScan(error_lines(lines, line)).claim(line);
}

void read_error_record(const Source& source, const Block& block, TextArena& arena,
                       std::vector<Object>& objects) {
  ErrorReader(source, block, arena).read(objects);
}

}  // namespace pairlint
