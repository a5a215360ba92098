#include "format/readers.h"
#include "format/shapes.h"

namespace pairlint {

bool is_table_ruler(std::string_view) { return false; }

uint32_t claim_table(const Source&, uint32_t) { return 0; }

void read_table(const Source&, const Block&, TextArena&, std::vector<Object>&) {}

}  // namespace pairlint
