#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace pairlint::report {

/// What the report shows under one number: a rule that failed, or an error that no rule explains,
/// with all its repeats. Exactly one of the two lists is filled.
struct Finding {
  std::vector<const Result*> results;
  std::vector<const Signal*> signals;

  const std::string& id() const;
  const std::string& title() const;
  const std::string& severity() const;
  const std::string& confidence() const;
  const std::vector<std::string>& references() const;
  /// Against the baseline: `new`, `known`, `1 of 3 new`; empty where none was given.
  std::string novelty() const;
};

/// The findings of a report, worst first. What another finding explains is not among them: it
/// stands below that one.
std::vector<Finding> findings_of(const Report& report);
/// Ids of rules and signals that stand below `id`, directly or through others.
std::vector<std::string> consequences_of(const Report& report, const std::string& id);

/// A finding that somebody or a later attempt has set aside: never silent.
struct Aside {
  std::string severity, title, id;
  const Where& where;
  std::string because;
};
std::vector<Aside> asides_of(const Report& report);

bool same_place(const Where& a, const Where& b);

}  // namespace pairlint::report
