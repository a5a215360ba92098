// One pass over each input, window by window. What must outlive a window (records, signals, quoted
// lines, inventory) is copied out here; nothing else keeps a view into a page.
#include "trace/read_case.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "format/command.h"
#include "format/split.h"
#include "record/collect.h"
#include "record/command_text.h"
#include "record/date_text.h"
#include "record/dns_failure.h"
#include "record/inside.h"
#include "record/recognise.h"
#include "trace/block_signals.h"
#include "trace/capture_times.h"
#include "trace/connectivity_test.h"
#include "trace/event_head.h"
#include "trace/expected_output.h"
#include "trace/plain_lines.h"
#include "trace/printed_text.h"
#include "trace/quotes.h"
#include "trace/repeat_folder.h"
#include "trace/server_guess.h"
#include "trace/session_dates.h"
#include "trace/signal_list.h"
#include "trace/squeeze.h"

namespace pairlint {
namespace {

constexpr size_t kQuoteBytes = 160;

/// What the inventory calls an input that has no line.
std::string format_without_lines(const Source& source, const InputReading& reading) {
  if (!reading.container.empty()) return reading.container;
  if (source.is_binary()) return "binary";
  return reading.failure.empty() ? "empty" : "unreadable";
}

/// What stands before a typed command; empty if nothing does.
std::string_view prompt_of(const Object& typed, const Source& source) {
  const Value* command = typed.find("CommandLine");
  if (!command || command->range.begin <= typed.range.begin) return {};
  return trim(source.text().substr(typed.range.begin, command->range.begin - typed.range.begin));
}

Diagnostic folding_note(uint64_t left_out) {
  return {"repeats-left-out",
          std::to_string(left_out) +
              " records that repeat others word for word were left out; the first and the last of "
              "each were judged",
          {}};
}

class CaseReader {
 public:
  CaseReader(std::span<const Kind> kinds, SignalScanner& scanner, std::span<const Stage> stages)
      : kinds_(kinds),
        recogniser_(kinds),
        collector_(kinds),
        guess_(collector_),
        tests_(kinds, stages, collector_),
        printed_(kinds, collector_),
        expected_(kinds, collector_),
        finder_(scanner),
        folder_(kinds, collector_, tests_, signals_, printed_, guess_, dates_),
        quotes_(result_.excerpts) {}

  void read(Input& input, uint32_t id);
  CaseReading take();

 private:
  void read_block(const Source& source, const Block& block);
  void read_objects(const Source& source, const Block& block);
  void join_names(const Source& source);
  void read_lines(const Source& source, const Block& block);
  void read_command(const Source& source, const Object& typed);
  void end_output(const Source& source);
  void read_transcript(const Source& source, const Object& frame);
  bool repeats_errors(const Block& block);
  void read_records(const Source& source, InventoryEntry& entry);
  void read_inside(const Source& source, const Object& object);
  bool read_answer(const Source& source, const Object& error);
  void add_record(const Source& source, Record record, InventoryEntry& entry);
  bool read_signals(const Source& source, const Block& block);
  void tell_apart(const Source& source, Record& record);
  void account(const Source& source, const Block& block, InventoryEntry entry);
  void finish_input(const Source& source, InputReading reading);
  void note_origin(const Origin& origin, uint32_t id);
  void note_time(const Record& record);

  const std::span<const Kind> kinds_;
  Recogniser recogniser_;
  RecordCollector collector_;
  ServerGuess guess_;
  ConnectivityTests tests_;
  PrintedText printed_;
  ExpectedOutput expected_;
  BlockSignals finder_;
  SessionDates dates_;
  SignalList signals_;
  RepeatFolder folder_;
  Inventory inventory_;
  CaseReading result_;
  Quotes quotes_;
  CaptureTimes times_;

