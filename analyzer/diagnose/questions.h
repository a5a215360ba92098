#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "rule/pack.h"
#include "rule/result.h"

namespace pairlint {

/// One command and the ids of the rules and signals that its output would settle.
struct OpenQuestion {
  Question question;
  std::vector<std::string> settles;
};

/// The fewest commands that settle what is open: one for each cmdlet, which shows all that any of
/// the questions asks of it. Commands whose cmdlet prints no kind stand for themselves.
class QuestionList {
 public:
  explicit QuestionList(const Pack& pack) : pack_(pack) {}

  /// `id` is the rule or signal that asks. A question without a command asks nobody.
  void add(const Question& question, const std::string& id);

  const std::vector<OpenQuestion>& open() const { return open_; }
  /// What stands in for a question's command: itself, or a wider one.
  std::string command_for(const Question& question) const;

 private:
  using Key = std::pair<Shell, std::string>;
  Key key_of(const Question& question) const;

  const Pack& pack_;
  std::vector<OpenQuestion> open_;
  std::map<Key, size_t> places_;
};

}  // namespace pairlint
