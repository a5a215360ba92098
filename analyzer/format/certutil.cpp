// certutil -dump, -store and -verifystore: one object a certificate, with the names that certutil
// prints in English. What no translation is known of is named by its place: hex is the serial
// number, the two names are issuer and subject, the two dates between them the validity, and the
// last hash of a certificate (not of a name: those are indented) its thumbprint. Sentences without
// a label are its `Remarks`.
#include "format/certutil_scan.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "format/readers.h"
#include "format/shapes.h"

namespace pairlint {
namespace {

/// A certificate has about forty.
constexpr size_t kMostLabels = 100;
constexpr std::string_view kThumbprint = "Cert Hash(sha1)";
constexpr std::string_view kAlternativeNames = "2.5.29.17";

class CertutilBlock {
 public:
  CertutilBlock(const Lines& lines, TextArena& arena) : lines_(lines), arena_(arena) {}

  Object read(uint32_t line, uint32_t end) {
    object_.format = Format::kCertutil;
    object_.range = lines_.range(trim(lines_[line]));
    for (; line < end; ++line) {
      const std::string_view text = trim_right(lines_[line]);
      if (is_empty_line(text)) continue;
      object_.range.end = lines_.range(text).end;
      if (!is_frame(line) && !read_line(text)) read_sentence(text);
      above_ = text;
    }
    close();
    add_lists();
    return std::move(object_);
  }

 private:
  struct Named {
    std::string_view name;
    std::vector<Value> values;
  };

  const Property* find(std::string_view name) const {
    if (name.empty()) return nullptr;
    for (const Property& property : object_.properties) {
      if (property.name == name) return &property;
    }
    return nullptr;
  }
  Property* find(std::string_view name) {
    return const_cast<Property*>(std::as_const(*this).find(name));
  }

  /// The place of a label that is in no translation.
  std::string_view name_of(const CertutilEntry& entry) {
    const std::string_view english = certutil_english(entry.label);
    if (!english.empty()) return english;
    if (!find("Serial Number") && is_hex_text(entry.value)) return "Serial Number";
    const bool name = is_name_text(entry.value);
    if (name && !find("Issuer")) return "Issuer";
    if (name && !find("Subject")) return "Subject";
    const bool between = find("Issuer") && !find("Subject");
    if (between && !entry.value.empty() && is_digit(entry.value.front()) && entry.indent < 2)
      return find("NotBefore") ? "NotAfter" : "NotBefore";
    if (entry.indent == 0 && entry.label.ends_with("(sha1)") &&
        entry.label.find("Key Id") == std::string_view::npos) {
      return kThumbprint;
    }
    return entry.label;
  }

  /// Banners, the store above them, and certutil's last words.
  bool is_frame(uint32_t line) const {
    const std::string_view text = trim_left(lines_[line]);
    const bool above_banner = line + 1 < lines_.count() && is_certutil_banner(lines_[line + 1]);
    return is_certutil_banner(text) || text.starts_with("-----") ||
           text.starts_with("CertUtil: ") || (above_banner && !find("Serial Number"));
  }

  bool read_line(std::string_view text) {
    if (add_name_part(text) || add_alternative_name(text)) return true;
    const auto entry = find_certutil_entry(text);
    if (entry && add_algorithm(*entry)) return true;
    if (!entry || entry->indent > 2) return indent_of(text) > 0;
    in_names_ = false;
    close();
    if (is_oid_text(entry->label)) return true;
    add(*entry);
    return true;
  }

  void add(const CertutilEntry& entry) {
    const std::string_view name = name_of(entry);
    Property* known = find(name);
    if (known && (name != kThumbprint || name == entry.label)) return;
    const ValueState state = entry.value.empty() ? ValueState::kBlank : ValueState::kPresent;
    const Range range = lines_.range(entry.value.empty() ? entry.label : entry.value);
    if (known) {
      known->value = {entry.value, state, range};
    } else if (object_.properties.size() < kMostLabels) {
      object_.properties.push_back({name, {entry.value, state, range}});
      open_ = name;
    }
  }

