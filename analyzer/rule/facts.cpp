#include "rule/facts.h"

#include <algorithm>

#include "base/text.h"
#include "record/servers.h"
#include "rule/vocabulary.h"

// Ids: first one for each kind's list, then one for the time of the capture, then one for each
// trait, then those of all fields of all records, kind by kind. So an id costs nothing until
// somebody asks what it means.

namespace pairlint {
namespace {

using expr::Value;

const RecordList kNothingCaptured;
constexpr const char* kTimeUnknown = "the time of the capture is not known; give it with --as-of";

Value texts(const std::vector<std::string>& items, bool cut, uint32_t id) {
  std::vector<Value> values;
  values.reserve(items.size());
  for (const std::string& item : items) values.push_back(Value::borrowed(item));
  if (!cut) return Value::list(std::move(values));
  return Value::partial_list(std::move(values), expr::UnknownSet(id));
}

/// The payload has the type that the kind declares, or it is not known.
Value payload_value(const FieldValue& field, FieldType type, uint32_t id) {
  const bool cut = field.state == FieldState::kCut;
  switch (type) {
    case FieldType::kDomainList:
    case FieldType::kFlags:
    case FieldType::kList:
      if (const auto* items = std::get_if<std::vector<std::string>>(&field.payload))
        return texts(*items, cut, id);
      break;
    case FieldType::kBool:
      if (const auto* truth = std::get_if<bool>(&field.payload)) return Value::boolean(*truth);
      break;
    case FieldType::kInt:
      if (const auto* number = std::get_if<int64_t>(&field.payload)) return Value::integer(*number);
      break;
    case FieldType::kTimestamp:
      if (const auto* time = std::get_if<Timestamp>(&field.payload))
        return Value::timestamp(time->seconds);
      break;
    default:
      if (const auto* text = std::get_if<std::string>(&field.payload))
        return cut ? Value::cut_text(*text, expr::UnknownSet(id)) : Value::borrowed(*text);
  }
  return Value::unknown(id);
}

/// Blank is '' or []; a number or a date that is blank is no value at all.
Value blank_value(const Field& declared, uint32_t id) {
  const expr::Type type = type_of(declared);
  if (type.is(expr::Type::Kind::kString)) return Value::borrowed("");
  if (type.is(expr::Type::Kind::kList)) return Value::list(std::vector<Value>{});
  return Value::unknown(id);
}

Value field_value(const FieldValue& field, const Field& declared, uint32_t id) {
  switch (field.state) {
    case FieldState::kPresent:
    case FieldState::kCut:
      return payload_value(field, declared.type, id).with_evidence(id);
    case FieldState::kBlank:
      return blank_value(declared, id).with_evidence(id);
    default:
      return Value::unknown(id).with_evidence(id);
  }
}

std::string cmdlet_of(const Kind& kind) {
  return kind.cmdlets.empty() ? kind.name : kind.cmdlets.front();
}

std::string reason(const Kind& kind, const Field& field, FieldState state) {
  switch (state) {
    case FieldState::kAbsent:
      return field.name + " is not shown in this " + cmdlet_of(kind) + " output";
    case FieldState::kBlank:
      return field.name + " is blank";
    case FieldState::kCut:
      return field.name + " is cut";
    case FieldState::kMasked:
      return field.name + " is masked";
    case FieldState::kOpaque:
      return field.name + " shows the name of a type instead of its value";
    case FieldState::kAmbiguous:
      return field.name + " can be read in more than one way";
    case FieldState::kDamaged:
      return field.name + " was damaged on its way here";
    default:
      return field.name + " is no " + std::string(field_type_name(field.type)) +
             " as it is printed";
  }
}

}  // namespace

Facts::Facts(const Pack& pack, const RecordSet& records, const EvaluationContext& context)
    : pack_(pack), records_(records), context_(context), traits_(pack.traits.size()) {
  next_id_ = first_trait() + static_cast<uint32_t>(pack_.traits.size());
  first_view_.resize(pack_.kinds.size());
  servers_.resize(pack_.kinds.size());
  for (uint32_t kind = 0; kind < pack_.kinds.size(); ++kind) {
    add_views(kind);
    add_servers(kind);
    variables_.push_back(list_value(kind));
  }
  variables_.push_back(Value::record(&context_view_));
}

void Facts::set_traits(const std::vector<KnownTrait>& traits) {
  for (const KnownTrait& known : traits) traits_[known.trait] = known.value;
}

void Facts::set_list(uint32_t kind, const RecordList& records) {
  set_kind_ = kind;
  set_records_ = &records;
  add_views(kind);
  add_servers(kind);
  variables_[kind] = list_value(kind);
}

const RecordList& Facts::list(uint32_t kind) const {
  if (kind == set_kind_) return *set_records_;
  return kind < records_.lists.size() ? records_.lists[kind] : kNothingCaptured;
}

void Facts::add_views(uint32_t kind) {
  first_view_[kind] = static_cast<uint32_t>(views_.size());
  for (uint32_t i = 0; i < list(kind).records.size(); ++i) {
    views_.emplace_back(*this, kind, i, next_id_);
    next_id_ += static_cast<uint32_t>(pack_.kinds[kind].fields.size());
  }
}

void Facts::add_servers(uint32_t kind) {
  std::vector<std::string>& names = servers_[kind];
  const auto add = [&](const std::string& server) {
    const auto same = [&](const std::string& known) { return same_server(known, server); };
    if (std::none_of(names.begin(), names.end(), same)) names.push_back(server);
  };
  for (const ServerList& part : list(kind).servers) add(part.server);
  for (const pairlint::Record& each : list(kind).records) add(each.server);
}

ServerList Facts::server_part(uint32_t kind, const std::string& server) const {
  for (const ServerList& part : list(kind).servers) {
    if (same_server(part.server, server)) return part;
  }
  return {server, Completeness::kPartial, {}};
}

Value Facts::server_list(uint32_t kind, const std::string& server) const {
  auto values = std::make_shared<expr::List>();
  const std::vector<pairlint::Record>& records = list(kind).records;
  for (uint32_t i = 0; i < records.size(); ++i) {
    if (same_server(records[i].server, server)) values->items.push_back(record(kind, i));
  }
  values->placed = values->items.size();
  if (server_part(kind, server).completeness < Completeness::kComplete) {
    values->rest.add(kind);
    values->placed = 0;
  }
  return Value::list(std::move(values)).with_evidence(kind);
}

Value Facts::list_value(uint32_t kind) const {
  const RecordList& captured = list(kind);
  if (captured.completeness == Completeness::kNotCaptured) return Value::unknown(kind);
  auto values = std::make_shared<expr::List>();
  for (uint32_t i = 0; i < captured.records.size(); ++i) values->items.push_back(record(kind, i));
  values->placed = values->items.size();
  if (captured.completeness == Completeness::kPartial) {
    values->rest.add(kind);
    values->placed = 0;  // which of them an organisation would list first is not known
  }
  return Value::list(std::move(values)).with_evidence(kind);
}

Value Facts::selected(const Value& from, std::string_view value) const {
  const uint32_t kind = from.evidence();
  if (!is_list(kind) || pack_.kinds[kind].selected_field == Kind::kNoField) {
    return Value::error("selected() needs all records of a kind that has a selector");
  }
  auto chosen = std::make_shared<expr::List>();
  for (const Value& item : from.as_list().items) {
    const Value field = item.as_record().field(pack_.kinds[kind].selected_field);
    const bool known = field.is(Value::Kind::kString) && !field.is_incomplete();
    if (!known) chosen->rest.merge(field.why());
    if (known && equal_ignoring_case(field.as_text(), value)) chosen->items.push_back(item);
  }
  const std::vector<Selection>& whole = list(kind).selections;
  const bool all = !from.is_incomplete() ||
                   std::any_of(whole.begin(), whole.end(), [&](const Selection& selection) {
                     return equal_ignoring_case(selection.value, value);
                   });
  if (!all) chosen->rest.add(kind);
  if (chosen->rest.empty()) chosen->placed = chosen->items.size();
  return Value::list(std::move(chosen)).with_evidence(kind);
}

Value Facts::record(uint32_t kind, uint32_t record) const {
  return Value::record(&views_[first_view_[kind] + record]);
}

Value Facts::View::field(uint32_t index) const {
  const Items<Field>& declared = facts_.pack_.kinds[kind_].fields;
  const std::vector<FieldValue>& fields = facts_.list(kind_).records[record_].fields;
  const uint32_t id = first_id_ + index;
  if (index >= fields.size()) return Value::unknown(id).with_evidence(id);
  return facts_.value_of(id, fields[index], declared[index]);
}

Value Facts::value_of(uint32_t id, const FieldValue& field, const Field& declared) const {
  const auto assumed = assumed_.find(id);
  if (assumed == assumed_.end()) return field_value(field, declared, id);
  const auto& reading = std::get<Timestamp>(field.candidates[assumed->second]);
  return Value::timestamp(reading.seconds).with_evidence(id);
}

size_t Facts::readings(uint32_t id) const {
  if (is_list(id) || is_time(id) || is_trait(id)) return 0;
  const auto place = field_at(id);
  if (!place || state_at(*place) != FieldState::kAmbiguous) return 0;
  const std::vector<FieldValue::Payload>& candidates = place->value->candidates;
  const bool dates = std::all_of(candidates.begin(), candidates.end(), [](const auto& candidate) {
    return std::holds_alternative<Timestamp>(candidate);
  });
  return dates ? candidates.size() : 0;
}

Value Facts::ContextView::field(uint32_t index) const {
  const uint32_t id = facts_.first_trait() + index;
  const std::string& value = facts_.traits_[index];
  return (value.empty() ? Value::unknown(id) : Value::borrowed(value)).with_evidence(id);
}

std::optional<Facts::FieldPlace> Facts::field_at(uint32_t id) const {
  const auto behind =
      std::upper_bound(views_.begin(), views_.end(), id,
                       [](uint32_t value, const View& view) { return value < view.first_id_; });
  if (behind == views_.begin()) return std::nullopt;
  const View& view = *(behind - 1);
  const Kind& kind = pack_.kinds[view.kind_];
  const uint32_t index = id - view.first_id_;
  if (index >= kind.fields.size()) return std::nullopt;
  const pairlint::Record& record = list(view.kind_).records[view.record_];
  const bool shown = index < record.fields.size();
  return FieldPlace{&kind, &kind.fields[index], shown ? &record.fields[index] : nullptr, &record};
}

FieldState Facts::state_at(const FieldPlace& place) const {
  return place.value == nullptr ? FieldState::kAbsent : place.value->state;
}

std::optional<EvidenceItem> Facts::evidence(uint32_t id) const {
  EvidenceItem item;
  if (is_list(id)) {
    item = {pack_.kinds[id].name, list(id).evidence, {}};
  } else if (const auto place = field_at(id); place && place->value != nullptr) {
    item = {place->field->name, place->value->span, place->record->span};
  }
  return item.span.known() ? std::optional(item) : std::nullopt;
}

Question Facts::not_captured(uint32_t kind) const {
  const Kind& asked = pack_.kinds[kind];
  const bool partly = list(kind).completeness == Completeness::kPartial;
  return {asked.shell, asked.capture,
          partly ? "only a part of what " + cmdlet_of(asked) + " prints was captured"
                 : cmdlet_of(asked) + " was not captured"};
}

std::optional<Question> Facts::question(uint32_t id) const {
  if (is_list(id)) return not_captured(id);
  if (is_time(id)) return Question{Shell::kAny, "", kTimeUnknown};
  if (is_trait(id)) {
    const Trait& trait = pack_.traits[id - first_trait()];
    return Question{trait.shell, trait.capture,
                    trait.title + " is not known; if you know it, say --context " + trait.name +
                        "=" + join(strings_of(trait.values), "|")};
  }
  const auto place = field_at(id);
  if (!place) return std::nullopt;
  // Printing such a date again would not help; a saved object holds it without a culture.
  const bool date = readings(id) > 0 && !place->kind->cmdlets.empty();
  const Text& kind = place->kind->name;
  return Question{place->kind->shell,
                  date ? cmdlet_of(*place->kind) + " | Export-Clixml " + kind + ".xml"
                       : std::string(place->kind->capture),
                  reason(*place->kind, *place->field, state_at(*place))};
}

std::string_view Facts::name(uint32_t id) const {
  if (is_list(id)) return pack_.kinds[id].name;
  if (is_time(id)) return "time";
  if (is_trait(id)) return pack_.traits[id - first_trait()].name;
  const auto place = field_at(id);
  return place ? std::string_view(place->field->name) : "value";
}

Value Facts::as_of() const {
  const auto id = static_cast<uint32_t>(pack_.kinds.size());
  if (!context_.as_of) return Value::unknown(id);
  return Value::timestamp(context_.as_of->seconds);
}

std::optional<FieldState> Facts::state_of(const expr::UnknownSet& why) const {
  if (why.ids().size() != 1) return std::nullopt;
  const auto place = field_at(why.ids().front());
  return place ? std::optional(state_at(*place)) : std::nullopt;
}

std::optional<bool> Facts::is_shown(const expr::UnknownSet& why) const {
  const auto state = state_of(why);
  return state ? std::optional(*state != FieldState::kAbsent) : std::nullopt;
}

std::optional<bool> Facts::is_blank(const expr::UnknownSet& why) const {
  const auto state = state_of(why);
  return state ? std::optional(*state == FieldState::kBlank) : std::nullopt;
}

std::string_view Facts::shown_date(uint32_t id) const {
  return readings(id) > 0 ? std::string_view(field_at(id)->value->shown) : std::string_view{};
}

}  // namespace pairlint
