#pragma once

#include <string>

#include "report/report.h"

namespace pairlint {

/// Records without an identity are called by their place, which says nothing in another file: then
/// this is empty. Else the identity in lower case.
std::string lasting_id(const std::string& id, const std::string& file);

/// What a later case proves of the findings of an earlier one. Both must outlive this and have
/// their records (AnalyzeOptions::keep_records).
class LaterCase {
 public:
  LaterCase(const report::Report& before, const report::Report& after)
      : before_(before), after_(after) {}

  /// Whether the record that failed is there again and its rule was decided on it, because of a
  /// value that has changed or with nothing missing of what the finding had read; or the record is
  /// certainly gone.
  bool is_fixed(const report::Result& was) const;

 private:
  enum class Shown { kSame, kChanged, kMissing };

  bool is_decided(const report::Result& was, Shown shown) const;
  Shown value_at(const report::Where& where) const;
  Shown evidence_of(const report::Result& was) const;
  bool is_whole(const std::string& kind, const std::string& server) const;
  const report::RecordFact* same_record(const report::RecordFact& record) const;

  const report::Report& before_;
  const report::Report& after_;
};

}  // namespace pairlint
