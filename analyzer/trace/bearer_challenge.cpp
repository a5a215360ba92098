#include "trace/bearer_challenge.h"

#include <algorithm>
#include <iterator>

#include "base/limits.h"
#include "base/text.h"

namespace pairlint {
namespace {

constexpr std::string_view kScheme = "Bearer";

bool is_space(char c) { return is_blank(c) || c == '\n'; }

/// No value here holds blanks: those that are there came with a line end.
std::string squeezed(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char c) { return !is_space(c); });
  return out;
}

/// Reads `name="value"` pairs; another scheme has none behind its name.
class Pairs {
 public:
  explicit Pairs(std::string_view text) : rest_(text) {}

  bool next() {
    skip([](char c) { return is_space(c) || c == ','; });
    const size_t equals = rest_.find('=');
    name_ = squeezed(rest_.substr(0, equals));
    const auto is_name = [](char c) { return is_alnum(c) || c == '_'; };
    if (equals == std::string_view::npos || name_.empty() ||
        !std::all_of(name_.begin(), name_.end(), is_name)) {
      return false;
    }
    rest_.remove_prefix(equals + 1);
    skip(is_space);
    return take_value();
  }
  const std::string& name() const { return name_; }
  const std::string& value() const { return value_; }
  bool is_cut() const { return cut_; }

 private:
  template <class Is>
  void skip(Is is) {
    while (!rest_.empty() && is(rest_.front())) rest_.remove_prefix(1);
  }
  /// The log prints quotes as they are; what was cut off behind the value is no loss.
  bool take_value() {
    const size_t quote = powershell_quote_length(rest_);
    if (quote == 0) return false;
    rest_.remove_prefix(quote);
    size_t end = 0;
    while (end < rest_.size() && powershell_quote_length(rest_.substr(end)) == 0) ++end;
    value_ = squeezed(rest_.substr(0, end));
    cut_ = end == rest_.size();
    rest_.remove_prefix(end);
    rest_.remove_prefix(powershell_quote_length(rest_));
    return true;
  }

  std::string_view rest_;
  std::string name_, value_;
  bool cut_ = false;  ///< the text ended before the value did
};

void take_issuers(const Pairs& pair, BearerChallenge& challenge) {
  challenge.trusted_issuers.clear();
  challenge.issuers_cut = pair.is_cut();
  for (const std::string_view issuer : split_at(pair.value(), ',')) {
    if (issuer.empty()) continue;
    if (challenge.trusted_issuers.size() == limits::kTrustedIssuers) {
      challenge.issuers_cut = true;
      return;
    }
    challenge.trusted_issuers.emplace_back(issuer);
  }
}

}  // namespace

std::optional<BearerChallenge> read_bearer_challenge(std::string_view value) {
  const size_t at = find_ignoring_case(value, kScheme);
  if (at == std::string_view::npos) return std::nullopt;
  BearerChallenge challenge;
  for (Pairs pairs(value.substr(at + kScheme.size())); pairs.next();) {
    if (pairs.name() == "client_id") challenge.client_id = pairs.value();
    if (pairs.name() == "realm") challenge.realm = pairs.value();
    if (pairs.name() == "trusted_issuers") take_issuers(pairs, challenge);
    if (pairs.name() == "authorization_uri") challenge.authorization_uri = pairs.value();
    if (pairs.name() == "error") challenge.error = pairs.value();
  }
  return challenge;
}

}  // namespace pairlint
