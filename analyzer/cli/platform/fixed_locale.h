#pragma once

namespace pairlint::cli::platform {

/// Two things libarchive takes from the machine would make the same bytes give another report
/// elsewhere: the character set that it converts names to, and the zone of times that were written
/// without one. From here on it finds UTF-8 and UTC.
void fix_locale();

}  // namespace pairlint::cli::platform
