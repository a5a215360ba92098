// One pass over the words of a text. A word is looked at with a few characters around it; nothing
// is searched for backwards or far ahead, so the time is linear.
#include "redact/identifiers.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "redact/host_name.h"

namespace pairlint::redact {
namespace {

constexpr size_t kGuidSize = 36;
/// The shortest number of hex digits that names something: half a thumbprint.
constexpr size_t kShortestHex = 16;
constexpr size_t kShortestPairs = 8;
constexpr size_t kShortestPhone = 7;
/// How far a part of a distinguished name may go.
constexpr size_t kLongestPart = 256;

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// Bytes of a character that may stand in a word; typographic punctuation may not.
size_t word_char(std::string_view text, size_t at) {
  const char c = text[at];
  if (is_alnum(c) || c == '-' || c == '_' || c == '.') return 1;
  if (!is_high(c) || c == '\xC2' || text.substr(at, 2) == "\xE2\x80") return 0;
  const auto lead = static_cast<unsigned char>(c);
  if (lead < 0xC0) return 0;
  const size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  return std::min(size, text.size() - at);
}

bool is_guid(std::string_view text) {
  if (text.size() < kGuidSize) return false;
  for (size_t i = 0; i < kGuidSize; ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !is_hex(text[i])) return false;
  }
  return true;
}

bool is_long_hex(std::string_view word) {
  if (word.size() < kShortestHex || !std::all_of(word.begin(), word.end(), is_hex)) return false;
  const auto digits = std::count_if(word.begin(), word.end(), is_digit);
  const bool mixed = digits > 0 && static_cast<size_t>(digits) < word.size();
  return mixed || word.size() > 20;
}

bool is_address(std::string_view word) {
  const auto octets = split_at(word, '.');
  if (octets.size() != 4) return false;
  for (const std::string_view octet : octets) {
    const bool digits = std::all_of(octet.begin(), octet.end(), is_digit);
    if (octet.empty() || octet.size() > 3 || !digits) return false;
    if (octet.size() > 1 && octet.front() == '0') return false;
    if (octet.size() == 3 && octet > "255") return false;
  }
  return !word.ends_with(".0.0.0") && !word.starts_with("2.5.29.") && !word.starts_with("0.");
}

constexpr auto kLostObjects = std::to_array<std::string_view>({"0ADEL", "0DEL", "0CNF"});

template <size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(),
                     [word](std::string_view each) { return equal_ignoring_case(each, word); });
}

/// A word of a name; `LyncEnterprise-<32 hex digits>` are two.
void add_word(std::string_view text, size_t begin, size_t end, std::vector<Identifier>& words) {
  const std::string_view word = text.substr(begin, end - begin);
  const auto add = [&](NameKind kind, size_t from, size_t to) {
    words.push_back({kind, static_cast<uint32_t>(from), static_cast<uint32_t>(to - from)});
  };
  if (word.size() == kGuidSize && is_guid(word)) return add(NameKind::kGuid, begin, end);
  const size_t dash = word.rfind('-');
  if (dash != std::string_view::npos && is_long_hex(word.substr(dash + 1))) {
    add(NameKind::kHex, begin + dash + 1, end);
    end = begin + dash;
  } else if (is_long_hex(word)) {
    return add(NameKind::kHex, begin, end);
  }
  // What Active Directory calls objects that were deleted or are in conflict.
  if (is_one_of(kLostObjects, word)) return;
  if (end - begin < 2 || word.find_first_not_of("0123456789-") == std::string_view::npos) return;
  add(NameKind::kLabel, begin, end);
}

constexpr auto kNamingParameters = std::to_array<std::string_view>({"-identity",
                                                                    "-name",
                                                                    "-server",
                                                                    "-user",
                                                                    "-mailbox",
                                                                    "-computername",
                                                                    "-domaincontroller",
                                                                    "-owner",
                                                                    "-displayname",
                                                                    "-organization",
                                                                    "-fqdn",
                                                                    "-pool",
                                                                    "-poolfqdn",
                                                                    "-username",
                                                                    "-testuser",
                                                                    "-database",
                                                                    "-site",
                                                                    "-linkedaccount",
                                                                    "-computer",
                                                                    "-domainname",
                                                                    "-friendlyname",
                                                                    "-subjectname"});
