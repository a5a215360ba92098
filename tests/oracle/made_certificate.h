#pragma once

#include <string>
#include <vector>

namespace pairlint {

struct MadeCertificate {
  std::string name;  ///< what is special about it
  std::string der;
};

/// Certificates that libcrypto makes: every kind of key, name, date and extension that occurs, and
/// some that hardly do.
std::vector<MadeCertificate> make_certificates();

}  // namespace pairlint
