#include "writers/safe_output.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "report/glyph.h"

namespace pairlint::writers {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string shown(std::string_view text) { return report::visible(text.substr(0, 300), true); }

/// Behind an odd number of backslashes.
bool is_escaped(std::string_view text, size_t at) {
  size_t count = 0;
  while (count < at && text[at - count - 1] == '\\') ++count;
  return count % 2 == 1;
}

bool is_reference(std::string_view text) {
  const size_t end = text.find(';');
  if (!text.starts_with("&#") || end == std::string_view::npos || end < 3 || end > 6) return false;
  return std::all_of(text.begin() + 2, text.begin() + static_cast<std::ptrdiff_t>(end), is_digit);
}

/// Lines of a text with those between fences left out.
std::vector<std::string_view> prose_of(std::string_view text, std::string_view fence) {
  std::vector<std::string_view> lines;
  std::string_view open;
  for (const std::string_view line : split_at(text, '\n')) {
    if (!line.starts_with(fence)) {
      if (open.empty()) lines.push_back(line);
      continue;
    }
    if (open.empty()) {
      open = line;
    } else if (line == open) {
      open = {};
    }
  }
  if (!open.empty()) lines.push_back("`{ a fence is left open");
  return lines;
}

bool is_allowed_tag(std::string_view rest) {
  for (const std::string_view tag :
       {"<details>", "</details>", "<summary>", "</summary>", "<!-- -->"}) {
    if (rest.starts_with(tag)) return true;
  }
  return false;
}

std::string fault_in_markdown(std::string_view line) {
  size_t bars = 0;
  for (size_t at = 0; at < line.size(); ++at) {
    const std::string_view rest = line.substr(at);
    if (is_escaped(line, at)) continue;
    if (line[at] == '<' && !is_allowed_tag(rest)) return "a tag";
    if (line[at] == '[' || line[at] == ']' || line[at] == '`' || line[at] == '&') return "a mark";
    if (line[at] == '$') return "a formula";
    if (line[at] == '|') ++bars;
    if (rest.starts_with("://") || rest.starts_with("www.")) return "an address";
    const bool mention = line[at] == '@' && rest.size() > 1 && is_alnum(rest[1]);
    if (mention) return "a mention";
  }
  if (bars != 0 && bars != 5) return "a cell";
  if (line.starts_with('/')) return "a command";
  return "";
}

std::string fault_in_jira(std::string_view line) {
  for (size_t at = 0; at < line.size(); ++at) {
    constexpr std::string_view kNever = "{}[]!_?^~+<>";
    const std::string_view rest = line.substr(at);
    if (line[at] == '&' && !is_reference(rest)) return "an entity";
    if (rest.starts_with("://")) return "an address";
    if (is_escaped(line, at)) continue;
    if (kNever.find(line[at]) != std::string_view::npos) return "a mark";
  }
  return "";
}

/// The cells of one record, which moves to its end; false where it is malformed.
bool read_record(std::string_view& csv, std::vector<std::string>& cells) {
  while (csv.starts_with('"')) {
    std::string& cell = cells.emplace_back();
    csv.remove_prefix(1);
    for (;; csv.remove_prefix(1)) {
      if (csv.empty()) return false;
      if (csv.starts_with("\"\"")) {
        csv.remove_prefix(1);
      } else if (csv.starts_with('"')) {
        break;
      }
      cell += csv.front();
    }
    csv.remove_prefix(1);
    if (csv.starts_with(',')) csv.remove_prefix(1);
  }
  if (!csv.starts_with("\r\n")) return false;
  csv.remove_prefix(2);
  return true;
}

/// The name of the element that begins or ends here, moving behind it; "?" where it is malformed.
std::string read_tag(std::string_view& xml) {
  const size_t end = xml.find('>');
  if (end == std::string_view::npos) return "?";
  const std::string_view inside = xml.substr(1, end - 1);
  xml.remove_prefix(end + 1);
  if (contains(inside, "<")) return "?";
  if (std::count(inside.begin(), inside.end(), '"') % 2 != 0) return "?";
  const std::string name(inside.substr(0, inside.find(' ')));
  return inside.ends_with('/') && !name.ends_with('/') ? name + "/" : name;
}

Faults faults_of_lines(std::string_view text, const std::vector<std::string>& marks,
                       bool at_begin) {
  Faults faults;
  for (const std::string_view line : split_at(text, '\n')) {
    if (line.empty()) continue;
    const bool known = std::any_of(marks.begin(), marks.end(), [&](const std::string& mark) {
      return at_begin ? line.starts_with(mark) : contains(line, mark);
    });
    if (!known) faults.push_back("an unknown line: " + shown(line));
  }
  return faults;
}

}  // namespace

