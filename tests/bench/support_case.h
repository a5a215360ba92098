#pragma once

#include <string>
#include <vector>

#include "bench/dice.h"
#include "bench/marked_text.h"

namespace pairlint::bench {

struct CaseFile {
  std::string name;
  MarkedText text;
  Encoding encoding = Encoding::kUtf8;
};

/// A support case of 4 to 6 files: transcripts of both sides, certificates in one of five forms, a
/// log of the storage test, the metadata document, a mail. One in four has a fault in its
/// configuration; a fault's mark stands in the file where its rule points.
std::vector<CaseFile> make_case(Dice& dice);

}  // namespace pairlint::bench