constexpr auto kNameParts = std::to_array<std::string_view>(
    {"cn", "ou", "o", "dc", "l", "s", "st", "street", "e", "g", "sn", "uid"});

class Finder {
 public:
  Finder(std::string_view text, const KnownWords& known) : text_(text), known_(known) {}

  std::vector<Identifier> find() {
    while (at_ < text_.size()) {
      const size_t begin = at_;
      while (at_ < text_.size()) {
        const size_t size = word_char(text_, at_);
        if (size == 0) break;
        at_ += size;
      }
      if (at_ == begin) {
        ++at_;
      } else {
        word(begin, at_);
      }
    }
    return std::move(found_);
  }

 private:
  char before(size_t at) const { return at > 0 ? text_[at - 1] : '\n'; }
  char behind(size_t at) const { return at < text_.size() ? text_[at] : '\n'; }
  bool follows(size_t at, std::string_view what) const {
    return at >= what.size() &&
           equal_ignoring_case(text_.substr(at - what.size(), what.size()), what);
  }
  std::string_view part(size_t begin, size_t end) const { return text_.substr(begin, end - begin); }
  void add(NameKind kind, size_t begin, size_t end, bool owned = false, bool cut = false) {
    if (end > begin)
      found_.push_back(
          {kind, static_cast<uint32_t>(begin), static_cast<uint32_t>(end - begin), owned, cut});
  }
  void add_all(size_t offset, const std::vector<Identifier>& identifiers, bool ordinary) {
    for (Identifier each : identifiers) {
      each.begin += static_cast<uint32_t>(offset);
      const bool is_word = known_.is_word(fold(text_.substr(each.begin, each.size)));
      if (ordinary || each.owned || !is_word) found_.push_back(each);
    }
  }

  void word(size_t begin, size_t end);
  bool number(size_t begin, size_t end);
  bool pairs(size_t begin, size_t end);
  bool ip6(size_t begin);
  bool in_version(size_t begin) const;
  void name(size_t begin, size_t end);
  void parameter(size_t end);
  void name_part(std::string_view type, size_t end);
  bool account(size_t begin, size_t end);
  void path(size_t begin, size_t end);
  void sid(size_t begin, size_t end);

  std::string_view text_;
  const KnownWords& known_;
  size_t at_ = 0;
  std::vector<Identifier> found_;
};

/// A word as the text divides it; GUIDs inside it divide it further.
void Finder::word(size_t begin, size_t end) {
  if (begin + 1 < end && text_[begin] == '-' && is_one_of(kNamingParameters, part(begin, end)))
    return parameter(end);
  for (size_t at = begin; at + kGuidSize <= end; ++at) {
    if (!is_guid(part(at, end)) || (at > begin && is_alnum(text_[at - 1]))) continue;
    name(begin, at);
    add(NameKind::kGuid, at, at + kGuidSize);
    begin = at + kGuidSize;
    at = begin - 1;
  }
  name(begin, end);
}

