#include "writers/hostile_report.h"

#include <algorithm>
#include <string>
#include <vector>

namespace pairlint::writers {
namespace {

constexpr size_t kListed = 4;
constexpr uint8_t kNumbers = 32;

/// Takes values from the front of the bytes; behind their end everything is empty. What begins a
/// text is no number: it is 1 there, and the text stays whole.
class Bytes {
 public:
  Bytes(const uint8_t* data, size_t size) : data_(data), end_(data + size) {}

  size_t below(size_t limit) {
    if (data_ == end_) return 0;
    return *data_ < kNumbers ? *data_++ % limit : 1 % limit;
  }
  /// Up to a zero byte or 200 bytes.
  std::string text() {
    const uint8_t* begin = data_;
    const uint8_t* last =
        std::find(begin, std::min(end_, begin + std::min<size_t>(200, left())), 0);
    data_ = last == end_ ? last : last + 1;
    return {begin, last};
  }
  std::vector<std::string> texts() {
    std::vector<std::string> all(below(kListed));
    for (std::string& each : all) each = text();
    return all;
  }
  template <size_t N>
  std::string one_of(const char* const (&words)[N]) {
    return words[below(N)];
  }

 private:
  size_t left() const { return static_cast<size_t>(end_ - data_); }

  const uint8_t* data_;
  const uint8_t* end_;
};

constexpr const char* kShells[] = {"sfb", "exchange", "any"};
constexpr const char* kSeverities[] = {"error", "warning", "info"};

report::Where where_from(Bytes& bytes) {
  report::Where where;
  where.file = bytes.text();
  where.line = static_cast<uint32_t>(bytes.below(9));
  where.column = static_cast<uint32_t>(bytes.below(40));
  where.end_line = where.line + static_cast<uint32_t>(bytes.below(3));
  where.end_column = where.column + static_cast<uint32_t>(bytes.below(40));
  where.label = bytes.text();
  where.text = bytes.texts();
  return where;
}

report::Fix fix_from(Bytes& bytes) {
  return {bytes.one_of(kShells), bytes.text(), bytes.text(), bytes.text(), bytes.text()};
}

report::Ask ask_from(Bytes& bytes) {
  return {bytes.one_of(kShells), bytes.text(), bytes.text(), bytes.texts()};
}

report::Result result_from(Bytes& bytes) {
  constexpr const char* kStates[] = {"unknown", "fail", "pass", "notApplicable"};
  report::Result result;
  result.rule = bytes.text();
  result.state = bytes.one_of(kStates);
  result.severity = bytes.one_of(kSeverities);
  result.step = bytes.text();
  result.title = bytes.text();
  result.confidence = bytes.text();
  result.subject = {bytes.text(), bytes.text(), bytes.text()};
  result.property = bytes.text();
  result.message = bytes.text();
  result.why = bytes.text();
  result.where = where_from(bytes);
  if (bytes.below(2)) result.related = {where_from(bytes)};
  result.fixes = {fix_from(bytes)};
  result.asks = {ask_from(bytes)};
  if (bytes.below(4) == 2) result.suppressed = {{bytes.text(), bytes.text(), bytes.text()}};
  result.references = bytes.texts();
  return result;
}

report::Signal signal_from(Bytes& bytes) {
  constexpr const char* kStates[] = {"confirmed", "ruledOut", "notChecked"};
  report::Signal signal;
  signal.signal = bytes.text();
  signal.severity = bytes.one_of(kSeverities);
  signal.title = bytes.text();
  signal.confidence = bytes.text();
  signal.meaning = bytes.text();
  signal.captured = {{bytes.text(), bytes.text()}};
  signal.where = where_from(bytes);
  signal.stage = bytes.text();
  signal.superseded = bytes.below(4) == 2;
  signal.causes = {{bytes.text(),
                    bytes.text(),
                    bytes.text(),
                    bytes.one_of(kStates),
                    where_from(bytes),
                    {ask_from(bytes)}}};
  signal.explained_by = bytes.texts();
  return signal;
}

report::InventoryEntry entry_from(Bytes& bytes) {
  report::InventoryEntry entry;
  entry.file = bytes.text();
  entry.encoding = bytes.text();
  entry.first_line = 1;
  entry.last_line = 1 + static_cast<uint32_t>(bytes.below(9));
  entry.kind = bytes.text();
  entry.records = static_cast<uint32_t>(bytes.below(3));
  entry.state = "partly";
  entry.quote = bytes.text();
  return entry;
}

}  // namespace

report::Report hostile_report(const uint8_t* data, size_t size) {
  Bytes bytes(data, size);
  report::Report report;
  report.tool_name = "pairlint";
  report.tool_version = report.rules_version = "0.0.0";
  report.recognised_anything = bytes.below(8) != 2;
  report.verdict = "fail";
  const size_t results = 1 + bytes.below(kListed), signals = bytes.below(kListed);
  for (size_t i = 0; i < results; ++i) report.results.push_back(result_from(bytes));
  report.results.push_back(result_from(bytes));
  report.results.back().state = "unknown";
  for (size_t i = 0; i < signals; ++i) report.signals.push_back(signal_from(bytes));
  report.summary = {static_cast<uint32_t>(results), 0, 0, 1, 0};
  report.case_name = bytes.text();
  report.diagnosis.root_causes = {{report.results.front().rule, bytes.texts()}};
  report.diagnosis.asks = {ask_from(bytes)};
  report.inventory = {entry_from(bytes)};
  report.notes = {{bytes.text(), "warning", bytes.text(), where_from(bytes)}};
  report.context = {{bytes.text(), bytes.text(), "capture"}};
  report.as_of_time = bytes.text();
  report.as_of_from = "none";
  return report;
}

}  // namespace pairlint::writers
