#include "base/excerpt.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"

namespace pairlint {
namespace {

uint32_t line_behind(const Excerpt& excerpt) {
  return excerpt.first_line + static_cast<uint32_t>(excerpt.lines.size());
}

}  // namespace

void Excerpts::add(uint32_t input, Excerpt excerpt) {
  if (by_input_.size() <= input) by_input_.resize(input + 1);
  std::vector<Excerpt>& held = by_input_[input];
  if (!held.empty() && excerpt.first_line < line_behind(held.back())) {
    const size_t known =
        std::min<size_t>(line_behind(held.back()) - excerpt.first_line, excerpt.lines.size());
    excerpt.lines.erase(excerpt.lines.begin(),
                        excerpt.lines.begin() + static_cast<std::ptrdiff_t>(known));
    excerpt.first_line += static_cast<uint32_t>(known);
  }
  size_t bytes = 0;
  for (const std::string& line : excerpt.lines) bytes += line.size() + sizeof line;
  is_full_ = is_full_ || bytes_ + bytes > limits::kExcerptTotalBytes;
  if (excerpt.lines.empty() || is_full_) return;
  bytes_ += bytes;
  held.push_back(std::move(excerpt));
}

uint32_t Excerpts::end_line(uint32_t input) const {
  const bool any = input < by_input_.size() && !by_input_[input].empty();
  return any ? line_behind(by_input_[input].back()) : 0;
}

const std::string* Excerpts::line(uint32_t input, uint32_t line) const {
  if (input >= by_input_.size()) return nullptr;
  const std::vector<Excerpt>& held = by_input_[input];
  auto after =
      std::upper_bound(held.begin(), held.end(), line,
                       [](uint32_t wanted, const Excerpt& e) { return wanted < e.first_line; });
  if (after == held.begin()) return nullptr;
  const Excerpt& candidate = *std::prev(after);
  return line < line_behind(candidate) ? &candidate.lines[line - candidate.first_line] : nullptr;
}

}  // namespace pairlint
