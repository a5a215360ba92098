#include "record/recognise.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "record/command_text.h"
#include "record/field_value.h"
#include "record/value_path.h"

namespace pairlint {
namespace {

/// One bit of 64, the same however a name is written: most names of other kinds have another. A
/// path has that of its first name.
uint64_t mark_of(std::string_view path) {
  const std::string_view name = path.substr(0, path.find('.'));
  if (name.empty()) return 0;
  const auto first = static_cast<unsigned char>(to_lower(name.front()));
  const auto last = static_cast<unsigned char>(to_lower(name.back()));
  return uint64_t{1} << ((first * 7u + last * 3u + name.size() * 11u) % 64);
}

/// `!Name` is one that must not be shown.
bool is_excluded(std::string_view name) { return name.starts_with('!'); }

bool shows_all(const Object& object, const Items<Text>& names) {
  return std::all_of(names.begin(), names.end(), [&](std::string_view name) {
    return is_excluded(name) ? !has_path(object, name.substr(1)) : has_path(object, name);
  });
}

std::string without_blanks(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char c) { return !is_blank(c); });
  return out;
}

size_t fields_shown(const Object& object, const Kind& kind) {
  return static_cast<size_t>(std::count_if(
      object.properties.begin(), object.properties.end(),
      [&](const Property& property) { return kind.field_index(property.name) != Kind::kNoField; }));
}

/// `Select-Object X` leaves few names; one that the printing cmdlet has settles it.
bool fits_command(const Object& object, const Kind& kind) {
  return fields_shown(object, kind) * 2 >= object.properties.size() && !object.properties.empty();
}

/// Fields whose values stand under other names, or inside other values.
void read_paths(const Kind& kind, Record& record, const Object& object, const Source& source) {
  TextArena arena;
  PathReader paths(object, arena);
  for (size_t i = 0; i < kind.fields.size(); ++i) {
    const Field& field = kind.fields[i];
    for (const Text& path : field.from) {
      if (record.fields[i].state != FieldState::kAbsent) break;
      const auto value = paths.at(path);
      if (value) record.fields[i] = type_value(*value, field, source.span(value->range));
    }
  }
}

std::string known_text(const FieldValue& field) {
  const bool known = field.state == FieldState::kPresent;
  const auto* text = known ? std::get_if<std::string>(&field.payload) : nullptr;
  return text ? *text : std::string();
}

/// A line that a cmdlet printed instead of properties, told by how it begins.
bool is_line_of(const Kind& kind, const Object& object) {
  if (kind.line_beginnings.empty() || object.properties.size() != 1) return false;
  const Property& line = object.properties.front();
  return line.name == kind.fields[kind.line_field].name && begins_as_line_of(kind, line.value.text);
}

/// What `-Identity` asked for, if it names one thing.
FieldValue asked_identity(const Object& object) {
  FieldValue asked;
  if (!object.command) return asked;
  const std::string_view name = parameter_of(object.command->text, "Identity");
  if (name.empty() || name.find_first_of("*$(<") != std::string_view::npos) return asked;
  asked.state = FieldState::kPresent;
  asked.payload = asked.shown = std::string(name);
  asked.span = object.command->span;
  return asked;
}

/// A capture that leaves out its first identifying field still tells it: by another one, or by the
/// parameter that asked for this object. The value keeps the place that tells.
void complete_identity(const Kind& kind, Record& record, const Object& object) {
  if (kind.identity.empty()) return;
  FieldValue& identity = record.fields[kind.identity.front()];
  if (identity.state != FieldState::kAbsent) return;
  for (const uint32_t field : kind.identity) {
    if (known_text(record.fields[field]).empty()) continue;
    identity = record.fields[field];
    return;
  }
  identity = asked_identity(object);
}

std::string identify(const Kind& kind, const Record& record, const Source& source) {
  if (!kind.identity.empty()) {
    std::string id = known_text(record.fields[kind.identity.front()]);
    if (!id.empty()) return id;
  }
  if (kind.one_per_organization) return "Global";
  return source.name() + ":" + std::to_string(record.span.begin.line);
}

std::string_view server_parameter_of(const Kind& kind, const Command& command) {
  if (kind.server_parameter.empty()) return {};
  const std::string_view server = parameter_of(command.text, kind.server_parameter);
  return server.find_first_of("$(*") == std::string_view::npos ? server : std::string_view{};
}

std::string_view present_text(const Object& object, std::string_view name) {
  const Value* value = object.find(name);
  return value && value->state == ValueState::kPresent ? trim(value->text) : std::string_view{};
}

