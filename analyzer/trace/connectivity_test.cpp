#include "trace/connectivity_test.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "base/text.h"
#include "record/command_text.h"
#include "record/field_value.h"

namespace pairlint {
namespace {

constexpr std::string_view kKind = "StorageConnectivityTest";
constexpr std::string_view kCmdlet = "Test-CsExStorageConnectivity";

/// The test as it was typed: the whole command, or its part of a loop over users. Empty if it is
/// another command.
std::string_view test_in(std::string_view command) {
  if (equal_ignoring_case(cmdlet_of(command), kCmdlet)) return command;
  const size_t loop = command.find('{');
  if (loop == std::string_view::npos) return {};
  const size_t at = find_ignoring_case(command, kCmdlet, loop);
  if (at == std::string_view::npos) return {};
  const std::string_view test = command.substr(at);
  return test.substr(0, test.find('}'));
}

/// The first word that is neither the cmdlet nor a parameter nor a parameter's value.
/// -SipUri stands at position 1 (documented), so `Test-CsExStorageConnectivity sip:kim@...` is
/// legal.
std::string_view sip_uri_of(std::string_view command) {
  if (command.find('$') != std::string_view::npos) return {};  // a variable is nobody
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

/// A message may hold whole traces; what it is its first line shows.
Range first_line_of(const Source& source, const Range& range) {
  const uint32_t line_end = source.lines()[source.lines().line_of(range.begin)].end;
  return {range.begin, std::max(range.begin, std::min(range.end, line_end))};
}

uint32_t index_of(std::span<const Kind> kinds, std::string_view name) {
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [name](const Kind& kind) { return kind.name == name; });
  return found == kinds.end() ? ConnectivityTests::kNone
                              : static_cast<uint32_t>(found - kinds.begin());
}

}  // namespace

ConnectivityTests::ConnectivityTests(std::span<const Kind> kinds, std::span<const Stage> stages,
                                     RecordCollector& collector)
    : kinds_(kinds),
      collector_(collector),
      log_(stages),
      kind_(index_of(kinds, kKind)),
      challenge_kind_(index_of(kinds, "BearerChallenge")) {}

void ConnectivityTests::begin(const Source& source, const Span& span) {
  Record record;
  record.kind = kind_;
  record.span = span;
  record.id = source.name() + ":" + std::to_string(span.begin.line);
  record.fields.resize(kinds_[kind_].fields.size());
  current_ = collector_.add(std::move(record));
  logs_.resize(current_ + 1);
  ended_ = false;
  logs_[current_].number = ++count_;
  if (typed_ == kNone) return;
  copy_options();
  logs_[current_].command = logs_[typed_].command;
}

/// A loop runs one command for many users: its options hold for all of them.
void ConnectivityTests::copy_options() {
  for (const char* name :
       {"Binding", "HostNameStorageService", "Folder", "UseCache", "DeleteItem"}) {
    const uint32_t index = kinds_[kind_].field_index(name);
    if (index == Kind::kNoField) continue;
    const FieldValue option = collector_.record(kind_, typed_).fields[index];
    collector_.record(kind_, current_).fields[index] = option;
  }
}

void ConnectivityTests::set(const char* field, std::string_view text, const Span& span) {
  const uint32_t index = kinds_[kind_].field_index(field);
  if (index == Kind::kNoField || text.empty()) return;
  const Value value{text, ValueState::kPresent, {}};
  collector_.record(kind_, current_).fields[index] =
      type_value(value, kinds_[kind_].fields[index], span);
}

void ConnectivityTests::command(const Source& source, const Command& command) {
  current_ = typed_ = kNone;
  const std::string_view typed = test_in(command.text);
  if (kind_ == kNone || typed.empty()) return;
  begin(source, command.span);
  typed_ = current_;
  logs_[current_].command = command.span;
  collector_.record(kind_, current_).server = command.host;
  set("SipUri", sip_uri_of(typed), command.span);
  for (const char* name : {"Binding", "HostNameStorageService", "Folder"}) {
    set(name, parameter_of(typed, name), command.span);
  }
  for (const char* name : {"UseCache", "DeleteItem"}) {
    set(name, has_parameter(typed, name) ? "True" : "False", command.span);
  }
}

void ConnectivityTests::describe(std::span<std::string> runs) const {
  for (uint32_t i = 0; i < runs.size(); ++i) {
    if (i == current_ || i == typed_) runs[i] += '\0' + std::to_string(i) + "th";
    for (const StageSighting& sighting : logs_[i].sightings) {
      runs[i] += '\0';
      runs[i] += static_cast<char>(sighting.stage);
      runs[i] += static_cast<char>(sighting.mark);
    }
  }
}

void ConnectivityTests::renumber(const std::vector<bool>& kept, std::span<const uint32_t> runs) {
  std::vector<TestLog> before = std::exchange(logs_, {});
  for (size_t i = 0; i < before.size(); ++i) {
    if (kept[i]) logs_.push_back(std::move(before[i]));
  }
  for (uint32_t* run : {&current_, &typed_, &before_}) {
    if (*run != kNone) *run = runs[*run];
  }
}

uint32_t ConnectivityTests::run_at(const Span& place) const {
  uint32_t run = current_;
  while (run != kNone && run >= first_fresh_ && logs_.size() > first_fresh_ &&
         place.begin < collector_.record(kind_, run).span.begin) {
    run = run > first_fresh_ ? run - 1 : before_;
  }
  return run;
}

bool ConnectivityTests::add(const Source& source, const Block& block,
                            std::span<const Object> objects) {
  shown_.clear();
  before_ = current_;
  first_fresh_ = static_cast<uint32_t>(logs_.size());
  if (kind_ == kNone) return false;
  if (block.format == Format::kStream) return add_stream(source, objects) || current_ != kNone;
  if (block.format == Format::kProse) return add_prose(source, block);
  if (block.format != Format::kErrorRecord) return false;
  bool mine = false;
  for (const Object& object : objects) mine = add_error(source, object) || mine;
  return mine;
}

/// Message by message: several runs may follow each other in one block, and the verdict stands in
/// the one block with them.
bool ConnectivityTests::add_stream(const Source& source, std::span<const Object> messages) {
  bool mine = false;
  for (const Object& message : messages) {
    const Value* text = message.find("Message");
    piece_.clear();
    if (text != nullptr) log_.read_line(text->text, first_line_of(source, text->range), piece_);
    log_.read_traces(source.text(), message.range, piece_);
    const bool known = piece_.known;
    mine = take(source) || mine;
    if (current_ != kNone) count_message(source.span(message.range), known);
    mine = add_verdicts(source, message.range) || mine;
  }
  return mine;
}

/// Text without prefixes, as pastes lose them: lines of the log count only where a run goes on.
bool ConnectivityTests::add_prose(const Source& source, const Block& block) {
  piece_.clear();
  for (uint32_t i = 0; current_ != kNone && !ended_ && i < block.line_count; ++i) {
    log_.read_line(source.line(block.first_line + i), source.lines()[block.first_line + i], piece_);
  }
  log_.read_traces(source.text(), block.range(source), piece_);
  std::stable_sort(
      piece_.marks.begin(), piece_.marks.end(),
      [](const ShownMark& a, const ShownMark& b) { return a.range.begin < b.range.begin; });
  const bool mine = take(source);
  if (mine) logs_[current_].is_log = true;
  return add_verdicts(source, block.range(source)) || mine;
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
  piece_.clear();
  log_.read_error(message->text, message->range, piece_);
  take(source);
  end_with("failed", span);
  return true;
}

bool ConnectivityTests::add_verdicts(const Source& source, const Range& range) {
  bool any = false;
  const uint32_t first = source.lines().line_of(range.begin);
  const uint32_t count = source.lines().count();
  for (uint32_t i = first; i < count && source.lines()[i].begin < range.end; ++i) {
    const Range line = source.lines()[i];
    // Longer lines are no verdict; this keeps other lines from costing anything.
    if (line.size() < 11 || line.size() > 64) continue;
    if (!says_passed(source.text().substr(line.begin, line.size()))) continue;
    if (current_ == kNone || ended_) begin(source, source.span(line));
    end_with("passed", source.span(line));
    any = true;
  }
  return any;
}

/// Whether a mark cannot be of the run that is going on, or none is.
bool ConnectivityTests::belongs_to_next(const ShownMark& shown) const {
  const StageMark& mark = log_.mark_of(shown);
  if (current_ == kNone || ended_) return mark.begins_run || !mark.trace.empty();
  if (!mark.begins_run) return false;
  const std::vector<StageSighting>& before = logs_[current_].sightings;
  return std::any_of(before.begin(), before.end(),
                     [&](const StageSighting& sighting) { return sighting.stage >= shown.stage; });
}

/// Gives what piece_ holds to its run; false if no run is there for it.
bool ConnectivityTests::take(const Source& source) {
  const std::optional<Timestamp>& time = piece_.stamp;
  if (time && (!stamp_ || stamp_->seconds < time->seconds)) stamp_ = time;
  for (const ShownMark& shown : piece_.marks) {
    const Span span = source.span(shown.range);
    if (belongs_to_next(shown)) begin(source, span);
    if (current_ == kNone) continue;
    logs_[current_].add({shown.stage, shown.mark, span});
    shown_.push_back(span);
  }
  if (current_ == kNone || piece_.marks.empty()) return false;
  for (const LogPiece::Value& value : piece_.values) {
    set(value.field, value.text, source.span(value.range));
  }
  for (const LogPiece::Challenge& challenge : piece_.challenges) add_challenge(source, challenge);
  return true;
}

void ConnectivityTests::count_message(const Span& span, bool known) {
  TestLog& log = logs_[current_];
  ++log.messages;
  log.is_log = true;
  if (known) return;
  if (log.unknown++ == 0) log.first_unknown = span;
}

/// A record of its own: what the other side says of itself, for rules to compare. A server says the
/// same in every answer; it is kept once.
void ConnectivityTests::add_challenge(const Source& source, const LogPiece::Challenge& challenge) {
  const BearerChallenge& bearer = challenge.bearer;
  const std::string issuers = join(bearer.trusted_issuers, ", ");
  const std::string said = challenge.request + '\n' + bearer.client_id + '\n' + bearer.realm +
                           '\n' + issuers + '\n' + bearer.authorization_uri + '\n' + bearer.error;
  if (challenge_kind_ == kNone || challenges_.size() >= limits::kChallenges ||
      !challenges_.insert(said).second) {
    return;
  }
  const Kind& kind = kinds_[challenge_kind_];
  Record record;
  record.kind = challenge_kind_;
  record.span = source.span(challenge.range);
  record.id = source.name() + ":" + std::to_string(record.span.begin.line);
  record.fields.resize(kind.fields.size());
  const auto set_field = [&](const char* name, const std::string& text,
                             ValueState state = ValueState::kPresent) {
    const uint32_t index = kind.field_index(name);
    if (index == Kind::kNoField || text.empty()) return;
    record.fields[index] = type_value({text, state, {}}, kind.fields[index], record.span);
  };
  set_field("Request", challenge.request);
  set_field("ClientId", bearer.client_id);
  set_field("Realm", bearer.realm);
  set_field("TrustedIssuers", "{" + issuers + "}",
            bearer.issuers_cut ? ValueState::kCut : ValueState::kPresent);
  set_field("AuthorizationUri", bearer.authorization_uri);
  set_field("Error", bearer.error);
  collector_.add(std::move(record));
}

void ConnectivityTests::end_with(const char* verdict, const Span& span) {
  set("Verdict", verdict, span);
  Record& record = collector_.record(kind_, current_);
  if (record.span.end < span.end) record.span.end = span.end;
  ended_ = true;
}

}  // namespace pairlint
