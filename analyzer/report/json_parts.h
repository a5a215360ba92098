#pragma once

#include <string>
#include <string_view>

#include "report/json_emitter.h"
#include "report/report.h"

/// What several JSON documents are made of.
namespace pairlint::report {

template <class Items, class Write>
void write_array(JsonEmitter& json, std::string_view name, const Items& items, Write write) {
  json.key(name);
  json.begin_array();
  for (const auto& item : items) write(json, item);
  json.end_array();
}

inline void write_string(JsonEmitter& json, const std::string& text) { json.text(text); }

void write_fix(JsonEmitter& json, const Fix& fix);
/// The place, or null where none is known.
void write_place(JsonEmitter& json, const Where& where);
/// The same as the member `where`.
void write_where(JsonEmitter& json, const Where& where);
/// `attempts` and `stages` of the diagnosis.
void write_stages(JsonEmitter& json, const Diagnosis& diagnosis);
/// A member `subject`, null where nothing was captured.
void write_subject(JsonEmitter& json, const Subject& subject);
/// The member `summary`.
void write_summary(JsonEmitter& json, const Summary& summary);
/// The member `diagnosis`.
void write_diagnosis(JsonEmitter& json, const Report& report);

}  // namespace pairlint::report