/// `SERVER` of an identity `SERVER\name`, which may also stand inside a blob.
std::string server_in_identity(const Kind& kind, const Record& record, const Object& object) {
  const uint32_t field = kind.field_index("Identity");
  const std::string identity = field == Kind::kNoField
                                   ? std::string(present_text(object, "Identity"))
                                   : known_text(record.fields[field]);
  const size_t slash = identity.find('\\');
  return slash == std::string::npos ? std::string() : identity.substr(0, slash);
}

/// What an object says of itself goes before where it was asked for: one session of the Exchange
/// Management Shell lists the directories of all servers, with its own name in PSComputerName.
std::string server_of(const Kind& kind, const Record& record, const Object& object) {
  std::string own = server_in_identity(kind, record, object);
  if (!own.empty()) return own;
  const std::string_view asked =
      object.command ? server_parameter_of(kind, *object.command) : std::string_view{};
  if (!asked.empty()) return std::string(asked);
  if (const std::string_view host = present_text(object, "PSComputerName"); !host.empty())
    return std::string(host);
  return object.command ? object.command->host : std::string();
}

}  // namespace

std::string asked_server(const Kind& kind, const Command& command) {
  const std::string_view named = server_parameter_of(kind, command);
  return named.empty() ? command.host : std::string(named);
}

bool begins_as_line_of(const Kind& kind, std::string_view text) {
  return std::any_of(kind.line_beginnings.begin(), kind.line_beginnings.end(),
                     [text](std::string_view head) { return text.starts_with(head); });
}

Recogniser::Recogniser(std::span<const Kind> kinds) : kinds_(kinds) {
  for (uint32_t i = 0; i < kinds.size(); ++i) {
    for (const Items<Text>& names : kinds[i].recognised_by) {
      NameSet set{i, 0, &names};
      for (const Text& name : names)
        if (!is_excluded(name)) set.marks |= mark_of(name);
      name_sets_.push_back(set);
    }
  }
}

std::string Recogniser::name_without_blanks(std::string_view printed) const {
  if (printed.find(' ') == std::string_view::npos) return {};
  std::string name = without_blanks(printed);
  const bool known = std::any_of(kinds_.begin(), kinds_.end(), [&name](const Kind& kind) {
    return kind.field_index(name) != Kind::kNoField;
  });
  return known ? name : std::string();
}

uint32_t Recogniser::kind_of_type(std::string_view type_name) const {
  const std::string_view type = bare_type_name(type_name);
  for (uint32_t i = 0; i < kinds_.size() && !type.empty(); ++i) {
    for (const Text& known : kinds_[i].types) {
      if (equal_ignoring_case(known, type)) return i;
    }
  }
  return kNone;
}

uint32_t Recogniser::kind_of(const Object& object, uint32_t printed) const {
  uint32_t best = kind_of_type(object.type_name);
  if (best != kNone) return best;
  uint64_t marks = 0;
  for (const Property& property : object.properties) marks |= mark_of(property.name);
  size_t best_names = 0;
  for (const NameSet& set : name_sets_) {
    if (set.names->size() <= best_names || (set.marks & ~marks) != 0) continue;
    if (!shows_all(object, *set.names)) continue;
    best = set.kind;
    best_names = set.names->size();
  }
  if (best != kNone) return best;
  for (uint32_t i = 0; i < kinds_.size(); ++i) {
    if (is_line_of(kinds_[i], object)) return i;
  }
  return printed != kNone && fits_command(object, kinds_[printed]) ? printed : kNone;
}

uint32_t Recogniser::kind_printed_by(const Command& command) const {
  const std::string_view cmdlet = cmdlet_of(command.text);
  for (uint32_t i = 0; i < kinds_.size() && !cmdlet.empty(); ++i) {
    for (const Text& name : kinds_[i].cmdlets) {
      if (equal_ignoring_case(name, cmdlet)) return i;
    }
  }
  return kNone;
}

Record Recogniser::read(uint32_t kind_index, const Object& object, const Source& source) const {
  const Kind& kind = kinds_[kind_index];
  Record record;
  record.kind = kind_index;
  record.span = source.span(object.range);
  record.fields.resize(kind.fields.size());
  for (const Property& property : object.properties) {
    const uint32_t field = kind.field_index(property.name);
    if (field == Kind::kNoField) continue;
    record.fields[field] =
        type_value(property.value, kind.fields[field], source.span(property.value.range));
  }
  read_paths(kind, record, object, source);
  record.server = server_of(kind, record, object);
  complete_identity(kind, record, object);
  record.id = identify(kind, record, source);
  return record;
}

}  // namespace pairlint
