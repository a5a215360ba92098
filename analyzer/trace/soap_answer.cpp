// Nothing is validated and no tree is built: what is read stands in a few elements, and a torn log
// breaks off anywhere. No entity is defined or expanded. Nothing here recurses.
#include "trace/soap_answer.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "format/clixml_markup.h"
#include "trace/squeeze.h"

namespace pairlint {
namespace {

bool is_space(char c) { return is_blank(c) || c == '\n'; }

std::string_view local_name(std::string_view name) {
  name.remove_prefix(name.find(':') + 1);  // npos + 1 is 0
  return name;
}

void append_piece(const DecodedPiece& piece, std::string& value) {
  const bool stands = piece.stands || piece.is_undefined || piece.raw.front() != '&';
  if (!stands) return append_utf8(value, piece.character);
  for (const char c : piece.raw) {
    if (!is_space(c)) value += c;
  }
}

/// No value that is read here holds blanks: those in it are the console's.
std::string value_in(std::string_view text) {
  std::string value;
  EscapeScanner pieces(text);
  while (const auto piece = pieces.next()) append_piece(*piece, value);
  return value;
}

/// Reads the elements of a message in the order of the text.
class SoapReader {
 public:
  explicit SoapReader(std::string_view text) : text_(text), scanner_(text) {}

  SoapMessage read();
  /// A line end inside a tag: its name may have been broken there.
  bool is_wrapped() const { return is_wrapped_; }

 private:
  void read_element();
  void read_code();
  void read_setting(std::string_view name);
  void note_fault();
  std::string value();
  std::string_view tag() const {
    return text_.substr(scanner_.begin(), scanner_.end() - scanner_.begin());
  }
  bool names_attributes() const;

  std::string_view text_;
  MarkupScanner scanner_;
  Token token_ = Token::kEnd;
  SoapMessage message_;
  size_t depth_ = 0;
  bool is_wrapped_ = false;
  bool in_setting_ = false;
  std::string setting_name_;
  std::string setting_value_;
};

SoapMessage SoapReader::read() {
  token_ = scanner_.next();
  while (token_ != Token::kEnd && token_ != Token::kCut) {
    const bool opens = token_ == Token::kOpen;
    const bool closes = token_ == Token::kClose;
    if (opens || closes) is_wrapped_ = is_wrapped_ || tag().find('\n') != std::string_view::npos;
    if (closes && depth_ > 0) --depth_;
    if (closes && local_name(scanner_.name()) == "UserSetting") in_setting_ = false;
    const bool read = opens && depth_ <= limits::kSoapDepth;
    if (opens) ++depth_;
    const uint32_t at = scanner_.begin();
    if (read) read_element();
    if (scanner_.begin() == at) token_ = scanner_.next();
  }
  return std::move(message_);
}

/// `<To ken>` was `<Token>` until a console broke it.
bool SoapReader::names_attributes() const {
  const std::string_view inside = tag().substr(1 + scanner_.name().size());
  return inside == ">" || inside.find('=') != std::string_view::npos;
}

void SoapReader::read_element() {
  const std::string_view name = local_name(scanner_.name());
  if (in_setting_ && (name == "Name" || name == "Value")) return read_setting(name);
  if (name == "UserSetting") {
    in_setting_ = true;
    setting_name_.clear();
    setting_value_.clear();
  } else if (name == "ErrorCode" || name == "ResponseCode") {
    read_code();
  } else if (name == "To" && names_attributes()) {
    message_.to = value();
  } else if (name == "Mailbox" && message_.mailbox.empty()) {
    message_.mailbox = value();
  } else if (name == "Fault") {
    note_fault();
  }
}

/// The text directly behind the opening tag that was just read.
std::string SoapReader::value() {
  token_ = scanner_.next();
  return token_ == Token::kText ? value_in(scanner_.text()) : std::string();
}

void SoapReader::read_code() {
  const size_t at = scanner_.begin() + 1;
  const std::string code = value();
  const bool says_more = message_.code.empty() || message_.code == "Fault" ||
                         (message_.code == "NoError" && code != "NoError");
  if (code.empty() || !says_more) return;
  message_.code = code;
  message_.code_at = at;
}

void SoapReader::note_fault() {
  if (!message_.code.empty()) return;
  message_.code = "Fault";
  message_.code_at = scanner_.begin() + 1;
}

/// `<UserSetting><Name>ExternalEwsUrl</Name><Value>https://...</Value></UserSetting>`
void SoapReader::read_setting(std::string_view name) {
  (name == "Name" ? setting_name_ : setting_value_) = value();
  if (setting_value_.empty()) return;
  if (setting_name_ == "InternalEwsUrl" ||
      (setting_name_ == "ExternalEwsUrl" && message_.ews_url.empty())) {
    message_.ews_url = setting_value_;
  }
}

/// Line ends taken out, with the marks that mail has put behind them and the blanks of indentation.
std::string without_line_ends(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    at = behind_quote_marks(text, at);
    const size_t end = std::min(text.find('\n', at), text.size());
    out += text.substr(at, end - at);
    at = end + 1;
  }
  return out;
}

}  // namespace

SoapMessage read_soap(std::string_view text) {
  text = text.substr(0, limits::kMessageBytes);
  SoapReader reader(text);
  SoapMessage message = reader.read();
  if (!message.code.empty() || !message.to.empty() || !reader.is_wrapped()) return message;
  const std::string joined = without_line_ends(text);
  message = SoapReader(joined).read();
  message.code_at = 0;  // its place was moved
  return message;
}

}  // namespace pairlint
