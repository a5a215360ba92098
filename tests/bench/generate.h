#pragma once

#include <cstddef>
#include <string>

namespace pairlint::bench {

/// A support case of exactly `bytes` bytes, the same ones for the same number: configuration lists
/// now and then, many runs of Test-CsExStorageConnectivity -Verbose of which one in sixteen fails
/// and one in three was wrapped by the console, and the sentences people write between them.
std::string generate_case(size_t bytes);

/// The log of one long session, of exactly `bytes` bytes: a configuration list, then runs of the
/// test with all that -Verbose prints. One in fifty fails.
std::string generate_log(size_t bytes);

/// An Export-Clixml file of Exchange certificates, of `bytes` bytes and up to one object more: as
/// large as the real ones, with random bytes where those have encoded ones.
std::string generate_certificates(size_t bytes);

}  // namespace pairlint::bench
