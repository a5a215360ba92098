#include "trace/connectivity_test.h"

#include <re2/re2.h>

#include <algorithm>

#include "base/text.h"
#include "record/field_value.h"
#include "record/recognise.h"

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

/// `Test Passed` as a line of its own; the case varies, quotes of a comment may stand around it.
bool says_passed(std::string_view line) {
  line = trim(line);
  while (!line.empty() && !is_alpha(line.front())) line.remove_prefix(1);
  while (!line.empty() && !is_alpha(line.back())) line.remove_suffix(1);
  return equal_ignoring_case(line, "Test Passed");
}

}  // namespace

struct ConnectivityTests::Patterns {
  RE2 failure{R"((Ex[A-Za-z]+)\s+exchange\s+operation\s+failed,\s*code\s*=\s*(\d+))"
              R"((?:\s*,\s*reason\s*=\s*((?s:.*)))?)"};
  RE2 autodiscover_uri{R"(Autodiscover\s+Uri\s*=\s*([^,\s]+))"};
  RE2 smtp_address{R"(smtpAddress\s*=\s*([^,\s]+))"};
};

ConnectivityTests::ConnectivityTests(const std::vector<Kind>& kinds, RecordCollector& collector)
    : kinds_(kinds), collector_(collector) {
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [](const Kind& kind) { return kind.name == kKind; });
  if (found != kinds.end()) kind_ = static_cast<uint32_t>(found - kinds.begin());
}

ConnectivityTests::~ConnectivityTests() = default;

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
  if (block.format == Format::kProse) return add_prose(source, block);
  if (block.format == Format::kStream) return current_ != kNone;
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
  if (!patterns_) patterns_ = std::make_unique<Patterns>();
  const re2::StringPiece text(message->text.data(), message->text.size());
  re2::StringPiece operation, code, reason, uri, smtp;
  const auto view = [](const re2::StringPiece& piece) {
    return trim(std::string_view(piece.data() ? piece.data() : "", piece.size()));
  };
  if (RE2::PartialMatch(text, patterns_->failure, &operation, &code, &reason)) {
    set("Operation", view(operation), where);
    set("Code", view(code), where);
    set("Reason", view(reason), where);
  }
  if (RE2::PartialMatch(text, patterns_->autodiscover_uri, &uri))
    set("AutodiscoverUri", view(uri), where);
  if (RE2::PartialMatch(text, patterns_->smtp_address, &smtp))
    set("SmtpAddress", view(smtp), where);
  end_with("failed", span);
  return true;
}

bool ConnectivityTests::add_prose(const Source& source, const Block& block) {
  for (uint32_t i = 0; i < block.line_count; ++i) {
    const Range range = source.lines()[block.first_line + i];
    // Longer lines are no verdict; this keeps prose from costing anything.
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
