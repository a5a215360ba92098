#pragma once

#include <cstdint>
#include <deque>
#include <map>
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

/// The records of a case as expressions see them. Every list, trait and field has an id of its own,
/// by which it says where a value was read and why one is not known.
class Facts final : public CaseView {
 public:
  /// All three must outlive this.
  Facts(const Pack& pack, const RecordSet& records, const EvaluationContext& context);
  Facts(const Facts&) = delete;
  Facts& operator=(const Facts&) = delete;

  /// The list of each kind, by kind, then `context`: the first slots of every evaluation.
  const std::vector<expr::Value>& variables() const { return variables_; }
  expr::Value record(uint32_t kind, uint32_t record) const;
  /// The servers that a kind's records speak of, each once; one without a name if none says.
  const std::vector<std::string>& servers(uint32_t kind) const { return servers_[kind]; }
  /// The records of one server, or whatever was captured without naming one.
  expr::Value server_list(uint32_t kind, const std::string& server) const;
  /// What a capture proves of that server's list, and where.
  ServerList server_part(uint32_t kind, const std::string& server) const;
  const RecordList& list(uint32_t kind) const;

  void set_traits(const std::vector<KnownTrait>& traits);
  /// Records that are no capture: what rules found. `records` must outlive this.
  void set_list(uint32_t kind, const RecordList& records);

  /// How many readings a date has that can be read in more than one way; 0 for anything else.
  size_t readings(uint32_t id) const;
  /// From now on such a value counts as its reading number `reading`.
  void assume(uint32_t id, size_t reading) { assumed_[id] = reading; }
  void assume_nothing() { assumed_.clear(); }

  /// What stands behind an id; nothing if it has no place in the inputs.
  std::optional<EvidenceItem> evidence(uint32_t id) const;
  /// What to ask where this id is not known; nothing if nobody could answer.
  std::optional<Question> question(uint32_t id) const;
  /// How a placeholder for it is called: the field's name.
  std::string_view name(uint32_t id) const;
  Question not_captured(uint32_t kind) const;

  expr::Value as_of() const override;
  std::optional<bool> is_shown(const expr::UnknownSet& why) const override;
  std::optional<bool> is_blank(const expr::UnknownSet& why) const override;
  expr::Value selected(const expr::Value& list, std::string_view value) const override;
  /// What was printed of a date that can be read in more than one way; empty for anything else.
  std::string_view shown_date(uint32_t id) const;

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
    const pairlint::Record* record = nullptr;
  };

  /// The traits as one host object.
  class ContextView final : public expr::Record {
   public:
    explicit ContextView(const Facts& facts) : facts_(facts) {}
    uint32_t type() const override { return static_cast<uint32_t>(facts_.pack_.kinds.size()); }
    expr::Value field(uint32_t index) const override;

   private:
    const Facts& facts_;
  };

  void add_views(uint32_t kind);
  void add_servers(uint32_t kind);
  expr::Value list_value(uint32_t kind) const;
  expr::Value value_of(uint32_t id, const FieldValue& field, const Field& declared) const;
  bool is_list(uint32_t id) const { return id < pack_.kinds.size(); }
  bool is_time(uint32_t id) const { return id == pack_.kinds.size(); }
  uint32_t first_trait() const { return static_cast<uint32_t>(pack_.kinds.size()) + 1; }
  bool is_trait(uint32_t id) const {
    return id >= first_trait() && id < first_trait() + pack_.traits.size();
  }
  std::optional<FieldPlace> field_at(uint32_t id) const;
  FieldState state_at(const FieldPlace& place) const;
  std::optional<FieldState> state_of(const expr::UnknownSet& why) const;

  const Pack& pack_;
  const RecordSet& records_;
  const EvaluationContext& context_;
  std::deque<View> views_;            ///< ids ascend; expressions hold pointers to them
  uint32_t next_id_ = 0;              ///< of the next view's first field
  std::vector<uint32_t> first_view_;  ///< by kind
  uint32_t set_kind_ = UINT32_MAX;    ///< the kind whose records set_list() gave
  const RecordList* set_records_ = nullptr;
  std::vector<std::vector<std::string>> servers_;  ///< by kind
  ContextView context_view_{*this};
  std::vector<std::string> traits_;  ///< by trait; empty: not known
  std::map<uint32_t, size_t> assumed_;
  std::vector<expr::Value> variables_;
};

}  // namespace pairlint
