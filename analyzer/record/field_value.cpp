#include "record/field_value.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "record/date_text.h"

namespace pairlint {
namespace {

/// Typography that mail and blogs put into names and numbers; quotes of the original are kept in
/// FieldValue::shown.
std::string plain_dashes(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t before = at;
    const char32_t c = next_code_point(text, at);
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
      out += '-';
    } else {
      out.append(text.substr(before, at - before));
    }
  }
  return out;
}

/// The elements between the braces of a printed list. Elements may hold commas themselves, which
/// nothing in the text tells apart; only kinds whose elements cannot hold one use domainList. Of
/// those the blank behind a comma is not needed: a window may have broken the line there.
std::vector<std::string> elements(std::string_view text, bool cut, std::string_view separator) {
  std::vector<std::string> items;
  text = trim(text);
  if (!text.empty() && text.front() == '{') text.remove_prefix(1);
  const bool closed = !text.empty() && text.back() == '}';
  if (closed) text.remove_suffix(1);
  if (trim(text).empty()) return items;
  for (size_t at = 0; at <= text.size();) {
    size_t end = text.find(separator, at);
    if (end == std::string_view::npos) end = text.size();
    items.emplace_back(trim(text.substr(at, end - at)));
    at = end + separator.size();
  }
  // The mark is glued to the last visible element, which may be cut itself, unless PowerShell
  // stopped counting: it prints 4 elements, the Exchange Management Shell 16 (input-formats 0.3).
  // It closes the brace then; the cell of a table that was too narrow does not.
  const bool stopped_counting = closed && (items.size() == 4 || items.size() == 16);
  if (cut && !stopped_counting && !items.empty()) items.pop_back();
  return items;
}

std::vector<std::string> words(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n";
  std::vector<std::string> items;
  for (size_t at = text.find_first_not_of(kBlanks); at < text.size();) {
    const size_t end = std::min(text.find_first_of(kBlanks, at), text.size());
    items.emplace_back(text.substr(at, end - at));
    at = text.find_first_not_of(kBlanks, end);
  }
  return items;
}

std::string domain_name(std::string_view text) {
  std::string name = lower(plain_dashes(trim(text)));
  if (!name.empty() && name.back() == '.') name.pop_back();
  return name;
}

/// Exchange draws Services as letters by position in its default table: I P U W S F and, from 2013
/// on, one more for the UM call router. Source: input-formats 3.2 (I, P, W, S seen; the rest by
/// order).
std::vector<std::string> service_letters(std::string_view text) {
  static constexpr std::string_view kLetters = "IPUWSF";
  static constexpr std::string_view kNames[] = {"IMAP", "POP", "UM", "IIS", "SMTP", "Federation"};
  std::vector<std::string> services;
  for (size_t i = 0; i < kLetters.size(); ++i) {
    if (text[i] == kLetters[i]) services.emplace_back(kNames[i]);
  }
  return services;
}

bool is_service_letters(std::string_view text) {
  return (text.size() == 6 || text.size() == 7) &&
         text.find_first_not_of("IPUWSF.") == std::string_view::npos &&
         text.find('.') != std::string_view::npos;
}

std::vector<std::string> flags(std::string_view text) {
  if (is_service_letters(text)) return service_letters(text);
  std::vector<std::string> items;
  for (std::string_view part : split_at(text, ',')) {
    part = trim(part);
    if (!part.empty() && !equal_ignoring_case(part, "None")) items.emplace_back(part);
  }
  return items;
}

const ValueName* name_of(std::string_view printed, const Field& declared) {
  for (const ValueName& value : declared.values) {
    if (equal_ignoring_case(value.printed, printed)) return &value;
  }
  return nullptr;
}

/// JSON and blobs hold a set of flags as the sum of its bits. A bit without a name stays a number.
std::vector<std::string> named_bits(uint32_t bits, const Field& declared) {
  std::vector<std::string> items;
  for (; bits != 0; bits &= bits - 1) {
    const std::string bit = std::to_string(bits & -bits);
    const ValueName* named = name_of(bit, declared);
    items.push_back(named ? std::string(named->name) : bit);
  }
  return items;
}

