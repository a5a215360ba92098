#include "rule/quote.h"

#include "base/text.h"

namespace pairlint {
namespace {

bool ends_a_literal(char32_t c) { return c == U'\'' || (c >= 0x2018 && c <= 0x201B); }

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Unicode's Cc, Zl and Zp, and of Cf what reorders or hides text.
bool must_not_be_pasted(char32_t c) {
  return c < 0x20 || is_between(c, 0x7F, 0x9F) || c == 0xAD || c == 0x61C || c == 0x180E ||
         is_between(c, 0x200B, 0x200F) || is_between(c, 0x2028, 0x202E) ||
         is_between(c, 0x2060, 0x206F) || c == 0xFEFF || is_between(c, 0xFFF9, 0xFFFB) ||
         is_between(c, 0xE0000, 0xE007F);
}

std::string hex(char32_t c) {
  std::string digits;
  for (; c != 0; c >>= 4) digits.insert(digits.begin(), "0123456789ABCDEF"[c & 0xF]);
  return "0x" + (digits.empty() ? "0" : digits);
}

std::string char_term(char32_t c) {
  if (c > 0xFFFF) return "[char]::ConvertFromUtf32(" + hex(c) + ")";
  return "[char]" + hex(c);
}

/// Terms of a sum. The first is always a string, so that the sum is one.
class Terms {
 public:
  void add_quoted(char32_t c) {
    if (!open_) begin_literal();
    if (ends_a_literal(c)) append_utf8(out_, c);
    append_utf8(out_, c);
  }

  void add_char(char32_t c) {
    if (out_.empty()) begin_literal();
    end_literal();
    out_ += " + " + char_term(c);
    sum_ = true;
  }

  std::string finish() {
    if (out_.empty()) begin_literal();
    end_literal();
    return sum_ ? "(" + out_ + ")" : out_;
  }

 private:
  void begin_literal() {
    if (!out_.empty()) out_ += " + ";
    out_ += '\'';
    open_ = true;
  }

  void end_literal() {
    if (open_) out_ += '\'';
    open_ = false;
  }

  std::string out_;
  bool open_ = false;
  bool sum_ = false;
};

}  // namespace

std::string powershell_literal(std::string_view text) {
  Terms terms;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (must_not_be_pasted(c)) {
      terms.add_char(c);
    } else {
      terms.add_quoted(c);
    }
  }
  return terms.finish();
}

std::string powershell_literal(const std::vector<std::string>& list) {
  if (list.empty()) return "@()";
  std::vector<std::string> literals;
  for (const std::string& item : list) literals.push_back(powershell_literal(item));
  return join(literals, ",");
}

}  // namespace pairlint