  std::unique_ptr<Command> command_;           ///< the last one typed in this input
  uint32_t printed_kind_ = Recogniser::kNone;  ///< by command_
  bool lines_may_follow_ = false;              ///< nothing stands behind command_ yet
  uint32_t other_lines_ = 0;      ///< of this block, which printed_kind_ does not print
  std::set<std::string> errors_;  ///< since command_, squeezed: a transcript prints them twice
  /// The last record that is called by its line.
  struct {
    uint32_t kind = Recogniser::kNone;
    std::string id;
  } placed_;
  // Reused from block to block.
  std::vector<Object> objects_;
  std::vector<Record> records_;
  TextArena arena_;
  std::vector<Span> places_;       ///< of the block's signals
  std::vector<EventHead> events_;  ///< among the records of this block
};

void CaseReader::read(Input& input, uint32_t id) {
  InputReading reading;
  reading.name = input.name();
  reading.container = input.origin().container;
  Source source(input, id);
  guess_.begin(input.name());
  uint32_t keep_from = 0;
  uint32_t skip = 0;
  for (bool more = true; more;) {
    const Result<bool> advanced = source.advance(keep_from);
    if (!advanced) reading.failure = advanced.error().message;
    if (source.is_binary()) break;
    const SplitResult window = split(source, skip);
    for (const Block& block : window.blocks) read_block(source, block);
    keep_from = window.next_line;
    skip = window.next_skip;
    more = advanced && !source.at_end();
  }
  finish_input(source, std::move(reading));
  note_origin(input.origin(), id);
}

/// What an archive says of its members' times is what is left where no capture tells its own.
void CaseReader::note_origin(const Origin& origin, uint32_t id) {
  for (Diagnostic remark : origin.remarks) {
    remark.where.input = id;
    result_.diagnostics.push_back(std::move(remark));
  }
  if (origin.written) times_.add_archived({origin.written->seconds, origin.written->utc});
}

void CaseReader::read_block(const Source& source, const Block& block) {
  read_objects(source, block);
  const uint32_t tests_before = tests_.count();
  InventoryEntry entry;
  entry.format = std::string(format_name(block.format));
  entry.state = Understanding::kIgnored;
  switch (block.format) {
    case Format::kCommand:
      for (const Object& typed : objects_) read_command(source, typed);
      if (command_ && !command_->text.empty()) read_records(source, entry);
      entry.state = Understanding::kUnderstood;
      break;
    case Format::kTranscript:
      for (const Object& frame : objects_) read_transcript(source, frame);
      entry.state = Understanding::kUnderstood;
      break;
    default:
      entry.command = command_ ? std::string(utf8_prefix(command_->text, kQuoteBytes)) : "";
      printed_.add(source, block);
      if (repeats_errors(block)) break;
      if (block.format == Format::kProse) entry.state = Understanding::kNotUnderstood;
      if (tests_.add(source, block, objects_)) {
        entry.kind = kinds_[tests_.kind()].name;
        entry.state = Understanding::kUnderstood;
      }
      read_records(source, entry);
      if (entry.state != Understanding::kUnderstood) expected_.give_up();
      if (read_signals(source, block)) entry.state = Understanding::kUnderstood;
  }
  if (tests_.count() > tests_before) {
    entry.kind = kinds_[tests_.kind()].name;
    entry.records = tests_.count() - tests_before;
  }
  account(source, block, std::move(entry));
  folder_.fold();
}

void CaseReader::read_objects(const Source& source, const Block& block) {
  objects_.clear();
  arena_.clear();
  for (const FormatReader& reader : format_readers()) {
    if (reader.format == block.format) reader.read(source, block, arena_, objects_);
  }
  if (block.format == Format::kList || block.format == Format::kTable) join_names(source);
  read_lines(source, block);
  const bool typed = block.format == Format::kCommand;
  for (Object& object : objects_) object.command = typed ? nullptr : command_.get();
}

/// Text without properties that a kind is made of.
void CaseReader::read_lines(const Source& source, const Block& block) {
  other_lines_ = 0;
  const bool first = std::exchange(lines_may_follow_, false);
  if (first && block.format == Format::kProse && printed_kind_ != Recogniser::kNone) {
    const Kind& kind = kinds_[printed_kind_];
    if (kind.line_field != Kind::kNoField) {
      other_lines_ = read_plain_lines(source, block, kind, objects_);
    }
  }
  for (Object& object : objects_) name_plain_text(kinds_, object);
}

/// Blanks inside a name, which no reader can tell from a name of several words.
void CaseReader::join_names(const Source& source) {
  for (Object& object : objects_) {
    for (Property& property : object.properties) {
      std::string name = recogniser_.name_without_blanks(property.name);
      if (name.empty()) continue;
      arena_.tell({"name-with-blanks",
                   "'" + std::string(property.name) + "' was read as " + name +
                       "; a translation or a picture may have changed more",
                   source.span(property.value.range)});
      property.name = arena_.store(std::move(name));
    }
  }
}

void CaseReader::read_command(const Source& source, const Object& typed) {
  end_output(source);
  printed_.end();
  command_ = std::make_unique<Command>(command_of(typed, source));
  dates_.begin(std::string(prompt_of(typed, source)));
  errors_.clear();
  tests_.command(source, *command_);
  printed_kind_ = recogniser_.kind_printed_by(*command_);
  lines_may_follow_ = true;
  if (printed_kind_ != Recogniser::kNone) expected_.begin(*command_, printed_kind_);
}

/// The next prompt is there: what stood between it and the command was all.
void CaseReader::end_output(const Source& source) {
  if (expected_.end()) quotes_.keep_lines(source, command_->span);
}

void CaseReader::read_transcript(const Source& source, const Object& frame) {
  if (frame.find("EndTime")) {
    end_output(source);
    printed_.end();
  }
  for (const char* name : {"EndTime", "StartTime"}) {
    const Value* value = frame.find(name);
    const auto time = value ? read_compact_date(value->text) : std::nullopt;
    if (!time) continue;
    times_.add(*time, "transcript");
    return;
  }
}

/// A command that asked for nothing but the time.
void CaseReader::note_time(const Record& record) {
  const uint32_t field = kinds_[record.kind].captured_field;
  if (field == Kind::kNoField || !expected_.prints(record.kind)) return;
  const auto* time = std::get_if<Timestamp>(&record.fields[field].payload);
  if (time) times_.add(*time, "log");
}

/// A 5.1 transcript renders one error twice, wrapped differently (input-formats 0.8).
bool CaseReader::repeats_errors(const Block& block) {
  if (block.format != Format::kErrorRecord || objects_.empty()) return false;
  bool repeats = true;
  for (const Object& error : objects_) {
    const Value* message = error.find("Message");
    const Value* id = error.find("FullyQualifiedErrorId");
    if (!message || !id) return false;
    repeats =
        !errors_.insert(squeezed(message->text) + '\n' + squeezed(id->text)).second && repeats;
  }
  return repeats;
}

void CaseReader::read_records(const Source& source, InventoryEntry& entry) {
  records_.clear();
  size_t recognised = 0;
  events_.clear();
  for (const Object& object : objects_) {
    const bool answers = read_answer(source, object);
    const uint32_t kind =
        recogniser_.kind_of(object, object.command ? printed_kind_ : Recogniser::kNone);
    if (kind == Recogniser::kNone) {
      if (answers) ++recognised;
      if (!answers) read_inside(source, object);
      continue;
    }
    records_.push_back(recogniser_.read(kind, object, source));
    if (auto event = event_head(kinds_[kind], records_.back(), object)) {
      events_.push_back(*std::move(event));
    }
    ++recognised;
  }
  if (records_.empty()) return;
  settle_dates(records_);
  dates_.add(records_);
  const bool whole = recognised == objects_.size() && other_lines_ == 0;
  entry.state = whole ? Understanding::kUnderstood : Understanding::kPartly;
  for (Record& record : records_) add_record(source, std::move(record), entry);
}

/// An object of no kind may hold some that are.
void CaseReader::read_inside(const Source& source, const Object& object) {
  look_inside(object, [&](const InnerObject& inner) {
    const uint32_t kind = recogniser_.kind_of(inner.object, Recogniser::kNone);
    if (kind == Recogniser::kNone) return false;
    Record record = recogniser_.read(kind, inner.object, source);
    if (record.server.empty()) record.server = inner.server;
    records_.push_back(std::move(record));
    return true;
  });
}

/// An error may be the answer to what was asked.
bool CaseReader::read_answer(const Source& source, const Object& error) {
  const auto answer = dns_answer_of(error);
  if (!answer) return false;
  const uint32_t kind = recogniser_.kind_of(*answer, Recogniser::kNone);
  if (kind == Recogniser::kNone) return false;
  records_.push_back(recogniser_.read(kind, *answer, source));
  return true;
}

void CaseReader::add_record(const Source& source, Record record, InventoryEntry& entry) {
  const uint32_t kind = record.kind;
  tell_apart(source, record);
  quotes_.keep_record(source, record);
  const bool typed = entry.format == format_name(Format::kCommand);
  if (!typed) {
    note_time(record);
    expected_.add(record);
  }
  const Span lines = record.span;
  const bool open = std::any_of(record.fields.begin(), record.fields.end(), is_ambiguous_date);
  const uint32_t index = guess_.add(std::move(record), kinds_[kind]);
  if (open) dates_.added(kind, index, lines);
  if (typed && printed_kind_ == Recogniser::kNone) printed_.begin(kind, index);
  if (entry.kind.empty()) entry.kind = kinds_[kind].name;
  if (entry.kind == kinds_[kind].name) ++entry.records;
}

bool CaseReader::read_signals(const Source& source, const Block& block) {
  places_.clear();
  for (SignalHit& hit : finder_.find(source, block, objects_, events_)) {
    Signal signal;
    signal.signal = hit.signal;
    signal.captured = std::move(hit.captured);
    signal.span = source.span(hit.range);
    signal.attempt = tests_.run_at(signal.span);
    places_.push_back(signal.span);
    signals_.add(std::move(signal));
  }
  quotes_.keep_shown(source, places_, tests_.shown());
  return !places_.empty();
}

/// Records without an identity are called by their line; of several in one line, as in a document
/// without line ends, the later ones by their column too.
void CaseReader::tell_apart(const Source& source, Record& record) {
  const std::string place = source.name() + ":" + std::to_string(record.span.begin.line);
  if (record.id != place) return;
  if (record.kind == placed_.kind && place == placed_.id) {
    record.id += ":" + std::to_string(record.span.begin.column);
  } else {
    placed_ = {record.kind, place};
  }
}

void CaseReader::account(const Source& source, const Block& block, InventoryEntry entry) {
  entry.input = source.id();
  entry.first_line = source.physical_line(block.first_line);
  entry.last_line = source.physical_line(block.first_line + block.line_count - 1);
  if (entry.state == Understanding::kNotUnderstood) {
    for (uint32_t i = 0; i < block.line_count && entry.quote.empty(); ++i) {
      entry.quote = std::string(utf8_prefix(trim(source.line(block.first_line + i)), kQuoteBytes));
    }
    if (entry.quote.empty()) entry.state = Understanding::kIgnored;
  }
  inventory_.add(std::move(entry));
}

void CaseReader::finish_input(const Source& source, InputReading reading) {
  reading.encoding = std::string(source.encoding());
  reading.bom = source.has_bom();
  reading.binary = source.binary_kind();
  if (inventory_.entries().empty() || inventory_.entries().back().input != source.id()) {
    InventoryEntry entry;
    entry.input = source.id();
    entry.format = format_without_lines(source, reading);
    if (!reading.container.empty() && reading.failure.empty()) {
      entry.state = Understanding::kUnderstood;
    }
    inventory_.add(std::move(entry));
  }
  result_.diagnostics.insert(result_.diagnostics.end(), source.diagnostics().begin(),
                             source.diagnostics().end());
  result_.diagnostics.insert(result_.diagnostics.end(), arena_.diagnostics().begin(),
                             arena_.diagnostics().end());
  arena_.end_input();
  reading.captured_at = times_.end_input(tests_.stamp());
  result_.inputs.push_back(std::move(reading));
  command_.reset();
  lines_may_follow_ = false;
  expected_.give_up();
  errors_.clear();
  dates_.end_input(collector_);
  tests_.end_of_input();
  printed_.leave();
}

CaseReading CaseReader::take() {
  if (folder_.left_out() > 0) result_.diagnostics.push_back(folding_note(folder_.left_out()));
  result_.records = collector_.take();
  if (tests_.kind() != ConnectivityTests::kNone) {
    signals_.supersede(kinds_[tests_.kind()], result_.records.lists[tests_.kind()].records);
  }
  result_.signals = signals_.take();
  result_.logs = tests_.take_logs();
  result_.inventory = inventory_.take();
  result_.captured_at = times_.latest();
  return std::move(result_);
}

}  // namespace

CaseReading read_case(std::span<const std::unique_ptr<Input>> inputs, std::span<const Kind> kinds,
                      SignalScanner& scanner, std::span<const Stage> stages) {
  CaseReader reader(kinds, scanner, stages);
  for (uint32_t i = 0; i < inputs.size(); ++i) reader.read(*inputs[i], i);
  return reader.take();
}

CaseReading read_case(std::span<const std::unique_ptr<Input>> inputs, std::span<const Kind> kinds,
                      const std::vector<const SignalPattern*>& patterns,
                      std::span<const Stage> stages) {
  SignalScanner scanner(patterns);
  return read_case(inputs, kinds, scanner, stages);
}

}  // namespace pairlint
