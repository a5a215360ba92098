#include "rule/functions.h"

#include <string>

#include "base/text.h"
#include "rule/url.h"

namespace pairlint {
namespace {

using expr::Type;
using expr::Value;
using Arguments = std::span<const Value>;

Value no_url(const Value& text) {
  return Value::error("'" + std::string(text.as_text()) + "' is no URL");
}

Value is_url(Arguments arguments, const void*) {
  const Value& text = arguments[0];
  if (!text.is_incomplete()) return Value::boolean(parse_url(text.as_text()).has_value());
  if (may_begin_url(text.as_text())) return Value::unknown(text.why());
  return Value::boolean(false);
}

Value scheme(Arguments arguments, const void*) {
  const Value& text = arguments[0];
  if (const auto url = parse_url(text.as_text())) return Value::text(lower(url->scheme));
  const size_t colon = text.as_text().find("://");
  if (!text.is_incomplete() || !may_begin_url(text.as_text())) return no_url(text);
  if (colon == std::string_view::npos) return Value::unknown(text.why());
  return Value::text(lower(text.as_text().substr(0, colon)));
}

/// The host of a cut URL is certain once something behind it is visible.
Value host(Arguments arguments, const void*) {
  const Value& text = arguments[0];
  const auto url = parse_url(text.as_text());
  if (url && (url->authority_ended || !text.is_incomplete())) return Value::text(lower(url->host));
  if (!text.is_incomplete() || !may_begin_url(text.as_text())) return no_url(text);
  return Value::unknown(text.why());
}

Value path(Arguments arguments, const void*) {
  const Value& text = arguments[0];
  const auto url = parse_url(text.as_text());
  if (url && (url->path_ended || !text.is_incomplete())) return Value::text(std::string(url->path));
  if (!text.is_incomplete() || !may_begin_url(text.as_text())) return no_url(text);
  if (!url || !url->authority_ended) return Value::unknown(text.why());
  return Value::cut_text(std::string(url->path), text.why());
}

/// Adds to `doubt` why nobody can say that `name` does not cover the host.
bool covers_host(const Value& name, const Value& host, expr::UnknownSet& doubt) {
  if (!name.is(Value::Kind::kString) || name.is_incomplete() || host.is_incomplete()) {
    doubt.merge(name.why());
    doubt.merge(host.why());
    return false;
  }
  return name_covers(name.as_text(), host.as_text());
}

Value covers(Arguments arguments, const void*) {
  const expr::List& names = arguments[0].as_list();
  expr::UnknownSet doubt = names.rest;
  for (const Value& name : names.items) {
    if (covers_host(name, arguments[1], doubt)) return Value::boolean(true);
  }
  return doubt.empty() ? Value::boolean(false) : Value::unknown(doubt);
}

Value as_of(Arguments, const void* host) { return static_cast<const CaseView*>(host)->as_of(); }

Value captured(Arguments arguments, const void* host) {
  const Value& field = arguments[0];
  if (field.is_error()) return field;
  if (!field.is_unknown()) return Value::boolean(true);
  const auto shown = static_cast<const CaseView*>(host)->is_shown(field.why());
  return shown ? Value::boolean(*shown) : field;
}

Value time_is_known(Arguments, const void* host) {
  return Value::boolean(!static_cast<const CaseView*>(host)->as_of().is_unknown());
}

/// Numbers and dates that are blank are no value; texts and lists are empty ones.
Value blank(Arguments arguments, const void* host) {
  const Value& field = arguments[0];
  if (field.is(Value::Kind::kString)) {
    return Value::boolean(field.as_text().empty() && !field.is_incomplete());
  }
  if (field.is(Value::Kind::kList)) {
    return Value::boolean(field.as_list().items.empty() && !field.is_incomplete());
  }
  if (!field.is_unknown()) return field.is_error() ? field : Value::boolean(false);
  const auto is_blank = static_cast<const CaseView*>(host)->is_blank(field.why());
  const auto shown = static_cast<const CaseView*>(host)->is_shown(field.why());
  return is_blank && shown.value_or(false) ? Value::boolean(*is_blank) : field;
}

/// What was not captured is no reason to doubt what this gives: for conditions that need evidence
/// of something, and for messages.
Value seen(Arguments arguments, const void*) {
  const Value& list = arguments[0];
  if (list.is_error()) return list;
  if (!list.is(Value::Kind::kList)) return Value::list(std::vector<Value>{});
  return Value::list(list.as_list().items);
}

Value selected(Arguments arguments, const void* host) {
  const Value& list = arguments[0];
  if (!list.is(Value::Kind::kList)) return list;
  return static_cast<const CaseView*>(host)->selected(list, arguments[1].as_text());
}

expr::Function function(std::string name, std::vector<Type> parameters, Type result,
                        expr::NativeFunction native, expr::Takes takes) {
  return {std::move(name), {{std::move(parameters), std::move(result)}}, native, takes};
}

}  // namespace

std::vector<expr::Function> domain_functions() {
  const Type text = Type::string();
  const auto part = expr::Takes::kPartial;
  std::vector<expr::Function> functions = {
      function("isUrl", {text}, Type::boolean(), is_url, part),
      function("scheme", {text}, text, scheme, part),
      function("host", {text}, text, host, part),
      function("path", {text}, text, path, part),
      function("covers", {Type::list(text), text}, Type::boolean(), covers, part),
      function("asOf", {}, Type::timestamp(), as_of, expr::Takes::kWhole),
      function("timeIsKnown", {}, Type::boolean(), time_is_known, expr::Takes::kWhole),
      function("blank", {Type::dyn()}, Type::boolean(), blank, expr::Takes::kUnknown),
      function("seen", {Type::list(Type::parameter(0))}, Type::list(Type::parameter(0)), seen,
               expr::Takes::kUnknown),
      function("selected", {Type::list(Type::parameter(0)), text}, Type::list(Type::parameter(0)),
               selected, part),
      function("captured", {Type::dyn()}, Type::boolean(), captured, expr::Takes::kUnknown),
  };
  for (expr::Function& each : functions) {
    each.field_only = each.name == "captured" || each.name == "blank";
  }
  return functions;
}

}  // namespace pairlint
