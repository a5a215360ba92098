#pragma once

#include <optional>
#include <vector>

#include "expr/types.h"

namespace pairlint {

/// What the domain functions may ask of the case that a rule is evaluated on.
class CaseView {
 public:
  virtual ~CaseView() = default;
  /// The time of the capture, or unknown.
  virtual expr::Value as_of() const = 0;
  /// Whether the field that this unknown stands for was printed, readable or not; nothing if it
  /// stands for something else.
  virtual std::optional<bool> is_shown(const expr::UnknownSet& why) const = 0;
  /// Whether it was printed with nothing behind its name; nothing if it stands for something else.
  virtual std::optional<bool> is_blank(const expr::UnknownSet& why) const = 0;
  /// Those of all records of a kind whose selected field has this value: whole also where only this
  /// selection was captured. An error for any other list.
  virtual expr::Value selected(const expr::Value& list, std::string_view value) const = 0;
};

/// The functions that rules have besides CEL's own. Evaluate with a CaseView as host.
///
///   isUrl(text)         whether it is an absolute URL with a host and without blanks or quotes
///   scheme(url)         in lower case; like host and path an error for what is no URL
///   host(url)           in lower case
///   path(url)           as written, without query and fragment; '' if there is none
///   covers(list, fqdn)  whether a name of the list covers the host (RFC 6125 wildcards)
///   asOf()              the time of the capture
///   timeIsKnown()       whether asOf() has a value
///   captured(x.Field)   whether the capture shows the property, readable or not
///   blank(x.Field)      whether nothing stands behind its name
///   selected(list, v)   the records of a kind with this value of the field that its selector
///                       chooses by: known also where the command asked for these alone
///   seen(list)          what was captured of a list, as if that were all
///
/// They are sound on values of which only a part is visible: true, false or a text only where every
/// possible rest gives the same.
std::vector<expr::Function> domain_functions();

}  // namespace pairlint
