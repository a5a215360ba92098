#include "rule/vocabulary.h"

#include "rule/functions.h"

namespace pairlint {

expr::Type type_of(const Field& field) {
  switch (field.type) {
    case FieldType::kText:
    case FieldType::kUrl:
    case FieldType::kFqdn:
    case FieldType::kThumbprint:
    case FieldType::kGuid:
    case FieldType::kRecord:
      return expr::Type::string();
    case FieldType::kDomainList:
    case FieldType::kFlags:
    case FieldType::kList:
      return expr::Type::list(expr::Type::string());
    case FieldType::kTimestamp:
      return expr::Type::timestamp();
    case FieldType::kBool:
      return expr::Type::boolean();
    case FieldType::kInt:
      return expr::Type::integer();
  }
  return expr::Type::dyn();
}

expr::Declarations vocabulary(const Pack& pack) {
  const Items<Kind>& kinds = pack.kinds;
  expr::Declarations declarations;
  for (uint32_t i = 0; i < kinds.size(); ++i) {
    expr::RecordType record{kinds[i].name, {}};
    for (const Field& field : kinds[i].fields)
      record.fields.push_back({field.name, type_of(field)});
    declarations.records.push_back(std::move(record));
    declarations.variables.push_back({kinds[i].list, expr::Type::list(expr::Type::record(i))});
  }
  expr::RecordType context{std::string(kContextName), {}};
  for (const Trait& trait : pack.traits)
    context.fields.push_back({trait.name, expr::Type::string()});
  const auto context_type = static_cast<uint32_t>(declarations.records.size());
  declarations.records.push_back(std::move(context));
  declarations.variables.push_back({std::string(kContextName), expr::Type::record(context_type)});
  declarations.functions = domain_functions();
  declarations.definitions = pack.definitions;
  return declarations;
}

expr::Declarations with_bindings(expr::Declarations declarations,
                                 std::span<const Binding> bindings) {
  for (const Binding& binding : bindings) {
    const expr::Type record = expr::Type::record(binding.kind);
    declarations.variables.push_back(
        {binding.name, binding.over == Over::kRecord ? record : expr::Type::list(record)});
  }
  return declarations;
}

}  // namespace pairlint