void set_flags(FieldValue& field, std::string_view text, const Field& declared) {
  uint32_t bits = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), bits);
  const bool number = error == std::errc{} && end == text.data() + text.size();
  if (number && !declared.values.empty()) {
    field.payload = named_bits(bits, declared);
    return;
  }
  std::vector<std::string> items = flags(text);
  if (field.state == FieldState::kCut && !items.empty()) items.pop_back();
  field.payload = std::move(items);
}

void set_text(FieldValue& field, std::string_view text, const Field& declared) {
  const ValueName* named = field.state == FieldState::kPresent ? name_of(text, declared) : nullptr;
  field.payload = std::string(named ? std::string_view(named->name) : text);
}

void set_list(FieldValue& field, std::string_view text, FieldType element) {
  // ConvertTo-Json joins with blanks what lies too deep; a name holds none.
  const bool joined = element == FieldType::kFqdn && text.find_first_of("{,") == text.npos;
  std::vector<std::string> items = joined ? words(text)
                                          : elements(text, field.state == FieldState::kCut,
                                                     element == FieldType::kFqdn ? "," : ", ");
  for (std::string& item : items) {
    if (element == FieldType::kFqdn) item = domain_name(item);
  }
  field.payload = std::move(items);
}

/// Elements that the format itself told apart. One that is cut or opaque is not known, and then the
/// list is not either.
void set_items(FieldValue& field, const Value& value, FieldType element) {
  std::vector<std::string> items;
  for (const Value& item : value.items()) {
    if (item.state != ValueState::kPresent) {
      field.state = FieldState::kCut;
      continue;
    }
    const std::string_view text = trim(item.text);
    items.push_back(element == FieldType::kFqdn ? domain_name(text) : std::string(text));
  }
  field.payload = std::move(items);
}

void set_malformed(FieldValue& field) {
  // The rest of a cut value is not known: what is visible cannot be called malformed.
  if (field.state == FieldState::kPresent) field.state = FieldState::kMalformed;
  field.payload = std::monostate{};
}

void set_thumbprint(FieldValue& field, std::string_view text) {
  std::string hex;
  for (const char c : text) {
    if (is_blank(c) || c == ':') continue;
    hex += to_upper(c);
  }
  if (hex.size() == 40 && std::all_of(hex.begin(), hex.end(), is_hex)) {
    field.payload = std::move(hex);
  } else {
    set_malformed(field);
  }
}

bool is_guid(std::string_view text) {
  if (text.size() != 36) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !is_hex(text[i])) return false;
  }
  return true;
}

void set_guid(FieldValue& field, std::string_view text) {
  std::string guid = lower(plain_dashes(text));
  if (guid.size() == 38 && guid.front() == '{' && guid.back() == '}') guid = guid.substr(1, 36);
  if (is_guid(guid)) {
    field.payload = std::move(guid);
  } else {
    set_malformed(field);
  }
}

void set_bool(FieldValue& field, std::string_view text) {
  if (equal_ignoring_case(text, "True")) {
    field.payload = true;
  } else if (equal_ignoring_case(text, "False")) {
    field.payload = false;
  } else {
    set_malformed(field);
  }
}

void set_int(FieldValue& field, std::string_view text, const Field& declared) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size()) {
    field.payload = declared.bits == 0 ? number : number & ((int64_t{1} << declared.bits) - 1);
  } else {
    set_malformed(field);
  }
}

void set_timestamp(FieldValue& field, std::string_view text) {
  const std::vector<Timestamp> readings = read_date(text);
  if (readings.size() == 1) {
    field.payload = readings.front();
  } else if (readings.empty()) {
    set_malformed(field);
  } else {
    field.state = FieldState::kAmbiguous;
    field.candidates.assign(readings.begin(), readings.end());
  }
}

