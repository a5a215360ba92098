#include "container/mail.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/limits.h"
#include "base/text.h"
#include "container/charset.h"
#include "container/member_name.h"
#include "container/mime_body.h"
#include "container/mime_header.h"

namespace pairlint {
namespace {

/// Where a mail begins behind a byte order mark and the `From ` line of a mailbox.
std::string_view without_preamble(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("From "))
    bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
  return bytes;
}

/// A part as it stands in the mail.
struct Leaf {
  MimeValue type;
  std::string file_name;
  std::string_view encoding;
  std::string_view body;
  bool attached = false;
};

enum class Line : uint8_t { kText, kBoundary, kEnd };

Line line_of(std::string_view line, std::string_view boundary) {
  if (!line.starts_with(boundary)) return Line::kText;
  line.remove_prefix(boundary.size());
  const bool end = line.starts_with("--");
  if (end) line.remove_prefix(2);
  if (line.find_first_not_of(" \t\r\n") != std::string_view::npos) return Line::kText;
  return end ? Line::kEnd : Line::kBoundary;
}

/// The line end in front of a boundary belongs to the boundary.
std::string_view without_line_end(std::string_view part) {
  if (part.ends_with('\n')) part.remove_suffix(1);
  if (part.ends_with('\r')) part.remove_suffix(1);
  return part;
}

class MailReader {
 public:
  Mail read(std::string_view bytes) {
    part(bytes, 0);
    tell_apart();
    return std::move(mail_);
  }

 private:
  void part(std::string_view bytes, uint32_t depth);
  void multipart(std::string_view body, const MimeValue& type, uint32_t depth);
  void leaf(const Leaf& leaf);
  void prefer_text(size_t first);
  void tell_apart();
  void remark(std::string id, std::string message) {
    for (const Diagnostic& told : mail_.remarks) {
      if (told.id == id && told.message == message) return;
    }
    mail_.remarks.push_back({std::move(id), std::move(message), {}});
  }

  Mail mail_;
};

constexpr std::string_view kTextBody = "body.txt";
constexpr std::string_view kHtmlBody = "body.html";

void MailReader::part(std::string_view bytes, uint32_t depth) {
  const MimeHeaders headers = read_headers(bytes);
  Leaf leaf;
  leaf.type = read_mime_value(headers.find("Content-Type"));
  if (leaf.type.value.empty()) leaf.type.value = "text/plain";
  leaf.body = bytes.substr(headers.body);
  if (leaf.type.value.starts_with("multipart/") && !leaf.type.find("boundary").empty()) {
    return multipart(leaf.body, leaf.type, depth);
  }
  const MimeValue disposition = read_mime_value(headers.find("Content-Disposition"));
  leaf.attached = disposition.value == "attachment";
  leaf.file_name = attachment_name(disposition.find("filename"));
  if (leaf.file_name.empty()) leaf.file_name = attachment_name(leaf.type.find("name"));
  leaf.encoding = trim(headers.find("Content-Transfer-Encoding"));
  this->leaf(leaf);
}

/// RFC 2046, 5.1: what stands between the lines that are the boundary.
void MailReader::multipart(std::string_view body, const MimeValue& type, uint32_t depth) {
  if (depth >= limits::kMailDepth) return remark("mail-limit", "parts nest too deeply; not read");
  const size_t first_part = mail_.parts.size();
  const std::string boundary = "--" + std::string(type.find("boundary"));
  size_t begin = std::string_view::npos;  // of the part; none is open
  for (size_t at = 0; at < body.size();) {
    const size_t next = std::min(body.find('\n', at), body.size() - 1) + 1;
    const Line line = line_of(body.substr(at, next - at), boundary);
    if (line != Line::kText && begin != std::string_view::npos) {
      part(without_line_end(body.substr(begin, at - begin)), depth + 1);
    }
    if (line == Line::kBoundary) begin = next;
    at = line == Line::kEnd ? body.size() : next;
    if (line == Line::kEnd) begin = std::string_view::npos;
  }
  if (begin < body.size()) part(body.substr(begin), depth + 1);
  if (type.value == "multipart/alternative") prefer_text(first_part);
}

void MailReader::leaf(const Leaf& leaf) {
  if (mail_.parts.size() >= limits::kMailParts) {
    return remark("mail-limit", "more than " + std::to_string(limits::kMailParts) +
                                    " parts; the rest is not read");
  }
  const std::string& type = leaf.type.value;
  if (type == "application/pkcs7-signature" || type == "application/pgp-signature") return;
  MailPart part;
  part.bytes = decode_body(leaf.body, leaf.encoding);
  if (type.starts_with("text/")) {
    part.bytes = in_shown_encoding(std::move(part.bytes), leaf.type.find("charset"));
  }
  const bool body = !leaf.attached && leaf.file_name.empty();
  part.name = leaf.file_name;
  if (part.name.empty()) part.name = "attachment";
  if (type == "message/rfc822" && leaf.file_name.empty()) part.name = "message.eml";
  if (body && type == "text/plain") part.name = kTextBody;
  if (body && type == "text/html") part.name = kHtmlBody;
  mail_.parts.push_back(std::move(part));
}

/// Of several forms of one text the plain one is read: positions in it are those that people see.
void MailReader::prefer_text(size_t first) {
  const auto begin = mail_.parts.begin() + static_cast<std::ptrdiff_t>(first);
  const bool text = std::any_of(begin, mail_.parts.end(),
                                [](const MailPart& part) { return part.name == kTextBody; });
  if (!text) return;
  mail_.parts.erase(std::remove_if(begin, mail_.parts.end(),
                                   [](const MailPart& part) { return part.name == kHtmlBody; }),
                    mail_.parts.end());
}

/// `x.txt`, `x (2).txt`.
void MailReader::tell_apart() {
  std::map<std::string, size_t> met;
  for (MailPart& part : mail_.parts) {
    const size_t count = ++met[part.name];
    if (count == 1) continue;
    const size_t dot = std::min(part.name.rfind('.'), part.name.size());
    part.name.insert(dot, " (" + std::to_string(count) + ")");
  }
}

}  // namespace

bool may_begin_a_mail(std::string_view head) {
  const std::string_view mail = without_preamble(head);
  return begins_like_a_header(mail.substr(0, mail.find('\n')));
}

bool begins_a_mail(std::string_view head) {
  if (!may_begin_a_mail(head)) return false;
  const MimeHeaders headers = read_headers(without_preamble(head));
  const auto has = [&headers](const char* name) { return !headers.find(name).empty(); };
  if (!headers.whole || headers.fields.size() < 2) return false;
  const bool sent = has("From") || has("Received") || has("Message-ID") || has("Return-Path") ||
                    has("Subject") || has("To");
  return sent && (has("MIME-Version") || has("Content-Type"));
}

Mail read_mail(std::string_view bytes) { return MailReader().read(without_preamble(bytes)); }

}  // namespace pairlint
