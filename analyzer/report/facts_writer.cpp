// Every record that was understood, its fields in aligned columns.
#include <algorithm>

#include "base/text.h"
#include "report/glyph.h"
#include "report/json_emitter.h"
#include "report/quote.h"
#include "report/sections.h"

namespace pairlint::report {
namespace {

struct Columns {
  size_t name = 0, state = 0, place = 0;
};

/// Inside a record only what differs from its own place needs the file's name.
std::string place_in(const RecordFact& record, const Where& where) {
  if (where.file != record.where.file || where.file.empty()) return place_of(where);
  return std::to_string(where.line) + ":" + std::to_string(where.column);
}

std::string value_of(const FieldFact& field) {
  if (field.candidates_json.empty()) return field.value_json;
  return join(field.candidates_json, " or ");
}

std::string padded(std::string text, size_t columns, bool unicode) {
  text = visible(text, unicode);
  text.append(columns - std::min(columns, columns_of(text)), ' ');
  return text;
}

Columns measure(const Report& report) {
  Columns columns;
  for (const RecordFact& record : report.records) {
    for (const FieldFact& field : record.fields) {
      columns.name = std::max(columns.name, columns_of(field.name));
      columns.state = std::max(columns.state, columns_of(field.state));
      columns.place = std::max(columns.place, columns_of(place_in(record, field.where)));
    }
  }
  return columns;
}

void append_field(Page& page, const RecordFact& record, const FieldFact& field,
                  const Columns& columns) {
  const bool unicode = page.style().unicode;
  const size_t taken = 2 + columns.name + 2 + columns.state + 2 + columns.place + 2;
  const size_t room =
      std::max<size_t>(page.style().width - std::min<size_t>(page.style().width, taken), 30);
  const Tint tint =
      field.state == "present" || field.state == "blank" ? Tint::kDim : Tint::kWarning;
  page.line(2, {{padded(field.name, columns.name, unicode) + "  "},
                {padded(field.state, columns.state, unicode) + "  ", tint},
                {padded(place_in(record, field.where), columns.place, unicode) + "  ", Tint::kDim},
                {shortened(value_of(field), room, unicode)}});
}

void append_record(Page& page, const RecordFact& record, const Columns& columns) {
  page.gap();
  std::string text = " " + record.id;
  if (!record.server.empty()) text += " on " + record.server;
  page.line(0, {{record.kind, Tint::kStrong}, {text + "  "}, {place_of(record.where), Tint::kDim}});
  for (const FieldFact& field : record.fields) append_field(page, record, field, columns);
}

}  // namespace

std::string write_facts_text(const Report& report, const TextStyle& style) {
  Page page(style);
  const Columns columns = measure(report);
  for (const RecordFact& record : report.records) append_record(page, record, columns);
  if (report.records.empty()) page.line(0, {{"No record was recognised."}});
  append_inventory(page, report);
  return page.take();
}

}  // namespace pairlint::report
