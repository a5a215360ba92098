#pragma once

#include <string>
#include <vector>

namespace pairlint::corpus {

/// The same capture as it may arrive: in another encoding, quoted, indented, with its trailing
/// blanks lost.
struct Replay {
  std::string name;
  std::string bytes;
};

/// Every replay of a capture in UTF-8; all of them must be read like the capture itself.
std::vector<Replay> replays_of(const std::string& utf8);

}  // namespace pairlint::corpus