FieldState state_of(ValueState state) {
  switch (state) {
    case ValueState::kPresent:
      return FieldState::kPresent;
    case ValueState::kBlank:
      return FieldState::kBlank;
    case ValueState::kCut:
      return FieldState::kCut;
    case ValueState::kMasked:
      return FieldState::kMasked;
    case ValueState::kOpaque:
      return FieldState::kOpaque;
    case ValueState::kDamaged:
      return FieldState::kDamaged;
  }
  return FieldState::kAbsent;
}

bool is_list(FieldType type) {
  return type == FieldType::kList || type == FieldType::kDomainList || type == FieldType::kFlags;
}

/// `1,234E+81`: a spreadsheet took a thumbprint or a serial number for a number.
bool is_spreadsheet_number(std::string_view text) {
  const size_t power = text.find("E+");
  if (power == 0 || power == std::string_view::npos) return false;
  const auto digits = [](std::string_view part) {
    return !part.empty() && std::all_of(part.begin(), part.end(), is_digit);
  };
  const std::string_view number = text.substr(0, power);
  const size_t point = std::min(number.find_first_of(",."), number.size());
  const bool whole = point == number.size() || digits(number.substr(point + 1));
  return digits(number.substr(0, point)) && whole && digits(text.substr(power + 2));
}

bool can_be_spoilt(FieldType type) {
  return type == FieldType::kText || type == FieldType::kThumbprint || type == FieldType::kGuid;
}

void set_payload(FieldValue& field, const Field& declared, std::string_view text) {
  if (can_be_spoilt(declared.type) && is_spreadsheet_number(text)) {
    field.state = FieldState::kDamaged;
    return;
  }
  switch (declared.type) {
    case FieldType::kText:
      return set_text(field, text, declared);
    case FieldType::kRecord:
      field.payload = std::string(text);
      return;
    case FieldType::kUrl:
      field.payload = plain_dashes(text);
      return;
    case FieldType::kFqdn:
      field.payload = domain_name(text);
      return;
    case FieldType::kDomainList:
      return set_list(field, text, FieldType::kFqdn);
    case FieldType::kList:
      return set_list(field, text, declared.element);
    case FieldType::kFlags:
      return set_flags(field, text, declared);
    case FieldType::kThumbprint:
      return set_thumbprint(field, text);
    case FieldType::kTimestamp:
      return set_timestamp(field, text);
    case FieldType::kBool:
      return set_bool(field, text);
    case FieldType::kInt:
      return set_int(field, text, declared);
    case FieldType::kGuid:
      return set_guid(field, text);
  }
}

/// Whether the part of a cut value that is seen says something by itself: the first digits of a
/// number do not, nor do the last letters of a name.
bool tells_in_part(const Value& value, FieldType type) {
  const bool one = type == FieldType::kBool || type == FieldType::kInt ||
                   type == FieldType::kTimestamp || type == FieldType::kGuid ||
                   type == FieldType::kThumbprint;
  return !one && !value.end_only;
}

}  // namespace

FieldValue type_value(const Value& value, const Field& declared, const Span& span) {
  FieldValue field;
  field.state = state_of(value.state);
  field.shown = std::string(value.text);
  field.span = span;
  field.repaired = value.repaired;
  if (field.state == FieldState::kBlank) {
    if (is_list(declared.type)) {
      field.payload = std::vector<std::string>{};
    } else {
      field.payload = std::string();
    }
  } else if (value.shape == ValueShape::kList && is_list(declared.type)) {
    set_items(field, value,
              declared.type == FieldType::kDomainList ? FieldType::kFqdn : declared.element);
  } else if (field.state == FieldState::kPresent ||
             (field.state == FieldState::kCut && tells_in_part(value, declared.type))) {
    set_payload(field, declared, trim(value.text));
  }
  return field;
}

FieldValue type_text(std::string_view printed, const Field& field) {
  Value value;
  value.text = printed;
  return type_value(value, field, {});
}

}  // namespace pairlint
