// Looks again and again instead of asking the system for news: network shares, where drops come
// from, give none.
#include "cli/audit_watch.h"

#include <chrono>
#include <map>
#include <thread>
#include <utility>

#include "cli/case_files.h"
#include "cli/interrupt.h"

namespace pairlint::cli {
namespace {

constexpr auto kPause = std::chrono::milliseconds(100);
constexpr int kPausesBetweenLooks = 10;

using Stamps = std::vector<std::pair<std::string, FileStamp>>;
using Sight = std::map<std::string, Stamps>;  ///< by name of the case

Sight look_at(const std::vector<CasePlace>& cases) {
  Sight sight;
  for (const CasePlace& each : cases) {
    Stamps& stamps = sight[each.name];
    for (const std::string& path : each.paths) {
      for (const Place& place : places_of(path)) {
        stamps.emplace_back(place.name, stamp_of(place.path));
      }
    }
  }
  return sight;
}

void pause() {
  for (int i = 0; i < kPausesBetweenLooks && interrupted_by() == 0; ++i) {
    std::this_thread::sleep_for(kPause);
  }
}

}  // namespace

Result<int> watch_cases(const std::function<Result<std::vector<CasePlace>>()>& list,
                        const std::function<Result<int>(std::vector<CasePlace>)>& audit) {
  Sight before, audited;
  for (; interrupted_by() == 0; pause()) {
    auto cases = list();
    if (!cases) return tl::unexpected(cases.error());
    Sight now = look_at(*cases);
    Sight still = now;
    std::erase_if(still, [&](const auto& each) {
      const auto seen = before.find(each.first);
      return seen == before.end() || seen->second != each.second;
    });
    before = std::move(now);
    if (still == audited || still.empty()) continue;
    std::erase_if(*cases, [&](const CasePlace& each) { return !still.contains(each.name); });
    auto code = audit(std::move(*cases));
    if (!code || (*code != 0 && interrupted_by() == 0)) return code;
    audited = std::move(still);
  }
  return 0;
}

}  // namespace pairlint::cli