void Finder::name(size_t begin, size_t end) {
  const size_t whole_end = end;
  while (begin < end && (text_[begin] == '.' || text_[begin] == '-')) ++begin;
  while (begin < end && (text_[end - 1] == '.' || text_[end - 1] == '-')) --end;
  // Proofpoint writes the slashes of a link as `*2F`.
  if (before(begin) == '*' && starts_with_ignoring_case(part(begin, end), "2F")) begin += 2;
  if (begin == end || number(begin, end)) return;
  const std::string_view word = part(begin, end);
  if (starts_with_ignoring_case(word, "S-1-5-21-")) return sid(begin, end);
  if (behind(end) == '=' || part(end, end + 3).starts_with(" = ")) {
    if (is_one_of(kNameParts, word)) return name_part(word, end);
  }
  const bool cut = whole_end - end >= 3 || text_.substr(end).starts_with("\xE2\x80\xA6");
  if (behind(end) == '@') return add_all(begin, words_of_name(word), true);
  if (account(begin, end)) return;
  path(begin, end);
  const bool placed = follows(begin, "://") || before(begin) == '@' || follows(begin, "\\\\") ||
                      (before(begin) == '[' && text_.substr(end).starts_with("]: PS")) ||
                      text_.substr(end).starts_with(" (Microsoft Windows NT");
  const bool dotted = whole_end - end == 2;  // no sentence ends so
  if (placed || (!dotted && is_host_name(word))) {
    const size_t first = found_.size();
    std::vector<Identifier> labels = labels_of_host(word);
    for (Identifier& each : labels) each.owned = each.owned && !cut;
    add_all(begin, labels, false);
    if (cut && found_.size() > first) found_.back().cut = true;
  } else if (cut) {
    const size_t dot = word.rfind('.');
    add(NameKind::kLabel, dot == std::string_view::npos ? begin : begin + dot + 1, end, false,
        true);
  }
}

bool Finder::number(size_t begin, size_t end) {
  const std::string_view word = part(begin, end);
  if (is_long_hex(word)) {
    const bool cut = text_.substr(end).starts_with("\xE2\x80\xA6") || behind(end) == '.';
    add(NameKind::kHex, begin, end, false, cut);
    return true;
  }
  if (word.size() == 2 && is_hex(word[0]) && is_hex(word[1]) && pairs(begin, end)) return true;
  if (word.size() <= 4 && std::all_of(word.begin(), word.end(), is_hex) && ip6(begin)) return true;
  const bool digits = std::all_of(word.begin(), word.end(), is_digit);
  if (digits && word.size() >= kShortestPhone && (before(begin) == '+' || follows(begin, "tel:"))) {
    add(NameKind::kLabel, begin, end, true);
    return true;
  }
  if (!is_address(word)) return false;
  if (!in_version(begin)) add(NameKind::kAddress, begin, end);
  return true;
}

/// `5f 8a 2b`, `5F:8A:2B`: thumbprints, keys and numbers as certutil and openssl print them.
bool Finder::pairs(size_t begin, size_t end) {
  const char separator = behind(end);
  if ((separator != ' ' && separator != ':') || is_alnum(before(begin))) return false;
  size_t last = end;
  size_t count = 1;
  while (last + 2 < text_.size() && text_[last] == separator && is_hex(text_[last + 1]) &&
         is_hex(text_[last + 2]) && !is_alnum(behind(last + 3))) {
    last += 3;
    ++count;
  }
  if (count < kShortestPairs) return false;
  add(NameKind::kHex, begin, last);
  at_ = last;
  return true;
}

/// The groups behind the first one, which tells what kind of address it is.
bool Finder::ip6(size_t begin) {
  constexpr size_t kLongest = 39;
  const size_t most = std::min(text_.size(), begin + kLongest);
  size_t end = begin;
  while (end < most && (is_hex(text_[end]) || text_[end] == ':')) ++end;
  const std::string_view address = part(begin, end);
  const auto colons = std::count(address.begin(), address.end(), ':');
  const bool short_form = address.find("::") != std::string_view::npos && colons > 2;
  if ((!short_form && colons != 7) || is_alnum(behind(end)) || before(begin) == ':') return false;
  if (known_.is_id(lower(address))) return true;
  size_t group = address.find(':');
  while (group < address.size()) {
    const size_t next = std::min(address.find(':', group + 1), address.size());
    if (next - group > 2) add(NameKind::kHex, begin + group + 1, begin + next);
    group = next;
  }
  at_ = std::max(at_, end);
  return true;
}

