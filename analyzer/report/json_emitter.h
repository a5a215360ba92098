#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pairlint::report {

/// Appends `text` as a JSON string with its quotes. Invalid UTF-8 becomes U+FFFD; whatever a
/// terminal or an editor would act upon (controls, bidirectional marks) is written as \uXXXX.
void append_json_string(std::string& out, std::string_view text);

/// Appends JSON that is already written, with the same care for what is inside its strings.
void append_json_text(std::string& out, std::string_view json);

/// Writes JSON from first to last; members stand in the order of the calls.
class JsonEmitter {
 public:
  /// By two blanks, or all on one line without any.
  enum class Layout : uint8_t { kIndented, kOneLine };
  explicit JsonEmitter(Layout layout = Layout::kIndented) : layout_(layout) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  void key(std::string_view name);

  void text(std::string_view value);
  void number(uint64_t value);
  void boolean(bool value);
  void null();
  /// JSON that is already written, on one line.
  void raw(std::string_view json);

  void member(std::string_view name, std::string_view value);
  void member(std::string_view name, const char* value) { member(name, std::string_view(value)); }
  void member(std::string_view name, uint64_t value);
  void member(std::string_view name, bool value);
  /// Null where there is nothing to say: an empty string is never a value.
  void member_or_null(std::string_view name, std::string_view value);

  /// The document, with a final line end.
  std::string take();

 private:
  void begin(char bracket);
  void end(char bracket);
  void element();
  void new_line();

  const Layout layout_;
  std::string out_;
  std::vector<bool> has_elements_;
  bool after_key_ = false;
};

}  // namespace pairlint::report
