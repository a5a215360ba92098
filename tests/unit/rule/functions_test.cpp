#include "rule/functions.h"

#include <gtest/gtest.h>

#include "expr/compile.h"
#include "expr/evaluator.h"

namespace pairlint {
namespace {

using expr::UnknownSet;
using expr::Value;

/// Unknown 1 is a field that is masked, unknown 2 one that is absent, anything else no field.
class TwoFields final : public CaseView {
 public:
  Value as_of() const override { return Value::timestamp(1'500'000'000); }
  std::optional<bool> is_shown(const UnknownSet& why) const override {
    if (why == expr::UnknownSet(1)) return true;
    if (why == expr::UnknownSet(2)) return false;
    return std::nullopt;
  }
  std::optional<bool> is_blank(const UnknownSet& why) const override {
    return why == expr::UnknownSet(1);
  }
  Value selected(const Value& list, std::string_view) const override { return list; }
};

class Thing final : public expr::Record {
 public:
  uint32_t type() const override { return 0; }
  Value field(uint32_t index) const override {
    if (index == 0) return Value::text("shown");
    return Value::unknown(index);
  }
};

/// `expression` over the variables: text (whole), short (cut), names (whole), some (partial), cuts
/// (a list with a cut name), thing with fields Whole, Masked, Absent, and things (unknown).
std::string value_of(const std::string& expression, const std::string& text = {}) {
  expr::Declarations declarations;
  const expr::Type string = expr::Type::string();
  declarations.records = {{"Thing", {{"Whole", string}, {"Masked", string}, {"Absent", string}}}};
  declarations.variables = {{"text", string},
                            {"short", string},
                            {"names", expr::Type::list(string)},
                            {"some", expr::Type::list(string)},
                            {"cuts", expr::Type::list(string)},
                            {"thing", expr::Type::record(0)},
                            {"other", expr::Type::record(0)}};
  declarations.functions = domain_functions();
  const auto program = expr::compile(expression, declarations, expr::Type::dyn());
  if (!program) return program.error().text();
  const Thing thing;
  const std::vector<Value> names = {Value::text("mail.contoso.com"), Value::text("*.fabrikam.com")};
  const Value variables[] = {Value::text(text),
                             Value::cut_text(text, UnknownSet(7)),
                             Value::list(names),
                             Value::partial_list(names, UnknownSet(8)),
                             Value::list({Value::cut_text("auto", UnknownSet(9))}),
                             Value::record(&thing),
                             Value::unknown(3)};
  const TwoFields view;
  expr::Evaluator evaluator(declarations);
  const CaseView& host = view;
  return literal(evaluator.evaluate(*program, variables, &host).value);
}

TEST(DomainFunctions, ReadWholeUrls) {
  struct Case {
    std::string text;
    std::string is_url, scheme, host, path;
  };
  const Case cases[] = {
      {"HTTPS://Mail.Contoso.com/EWS/Exchange.asmx?x=1", "true", "'https'", "'mail.contoso.com'",
       "'/EWS/Exchange.asmx'"},
      {"http://mail.contoso.com", "true", "'http'", "'mail.contoso.com'", "''"},
      {"", "false", "error('' is no URL)", "error('' is no URL)", "error('' is no URL)"},
      {"https://a b/", "false", "error('https://a b/' is no URL)",
       "error('https://a b/' is no URL)", "error('https://a b/' is no URL)"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(value_of("isUrl(text)", each.text), each.is_url) << each.text;
    EXPECT_EQ(value_of("scheme(text)", each.text), each.scheme) << each.text;
    EXPECT_EQ(value_of("host(text)", each.text), each.host) << each.text;
    EXPECT_EQ(value_of("path(text)", each.text), each.path) << each.text;
  }
}

TEST(DomainFunctions, SayOfCutUrlsOnlyWhatIsCertain) {
  struct Case {
    std::string visible;
    std::string is_url, scheme, host, path;
  };
  const std::string unknown = "unknown(7)";
  const Case cases[] = {
      {"https://mail.contoso.com/autod", unknown, "'https'", "'mail.contoso.com'",
       "cut('/autod', 7)"},
      {"https://mail.contoso.com/", unknown, "'https'", "'mail.contoso.com'", "cut('/', 7)"},
      {"https://mail.contoso.com/a?b", unknown, "'https'", "'mail.contoso.com'", "'/a'"},
      {"https://mail.cont", unknown, "'https'", unknown, unknown},
      {"https://", unknown, "'https'", unknown, unknown},
      {"htt", unknown, unknown, unknown, unknown},
      {"\"https://mail", "false", "error('\"https://mail' is no URL)",
       "error('\"https://mail' is no URL)", "error('\"https://mail' is no URL)"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(value_of("isUrl(short)", each.visible), each.is_url) << each.visible;
    EXPECT_EQ(value_of("scheme(short)", each.visible), each.scheme) << each.visible;
    EXPECT_EQ(value_of("host(short)", each.visible), each.host) << each.visible;
    EXPECT_EQ(value_of("path(short)", each.visible), each.path) << each.visible;
  }
}

TEST(DomainFunctions, CoverAHostByACertificate) {
  const std::pair<std::string, std::string> cases[] = {
      {"covers(names, 'Mail.contoso.com')", "true"},
      {"covers(names, 'autodiscover.fabrikam.com')", "true"},
      {"covers(names, 'autodiscover.contoso.com')", "false"},
      {"covers([], 'mail.contoso.com')", "false"},
      {"covers(some, 'mail.contoso.com')", "true"},
      {"covers(some, 'autodiscover.contoso.com')", "unknown(8)"},
      {"covers(cuts, 'autodiscover.contoso.com')", "unknown(9)"},
      {"covers(names, short)", "unknown(7)"},
      {"covers(names, host(text))", "error('' is no URL)"},
  };
  for (const auto& [expression, expected] : cases) EXPECT_EQ(value_of(expression), expected);
}

TEST(DomainFunctions, TellWhatIsShownAndWhen) {
  const std::pair<std::string, std::string> cases[] = {
      {"captured(thing.Whole)", "true"},
      {"captured(thing.Masked)", "true"},
      {"captured(thing.Absent)", "false"},
      {"captured(other.Whole)", "unknown(3)"},
      {"asOf() > timestamp('2017-01-01T00:00:00Z')", "true"},
      {"timeIsKnown()", "true"},
      {"blank(thing.Whole)", "false"},
      {"blank(thing.Masked)", "true"},  // the view calls it blank
      {"blank(thing.Absent)", "unknown(2)"},
      {"blank(other.Whole)", "unknown(3)"},
      {"seen(names) == names", "true"},
      {"size(seen(some))", "2"},
      {"seen(some).exists(name, name == 'x')", "false"},
  };
  for (const auto& [expression, expected] : cases) EXPECT_EQ(value_of(expression), expected);
  EXPECT_EQ(value_of("captured(host(text))"), "captured() needs a field");
}

}  // namespace
}  // namespace pairlint
