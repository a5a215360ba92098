#include "trace/connectivity_test.h"

#include <algorithm>

#include "base/text.h"
#include "record/command_text.h"
#include "record/field_value.h"

namespace pairlint {
namespace {

constexpr std::string_view kKind = "StorageConnectivityTest";
constexpr std::string_view kCmdlet = "Test-CsExStorageConnectivity";

/// The first word that is neither the cmdlet nor a parameter nor a parameter's value.
/// -SipUri stands at position 1 (documented), so `Test-CsExStorageConnectivity sip:kim@...` is
/// legal.
std::string_view sip_uri_of(std::string_view command) {
  for (const std::string_view name : {"SipUri", "s"}) {
    if (const std::string_view value = parameter_of(command, name); !value.empty()) return value;
  }
  const size_t at = find_ignoring_case(command, " sip:");
  if (at == std::string_view::npos) return {};
  const std::string_view rest = command.substr(at + 1);
  return rest.substr(0, rest.find_first_of(" \t\n|;"));
}

/// What follows `name =` up to the next comma or blank; `name` may have been wrapped at its blank.
std::string_view member_of(std::string_view message, std::string_view name) {
  const size_t at = message.find(name);
  if (at == std::string_view::npos) return {};
  std::string_view rest = trim_left(message.substr(at + name.size()));
  if (rest.empty() || rest.front() != '=') return {};
  rest = trim_left(rest.substr(1));
  return rest.substr(0, rest.find_first_of(", \t\n"));
}

/// `ExCreateItem exchange operation failed, code=50043, reason=...`: the first word, the number and
/// the rest. Source: connectivity-log 1.3.
struct Failure {
  std::string_view operation, code, reason;
};

Failure read_failure(std::string_view message) {
  Failure failure;
  failure.operation = message.substr(0, message.find_first_of(" \t\n"));
  if (!failure.operation.starts_with("Ex")) failure.operation = {};
  const std::string_view code = member_of(message, "code");
  failure.code = code.substr(0, code.find_first_not_of("0123456789"));
  const size_t reason = message.find("reason");
  if (reason == std::string_view::npos) return failure;
  const std::string_view rest = trim_left(message.substr(reason + 6));
  if (rest.starts_with('=')) failure.reason = trim(rest.substr(1));
  return failure;
}

/// `Test Passed` as a line of its own; the case varies, quotes of a comment may stand around it.
bool says_passed(std::string_view line) {
  line = trim(line);
  while (!line.empty() && !is_alpha(line.front())) line.remove_prefix(1);
  while (!line.empty() && !is_alpha(line.back())) line.remove_suffix(1);
  return equal_ignoring_case(line, "Test Passed");
}

}  // namespace

ConnectivityTests::ConnectivityTests(std::span<const Kind> kinds, RecordCollector& collector)
    : kinds_(kinds), collector_(collector) {
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [](const Kind& kind) { return kind.name == kKind; });
  if (found != kinds.end()) kind_ = static_cast<uint32_t>(found - kinds.begin());
}

void ConnectivityTests::begin(const Source& source, const Span& span) {
  Record record;
  record.kind = kind_;
  record.span = span;
  record.id = source.name() + ":" + std::to_string(span.begin.line);
  record.fields.resize(kinds_[kind_].fields.size());
  current_ = collector_.add(std::move(record));
  ended_ = false;
  ++count_;
}

void ConnectivityTests::set(const char* field, std::string_view text, const Span& span) {
  const uint32_t index = kinds_[kind_].field_index(field);
  if (index == Kind::kNoField || text.empty()) return;
  const Value value{text, ValueState::kPresent, {}};
  collector_.record(kind_, current_).fields[index] =
      type_value(value, kinds_[kind_].fields[index], span);
}

void ConnectivityTests::command(const Source& source, const Command& command) {
  current_ = kNone;
  if (kind_ == kNone || !equal_ignoring_case(cmdlet_of(command.text), kCmdlet)) return;
  begin(source, command.span);
  collector_.record(kind_, current_).server = command.host;
  set("SipUri", sip_uri_of(command.text), command.span);
  for (const char* name : {"Binding", "HostNameStorageService", "Folder"}) {
    set(name, parameter_of(command.text, name), command.span);
  }
  for (const char* name : {"UseCache", "DeleteItem"}) {
    set(name, has_parameter(command.text, name) ? "True" : "False", command.span);
  }
}

bool ConnectivityTests::add(const Source& source, const Block& block,
                            std::span<const Object> objects) {
  if (kind_ == kNone) return false;
  if (block.format == Format::kProse) return add_verdict(source, block);
  // Output between messages stands in one block with them.
  if (block.format == Format::kStream) return add_verdict(source, block) || current_ != kNone;
  if (block.format != Format::kErrorRecord) return false;
  bool mine = false;
  for (const Object& object : objects) mine = add_error(source, object) || mine;
  return mine;
}

bool ConnectivityTests::add_error(const Source& source, const Object& error) {
  const Value* cmdlet = error.find("Cmdlet");
  const Value* message = error.find("Message");
  if (!message || !cmdlet || !equal_ignoring_case(cmdlet->text, kCmdlet)) return false;
  const Span span = source.span(error.range);
  if (current_ == kNone || ended_) begin(source, span);
  const Span where = source.span(message->range);
  const Failure failure = read_failure(message->text);
  set("Operation", failure.operation, where);
  set("Code", failure.code, where);
  set("Reason", failure.reason, where);
  set("AutodiscoverUri", member_of(message->text, "Autodiscover Uri"), where);
  set("SmtpAddress", member_of(message->text, "smtpAddress"), where);
  end_with("failed", span);
  return true;
}

bool ConnectivityTests::add_verdict(const Source& source, const Block& block) {
  for (uint32_t i = 0; i < block.line_count; ++i) {
    const Range range = source.lines()[block.first_line + i];
    // Longer lines are no verdict; this keeps other lines from costing anything.
    if (range.size() < 11 || range.size() > 64) continue;
    if (!says_passed(source.text().substr(range.begin, range.size()))) continue;
    if (current_ == kNone || ended_) begin(source, source.span(range));
    end_with("passed", source.span(range));
    return true;
  }
  return false;
}

void ConnectivityTests::end_with(const char* verdict, const Span& span) {
  set("Verdict", verdict, span);
  Record& record = collector_.record(kind_, current_);
  if (record.span.end < span.end) record.span.end = span.end;
  ended_ = true;
}

}  // namespace pairlint
