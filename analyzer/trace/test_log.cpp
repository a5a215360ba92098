#include "trace/test_log.h"

#include "base/limits.h"

namespace pairlint {

/// The last sightings decide, the first ones tell how far the run came: of a log without end both
/// are kept.
void TestLog::add(const StageSighting& sighting) {
  if (sightings.size() >= limits::kRunSightings) {
    sightings.erase(sightings.begin() + limits::kRunSightings / 2);
    ++left_out;
  }
  sightings.push_back(sighting);
}

}  // namespace pairlint
