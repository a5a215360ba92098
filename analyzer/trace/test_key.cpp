#include "trace/test_key.h"

namespace pairlint {

std::string field_text(const Kind& kind, const Record& run, std::string_view field) {
  const uint32_t index = kind.field_index(field);
  if (index == Kind::kNoField) return {};
  const FieldValue& value = run.fields[index];
  if (const auto* truth = std::get_if<bool>(&value.payload)) return *truth ? "True" : "False";
  const auto* text = std::get_if<std::string>(&value.payload);
  return text ? *text : std::string();
}

std::string test_key(const Kind& kind, const Record& run) {
  const std::string user = field_text(kind, run, "SipUri");
  if (user.empty()) return {};
  return user + '\n' + field_text(kind, run, "Binding") + '\n' + field_text(kind, run, "Folder");
}

bool LastPasses::is_history(const Kind& kind, const std::vector<Record>& tests,
                            uint32_t run) const {
  if (runs.empty()) return false;
  const auto pass = runs.find({tests[run].span.input, test_key(kind, tests[run])});
  return pass != runs.end() && pass->second > run;
}

LastPasses last_passes(const Kind& kind, const std::vector<Record>& tests) {
  LastPasses passes;
  for (uint32_t i = 0; i < tests.size(); ++i) {
    if (field_text(kind, tests[i], "Verdict") != "passed") continue;
    const std::string key = test_key(kind, tests[i]);
    if (!key.empty()) passes.runs[{tests[i].span.input, key}] = i;
  }
  return passes;
}

}  // namespace pairlint
