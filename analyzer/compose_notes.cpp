#include "compose_notes.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "compose_facts.h"

namespace pairlint::report {
namespace {

/// What the input may lack of a value: the first two are L1 and L2 of the rules.
enum class Lack : uint8_t { kListCut, kValueCut, kRewritten };

/// What one file lacks of one field, and how often.
struct Loss {
  const Kind* kind = nullptr;
  const Field* field = nullptr;
  Lack lack = Lack::kValueCut;
  Span first;
  uint32_t count = 0;
};

/// A list that a table shows is cut by the table or by the list's own limit: what shows the list
/// whole shows it whole in both cases.
std::optional<Lack> lack_of(const Field& field, const FieldValue& value) {
  if (value.state != FieldState::kCut) {
    return value.repaired ? std::optional(Lack::kRewritten) : std::nullopt;
  }
  const bool list = field.type == FieldType::kList || field.type == FieldType::kDomainList ||
                    value.shown.starts_with('{');
  return list ? Lack::kListCut : Lack::kValueCut;
}

/// Gathers the losses in the order in which they are first met.
class Losses {
 public:
  void add(const Kind& kind, const Field& field, const FieldValue& value) {
    const std::optional<Lack> lack = lack_of(field, value);
    if (!lack) return;
    const auto [place, added] =
        places_.try_emplace({value.span.input, &field, *lack}, losses_.size());
    if (added) losses_.push_back({&kind, &field, *lack, value.span, 0});
    ++losses_[place->second].count;
  }
  const std::vector<Loss>& all() const { return losses_; }

 private:
  std::vector<Loss> losses_;
  std::map<std::tuple<uint32_t, const Field*, Lack>, size_t> places_;
};

std::string_view id_of(Lack lack) {
  switch (lack) {
    case Lack::kListCut:
      return "input-list-truncated";
    case Lack::kValueCut:
      return "input-value-truncated";
    case Lack::kRewritten:
      return "input-value-rewritten";
  }
  return {};
}

std::string_view sentence(Lack lack) {
  switch (lack) {
    case Lack::kListCut:
      return "is cut: what follows the last element shown is not known; set "
             "$FormatEnumerationLimit=-1 and capture it with | Format-List, or use Export-Clixml";
    case Lack::kValueCut:
      return "is cut, its rest is not known; capture it with | Format-List *";
    case Lack::kRewritten:
      return "was rewritten on its way here and is read as what it was before";
  }
  return {};
}

std::string wording(const Loss& loss) {
  std::string text = loss.field->name + " of ";
  if (loss.count > 1) text += std::to_string(loss.count) + " records of ";
  return text + loss.kind->name + ' ' + std::string(sentence(loss.lack));
}

}  // namespace

std::vector<Note> notes_on_values(const CaseReading& reading, const Pack& pack) {
  Losses losses;
  for (const RecordList& list : reading.records.lists) {
    for (const Record& record : list.records) {
      const Kind& kind = pack.kinds[record.kind];
      for (size_t i = 0; i < record.fields.size(); ++i) {
        losses.add(kind, kind.fields[i], record.fields[i]);
      }
    }
  }
  std::vector<Note> notes;
  for (const Loss& loss : losses.all()) {
    notes.push_back(
        {std::string(id_of(loss.lack)), "info", wording(loss), where_of(reading, loss.first)});
  }
  return notes;
}

}  // namespace pairlint::report
