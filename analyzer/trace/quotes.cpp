#include "trace/quotes.h"

#include <algorithm>

namespace pairlint {
namespace {

constexpr uint32_t kContextLines = 2;

}  // namespace

void Quotes::keep_lines(const Source& source, const Span& span) {
  if (excerpts_.is_full()) return;
  const uint32_t first = span.begin.line > kContextLines ? span.begin.line - kContextLines : 1;
  const uint32_t fresh = std::max(first, excerpts_.end_line(source.id()));
  excerpts_.add(source.id(), source.excerpt(fresh, span.end.line + kContextLines));
}

void Quotes::keep_record(const Source& source, const Record& record) {
  if (excerpts_.is_full()) return;
  std::vector<Span> places{record.span};
  for (const FieldValue& field : record.fields) {
    if (field.span.known() && field.span.end > record.span.end) places.push_back(field.span);
  }
  std::sort(places.begin(), places.end());
  for (const Span& place : places) keep_lines(source, place);
}

void Quotes::keep_shown(const Source& source, std::vector<Span>& signals,
                        std::span<const Span> stages) {
  if (excerpts_.is_full()) return;
  auto signal = signals.begin();
  std::sort(signals.begin(), signals.end());
  for (const Span& place : stages) {
    for (; signal != signals.end() && *signal < place; ++signal) keep_lines(source, *signal);
    if (place.begin.line < excerpts_.end_line(source.id())) continue;
    excerpts_.add(source.id(), source.excerpt(place.begin.line, place.begin.line));
  }
  for (; signal != signals.end(); ++signal) keep_lines(source, *signal);
}

}  // namespace pairlint
