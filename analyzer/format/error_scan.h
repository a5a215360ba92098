#pragma once

#include <cstdint>

#include "format/lines.h"

namespace pairlint {

/// How far an error record goes that begins at a line; 0 if none does.
class ErrorScan {
 public:
  explicit ErrorScan(Lines lines) : lines_(lines) {}
  uint32_t claim(uint32_t first) const;

 private:
  uint32_t claim_headed(uint32_t first) const;
  uint32_t claim_headless(uint32_t first) const;
  uint32_t find_details(uint32_t from, uint32_t most) const;
  uint32_t details_end(uint32_t line) const;
  bool goes_on_below(uint32_t blank, bool in_detail) const;
  uint32_t message_end(uint32_t line) const;
  uint32_t concise_end(uint32_t line) const;
  bool begins_details(uint32_t line) const;
  bool ends_search(uint32_t line, uint32_t from) const;
  bool begins_paragraph(uint32_t line) const;
  bool source_goes_on(uint32_t line) const;
  uint32_t next_text(uint32_t line) const;

  Lines lines_;
};

}  // namespace pairlint