/// `Version 15.1 (Build 225.42)`, `Version=15.0.0.0`: four numbers that are no address.
bool Finder::in_version(size_t begin) const {
  constexpr size_t kNear = 24;
  const size_t from = begin - std::min(begin, kNear);
  std::string_view near = part(from, begin);
  const size_t line = near.rfind('\n');
  if (line != std::string_view::npos) near = near.substr(line + 1);
  return find_ignoring_case(near, "ersion") != std::string_view::npos ||
         find_ignoring_case(near, "build") != std::string_view::npos || before(begin) == '/' ||
         (before(begin) == '(' && near.size() > 1 && is_digit(near[near.size() - 3]));
}

/// The value behind `-Identity`, quoted or not.
void Finder::parameter(size_t end) {
  size_t begin = end;
  if (behind(begin) == ':') ++begin;
  while (begin < text_.size() && is_blank(text_[begin])) ++begin;
  const size_t quote = powershell_quote_length(text_.substr(begin));
  size_t last = begin + quote;
  const size_t most = std::min(text_.size(), last + kLongestPart);
  while (last < most && text_[last] != '\n') {
    if (quote != 0 ? powershell_quote_length(text_.substr(last)) != 0 : is_blank(text_[last]))
      break;
    ++last;
  }
  const char first = behind(begin + quote);
  if (first == '$' || first == '(' || first == '-') return;
  add_all(begin + quote, words_of_name(part(begin + quote, last)), false);
}

/// `CN=Contoso Issuing CA`: all words of it.
void Finder::name_part(std::string_view type, size_t end) {
  const size_t begin = text_.find('=', end) + 1;
  const size_t most = std::min(text_.size(), begin + kLongestPart);
  size_t last = begin;
  while (last < most &&
         std::string_view("=,;/\"+<\n&|)}").find(text_[last]) == std::string_view::npos)
    ++last;
  const bool domain = equal_ignoring_case(type, "dc");
  std::vector<Identifier> words = words_of_name(part(begin, last));
  for (Identifier& each : words) each.owned = domain;
  add_all(begin, words, domain);
}

/// `CONTOSO\kim`, and both parts of `\\server\share`.
bool Finder::account(size_t begin, size_t end) {
  const char left = before(begin);
  const auto is_word_char = [this](size_t at) {
    return at < text_.size() && word_char(text_, at) != 0;
  };
  if (behind(end) == '\\' && is_word_char(end + 1)) {
    const bool free = left != '\\' && left != ':' && left != '/';
    size_t last = end + 1;
    while (is_word_char(last)) ++last;
    const bool registry = part(begin, end).starts_with("HK");
    if (!free || registry || behind(last) == '\\') return false;
    std::vector<Identifier> words = words_of_name(part(begin, end));
    for (Identifier& each : words) each.owned = true;
    add_all(begin, words, true);
    add_all(end + 1, words_of_name(part(end + 1, last)), false);
  }
  return false;
}

/// The folder of a user.
void Finder::path(size_t begin, size_t end) {
  for (const std::string_view folder :
       {"\\Users\\", "/Users/", "/home/", "\\Users\\\\", "\\Documents and Settings\\"}) {
    if (follows(begin, folder)) return add_all(begin, words_of_name(part(begin, end)), false);
  }
}

/// The numbers of a domain in the identifier of an account.
void Finder::sid(size_t begin, size_t end) {
  constexpr size_t kPrefix = 9;
  for (size_t at = begin + kPrefix; at < end; ++at) {
    const size_t first = at;
    while (at < end && is_digit(text_[at])) ++at;
    if (at - first > 4) add(NameKind::kLabel, first, at, true);
  }
}

}  // namespace

std::vector<Identifier> find_identifiers(std::string_view text, const KnownWords& known) {
  return Finder(text, known).find();
}

std::vector<Identifier> words_of_name(std::string_view text) {
  std::vector<Identifier> words;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    while (at < text.size() && text[at] != '.' && text[at] != '_' && word_char(text, at) != 0)
      at += word_char(text, at);
    add_word(text, begin, at, words);
    if (at == begin) ++at;
  }
  return words;
}

std::string without_separators(std::string_view hex) {
  std::string out;
  std::copy_if(hex.begin(), hex.end(), std::back_inserter(out), is_hex);
  return out;
}

}  // namespace pairlint::redact
