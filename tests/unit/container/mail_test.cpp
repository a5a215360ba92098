#include "container/mail.h"

#include <gtest/gtest.h>

namespace pairlint {
namespace {

/// Mails stand in tests with plain line ends and travel with CRLF.
std::string as_sent(std::string_view text) {
  std::string sent;
  for (const char c : text) sent += c == '\n' ? "\r\n" : std::string(1, c);
  return sent;
}

/// `name=bytes` and remarks, one a line.
std::string taken_apart(const std::string& bytes) {
  const std::string exact(bytes.begin(), bytes.end());
  const Mail mail = read_mail(exact);
  std::string text;
  for (const MailPart& part : mail.parts) text += part.name + "=" + part.bytes + "\n";
  for (const Diagnostic& remark : mail.remarks) text += remark.message + "\n";
  return text;
}

constexpr const char* kHead = "From: a@contoso.com\nMIME-Version: 1.0\n";

struct Case {
  const char* mail;  ///< behind kHead
  const char* expected;
};

void expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    std::string sent = taken_apart(as_sent(std::string(kHead) + c.mail));
    std::erase(sent, '\r');
    EXPECT_EQ(sent, c.expected) << c.mail;
    EXPECT_EQ(taken_apart(std::string(kHead) + c.mail), c.expected) << c.mail;
  }
}

TEST(Mail, OfOnePartIsItsText) {
  expect({
      {"\nName : x\n", "body.txt=Name : x\n\n"},
      {"Content-Type: text/html\n\n<p>x", "body.html=<p>x\n"},
      {"Content-Type: image/png; name=a.png\n\nPNG", "a.png=PNG\n"},
      {"Content-Type: application/x\n\nx", "attachment=x\n"},
      {"", "body.txt=\n"},
  });
}

TEST(Mail, IsDecoded) {
  expect({
      {"Content-Transfer-Encoding: base64\n\nTmFtZSA6\nIHg=\n", "body.txt=Name : x\n"},
      {"Content-Transfer-Encoding: BASE64\n\nTmFtZSA6IHg", "body.txt=Name : x\n"},
      {"Content-Transfer-Encoding: quoted-printable\n\nUrl =3D https://=\ncontoso.com=20\n=zz =",
       "body.txt=Url = https://contoso.com \n=zz \n"},
      {"Content-Transfer-Encoding: quoted-printable\n\nsoft= \nbreak", "body.txt=softbreak\n"},
      {"Content-Type: text/plain; charset=\"windows-1252\"\n\n\x93 \xFC",
       "body.txt=\u201C \u00FC\n"},
      {"Content-Type: text/plain; charset=ISO-8859-1\n\n\xFC", "body.txt=\u00FC\n"},
      {"Content-Type: text/plain; charset=iso-8859-2\n\n\xB3", "body.txt=\u0142\n"},
      {"Content-Type: text/plain; charset=iso-8859-15\n\n\xA4", "body.txt=\u20AC\n"},
      {"Content-Type: text/plain; charset=windows-1251\n\n\xC4\xE0", "body.txt=\u0414\u0430\n"},
      {"Content-Type: text/plain; charset=utf-8\n\n\u00FC", "body.txt=\u00FC\n"},
      {"Content-Type: text/plain; charset=x-unknown\n\n\xFC", "body.txt=\xFC\n"},
  });
  EXPECT_EQ(read_mail("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-16le\n"
                      "Content-Transfer-Encoding: base64\n\nYQBiAA==")
                .parts[0]
                .bytes,
            std::string("\xFF\xFE"
                        "a\0b\0",
                        6));
}

TEST(Mail, OfSeveralPartsIsTakenApart) {
  expect({
      {"Content-Type: multipart/mixed; boundary=\"==a b\"\n\npreamble\n--==a b\n\none\n--==a b\n"
       "Content-Disposition: attachment; filename=\"a b.txt\"\n\ntwo\n--==a b--\nepilogue\n",
       "body.txt=one\na b.txt=two\n"},
      {"Content-Type: multipart/mixed; boundary=x\n\n--x\n\none\n--xy\nmore\n--x\n\ncut",
       "body.txt=one\n--xy\nmore\nbody (2).txt=cut\n"},
      {"Content-Type: multipart/mixed; boundary=x\n\n--x\n"
       "Content-Type: multipart/mixed; boundary=y\n\n--y\n\nin\n--y--\n--x\n\nout\n--x--\n",
       "body.txt=in\nbody (2).txt=out\n"},
      {"Content-Type: multipart/mixed; boundary=x\n\nnothing", ""},
      {"Content-Type: multipart/mixed\n\nno boundary", "attachment=no boundary\n"},
      {"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n\n"
       "From: b\n\nhi\n--x--\n",
       "message.eml=From: b\n\nhi\n"},
      {"Content-Type: multipart/signed; boundary=x\n\n--x\n\none\n--x\n"
       "Content-Type: application/pkcs7-signature; name=smime.p7s\n\nzzz\n--x--\n",
       "body.txt=one\n"},
  });
}

