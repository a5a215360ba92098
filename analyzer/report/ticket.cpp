// An outline in the markup of a flavour, without what there is no room for.
#include "report/ticket.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "report/glyph.h"
#include "report/markup.h"
#include "report/outline.h"

namespace pairlint::report {
namespace {

std::string surrounded(const Around& around, const std::string& inside) {
  return std::string(around.before).append(inside).append(around.behind);
}

std::string phrases_of(const Markup& markup, const Element& element) {
  std::string out;
  for (const Phrase& phrase : element.phrases) {
    if (phrase.text.empty()) continue;
    if (phrase.text.front() == ' ') out += ' ';
    const std::string text = markup.text(phrase.text);
    out += phrase.strong ? surrounded(markup.strong, text) : text;
  }
  return out;
}

std::string cells_of(const Markup& markup, const Element& row, std::string_view between) {
  std::vector<std::string> cells;
  for (const Phrase& cell : row.phrases) {
    cells.push_back(cell.text.empty() ? " " : markup.text(cell.text));  // `||` heads a column
  }
  return join(cells, between);
}

bool has_tables(const Markup& markup) { return !markup.cell.empty(); }

std::string code_of(const Markup& markup, std::string_view lines) {
  while (lines.ends_with('\n')) lines.remove_suffix(1);
  return surrounded(markup.code, markup.lines(lines));
}

std::string written(const Markup& markup, const Element& element) {
  using Sort = Element::Sort;
  switch (element.sort) {
    case Sort::kHeading:
      return surrounded(markup.heading, phrases_of(markup, element));
    case Sort::kSentence:
      return surrounded(markup.sentence, phrases_of(markup, element));
    case Sort::kItem:
      return surrounded(markup.item, phrases_of(markup, element));
    case Sort::kHeadRow:
      if (!has_tables(markup)) return "";
      return surrounded(markup.head_row, cells_of(markup, element, markup.head_cell));
    case Sort::kRow:
      if (!has_tables(markup)) return surrounded(markup.item, cells_of(markup, element, " - "));
      return surrounded(markup.row, cells_of(markup, element, markup.cell));
    case Sort::kCode:
      return code_of(markup, element.code);
  }
  return "";
}

enum class Group : uint8_t { kNone, kList, kTable };

Group group_of(const Markup& markup, const Element& element) {
  using Sort = Element::Sort;
  if (element.sort == Sort::kItem) return Group::kList;
  if (element.sort != Sort::kRow && element.sort != Sort::kHeadRow) return Group::kNone;
  return has_tables(markup) ? Group::kTable : Group::kList;
}

Around around_group(const Markup& markup, Group group) {
  if (group == Group::kNone) return {};
  return group == Group::kList ? markup.list : markup.table;
}

/// Below a title that opens it, or where nothing can be folded below a title.
std::string folded(const Markup& markup, const std::string& title, const std::string& body) {
  if (!markup.fold_title.empty()) {
    return std::string(markup.fold_title) + title + std::string(markup.fold_body) + body +
           std::string(markup.fold_end);
  }
  return surrounded(markup.sentence, surrounded(markup.strong, markup.text(title + ":"))) + body;
}

std::string written(const Markup& markup, const Section& section) {
  std::string out;
  Group open = Group::kNone;
  for (const Element& element : section.elements) {
    const Group group = group_of(markup, element);
    if (group != open) {
      out += around_group(markup, open).behind;
      out += around_group(markup, group).before;
      open = group;
    }
    out += written(markup, element);
  }
  out += around_group(markup, open).behind;
  return section.fold.empty() ? out : folded(markup, section.fold, out);
}

/// A section with its text, and whether there is room for it.
struct Part {
  const Section* section = nullptr;
  std::string text;
  bool kept = true;
};

/// `Left out for length: 3 quoted lines, 1 reasons.`
std::string omissions_of(const std::vector<Part>& parts) {
  std::vector<std::string> names;
  for (const Part& part : parts) {
    const std::string& name = part.section->name;
    if (part.kept || std::find(names.begin(), names.end(), name) != names.end()) continue;
    names.push_back(name);
  }
  if (names.empty()) return "";
  return "Left out for length: " + join(names, ", ") + ". The text and JSON reports have it all.";
}

std::string omission_sentence(const Markup& markup, const std::vector<Part>& parts) {
  const std::string omissions = omissions_of(parts);
  return omissions.empty() ? "" : surrounded(markup.sentence, markup.text(omissions));
}

/// Leaves out the lightest parts, of these the last first, until the rest fits.
void fit(const Markup& markup, std::vector<Part>& parts, size_t room) {
  std::vector<Part*> by_weight;
  size_t length = 0;
  for (Part& part : parts) {
    by_weight.insert(by_weight.begin(), &part);
    length += utf16_length(part.text);
  }
  std::stable_sort(by_weight.begin(), by_weight.end(), [](const Part* a, const Part* b) {
    return a->section->weight < b->section->weight;
  });
  for (Part* part : by_weight) {
    if (length + utf16_length(omission_sentence(markup, parts)) <= room) return;
    part->kept = false;
    length -= utf16_length(part->text);
  }
}

std::vector<Part> parts_of(const Markup& markup, const Outline& outline) {
  std::vector<Part> parts;
  for (const Section& section : outline.sections) {
    parts.push_back({&section, written(markup, section), true});
  }
  return parts;
}

/// Nothing fits but the summary: as much of it as there is room for.
std::string cut(const Markup& markup, const std::string& summary, size_t room) {
  for (size_t columns = kShortestTicket; columns > 0; columns -= columns / 8 + 1) {
    std::string text = surrounded(markup.summary, markup.text(shortened(summary, columns, true)));
    if (utf16_length(text) <= room) return text;
  }
  return "";
}

}  // namespace

std::string write_ticket(const Report& report, Flavour flavour, size_t max_length) {
  const Markup markup = markup_of(flavour);
  const Outline outline = flavour == Flavour::kRequest ? request_of(report) : outline_of(report);
  size_t room = SIZE_MAX;
  if (max_length > 0 || markup.most > 0) room = max_length > 0 ? max_length : markup.most;
  const size_t frame = markup.document.before.size() + markup.document.behind.size();
  std::string body = surrounded(markup.summary, markup.text(outline.summary));
  std::vector<Part> parts = parts_of(markup, outline);
  if (room != SIZE_MAX) {
    const size_t taken = frame + utf16_length(body);
    fit(markup, parts, room - std::min(room, taken));
  }
  for (const Part& part : parts) body += part.kept ? part.text : "";
  body += omission_sentence(markup, parts);
  if (utf16_length(body) + frame > room) {
    body = cut(markup, outline.summary, room - std::min(room, frame));
  }
  return surrounded(markup.document, body);
}

}  // namespace pairlint::report
