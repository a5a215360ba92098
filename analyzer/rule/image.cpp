#include "rule/image.h"

#include <bit>
#include <cstring>

#include "rule/image_members.h"
#include "rule/vocabulary.h"

// Numbers as they stand in memory, texts and lists behind their length in 32 bits, structs member
// by member. The image is made for little-endian machines, which all that we build for are.

namespace pairlint {
namespace {

static_assert(std::endian::native == std::endian::little);

constexpr std::string_view kMark = "pairlint pack 1\n";

/// Copied as one piece: no padding, no pointers.
template <class T>
constexpr bool kIsPlain =
    (std::is_integral_v<T> || std::is_class_v<T>)&&!std::is_same_v<T, bool> &&
    std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>;
static_assert(kIsPlain<expr::Node> && kIsPlain<uint32_t> && !kIsPlain<Field>);

template <class E>
constexpr E kLast{};
template <>
constexpr FieldType kLast<FieldType> = FieldType::kRecord;
template <>
constexpr Over kLast<Over> = Over::kServer;
template <>
constexpr WhenAbsent kLast<WhenAbsent> = WhenAbsent::kSilent;
template <>
constexpr Shell kLast<Shell> = Shell::kExchange;
template <>
constexpr Severity kLast<Severity> = Severity::kError;
template <>
constexpr Confidence kLast<Confidence> = Confidence::kRecalled;

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

class Writer {
 public:
  template <class T>
  void operator()(const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
      (*this)(static_cast<uint32_t>(value.size()));
      out_ += value;
    } else if constexpr (IsVector<T>::value) {
      write_items(value);
    } else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
      write_bytes(&value, sizeof value);
    } else {
      list_members(*this, value);
    }
  }
  std::string take() { return std::move(out_); }

 private:
  void write_bytes(const void* bytes, size_t size) {
    out_.append(static_cast<const char*>(bytes), size);
  }

  template <class T>
  void write_items(const std::vector<T>& items) {
    (*this)(static_cast<uint32_t>(items.size()));
    if constexpr (kIsPlain<T>) {
      write_bytes(items.data(), items.size() * sizeof(T));
    } else {
      for (const T& item : items) (*this)(item);
    }
  }

  std::string out_ = std::string(kMark);
};

/// Once something does not fit, reads nothing more.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {
    if (left_.starts_with(kMark)) {
      left_.remove_prefix(kMark.size());
    } else {
      ok_ = false;
    }
  }

  bool read_all(Pack& pack) {
    (*this)(pack);
    return ok_ && left_.empty();
  }

  template <class T>
  void operator()(T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
      value = take(size());
    } else if constexpr (IsVector<T>::value) {
      read_items(value);
    } else if constexpr (std::is_same_v<T, bool>) {
      value = byte_up_to(1) == 1;
    } else if constexpr (std::is_enum_v<T>) {
      value = static_cast<T>(byte_up_to(static_cast<uint8_t>(kLast<T>)));
    } else if constexpr (std::is_integral_v<T>) {
      const std::string_view bytes = take(sizeof value);
      if (ok_) std::memcpy(&value, bytes.data(), sizeof value);
    } else {
      list_members(*this, value);
      if constexpr (std::is_same_v<T, expr::Program>) check(value);
    }
  }

 private:
  std::string_view take(size_t size) {
    ok_ = ok_ && size <= left_.size();
    if (!ok_) return {};
    const std::string_view taken = left_.substr(0, size);
    left_.remove_prefix(size);
    return taken;
  }

  uint8_t byte_up_to(uint8_t last) {
    const std::string_view byte = take(1);
    const auto value = byte.empty() ? uint8_t{0} : static_cast<uint8_t>(byte.front());
    ok_ = ok_ && value <= last;
    return ok_ ? value : uint8_t{0};
  }

  uint32_t size() {
    uint32_t size = 0;
    (*this)(size);
    return size;
  }

  template <class T>
  void read_items(std::vector<T>& items) {
    const size_t count = size();
    if constexpr (kIsPlain<T>) {
      const std::string_view bytes = take(count * sizeof(T));
      if (!ok_ || count == 0) return;
      items.resize(count);
      std::memcpy(items.data(), bytes.data(), bytes.size());
    } else {
      ok_ = ok_ && count <= left_.size();  // no item takes less than a byte
      if (ok_ && count * sizeof(T) <= left_.size() * 8) items.reserve(count);
      for (size_t i = 0; ok_ && i < count; ++i) (*this)(items.emplace_back());
    }
  }

  void check(const expr::Program& program) {
    ok_ = ok_ && (program.empty() || expr::is_well_formed(program));
  }

  std::string_view left_;
  bool ok_ = true;
};

bool fits(const expr::Program& program, size_t functions) {
  for (const expr::Node& node : program.nodes) {
    if (node.op == expr::Op::kNativeCall && node.value >= functions) return false;
  }
  return true;
}

bool fits(const Template& text, size_t functions) {
  for (const expr::Program& each : text.expressions) {
    if (!fits(each, functions)) return false;
  }
  return text.empty() || text.literals.size() == text.expressions.size() + 1;
}

bool fits(const Fix& fix, size_t functions) {
  return fits(fix.when, functions) && fits(fix.run, functions) && fits(fix.verify, functions) &&
         fits(fix.undo, functions);
}

bool fits(const Kind& kind) {
  for (const uint32_t field : kind.identity) {
    if (field >= kind.fields.size()) return false;
  }
  return true;
}

bool bindings_fit(const Rule& rule, const std::vector<Kind>& kinds) {
  for (const Binding& binding : rule.bindings) {
    if (binding.kind >= kinds.size()) return false;
  }
  if (rule.at_binding >= rule.bindings.size() || rule.fails.empty()) return false;
  return !rule.at.empty() ||
         rule.at_field < kinds[rule.bindings[rule.at_binding].kind].fields.size();
}

bool fits(const Rule& rule, const Pack& pack) {
  const size_t functions = pack.vocabulary.functions.size();
  bool all = bindings_fit(rule, pack.kinds) && fits(rule.given, functions) &&
             fits(rule.fails, functions) && fits(rule.at, functions) &&
             fits(rule.message, functions);
  for (const SeverityCase& each : rule.severity_when) all = all && fits(each.when, functions);
  for (const Fix& each : rule.fixes) all = all && fits(each, functions);
  return all;
}

bool fits(const SignalDefinition& signal, size_t index, size_t signals) {
  for (const SignalPattern& pattern : signal.patterns) {
    if (pattern.signal != index) return false;
    for (const SelectedSignal& each : pattern.selects) {
      if (each.signal != kNoSignal && each.signal >= signals) return false;
    }
  }
  return true;
}

/// What evaluation relies on beyond each member's own form.
bool is_consistent(const Pack& pack) {
  bool all = true;
  for (const Kind& kind : pack.kinds) all = all && fits(kind);
  for (const Rule& rule : pack.rules) all = all && fits(rule, pack);
  const size_t signals = pack.signals.size();
  for (size_t i = 0; i < signals; ++i) all = all && fits(pack.signals[i], i, signals);
  return all;
}

}  // namespace

std::string write_image(const Pack& pack) {
  Writer writer;
  writer(pack);
  return writer.take();
}

Result<Pack> read_image(std::string_view bytes) {
  Pack pack;
  if (!Reader(bytes).read_all(pack)) return fail("the pack's image is damaged");
  pack.vocabulary = vocabulary(pack);
  if (!is_consistent(pack)) return fail("the pack's image is damaged");
  return pack;
}

}  // namespace pairlint
