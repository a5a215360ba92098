#pragma once

#include <string>

#include "rule/pack.h"

namespace pairlint::cli {

/// A command with `<Property>` where a case's own values will stand:
/// `Set-X -Url https://<host of ExchangeAutodiscoverUrl>/autodiscover/autodiscover.svc`.
std::string with_placeholders(const Pack& pack, const Template& command);

}  // namespace pairlint::cli
