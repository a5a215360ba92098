// A bar a month. Certificates that end in the year 9999 must not push all others into one pixel, so
// the chart shows the years in which most of them end and counts what lies outside.
#include <algorithm>
#include <cstdio>

#include "audit/index_parts.h"
#include "base/limits.h"
#include "base/text.h"

namespace pairlint::audit {
namespace {

using report::html::View;
using report::html::Views;

constexpr size_t kBars = 60;
constexpr uint64_t kBarHeight = 136, kFloor = 150, kStep = 18, kLeft = 40;
constexpr uint64_t kLabelOffset = 7;

/// A month is the number of months since the year 0.
struct Month {
  size_t number = 0;
  uint64_t certificates = 0, cases = 0;
};

std::string name_of(size_t number) {
  char text[32];
  std::snprintf(text, sizeof text, "%04zu-%02zu", number / 12, number % 12 + 1);
  return text;
}

/// Lines that are read back may hold anything: what is no month is left out.
std::vector<Month> months_of(const Summary& summary) {
  std::vector<Month> months;
  for (const auto& [name, expiries] : summary.expiries) {
    size_t year = 0, month = 0;
    int end = 0;
    if (name.size() != 7 || std::sscanf(name.c_str(), "%4zu-%2zu%n", &year, &month, &end) != 2)
      continue;
    const Month read{year * 12 + month - 1, expiries.certificates, expiries.cases};
    if (month >= 1 && month <= 12 && name_of(read.number) == name) months.push_back(read);
  }
  return months;
}

/// Of the first and the last of those within kBars months in which most certificates end.
std::pair<size_t, size_t> fullest(const std::vector<Month>& months) {
  std::pair<size_t, size_t> best{0, 0};
  uint64_t sum = 0, most = 0;
  for (size_t first = 0, last = 0; last < months.size(); ++last) {
    sum += months[last].certificates;
    while (months[last].number - months[first].number >= kBars) sum -= months[first++].certificates;
    if (sum > most) {
      most = sum;
      best = {first, last};
    }
  }
  return best;
}

View bar_view(const Month& month, size_t position, uint64_t most, bool labelled) {
  const uint64_t height =
      month.certificates ? std::max<uint64_t>(2, month.certificates * kBarHeight / most) : 0;
  const uint64_t x = kLeft + position * kStep;
  View view;
  view.set("x", std::to_string(x)).set("label_x", std::to_string(x + kLabelOffset));
  view.set("y", std::to_string(kFloor - height)).set("height", std::to_string(height));
  view.set("period", name_of(month.number));
  view.set("certificates", grouped(month.certificates, "certificate", "certificates"));
  if (labelled) view.set("label", name_of(month.number).substr(5));
  const bool begins_year = position == 0 || month.number % 12 == 0;
  if (begins_year) view.set("year", name_of(month.number).substr(0, 4));
  return view;
}

/// Of more than two years every third month has its number, from January on.
Views bar_views(const std::vector<Month>& months, size_t first, size_t last, uint64_t most) {
  const size_t begin = months[first].number, count = months[last].number - begin + 1;
  Views views;
  for (size_t number = begin, at = first; number < begin + count; ++number) {
    Month month{number, 0, 0};
    if (months[at].number == number) month = months[at++];
    const bool labelled = count <= 24 || number % 3 == 0;
    views.push_back(bar_view(month, number - begin, most, labelled));
  }
  return views;
}

std::string summary_of(const std::vector<Month>& months, size_t first, size_t last) {
  uint64_t inside = 0, before = 0, behind = 0;
  for (size_t i = 0; i < months.size(); ++i)
    (i < first ? before : i > last ? behind : inside) += months[i].certificates;
  const std::string begin = name_of(months[first].number), end = name_of(months[last].number);
  std::string text = grouped(inside, "certificate ends", "certificates end");
  text += begin == end ? " in " + begin : " from " + begin + " to " + end;
  if (before > 0) text += ", " + grouped(before, "before", "before");
  if (behind > 0) text += ", " + grouped(behind, "later", "later");
  return text;
}

Views table_views(const std::vector<Month>& months) {
  Views views;
  for (const Month& month : months) {
    if (views.size() == limits::kIndexMonths) break;
    View view;
    view.set("period", name_of(month.number));
    view.set("certificates", std::to_string(month.certificates));
    views.push_back(std::move(view.set("cases", std::to_string(month.cases))));
  }
  return views;
}

}  // namespace

View expiry_section(const Summary& summary) {
  const std::vector<Month> months = months_of(summary);
  View section;
  section.flag("has_expiries", !months.empty());
  if (months.empty()) return section;
  const auto [first, last] = fullest(months);
  uint64_t most = 1;
  for (size_t i = first; i <= last; ++i) most = std::max(most, months[i].certificates);
  Views bars = bar_views(months, first, last, most);
  section.set("width", std::to_string(std::max<uint64_t>(kLeft + bars.size() * kStep, 400)));
  section.set("most", std::to_string(most));
  section.set("summary", summary_of(months, first, last)).list("bars", std::move(bars));
  return std::move(section.list("periods", table_views(months)));
}

}  // namespace pairlint::audit
