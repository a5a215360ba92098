// Formats of one line a finding.
#include "report/csv.h"
#include "report/glyph.h"
#include "report/machine.h"
#include "report/quote.h"
#include "report/rows.h"
#include "report/wording.h"

namespace pairlint::report {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kCsvHead =
    "id,state,severity,confidence,title,message,kind,object,server,property,file,line,column,"
    "set aside,baseline,fix\r\n";

std::string number_of(uint32_t number) { return number == 0 ? "" : std::to_string(number); }

std::string csv_row(const Row& row) {
  return csv_line({std::string(row.id), std::string(row.state), std::string(row.severity),
                   std::string(row.confidence), std::string(row.title), row.message,
                   std::string(row.subject_kind), row.subject, row.server,
                   std::string(row.property), row.where->file, number_of(row.where->line),
                   number_of(row.where->column), row.because, std::string(row.baseline),
                   row.fixes->empty() ? "" : row.fixes->front().run});
}

/// One that the baseline holds fails nothing any more.
std::string message_of(const Row& row) {
  return row.message + (row.is_known() ? " (known from the baseline)" : "");
}

/// What would read as clean although it was not looked at.
std::string undecided(const Report& report) {
  if (!report.recognised_anything) return "nothing was recognised, nothing is judged";
  if (report.summary.unknown == 0) return "";
  return count_of(report.summary.unknown, "check") +
         " could not be decided; the text report says what to capture";
}

/// `%` and line ends everywhere, `:` and `,` in properties too.
std::string command_text(std::string_view text, bool property) {
  std::string out;
  for (const char c : visible(in_one_line(text), true)) {
    if (c == '%') {
      out += "%25";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string annotation(const Row& row) {
  const std::string_view level = row.is_known() ? "notice" : level_of(row, "notice");
  std::string line = "::" + std::string(level) + " ";
  const Where& where = *row.where;
  if (!where.file.empty()) line += "file=" + command_text(where.file, true) + ",";
  if (!where.file.empty() && where.line > 0) {
    line += "line=" + std::to_string(where.line) + ",";
    if (where.end_line > where.line) line += "endLine=" + std::to_string(where.end_line) + ",";
    line += "col=" + std::to_string(where.column) + ",";
  }
  line += "title=" + command_text(row.id, true);
  return line + "::" + command_text(message_of(row), false) + "\n";
}

}  // namespace

std::string write_csv(const Report& report, bool byte_order_mark) {
  std::string out(byte_order_mark ? kByteOrderMark : "");
  out += kCsvHead;
  for (const Row& row : rows_of(report)) out += csv_row(row);
  return out;
}

std::string write_gcc(const Report& report) {
  std::string out;
  for (const Row& row : rows_of(report)) {
    if (!row.counts()) continue;
    const std::string place = row.where->file.empty() ? "pairlint" : place_of(*row.where);
    const std::string message = message_of(row) + " [" + std::string(row.id) + "]";
    out += visible(in_one_line(place), true) + ": " + std::string(level_of(row, "note")) + ": " +
           visible(in_one_line(message), true) + "\n";
  }
  const std::string open = undecided(report);
  return open.empty() ? out : out + "pairlint: note: " + open + "\n";
}

std::string write_annotations(const Report& report) {
  std::string out;
  for (const Row& row : rows_of(report)) {
    if (row.counts()) out += annotation(row);
  }
  const std::string open = undecided(report);
  return open.empty() ? out : out + "::notice title=pairlint::" + command_text(open, false) + "\n";
}

}  // namespace pairlint::report