Faults faults_of_text(std::string_view text) {
  Faults faults;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool line_end = c == '\n' || (c == '\r' && text.substr(at).starts_with('\n'));
    const bool mark = begin == 0 && c == 0xFEFF;
    if (!line_end && !mark && report::is_unsafe_to_show(c)) {
      faults.push_back("an unsafe character near " + shown(text.substr(begin, 40)));
    }
    if (c == 0xFFFD && at == begin + 1) faults.push_back("broken UTF-8");
  }
  return faults;
}

Faults faults_of_json(std::string_view json) {
  if (nlohmann::json::accept(json)) return {};
  return {"no JSON: " + shown(json)};
}

Faults faults_of_xml(std::string_view xml, const std::vector<std::string>& elements) {
  std::vector<std::string> open;
  while (!xml.empty()) {
    if (xml.front() == '&' && !is_reference(xml)) return {"an entity: " + shown(xml)};
    if (xml.front() != '<') {
      xml.remove_prefix(1);
      continue;
    }
    std::string name = read_tag(xml);
    if (name == "?xml") continue;
    if (name.starts_with('/')) {
      if (open.empty() || open.back() != name.substr(1)) return {"a wrong end: " + name};
      open.pop_back();
      continue;
    }
    const bool whole = name.ends_with('/');
    if (whole) name.pop_back();
    if (std::find(elements.begin(), elements.end(), name) == elements.end()) {
      return {"an element: " + shown(name)};
    }
    if (!whole) open.push_back(name);
  }
  return open.empty() ? Faults{} : Faults{"an element is left open: " + open.back()};
}

Faults faults_of_markdown(std::string_view text) {
  Faults faults;
  for (const std::string_view line : prose_of(text, "```")) {
    if (line.starts_with("|---") || line.starts_with("    ")) continue;
    const std::string fault = fault_in_markdown(line);
    if (!fault.empty()) faults.push_back(fault + ": " + shown(line));
  }
  return faults;
}

Faults faults_of_jira(std::string_view text) {
  Faults faults;
  for (const std::string_view line : prose_of(text, "{noformat}")) {
    const std::string fault = fault_in_jira(line);
    if (!fault.empty()) faults.push_back(fault + ": " + shown(line));
  }
  return faults;
}

Faults faults_of_csv(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::string_view head = text.substr(0, text.find("\r\n"));
  const size_t columns = split_at(head, ',').size();
  text.remove_prefix(head.size() + 2);
  while (!text.empty()) {
    std::vector<std::string> cells;
    if (!read_record(text, cells)) return {"no record: " + shown(text)};
    if (cells.size() != columns) return {"cells that the head does not name"};
    for (const std::string& cell : cells) {
      if (!cell.empty() && contains("=+-@\t\r", cell.substr(0, 1))) return {"a formula: " + cell};
    }
  }
  return {};
}

Faults faults_of_gcc(std::string_view text) {
  return faults_of_lines(text, {": error: ", ": warning: ", ": note: "}, false);
}

Faults faults_of_annotations(std::string_view text) {
  return faults_of_lines(text, {"::error ", "::warning ", "::notice "}, true);
}

Faults faults_of_service_now(std::string_view text, bool html) {
  if (html && text.starts_with("[code]") && text.ends_with("[/code]")) {
    text = text.substr(6, text.size() - 13);
  }
  const bool tag = find_ignoring_case(text, "[code]") != std::string_view::npos ||
                   find_ignoring_case(text, "[/code]") != std::string_view::npos;
  return tag ? Faults{"a [code] tag"} : Faults{};
}

}  // namespace pairlint::writers
