// Effects are sentences of the rules; a step is due where one of them names its command.
#include "diagnose/retest.h"

#include <algorithm>
#include <iterator>

namespace pairlint {
namespace {

struct Step {
  std::string_view mark;  ///< in the effect of a fix
  Shell shell;
  std::string_view what;
  std::string_view command;
};

/// In the order in which they make sense.
constexpr Step kSteps[] = {
    {"Get-CsManagementStoreReplicationStatus", Shell::kSfb,
     "Wait until every server has the change (UpToDate is True)",
     "Get-CsManagementStoreReplicationStatus | Format-List ReplicaFqdn,UpToDate"},
    {"ipconfig /flushdns", Shell::kSfb, "Forget old answers of DNS on every Front End",
     "ipconfig /flushdns"},
    {"Stop-CsWindowsService", Shell::kSfb,
     "Restart the services of the Front End whose certificate changed",
     "Stop-CsWindowsService; Start-CsWindowsService"},
    {"MSExchangeServiceHost", Shell::kExchange, "Restart the service host on every Exchange server",
     "Restart-Service MSExchangeServiceHost"},
    {"MSExchangeOWAAppPool", Shell::kExchange,
     "Restart the application pool of Outlook on the web on every Exchange server",
     "Restart-WebAppPool MSExchangeOWAAppPool"},
    {"iisreset", Shell::kExchange, "Restart IIS on the Exchange servers that were changed",
     "iisreset /noforce"},
};

/// The user of the test that failed last, else of any; nobody if no capture says.
std::string user_of(const Pack& pack, const RecordSet& records) {
  const uint32_t index = pack.kind_index("StorageConnectivityTest");
  if (index >= records.lists.size()) return {};
  const uint32_t uri = pack.kinds[index].field_index("SipUri");
  const uint32_t verdict = pack.kinds[index].field_index("Verdict");
  std::string user;
  bool failed = false;
  for (const Record& test : records.lists[index].records) {
    if (uri >= test.fields.size() || verdict >= test.fields.size()) continue;
    const auto* text = std::get_if<std::string>(&test.fields[uri].payload);
    const bool fails = test.fields[verdict].shown != "passed";
    if (!text || text->empty() || (failed && !fails)) continue;
    user = *text;
    failed = fails;
  }
  return user;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view(":@.-_+").find(c) != std::string_view::npos;
}

/// Nothing that PowerShell would read as more than a text gets into the command.
RetestStep test_step(const std::string& user, std::vector<std::string> after) {
  const bool known = !user.empty() && std::all_of(user.begin(), user.end(), is_plain);
  const std::string uri = !known                     ? "sip:<user>@<domain>"
                          : user.starts_with("sip:") ? user
                                                     : "sip:" + user;
  return {Shell::kSfb, "Test again, without -UseCache",
          "Test-CsExStorageConnectivity -SipUri \"" + uri + "\" -Verbose", std::move(after)};
}

bool is_due(const RuleResult& result, std::string_view mark) {
  return std::any_of(result.fixes.begin(), result.fixes.end(), [mark](const FilledFix& fix) {
    return fix.effect.find(mark) != std::string::npos;
  });
}

bool is_to_be_fixed(const RuleResult& result) {
  return result.verdict == Verdict::kFail && result.severity != Severity::kInfo &&
         !result.fixes.empty();
}

/// Ids of the rules whose fixes name the mark, each once; an empty one is in every effect.
std::vector<std::string> rules_with(const Pack& pack, std::span<const RuleResult> results,
                                    std::string_view mark) {
  std::vector<std::string> ids;
  for (const RuleResult& result : results) {
    const std::string id = pack.rules[result.rule].id;
    if (!is_to_be_fixed(result) || !is_due(result, mark)) continue;
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

}  // namespace

std::vector<RetestStep> retest_plan(const Pack& pack, const RecordSet& records,
                                    std::span<const RuleResult> results) {
  std::vector<RetestStep> steps;
  for (const Step& step : kSteps) {
    std::vector<std::string> after = rules_with(pack, results, step.mark);
    if (after.empty()) continue;
    steps.push_back(
        {step.shell, std::string(step.what), std::string(step.command), std::move(after)});
  }
  std::vector<std::string> all = rules_with(pack, results, "");
  if (!all.empty()) steps.push_back(test_step(user_of(pack, records), std::move(all)));
  return steps;
}

std::vector<std::string_view> retest_marks() {
  std::vector<std::string_view> marks;
  for (const Step& step : kSteps) marks.push_back(step.mark);
  return marks;
}

}  // namespace pairlint
