// pugixml stops at what is no XML and keeps what it has read until there, which is what a torn log
// needs. It expands no entities of a document's own. Nothing here recurses.
#include "trace/soap_answer.h"

#include <algorithm>
#include <pugixml.hpp>

#include "base/limits.h"
#include "base/text.h"
#include "trace/squeeze.h"

namespace pairlint {
namespace {

std::string_view local_name(const pugi::xml_node& node) {
  std::string_view name = node.name();
  name.remove_prefix(name.find(':') + 1);  // npos + 1 is 0
  return name;
}

/// The text of an element; no value that is read here holds blanks.
std::string value_of(const pugi::xml_node& node) {
  std::string value;
  for (const char c : std::string_view(node.text().get())) {
    if (!is_blank(c) && c != '\n') value += c;
  }
  return value;
}

/// `<UserSetting><Name>ExternalEwsUrl</Name><Value>https://...</Value></UserSetting>`
void read_setting(const pugi::xml_node& setting, SoapMessage& message) {
  std::string name, value;
  for (const pugi::xml_node& child : setting.children()) {
    if (local_name(child) == "Name") name = value_of(child);
    if (local_name(child) == "Value") value = value_of(child);
  }
  if (name == "InternalEwsUrl" || (name == "ExternalEwsUrl" && message.ews_url.empty())) {
    message.ews_url = value;
  }
}

void read_code(const pugi::xml_node& node, SoapMessage& message) {
  const std::string code = value_of(node);
  const bool says_more = message.code.empty() || message.code == "Fault" ||
                         (message.code == "NoError" && code != "NoError");
  if (code.empty() || !says_more) return;
  message.code = code;
  message.code_at = static_cast<size_t>(std::max<ptrdiff_t>(node.offset_debug(), 0));
}

void read_element(const pugi::xml_node& node, SoapMessage& message) {
  const std::string_view name = local_name(node);
  if (name == "ErrorCode" || name == "ResponseCode") return read_code(node, message);
  if (name == "UserSetting") return read_setting(node, message);
  if (name == "To") message.to = value_of(node);
  if (name == "Mailbox" && message.mailbox.empty()) message.mailbox = value_of(node);
  if (name == "Fault" && message.code.empty()) {
    message.code = "Fault";
    message.code_at = static_cast<size_t>(std::max<ptrdiff_t>(node.offset_debug(), 0));
  }
}

/// The element behind `node` in the order of the text; what lies deeper than the limit is left out.
pugi::xml_node next_element(const pugi::xml_node& node, size_t& depth) {
  if (depth < limits::kSoapDepth && node.first_child()) {
    ++depth;
    return node.first_child();
  }
  pugi::xml_node at = node;
  while (at && !at.next_sibling()) {
    at = at.parent();
    if (depth > 0) --depth;
  }
  return at.next_sibling();
}

SoapMessage read_xml(std::string_view text) {
  SoapMessage message;
  pugi::xml_document document;
  document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_fragment,
                       pugi::encoding_utf8);
  size_t depth = 0;
  for (pugi::xml_node node = document.first_child(); node; node = next_element(node, depth)) {
    if (node.type() == pugi::node_element) read_element(node, message);
  }
  return message;
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
  SoapMessage message = read_xml(text);
  if (!message.code.empty() || !message.to.empty() || text.find('<') == std::string_view::npos) {
    return message;
  }
  message = read_xml(without_line_ends(text));
  message.code_at = 0;  // its place was moved
  return message;
}

}  // namespace pairlint