  /// `    CN=EX01` below `Issuer:`; whose parts they are only their place tells in any language.
  bool add_name_part(std::string_view text) {
    Property* property = in_names_ ? nullptr : find(open_);
    if (!property || !is_name_text(trim(text))) return false;
    const bool begins = property->value.state == ValueState::kBlank;
    if (!begins && joined_.empty()) return false;
    if (begins && certutil_english(property->name).empty()) rename_by_place(*property);
    extend(*property, ", ", trim(text));
    return true;
  }

  /// Puts a further line to a value.
  void extend(Property& property, std::string_view separator, std::string_view text) {
    const Range range = lines_.range(text);
    const bool blank = property.value.state == ValueState::kBlank;
    if (joined_.empty() && !blank) joined_ = property.value.text;
    if (!joined_.empty()) joined_ += separator;
    joined_ += text;
    property.value.state = ValueState::kPresent;
    property.value.range = {blank ? range.begin : property.value.range.begin, range.end};
  }

  /// The value that was open is whole.
  void close() {
    if (!joined_.empty()) find(open_)->value.text = arena_.store(std::move(joined_));
    joined_.clear();
    open_ = {};
  }

  void rename_by_place(Property& property) {
    const std::string_view name = find("Issuer") ? "Subject" : "Issuer";
    if (!find(name)) property.name = open_ = name;
  }

  bool add_alternative_name(std::string_view text) {
    const auto entry = find_certutil_entry(text);
    if (entry && is_oid_text(entry->label)) {
      in_names_ = entry->label == kAlternativeNames;
      return true;
    }
    const auto attribute = attribute_of(text);
    if (!in_names_ || !attribute || indent_of(text) == 0) return false;
    const bool dns = attribute->find("DNS") != std::string_view::npos;
    const std::string_view value = trim(trim_left(text).substr(attribute->size() + 1));
    add_to_list(dns ? "DNS Name" : *attribute, value);
    return true;
  }

  void add_to_list(std::string_view name, std::string_view value) {
    const auto known = std::find_if(lists_.begin(), lists_.end(),
                                    [name](const Named& list) { return list.name == name; });
    if (known == lists_.end() && lists_.size() >= kMostLabels) return;
    Named& list = known == lists_.end() ? lists_.emplace_back(Named{name, {}}) : *known;
    list.values.push_back({value, ValueState::kPresent, lines_.range(value)});
  }

  /// `    Algorithm ObjectId: 1.2.840.113549.1.1.11 sha256RSA` is the value of the label above it.
  bool add_algorithm(const CertutilEntry& entry) {
    if (entry.indent < 2 || open_.empty()) return false;
    Property* property = find(open_);
    const std::string_view oid = entry.value.substr(0, entry.value.find(' '));
    if (property->value.state != ValueState::kBlank || !is_oid_text(oid)) return false;
    property->value = {entry.value, ValueState::kPresent, lines_.range(entry.value)};
    return true;
  }

  /// A console cuts lines at its width; everything else without a label is a remark.
  void read_sentence(std::string_view text) {
    const size_t width = cell_width(above_);
    const bool cut = width == 80 || width == 120;
    Property* property = cut ? find(open_) : nullptr;
    if (property && property->value.range.end == lines_.range(above_).end) {
      extend(*property, "", text);
    } else {
      add_to_list("Remarks", trim(text));
    }
  }

  void add_lists() {
    for (Named& list : lists_) {
      const Range range = {list.values.front().range.begin, list.values.back().range.end};
      object_.properties.push_back({list.name, arena_.list(std::move(list.values), range)});
    }
  }

  const Lines& lines_;
  TextArena& arena_;
  Object object_;
  std::vector<Named> lists_;
  std::string_view open_;  ///< the property that further lines may belong to
  std::string_view above_;
  std::string joined_;     ///< its value, if it is made of several lines
  bool in_names_ = false;  ///< inside the extension with the alternative names
};

}  // namespace

uint32_t claim_certutil(const Lines& lines, uint32_t line) {
  return certutil_end(lines, line) - line;
}

void read_certutil(const Source& source, const Block& block, TextArena& arena,
                   std::vector<Object>& objects) {
  const Lines lines(source, block.first_line);
  const uint32_t end = certutil_end(lines, block.first_line);
  if (end == block.first_line) return;
  const Lines bare = without_margin(lines, block.first_line);
  objects.push_back(CertutilBlock(bare, arena).read(block.first_line, end));
}

}  // namespace pairlint
