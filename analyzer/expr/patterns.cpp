#include "expr/patterns.h"

#include <re2/re2.h>

#include <map>
#include <string>

#include "base/limits.h"

namespace pairlint::expr {

struct Patterns::Cache {
  std::map<std::string, RE2, std::less<>> compiled;
};

Patterns::Patterns() : cache_(std::make_unique<Cache>()) {}
Patterns::~Patterns() = default;

Patterns::Match Patterns::find(std::string_view pattern, std::string_view text) {
  auto& compiled = cache_->compiled;
  auto found = compiled.find(pattern);
  if (found == compiled.end()) {
    // Rules have fixed patterns; more than this come from data and are not worth keeping.
    if (compiled.size() >= limits::kExpressionPatterns) compiled.clear();
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(limits::kExpressionPatternBytes);
    re2::StringPiece source(pattern.data(), pattern.size());
    found = compiled
                .emplace(std::piecewise_construct, std::forward_as_tuple(pattern),
                         std::forward_as_tuple(source, options))
                .first;
  }
  if (!found->second.ok()) return Match::kInvalid;
  re2::StringPiece subject(text.data(), text.size());
  return RE2::PartialMatch(subject, found->second) ? Match::kYes : Match::kNo;
}

}  // namespace pairlint::expr
