#pragma once

#include <string_view>

#include "format/object.h"
#include "record/record.h"

namespace pairlint {

/// Gives a value as it was drawn the type its field has. `span` is where it stands. Normal forms:
/// guids lower case, thumbprints 40 upper-case hex digits, names lower case without a trailing dot;
/// text that does not fit its type is kMalformed and keeps what was shown.
FieldValue type_value(const Value& value, const Field& field, const Span& span);

/// The same for a text as Format-List prints it, which stands nowhere.
FieldValue type_text(std::string_view printed, const Field& field);

}  // namespace pairlint
