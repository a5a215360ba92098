#include "format/rewritten_link.h"

#include <algorithm>
#include <vector>

#include "base/base64.h"
#include "base/text.h"

namespace pairlint {
namespace {

constexpr size_t kNone = std::string_view::npos;
constexpr std::string_view kSafeLinks = ".safelinks.protection.outlook.com/";
constexpr std::string_view kProofpoint2 = "urldefense.proofpoint.com/v2/url?u=";
constexpr std::string_view kProofpoint3 = "urldefense.com/v3/__";

int hex_digit(char c) { return is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10; }

/// `%3A` as the character it stands for; `mark` is what stands for the percent sign.
std::string percent_decoded(std::string_view text, char mark = '%') {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    const bool code =
        text[at] == mark && at + 2 < text.size() && is_hex(text[at + 1]) && is_hex(text[at + 2]);
    if (!code) {
      out += text[at];
      continue;
    }
    out += static_cast<char>(hex_digit(text[at + 1]) * 16 + hex_digit(text[at + 2]));
    at += 2;
  }
  return out;
}

/// Where an address that begins in the text ends.
size_t address_end(std::string_view text) {
  return std::min(text.find_first_of(" \t<>\"'{}|"), text.size());
}

/// Each star of `url` stands for the next character of `listed`; empty if it is not so. Two stars
/// stand for several at once, which nobody has explained to us.
std::string with_stars_replaced(std::string_view url, std::string_view listed) {
  if (url.find("**") != kNone) return {};
  std::string out;
  for (const char c : url) {
    if (c == '*' && listed.empty()) return {};
    out += c == '*' ? listed.front() : c;
    if (c == '*') listed.remove_prefix(1);
  }
  return listed.empty() ? out : std::string();
}

/// `url__;base64!!token$`. What arrives with an encoded scheme was encoded as a whole.
std::string proofpoint3_decoded(std::string_view text) {
  const size_t end = text.find("__;");
  if (end == kNone) return {};
  const std::string_view behind = text.substr(end + 3);
  const std::string_view list = behind.substr(0, behind.find('!'));
  const std::string url = with_stars_replaced(text.substr(0, end), decode_base64(list).bytes);
  return url.find("://") == kNone ? percent_decoded(url) : url;
}

/// What the gateway was given, if it can be read from the address; empty if not.
std::string decoded(std::string_view address) {
  if (const size_t host = find_ignoring_case(address, kSafeLinks); host != kNone) {
    const size_t url = address.find("url=", host);
    if (url == kNone) return {};
    const std::string_view rest = address.substr(url + 4);
    return percent_decoded(rest.substr(0, rest.find('&')));
  }
  if (const size_t at = find_ignoring_case(address, kProofpoint2); at != kNone) {
    std::string_view rest = address.substr(at + kProofpoint2.size());
    std::string url = percent_decoded(rest.substr(0, rest.find('&')), '-');
    std::replace(url.begin(), url.end(), '_', '/');
    return url;
  }
  const size_t at = find_ignoring_case(address, kProofpoint3);
  if (at == kNone) return {};
  return proofpoint3_decoded(address.substr(at + kProofpoint3.size()));
}

/// Text before and behind an address that is taken out of `text`, so that others can be looked for.
std::string without_gateways(std::string_view text) {
  std::string out;
  for (size_t at = find_ignoring_case(text, "http"); at != kNone;
       at = find_ignoring_case(text, "http")) {
    const std::string_view address = text.substr(at, address_end(text.substr(at)));
    const std::string original = decoded(address);
    out += text.substr(0, at);
    out += starts_with_ignoring_case(original, "http") ? std::string_view(original) : address;
    text.remove_prefix(at + address.size());
  }
  out += text;
  return out;
}

std::string_view without_scheme(std::string_view address) {
  for (const std::string_view scheme : {"mailto:", "https://", "http://"}) {
    if (starts_with_ignoring_case(address, scheme)) return address.substr(scheme.size());
  }
  return address;
}

bool same_address(std::string_view a, std::string_view b) {
  a = without_scheme(trim(a));
  b = without_scheme(trim(b));
  if (a.ends_with('/')) a.remove_suffix(1);
  if (b.ends_with('/')) b.remove_suffix(1);
  return !a.empty() && equal_ignoring_case(a, b);
}

/// Mail programs put the target behind the text of a link, `x<https://x>`, Markdown `[x](x)`, and
/// some leave `<https://x>` alone.
std::string_view named_once(std::string_view text) {
  if (text.starts_with('[') && text.ends_with(')')) {
    const size_t middle = text.find("](");
    if (middle == kNone) return text;
    const std::string_view name = text.substr(1, middle - 1);
    const std::string_view target = text.substr(middle + 2, text.size() - middle - 3);
    return same_address(name, target) ? name : text;
  }
  const size_t open = text.find('<');
  if (open == kNone || !text.ends_with('>')) return text;
  const std::string_view name = trim(text.substr(0, open));
  const std::string_view target = text.substr(open + 1, text.size() - open - 2);
  if (name.empty() && without_scheme(target).size() < target.size()) return target;
  return same_address(name, target) ? name : text;
}

std::vector<std::string> split_at_defanged_dots(std::string_view text) {
  std::vector<std::string> parts;
  for (size_t at = text.find("[.]"); at != kNone; at = text.find("[.]")) {
    parts.emplace_back(text.substr(0, at));
    text.remove_prefix(at + 3);
  }
  parts.emplace_back(text);
  return parts;
}

/// `hxxps://a[.]b`, as people write what must not be clicked.
std::string armed(std::string_view text) {
  std::string out(text);
  if (starts_with_ignoring_case(text, "hxxp")) out.replace(1, 2, "tt");
  if (out.find("://") == std::string::npos || out.find("[.]") == std::string::npos) return out;
  return join(split_at_defanged_dots(out), ".");
}

}  // namespace

bool is_rewritten_link(std::string_view text) {
  if (text.find("://") == kNone) return false;
  return find_ignoring_case(text, kSafeLinks) != kNone ||
         find_ignoring_case(text, kProofpoint2) != kNone ||
         find_ignoring_case(text, kProofpoint3) != kNone;
}

std::optional<std::string> undo_rewritten_links(std::string_view text) {
  std::string undone = is_rewritten_link(text) ? without_gateways(text) : std::string(text);
  undone = armed(named_once(undone));
  if (undone == text) return std::nullopt;
  return undone;
}

}  // namespace pairlint
