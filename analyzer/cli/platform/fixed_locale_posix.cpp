#include <langinfo.h>

#include <cstdlib>

#include "cli/platform/fixed_locale.h"

/// libarchive asks the C library for the character set of names and gets none in the "C" locale,
/// the only one that is used here: names that are not ASCII would be lost.
extern "C" char* nl_langinfo(nl_item /*item*/) noexcept {
  static char utf8[] = "UTF-8";
  return utf8;
}

namespace pairlint::cli::platform {

void fix_locale() {
  static const int once = ::setenv("TZ", "UTC0", 1);
  static_cast<void>(once);
}

}  // namespace pairlint::cli::platform
