#pragma once

#include <string>
#include <vector>

#include "bench/dice.h"

namespace pairlint::bench {

/// A certificate of one Exchange server, with a DER encoding that openssl reads.
struct Certificate {
  std::string server, subject, serial, thumbprint;
  std::vector<std::string> names;
  int first_year = 0, last_year = 0;  ///< both on the 4th of May, 9:15:00
  std::string der;
};

Certificate make_certificate(Dice& dice, const std::string& server, int first_year, int last_year);

/// As the ways of printing and saving show them.
std::string as_list(const std::vector<Certificate>& all);
std::string as_csv(const std::vector<Certificate>& all);
std::string as_json(const std::vector<Certificate>& all);
/// RawData and the serialized stream beside it, as Export-Clixml writes what Exchange returns. The
/// parts of a document, so that one of any length can be written.
std::string clixml_begin();
std::string clixml_object(const Certificate& certificate, size_t number);
std::string clixml_end();

}  // namespace pairlint::bench
