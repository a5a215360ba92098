#include "compose_input_notes.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "compose_facts.h"
#include "record/command_text.h"
#include "record/servers.h"

namespace pairlint::report {
namespace {

/// `1 record`, `3 records`.
std::string records(size_t count) {
  return std::to_string(count) + (count == 1 ? " record" : " records");
}

class InputNotes {
 public:
  explicit InputNotes(const Findings& findings)
      : pack_(findings.pack), reading_(findings.reading), judgement_(findings.judgement) {}

  std::vector<Note> take() {
    note_dates();
    note_exports();
    note_servers();
    note_shells();
    return std::move(notes_);
  }

 private:
  void add(const char* id, std::string message, const Span& span) {
    notes_.push_back({id, "info", std::move(message), where_of(reading_, span)});
  }

  /// The places that a verdict was left open after reading.
  std::set<Span> undecided_places() const {
    std::set<Span> places;
    for (const RuleResult& result : judgement_.results) {
      if (result.verdict != Verdict::kUnknown) continue;
      for (const EvidenceItem& item : result.evidence) places.insert(item.span);
    }
    return places;
  }

  /// L3. A date whose two readings agree in every verdict is not worth a word.
  void note_dates() {
    const std::set<Span> undecided = undecided_places();
    for (uint32_t kind = 0; kind < pack_.kinds.size(); ++kind) {
      const Items<Field>& fields = pack_.kinds[kind].fields;
      for (uint32_t field = 0; field < fields.size(); ++field) {
        if (fields[field].type == FieldType::kTimestamp) note_dates_of(kind, field, undecided);
      }
    }
  }

  void note_dates_of(uint32_t kind, uint32_t field, const std::set<Span>& undecided) {
    const FieldValue* first = nullptr;
    size_t count = 0;
    for (const Record& record : reading_.records.lists[kind].records) {
      const FieldValue& value = record.fields[field];
      if (value.state != FieldState::kAmbiguous || !undecided.contains(value.span)) continue;
      if (!first) first = &value;
      ++count;
    }
    if (!first) return;
    const Kind& of = pack_.kinds[kind];
    add("input-date-ambiguous",
        of.fields[field].name + " of " + records(count) + " of " + of.name +
            " can be read as day and month or as month and day, and a verdict that reads it is "
            "open; " +
            "capture it with | Export-Clixml, which holds dates without a culture",
        first->span);
  }

  /// L4. An exported certificate tells its services and its status in SerializationData alone. What
  /// is opened from RawData has one place for all its values, what was printed has not.
  void note_exports() {
    const uint32_t kind = pack_.kind_index("ExchangeCertificate");
    if (kind >= pack_.kinds.size()) return;
    const Kind& of = pack_.kinds[kind];
    const Record* first = nullptr;
    size_t count = 0;
    for (const Record& record : reading_.records.lists[kind].records) {
      const FieldValue& thumbprint = record.fields[of.field_index("Thumbprint")];
      const FieldValue& end = record.fields[of.field_index("NotAfter")];
      const bool opened = thumbprint.span.known() && thumbprint.span == end.span;
      const bool told = record.fields[of.field_index("Services")].state != FieldState::kAbsent;
      if (!opened || told) continue;
      if (!first) first = &record;
      ++count;
    }
    if (!first) return;
    add("input-cert-services-unknown",
        "Services, Status and RootCAType of " + records(count) +
            " of ExchangeCertificate are not in this export; export the certificates with "
            "Get-ExchangeCertificate | Select-Object * | Export-Clixml, or capture them with "
            "| Format-List",
        first->span);
  }

  /// L5
  void note_servers() {
    for (uint32_t kind = 0; kind < pack_.kinds.size(); ++kind) {
      const RecordList& captured = reading_.records.lists[kind];
      if (captured.completeness != Completeness::kPartial) continue;
      const auto missing = servers_not_asked(pack_.kinds, kind, reading_.records);
      if (missing.empty()) continue;
      const Kind& of = pack_.kinds[kind];
      add("input-partial-servers",
          of.name + " was not captured on " + join(missing, ", ") +
              ": nothing is said of these servers; type there " + std::string(of.capture),
          captured.evidence.known() || captured.records.empty() ? captured.evidence
                                                                : captured.records.front().span);
    }
  }

  /// L6
  void note_shells() {
    const uint32_t kind = pack_.kind_index("ErrorRecord");
    if (kind >= pack_.kinds.size()) return;
    const uint32_t category = pack_.kinds[kind].field_index("CategoryInfo");
    std::set<std::string> noted;
    for (const Record& record : reading_.records.lists[kind].records) {
      const FieldValue& value = record.fields[category];
      const auto* text = std::get_if<std::string>(&value.payload);
      const std::string command = text ? unknown_command(*text) : std::string();
      const Shell shell = shell_of(command);
      if (shell == Shell::kAny || !noted.insert(lower(command)).second) continue;
      add("input-wrong-shell",
          command + " was typed in a shell that does not know it: it belongs to the " +
              (shell == Shell::kSfb ? "Skype for Business Server" : "Exchange") +
              " Management Shell",
          value.span);
    }
  }

  /// The cmdlet of `ObjectNotFound: (Get-CsUser:String) [], CommandNotFoundException`.
  static std::string unknown_command(std::string_view category) {
    if (category.find("CommandNotFoundException") == std::string_view::npos) return {};
    const size_t open = category.find('(');
    const size_t end = category.find(':', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || end == std::string_view::npos) return {};
    const std::string_view name = category.substr(open + 1, end - open - 1);
    return cmdlet_of(name) == name ? std::string(name) : std::string();
  }

  /// By the noun, which a kind's cmdlets share; nouns with Cs are of Skype for Business Server.
  Shell shell_of(std::string_view command) const {
    const auto noun_of = [](std::string_view name) { return name.substr(name.find('-') + 1); };
    if (command.empty()) return Shell::kAny;
    for (const Kind& kind : pack_.kinds) {
      for (const Text& cmdlet : kind.cmdlets) {
        if (equal_ignoring_case(noun_of(cmdlet), noun_of(command))) return kind.shell;
      }
    }
    return starts_with_ignoring_case(noun_of(command), "Cs") ? Shell::kSfb : Shell::kAny;
  }

  const Pack& pack_;
  const CaseReading& reading_;
  const Judgement& judgement_;
  std::vector<Note> notes_;
};

}  // namespace

std::vector<Note> notes_on_input(const Findings& findings) { return InputNotes(findings).take(); }

}  // namespace pairlint::report
