#include <cstdlib>
#include <ctime>

#include "cli/platform/fixed_locale.h"

namespace pairlint::cli::platform {

/// That names are UTF-8 is built into the libarchive of pairlint.exe: see cmake/windows/libraries.
void fix_locale() {
  static const int once = [] {
    const int failed = ::_putenv_s("TZ", "UTC0");
    ::_tzset();
    return failed;
  }();
  static_cast<void>(once);
}

}  // namespace pairlint::cli::platform
