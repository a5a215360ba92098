#pragma once

#include <string>
#include <vector>

#include "report/report.h"

/// What could not be decided, by the command that would settle it.
namespace pairlint::report {

/// Rules that are unknown for the same reason at the same place.
struct Reason {
  std::string text;
  std::vector<std::string> ids;
};

struct Question {
  std::string shell, command;
  std::vector<Reason> reasons;
};

/// In the order of the diagnosis, then in the order of the results. What would tell more about an
/// error stands below that error.
std::vector<Question> questions_of(const Report& report);
/// The shells of the questions, each once, in their order.
std::vector<std::string> shells_of(const std::vector<Question>& questions);
/// Why results are unknown where nothing that could be captured would tell.
std::vector<Reason> unanswerable(const Report& report);

}  // namespace pairlint::report
