// What no reader may see. Every place keeps its line and column.

#include <gtest/gtest.h>

#include "unit/source/reading.h"

namespace pairlint::source_test {
namespace {

struct Case {
  std::string text, shown;
};

void expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(read(c.text).text, c.shown) << c.text;
}

TEST(Secrets, OfHeadersAreOverwritten) {
  expect({
      {"Authorization: Bearer abc.DEF-123\n", "Authorization: Bearer ***********\n"},
      {"\"Authorization\": \"Basic a2lt\",\n", "\"Authorization\": \"Basic ****\",\n"},
      {"authorization: NTLM TlRMTVNTUAAC\n", "authorization: NTLM ************\n"},
      {"WWW-Authenticate: NTLM TlRMTVNTUAACAAAADAAM\n",
       "WWW-Authenticate: NTLM ********************\n"},
      {"Set-Cookie: id=abc; path=/; x=1\n", "Set-Cookie: id=***; path=*; x=*\n"},
      {"Cookie: a=b; c=d\nNext: 1\n", "Cookie: a=*; c=*\nNext: 1\n"},
  });
}

TEST(Secrets, ThatAreNoneStay) {
  for (const char* text :
       {"WWW-Authenticate: Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\"\n",
        "ClientAuthorizationOAuthServerIdentity : acs\n",
        "authorization_uri=\"https://x\"\n",
        "PasswordExpired : False\n",
        "the password of the user\n",
        "a cookie was sent\n",
        "Import-CsCertificate -Password $password -Path x\n",
        "-Password (Get-Credential)\n",
        "-Password <password>\n",
        "ConvertTo-SecureString $plain -AsPlainText -Force\n",
        "a PRIVATE KEY is missing\nHasPrivateKey : True\n",
        "eyJ\n",
        "client_secret_basic, client_secret: null\n",
        "client_secret=$secret\n",
        "Set-X -ErrorAction SilentlyContinueAlways\n",
        "grep -e ClientAuthorizationOAuthServerIdentity\n",
        "powershell -enc $script\n",
        "-e\n",
        "-enc\n",
        "x-enc RwBlAHQALQBDAHMA\n",
        "RawData : MIIBeyJxyzxyzxyzxyzxyzxyzxyz\n",
        "MIIB\neyJxyzxyzxyzxyzxyzxyzxyzxy\nabcd\n"}) {
    EXPECT_EQ(read(text).text, text);
  }
}

TEST(Secrets, InTokensAreOverwrittenOverBrokenLines) {
  expect({
      {"token eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2ln end\n",
       "token ***************************************** end\n"},
      {"eyJhbGciOiJSUzI1NiJ9\n   eyJhdWQiOiJ4In0c2lnbmF0dXJl\nEnabled : True\n",
       "********************\n   ***************************\nEnabled : True\n"},
      {"> eyJhbGciOiJSUzI1NiJ9\n> c2ln4\n> Hello\n", "> ********************\n> *****\n> Hello\n"},
  });
}

TEST(Secrets, InCommandsAreOverwritten) {
  expect({
      {"net -Password 'pa ss'\n", "net -Password '*****'\n"},
      {"net -Password pass -User kim\n", "net -Password **** -User kim\n"},
      {"Server=x;Password=abc;User=kim\n", "Server=x;Password=***;User=kim\n"},
      {"Server=x;pwd=abc;User=kim\n", "Server=x;pwd=***;User=kim\n"},
      {"\"password\": \"abc\"\n", "\"password\": \"***\"\n"},
      {"Password : abc\n", "Password : ***\n"},
      {"ConvertTo-SecureString \"abc\" -AsPlainText -Force\n",
       "ConvertTo-SecureString \"***\" -AsPlainText -Force\n"},
      {"ConvertTo-SecureString -AsPlainText -String 'abc' -Force\n",
       "ConvertTo-SecureString -AsPlainText -String '***' -Force\n"},
      {"ConvertTo-SecureString abc -AsPlainText\n", "ConvertTo-SecureString *** -AsPlainText\n"},
      {"'abc' | ConvertTo-SecureString -Force\n", "'***' | ConvertTo-SecureString -Force\n"},
  });
}

TEST(Secrets, OfClientsAreOverwritten) {
  expect({
      {"grant_type=x&client_secret=a%2Bb~c&scope=y\n",
       "grant_type=x&client_secret=*******&scope=y\n"},
      {"{\"client_secret\":\"ab,c\",\"x\":1}\n", "{\"client_secret\":\"****\",\"x\":1}\n"},
      {"{\\\"client_secret\\\":\\\"abc\\\"}\n", "{\\\"client_secret\\\":\\\"***\\\"}\n"},
      {"@{ Client_Secret = 'a b' }\n", "@{ Client_Secret = '***' }\n"},
      {"client_secret : abc\n", "client_secret : ***\n"},
      {"client_secret=", "client_secret="},
  });
}

TEST(Secrets, InEncodedCommandsAreOverwritten) {
  expect({
      {"powershell.exe -EncodedCommand JABwAD0AJwB4ACcA -NoExit\n",
       "powershell.exe -EncodedCommand **************** -NoExit\n"},
      {"pwsh -e RwBlAHQALQBDAHMA\n", "pwsh -e ****************\n"},
      {"Arguments : -nop -ENC \"RwBlAHQALQBDAHMA\"\n",
       "Arguments : -nop -ENC \"****************\"\n"},
      {"'-ec','RwBlAHQALQBDAHMA'\n", "'-ec','****************'\n"},
      {"powershell -enc RwBlAHQA\n  LQBDAHMATwBBAHUAdABoAEMA\nEnabled : True\n",
       "powershell -enc ********\n  ************************\nEnabled : True\n"},
  });
}

TEST(Secrets, OfPrivateKeysStayBase64) {
  expect({
      {"-----BEGIN PRIVATE KEY-----\nMIIE\nab+/=\n-----END PRIVATE KEY-----\nRealm : x\n",
       "-----BEGIN PRIVATE KEY-----\nxxxx\nxxxxx\n-----END PRIVATE KEY-----\nRealm : x\n"},
      {"> -----BEGIN RSA PRIVATE KEY-----\n> MIIE\n\nRealm : x\n",
       "> -----BEGIN RSA PRIVATE KEY-----\n> xxxx\n\nRealm : x\n"},
      {"-----BEGIN PRIVATE KEY----- MIIEabcdefghijklmn abcdefghijklmnop -----END PRIVATE "
       "KEY-----\n",
       "-----BEGIN PRIVATE KEY----- xxxxxxxxxxxxxxxxxx xxxxxxxxxxxxxxxx -----END PRIVATE "
       "KEY-----\n"},
  });
}

}  // namespace
}  // namespace pairlint::source_test
