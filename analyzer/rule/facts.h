#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "expr/value.h"
#include "record/record.h"
#include "rule/evaluate.h"
#include "rule/functions.h"
#include "rule/pack.h"
#include "rule/result.h"

namespace pairlint {

/// The records of a case as expressions see them. Every list and every field has an id of its own,
/// by which it says where a value was read and why one is not known.
class Facts final : public CaseView {
 public:
  /// All three must outlive this.
  Facts(const Pack& pack, const RecordSet& records, const EvaluationContext& context);
  Facts(const Facts&) = delete;
  Facts& operator=(const Facts&) = delete;

  /// The list of each kind, by kind: the first slots of every evaluation.
  const std::vector<expr::Value>& lists() const { return lists_; }
  expr::Value record(uint32_t kind, uint32_t record) const;

  /// What stands behind an id; nothing if it has no place in the inputs.
  std::optional<EvidenceItem> evidence(uint32_t id) const;
  /// What to ask where this id is not known; nothing if nobody could answer.
  std::optional<Question> question(uint32_t id) const;
  /// How a placeholder for it is called: the field's name.
  std::string_view name(uint32_t id) const;
  Question not_captured(uint32_t kind) const;

  expr::Value as_of() const override;
  std::optional<bool> is_shown(const expr::UnknownSet& why) const override;

 private:
  /// One record as a host object; `first_id` is the id of its first field.
  class View final : public expr::Record {
   public:
    View(const Facts& facts, uint32_t kind, uint32_t record, uint32_t first_id)
        : facts_(facts), kind_(kind), record_(record), first_id_(first_id) {}
    uint32_t type() const override { return kind_; }
    expr::Value field(uint32_t index) const override;

   private:
    friend class Facts;
    const Facts& facts_;
    uint32_t kind_;
    uint32_t record_;
    uint32_t first_id_;
  };

  struct FieldPlace {
    const Kind* kind = nullptr;
    const Field* field = nullptr;
    const FieldValue* value = nullptr;  ///< nullptr: absent
  };

  const RecordList& list(uint32_t kind) const;
  void add_views();
  expr::Value list_value(uint32_t kind) const;
  bool is_list(uint32_t id) const { return id < pack_.kinds.size(); }
  bool is_time(uint32_t id) const { return id == pack_.kinds.size(); }
  std::optional<FieldPlace> field_at(uint32_t id) const;
  FieldState state_at(const FieldPlace& place) const;

  const Pack& pack_;
  const RecordSet& records_;
  const EvaluationContext& context_;
  std::vector<View> views_;           ///< kind by kind; ids ascend
  std::vector<uint32_t> first_view_;  ///< by kind
  std::vector<expr::Value> lists_;
};

}  // namespace pairlint
