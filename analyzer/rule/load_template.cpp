#include <cstddef>

#include "expr/compile.h"
#include "rule/load_documents.h"

// Templates: `{=` begins an expression and the first `=}` behind it ends it; every other brace is
// literal. CEL has no use for `=}` outside of a string, and a string with it can be written in two.

namespace pairlint {
namespace {

constexpr std::string_view kBegin = "{=";
constexpr std::string_view kEnd = "=}";

/// Compiles `source`, which stands at byte `offset` of what the string says.
expr::Program compile_part(const JsonNode& string, size_t offset, std::string_view source,
                           const expr::Type& type, const expr::Declarations& declarations,
                           FaultList& faults) {
  auto program = expr::compile(source, declarations, type);
  if (program) return std::move(*program);
  faults.add_inside(string, offset + program.error().begin, program.error().text());
  return {};
}

/// Where the next expression stands between its marks; begin == npos: there is none.
struct Insertion {
  size_t begin = std::string_view::npos;  ///< of the opening mark
  size_t end = std::string_view::npos;    ///< behind the closing mark; npos: it is missing
};

Insertion next_insertion(std::string_view text, size_t from) {
  Insertion insertion{text.find(kBegin, from), std::string_view::npos};
  if (insertion.begin == std::string_view::npos) return insertion;
  const size_t close = text.find(kEnd, insertion.begin + kBegin.size());
  if (close != std::string_view::npos) insertion.end = close + kEnd.size();
  return insertion;
}

/// Within PowerShell quotes a literal would end the string that it is inserted into.
class QuoteState {
 public:
  void read(std::string_view text) {
    for (const char c : text) {
      if (open_ == '\0' && (c == '\'' || c == '"')) {
        open_ = c;
      } else if (c == open_) {
        open_ = '\0';
      }
    }
  }
  bool inside() const { return open_ != '\0'; }

 private:
  char open_ = '\0';
};

bool ends_an_argument(std::string_view text) {
  return text.empty() || std::string_view(" \n,;|)}").find(text.front()) != std::string_view::npos;
}

bool begins_an_argument(std::string_view text) {
  return text.empty() || std::string_view(" \n,;(={").find(text.back()) != std::string_view::npos;
}

void check_arguments(const JsonNode& string, FaultList& faults) {
  const std::string_view text = string.text;
  QuoteState quotes;
  size_t at = 0;
  for (;;) {
    const Insertion next = next_insertion(text, at);
    if (next.begin == std::string_view::npos || next.end == std::string_view::npos) return;
    const std::string_view before = text.substr(at, next.begin - at);
    quotes.read(before);
    if (quotes.inside()) {
      faults.add_inside(string, next.begin, "a value between quotes: it brings its own");
    } else if ((at > 0 && before.empty()) || !begins_an_argument(before) ||
               !ends_an_argument(text.substr(next.end))) {
      faults.add_inside(string, next.begin, "a value must be an argument of its own");
    }
    at = next.end;
  }
}

}  // namespace

expr::Program read_expression(const JsonNode& string, const expr::Type& type,
                              const expr::Declarations& declarations, FaultList& faults) {
  return compile_part(string, 0, string.text, type, declarations, faults);
}

Template read_template(const JsonNode& string, const expr::Declarations& declarations,
                       FaultList& faults) {
  const std::string_view text = string.text;
  Template result;
  size_t at = 0;
  for (;;) {
    const Insertion next = next_insertion(text, at);
    result.literals.emplace_back(text.substr(at, next.begin - at));
    if (next.begin == std::string_view::npos) return result;
    if (next.end == std::string_view::npos) {
      faults.add_inside(string, next.begin, "'{=' without its '=}'");
      return result;
    }
    const size_t begin = next.begin + kBegin.size();
    const std::string_view source = text.substr(begin, next.end - kEnd.size() - begin);
    result.expressions.push_back(
        compile_part(string, begin, source, expr::Type::dyn(), declarations, faults));
    at = next.end;
  }
}

Template read_command(const JsonNode& string, const expr::Declarations& declarations,
                      FaultList& faults) {
  check_arguments(string, faults);
  return read_template(string, declarations, faults);
}

}  // namespace pairlint