TEST(Mail, IsReadAsTextWhereItIsHtmlToo) {
  expect({
      {"Content-Type: multipart/alternative; boundary=x\n\n--x\n\none\n--x\n"
       "Content-Type: text/html\n\n<p>one\n--x--\n",
       "body.txt=one\n"},
      {"Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>one\n"
       "--x--\n",
       "body.html=<p>one\n"},
      {"Content-Type: multipart/alternative; boundary=x\n\n--x\n\none\n--x\n"
       "Content-Type: multipart/related; boundary=y\n\n--y\nContent-Type: "
       "text/html\n\n<p>one\n--y\n"
       "Content-Type: image/png; name=a.png\n\nPNG\n--y--\n--x--\n",
       "body.txt=one\na.png=PNG\n"},
      {"Content-Type: multipart/mixed; boundary=x\n\n--x\n\none\n--x\nContent-Type: text/html\n\n"
       "<p>two\n--x--\n",
       "body.txt=one\nbody.html=<p>two\n"},
  });
}

TEST(Mail, CallsAttachmentsWhatTheSenderCalledThem) {
  const struct {
    const char* field;
    const char* name;
  } cases[] = {
      {"Content-Type: x/y; name=plain.txt", "plain.txt"},
      {"Content-Type: x/y; name=\"q \\\"u\\\".txt\"", "q \"u\".txt"},
      {"Content-Type: x/y; name=\"=?utf-8?B?UHLDvGZ1bmcudHh0?=\"", "Pr\u00FCfung.txt"},
      {"Content-Type: x/y; name==?iso-8859-1?Q?Pr=FCfung_1.txt?=", "Pr\u00FCfung 1.txt"},
      {"Content-Type: x/y;\n name=\"=?utf-8?Q?a?=\n =?utf-8?Q?b?=.txt\"", "ab.txt"},
      {"Content-Disposition: attachment; filename*=utf-8''Pr%C3%BCf%20ung.txt",
       "Pr\u00FCf ung.txt"},
      {"Content-Disposition: attachment; filename*0*=utf-8'en'a%20; filename*1=\"b.\";\n"
       " filename*2=txt",
       "a b.txt"},
      {"Content-Disposition: attachment; filename=\"C:\\\\temp\\\\x.txt\"", "x.txt"},
      {"Content-Disposition: attachment; filename=\"../../x.txt\"", "x.txt"},
      {"Content-Disposition: attachment; filename=..", "attachment"},
      {"Content-Disposition: attachment; filename*99999999999=x", "x"},
      {"Content-Disposition: attachment; filename=", "attachment"},
      {"Content-Disposition: attachment; =x; filename", "attachment"},
      {"Content-Type: x/y; name=\"=?utf-8?B?UHI", "=?utf-8?B?UHI"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(taken_apart(std::string(kHead) + c.field + "\n\nx"), std::string(c.name) + "=x\n");
  }
}

TEST(Mail, IsBounded) {
  std::string nested;
  for (int i = 0; i < 20; ++i) {
    const std::string boundary = "b" + std::to_string(i);
    nested += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
  }
  EXPECT_EQ(taken_apart(nested + "\nx"), "parts nest too deeply; not read\n");
  std::string many = "Content-Type: multipart/mixed; boundary=x\n\n";
  for (int i = 0; i < 1200; ++i) many += "--x\n\nx\n";
  const Mail mail = read_mail(many);
  EXPECT_EQ(mail.parts.size(), 1000u);
  ASSERT_EQ(mail.remarks.size(), 1u);
  EXPECT_EQ(mail.remarks[0].message, "more than 1000 parts; the rest is not read");
}

TEST(Mail, OfEncodedWordsWithoutEndIsReadInOnePass) {
  std::string words;
  for (int i = 0; i < 100'000; ++i) words += "=?a?q?";
  const std::string name = "Content-Type: x/y; name=\"" + words + "\"\n\nx";
  EXPECT_EQ(read_mail(name).parts.size(), 1u);
}

TEST(Mail, IsToldFromTextByItsHeaders) {
  const struct {
    const char* text;
    bool mail;
  } cases[] = {
      {"From: a\nMIME-Version: 1.0\n\nx", true},
      {"\xEF\xBB\xBFReceived: from x\n by y\nContent-Type: text/plain\n\nx", true},
      {"From a@contoso.com Mon Jan  1\nFrom: a\nMIME-Version: 1.0\n\nx", true},
      {"mime-version: 1.0\nfrom: a\n\n", true},
      {"From: a\nTo: b\nSubject: c\n\npasted", false},
      {"From: a\nMIME-Version: 1.0\nprose goes on here\n\nx", false},
      {"Content-Type: text/xml\nServer: IIS\n\n<x/>", false},
      {"Identity : Global\nMIME-Version: 1.0\nFrom: a\n", false},
      {"Subject: x\n", false},
      {"From ", false},
      {"", false},
  };
  for (const auto& c : cases) EXPECT_EQ(begins_a_mail(c.text), c.mail) << c.text;
}

}  // namespace
}  // namespace pairlint
