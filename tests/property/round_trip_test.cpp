// Random objects, drawn as PowerShell draws them in random windows, cultures, encodings and line
// ends, are read back as the facts they were: what was cut is said to be cut, what is ambiguous has
// the right reading among its own, nothing is anything else. RC_PARAMS="seed=1 max_success=10000"
// tries others.

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "property/draw/console.h"
#include "property/draw/exports.h"
#include "property/draw/random_thing.h"
#include "record/date_text.h"
#include "trace/read_case.h"

namespace pairlint::property {
namespace {

using draw::Cell;
using draw::Culture;
using draw::Things;
using draw::Type;

FieldType field_type(Type type) {
  switch (type) {
    case Type::kText:
      return FieldType::kText;
    case Type::kUrl:
      return FieldType::kUrl;
    case Type::kGuid:
      return FieldType::kGuid;
    case Type::kThumbprint:
      return FieldType::kThumbprint;
    case Type::kBool:
      return FieldType::kBool;
    case Type::kInt:
      return FieldType::kInt;
    case Type::kDate:
      return FieldType::kTimestamp;
    case Type::kList:
      return FieldType::kDomainList;
  }
  return FieldType::kText;
}

/// A kind that has just these properties and is told by the first of them.
Kind kind_of(const Things& things) {
  Kind kind;
  kind.name = "Thing";
  for (size_t i = 0; i < things.names.size(); ++i) {
    kind.fields.push_back(
        {draw::utf8(things.names[i]), field_type(things.rows.front()[i].type), FieldType::kText});
  }
  kind.recognised_by = {{draw::utf8(things.names.front())}};
  return kind;
}

std::vector<Record> read_back(const Things& things, const std::string& bytes) {
  const std::vector<Kind> kinds = {kind_of(things)};
  std::vector<std::unique_ptr<Input>> inputs;
  inputs.push_back(std::make_unique<MemoryInput>("thing", bytes));
  return read_case(inputs, kinds, {}).records.lists[0].records;
}

int64_t seconds_of(const draw::Date& date) {
  return days_from_civil(date.year, static_cast<unsigned>(date.month),
                         static_cast<unsigned>(date.day)) *
             86400 +
         date.hour * 3600 + date.minute * 60 + date.second;
}

/// A value as one line, of whatever type it is.
std::string text_of(const FieldValue::Payload& payload) {
  if (const auto* text = std::get_if<std::string>(&payload)) return *text;
  if (const auto* truth = std::get_if<bool>(&payload)) return *truth ? "True" : "False";
  if (const auto* number = std::get_if<int64_t>(&payload)) return std::to_string(*number);
  if (const auto* time = std::get_if<Timestamp>(&payload)) return std::to_string(time->seconds);
  std::string out;
  if (const auto* items = std::get_if<std::vector<std::string>>(&payload))
    for (const std::string& item : *items) out += item + "\n";
  return out;
}

std::string text_of(const Cell& cell) {
  if (cell.null) return {};
  switch (cell.type) {
    case Type::kBool:
      return cell.truth ? "True" : "False";
    case Type::kInt:
      return std::to_string(cell.number);
    case Type::kDate:
      return std::to_string(seconds_of(cell.date));
    case Type::kList: {
      std::string out;
      for (const auto& item : cell.items) out += draw::utf8(item) + "\n";
      return out;
    }
    default:
      return draw::utf8(cell.text);
  }
}

/// How far a drawing may fall short of what was drawn.
struct Loss {
  bool cells = false;          ///< a table cuts what is too wide
  bool lists = false;          ///< CSV prints the type of a list
  size_t elements = SIZE_MAX;  ///< of a list that are printed
  bool slashes = false;        ///< dates may be ambiguous
};

/// Why the field does not say what the cell held; empty if it does.
std::string fault_of(const FieldValue& field, const Cell& cell, const Loss& loss) {
  const std::string wanted = text_of(cell);
  const std::string found = text_of(field.payload);
  switch (field.state) {
    case FieldState::kPresent:
    case FieldState::kBlank:
      return found == wanted ? "" : "is '" + found + "'";
    case FieldState::kCut:
      if (!loss.cells && cell.items.size() <= loss.elements) return "is cut for no reason";
      return wanted.starts_with(found) && found != wanted ? "" : "is cut to '" + found + "'";
    case FieldState::kOpaque:
      return loss.lists && cell.type == Type::kList ? "" : "is opaque";
    case FieldState::kAmbiguous:
      if (!loss.slashes || cell.type != Type::kDate) return "is ambiguous";
      return std::any_of(field.candidates.begin(), field.candidates.end(),
                         [&](const auto& reading) { return text_of(reading) == wanted; })
                 ? ""
                 : "cannot be what it is";
    default:
      return "is " + std::string(field_state_name(field.state));
  }
}

const Culture& any_culture() {
  return draw::cultures()[*rc::gen::inRange<size_t>(0, draw::cultures().size())];
}

/// Where words are cut, a lone full line tells how wide the window was only if that is a usual
/// width.
draw::Console any_console() {
  draw::Console console;
  console.culture = &any_culture();
  console.width = *rc::gen::element<size_t>(79, 119, 149);
  if (console.culture->word_wrap && *rc::gen::arbitrary<bool>())
    console.width = *rc::gen::inRange<size_t>(60, 200);
  console.seven = *rc::gen::arbitrary<bool>();
  console.enumeration_limit = *rc::gen::element<size_t>(4, 16, SIZE_MAX);
  return console;
}

std::string any_bytes(const std::u32string& text) {
  const auto encoding = *rc::gen::element(draw::Encoding::kUtf8, draw::Encoding::kUtf8Marked,
                                          draw::Encoding::kUtf16Le, draw::Encoding::kUtf16Be);
  return draw::encode(text, encoding, *rc::gen::arbitrary<bool>());
}

void demand(const Things& things, size_t columns, const std::u32string& text, const Loss& loss) {
  RC_LOG() << draw::utf8(text);
  const std::vector<Record> records = read_back(things, any_bytes(text));
  RC_ASSERT(records.size() == things.rows.size());
  for (size_t row = 0; row < records.size(); ++row) {
    for (size_t i = 0; i < columns; ++i) {
      const std::string fault = fault_of(records[row].fields[i], things.rows[row][i], loss);
      if (!fault.empty())
        RC_FAIL(draw::utf8(things.names[i]) + " of row " + std::to_string(row + 1) + " " + fault +
                ", not '" + text_of(things.rows[row][i]) + "'");
    }
  }
}

RC_GTEST_PROP(RoundTrip, OfLists, ()) {
  const Things things = *draw::random_things(2, 12, 36);
  const draw::Console console = any_console();
  Loss loss;
  loss.elements = console.enumeration_limit;
  loss.slashes = console.culture->separator == '/';
  demand(things, things.names.size(), draw_list(things, console), loss);
}

/// A row with a blank below a cell that is full may as well be the rest of a row that was wrapped:
/// nothing tells. So columns are blank as a whole.
Things with_even_blanks(Things things) {
  const std::vector<Cell> first = things.rows.front();
  for (auto& row : things.rows) {
    for (size_t i = 0; i < row.size(); ++i)
      if (text_of(first[i]).empty() || text_of(row[i]).empty()) row[i] = first[i];
  }
  return things;
}

RC_GTEST_PROP(RoundTrip, OfTables, ()) {
  const Things things = with_even_blanks(*draw::random_things(1, 4, 12));
  const draw::Console console = any_console();
  const draw::Table table = draw_table(things, console, *rc::gen::arbitrary<bool>());
  Loss loss;
  loss.cells = true;
  loss.slashes = console.culture->separator == '/';
  demand(things, table.columns, table.text, loss);
}

RC_GTEST_PROP(RoundTrip, OfClixml, ()) {
  const Things things = *draw::random_things(1, 12, 36);
  demand(things, things.names.size(), draw_clixml(things), {});
}

RC_GTEST_PROP(RoundTrip, OfJson, ()) {
  const Things things = *draw::random_things(1, 12, 36);
  demand(things, things.names.size(), draw_json(things, *rc::gen::arbitrary<bool>()), {});
}

RC_GTEST_PROP(RoundTrip, OfCsv, ()) {
  const Things things = *draw::random_things(2, 12, 36);
  const Culture& culture = any_culture();
  Loss loss;
  loss.lists = true;
  loss.slashes = culture.separator == '/';
  const bool use_culture = *rc::gen::arbitrary<bool>();
  demand(things, things.names.size(),
         draw_csv(things, culture, use_culture, *rc::gen::arbitrary<bool>()), loss);
}

}  // namespace
}  // namespace pairlint::property
