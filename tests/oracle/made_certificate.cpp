#include "oracle/made_certificate.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace pairlint {
namespace {

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* object) const {
    Free(object);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;

void require(bool holds) {
  if (holds) return;
  ERR_print_errors_fp(stderr);
  std::abort();
}

/// A part of a name; `joins`: it belongs to the part before it.
struct Part {
  const char* attribute;
  int type;
  std::string value;
  bool joins = false;
};

struct Recipe {
  std::string name;
  EVP_PKEY* key;
  std::vector<Part> subject = {{"CN", V_ASN1_UTF8STRING, "mail.contoso.com"}};
  std::vector<Part> issuer = {};  ///< the subject if empty
  const char* not_before = "20240301120000Z";
  const char* not_after = "20290301115959Z";
  std::string alternative_names = {};
  const char* usage = nullptr;
  const char* extended_usage = nullptr;
  const EVP_MD* digest = EVP_sha256();
  bool pss = false;
  const char* serial = "5C7566D43451D0A14FBC9B3B6F4E7246";
  long version = 2;
};

void set_name(X509_NAME* name, const std::vector<Part>& parts) {
  for (const Part& part : parts) {
    std::unique_ptr<ASN1_OBJECT, Freed<ASN1_OBJECT_free>> oid(OBJ_txt2obj(part.attribute, 0));
    const auto* bytes = reinterpret_cast<const unsigned char*>(part.value.data());
    require(X509_NAME_add_entry_by_OBJ(name, oid.get(), part.type, bytes,
                                       static_cast<int>(part.value.size()), -1,
                                       part.joins ? -1 : 0) == 1);
  }
}

void set_time(ASN1_TIME* field, const char* time) {
  require(ASN1_TIME_set_string_X509(field, time) == 1);
}

void add_extension(X509* certificate, int nid, const char* value) {
  if (value == nullptr || *value == 0) return;
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
  std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(
      X509V3_EXT_conf_nid(nullptr, &context, nid, value));
  require(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

void set_serial(X509* certificate, const char* hex) {
  BIGNUM* number = nullptr;
  require(BN_hex2bn(&number, hex) > 0);
  require(BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)) != nullptr);
  BN_free(number);
}

void sign(X509* certificate, const Recipe& recipe) {
  std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
  EVP_PKEY_CTX* key = nullptr;
  require(EVP_DigestSignInit(context.get(), &key, recipe.digest, nullptr, recipe.key) == 1);
  if (recipe.pss) require(EVP_PKEY_CTX_set_rsa_padding(key, RSA_PKCS1_PSS_PADDING) == 1);
  require(X509_sign_ctx(certificate, context.get()) > 0);
}

MadeCertificate make(const Recipe& recipe) {
  Certificate certificate(X509_new());
  X509* x = certificate.get();
  require(X509_set_version(x, recipe.version) == 1);
  set_serial(x, recipe.serial);
  set_name(X509_get_subject_name(x), recipe.subject);
  set_name(X509_get_issuer_name(x), recipe.issuer.empty() ? recipe.subject : recipe.issuer);
  set_time(X509_getm_notBefore(x), recipe.not_before);
  set_time(X509_getm_notAfter(x), recipe.not_after);
  require(X509_set_pubkey(x, recipe.key) == 1);
  add_extension(x, NID_key_usage, recipe.usage);
  add_extension(x, NID_ext_key_usage, recipe.extended_usage);
  add_extension(x, NID_subject_alt_name, recipe.alternative_names.c_str());
  sign(x, recipe);
  unsigned char* bytes = nullptr;
  const int size = i2d_X509(x, &bytes);
  require(size > 0);
  MadeCertificate made{recipe.name,
                       std::string(reinterpret_cast<char*>(bytes), static_cast<size_t>(size))};
  OPENSSL_free(bytes);
  return made;
}

std::string many_names() {
  std::string names = "DNS:mail.contoso.com";
  for (int i = 0; i < 200; ++i) names += ",DNS:host" + std::to_string(i) + ".contoso.com";
  return names;
}

std::vector<Part> strings_of_every_type() {
  return {{"C", V_ASN1_PRINTABLESTRING, "DE"},
          {"O", V_ASN1_T61STRING, "M\xFCller"},
          {"OU", V_ASN1_BMPSTRING, std::string("\0M\0\xFC\x04\x10", 6)},
          {"L", V_ASN1_UNIVERSALSTRING, std::string("\0\0\0L\0\1\xF6\0", 8)},
          {"DC", V_ASN1_IA5STRING, "contoso"},
          {"CN", V_ASN1_UTF8STRING, "M\xC3\xBCller \xE6\x97\xA5\xE6\x9C\xAC"},
          {"serialNumber", V_ASN1_PRINTABLESTRING, "HRB 12345"},
          {"1.3.6.1.4.1.311.60.2.1.3", V_ASN1_PRINTABLESTRING, "DE"},
          {"1.2.840.113549.1.9.1", V_ASN1_IA5STRING, "kim@contoso.com"}};
}

std::vector<Part> values_to_be_quoted() {
  return {{"O", V_ASN1_UTF8STRING, "Contoso, Ltd."},
          {"OU", V_ASN1_UTF8STRING, "a \"quoted\" unit"},
          {"OU", V_ASN1_UTF8STRING, " blank in front"},
          {"OU", V_ASN1_UTF8STRING, "a+b"},
          {"OU", V_ASN1_UTF8STRING, "x=y"},
          {"OU", V_ASN1_UTF8STRING, "#1"},
          {"OU", V_ASN1_UTF8STRING, "two\nlines"},
          {"OU", V_ASN1_UTF8STRING, ""},
          {"CN", V_ASN1_UTF8STRING, "a;b <c>"}};
}

std::vector<Recipe> recipes_of_keys() {
  static const Key kSmall(EVP_RSA_gen(1024));
  static const Key kUsual(EVP_RSA_gen(2048));
  static const Key kLarge(EVP_RSA_gen(4096));
  static const Key kP256(EVP_EC_gen("P-256"));
  static const Key kP384(EVP_EC_gen("P-384"));
  static const Key kP521(EVP_EC_gen("P-521"));
  static const Key kEdwards(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
  std::vector<Recipe> recipes = {
      {"rsa-1024", kSmall.get()},  {"rsa-2048", kUsual.get()}, {"rsa-4096", kLarge.get()},
      {"p-256", kP256.get()},      {"p-384", kP384.get()},     {"p-521", kP521.get()},
      {"ed25519", kEdwards.get()}, {"pss", kUsual.get()},      {"sha1", kUsual.get()}};
  recipes[4].digest = EVP_sha384();
  recipes[5].digest = EVP_sha512();
  recipes[6].digest = nullptr;
  recipes[7].pss = true;
  recipes[8].digest = EVP_sha1();
  return recipes;
}

std::vector<Recipe> recipes_of_content(EVP_PKEY* key) {
  std::vector<Recipe> recipes;
  const auto add = [&](const char* name) -> Recipe& {
    return recipes.emplace_back(Recipe{name, key});
  };
  add("many names").alternative_names = many_names();
  add("idn").alternative_names = "DNS:xn--mller-kva.contoso.com,DNS:*.contoso.com";
  add("other names").alternative_names =
      "IP:10.0.0.1,IP:2001:db8::1:0:0:1,IP:::,email:kim@contoso.com,URI:https://contoso.com/,"
      "otherName:1.3.6.1.4.1.311.20.2.3;UTF8:kim@contoso.com,DNS:mail.contoso.com";
  add("usages").usage = "critical,digitalSignature,keyEncipherment,decipherOnly";
  add("purposes").extended_usage = "serverAuth,clientAuth,1.3.6.1.4.1.99999.1";
  add("long name").subject = {{"O", V_ASN1_UTF8STRING, std::string(60, 'a')},
                              {"OU", V_ASN1_UTF8STRING, std::string(60, 'b')},
                              {"CN", V_ASN1_UTF8STRING, std::string(64, 'c')}};
  add("string types").subject = strings_of_every_type();
  add("quoted values").subject = values_to_be_quoted();
  add("multi-valued").subject = {{"C", V_ASN1_PRINTABLESTRING, "US"},
                                 {"CN", V_ASN1_UTF8STRING, "mail.contoso.com"},
                                 {"OU", V_ASN1_UTF8STRING, "Messaging", true},
                                 {"O", V_ASN1_UTF8STRING, "Contoso", true}};
  add("other issuer").issuer = {{"DC", V_ASN1_IA5STRING, "com"},
                                {"DC", V_ASN1_IA5STRING, "contoso"},
                                {"CN", V_ASN1_UTF8STRING, "Contoso Issuing CA"}};
  Recipe& dates = add("far dates");
  dates.not_before = "19380119031407Z";
  dates.not_after = "99991231235959Z";
  Recipe& border = add("dates at the border");
  border.not_before = "19500101000000Z";
  border.not_after = "20491231235959Z";
  add("large serial").serial = "F300F1E194A05C0000000000000000000000000A";
  add("version 1").version = 0;
  return recipes;
}

}  // namespace

std::vector<MadeCertificate> make_certificates() {
  std::vector<MadeCertificate> made;
  const std::vector<Recipe> keys = recipes_of_keys();
  for (const Recipe& recipe : keys) made.push_back(make(recipe));
  for (const Recipe& recipe : recipes_of_content(keys[3].key)) made.push_back(make(recipe));
  return made;
}

}  // namespace pairlint
