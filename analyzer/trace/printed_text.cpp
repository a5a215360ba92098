#include "trace/printed_text.h"

#include <string>

#include "base/limits.h"
#include "base/text.h"
#include "trace/squeeze.h"

namespace pairlint {

namespace {

/// The lines as they were printed, whatever mail has put in front of them.
std::string plain_lines(std::string_view text) {
  std::string out;
  for (const std::string_view line : split_at(text, '\n')) {
    if (!out.empty()) out += '\n';
    out += trim(line.substr(behind_quote_marks(line, 0)));
  }
  while (!out.empty() && out.back() == '\n') out.pop_back();
  return out;
}

}  // namespace

void PrintedText::begin(uint32_t kind, uint32_t record) {
  end();
  kind_ = kind;
  record_ = record;
  field_ = kinds_[kind].field_index("Output");
  if (field_ == kNone) return;
  FieldValue& value = output();
  value.state = FieldState::kCut;
  value.payload = std::string();
  value.span = collector_.record(kind, record).span;
}

void PrintedText::add(const Source& source, const Block& block) {
  if (field_ == kNone) return;
  // Keys and exports are no text; what else is there is not whole without them.
  if (block.format == Format::kPem || block.format == Format::kClixml) return leave();
  const Range range = block.range(source);
  const std::string text = plain_lines(source.text().substr(range.begin, range.size()));
  FieldValue& value = output();
  auto& kept = std::get<std::string>(value.payload);
  if (!text.empty()) {
    if (kept.empty()) value.span = source.span(range);
    kept.append(kept.empty() ? "" : "\n").append(utf8_prefix(text, limits::kOutputBytes));
  }
  value.shown = kept;
  if (kept.size() >= limits::kOutputBytes) leave();
}

void PrintedText::end() {
  if (field_ == kNone) return;
  FieldValue& value = output();
  const bool any = !std::get<std::string>(value.payload).empty();
  value.state = any ? FieldState::kPresent : FieldState::kBlank;
  leave();
}

}  // namespace pairlint
