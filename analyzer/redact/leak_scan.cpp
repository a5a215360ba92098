// A text is read in many ways, and each reading is searched for the names. Readings are made from
// the text alone: the scan knows nothing of how names were replaced.
#include "redact/leak_scan.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/limits.h"
#include "base/text.h"
#include "redact/base64_runs.h"

namespace pairlint::redact {
namespace {

constexpr size_t kMostLeaks = 20;
constexpr size_t kShortestSought = 4;

/// What is certain in readable text may be chance among decoded bytes.
enum class Certainty : uint8_t { kText, kBytes };

/// A way to read the text, and which byte of it each byte comes from.
struct Reading {
  View view;
  std::string how;
  Certainty certainty = Certainty::kText;
  size_t offset = SIZE_MAX;  ///< of all of it in the text, if the view's own places mean nothing
};

class Scan {
 public:
  Scan(const Redaction& redaction, std::string_view text) : redaction_(redaction), text_(text) {}

  /// From now on, names that stand in this text are no leaks.
  void allow(std::string_view text) {
    const View view = View::of(text, Escapes::kNone, Breaks::kKept);
    for (size_t at = 0; at < view.folded.size(); ++at) {
      if (const auto hit = redaction_.names().match(view, at)) allowed_.insert(hit->pseudonym);
    }
  }

  std::vector<Leak> run() {
    const std::array<std::pair<Escapes, const char*>, 3> kEscapes = {
        {{Escapes::kNone, "in clear"},
         {Escapes::kJson, "with JSON escapes"},
         {Escapes::kMarkup, "with entities"}}};
    for (const auto& [escapes, how] : kEscapes) {
      for (const Breaks breaks : {Breaks::kKept, Breaks::kJoined}) {
        Reading reading{View::of(text_, escapes, breaks), how};
        search(reading);
        search_hosts(reading.view.folded, reading);
        if (breaks == Breaks::kJoined) search_base64(reading);
      }
    }
    std::stable_sort(leaks_.begin(), leaks_.end(),
                     [](const Leak& a, const Leak& b) { return a.line < b.line; });
    return std::move(leaks_);
  }

 private:
  void add(NameKind kind, const Reading& reading, size_t at) {
    if (leaks_.size() >= kMostLeaks) return;
    const size_t place = reading.offset != SIZE_MAX       ? reading.offset
                         : at < reading.view.spots.size() ? reading.view.spots[at].begin
                                                          : 0;
    const auto line =
        1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(place), '\n');
    leaks_.push_back({kind, static_cast<uint32_t>(line), reading.how});
  }

  void search(const Reading& reading) {
    const size_t least = reading.certainty == Certainty::kText ? kShortestSought : kLongName;
    for (size_t at = 0; at < reading.view.folded.size() && leaks_.size() < kMostLeaks; ++at) {
      const auto hit = redaction_.names().match(reading.view, at);
      const bool sought = hit && hit->size >= least && !allowed_.contains(hit->pseudonym);
      if (sought) add(hit->kind, reading, at);
      if (hit) at += hit->size - 1;
    }
  }

  /// Hosts of ordinary words, forwards, backwards and as `dc=target,dc=com`.
  void search_hosts(std::string_view folded, const Reading& reading) {
    for (const std::string& host : redaction_.learner().worded_hosts()) {
      const auto labels = split_at(host, '.');
      std::string reversed;
      std::string parts;
      for (const std::string_view label : labels) {
        reversed = std::string(label) + (reversed.empty() ? "" : ".") + reversed;
        parts += (parts.empty() ? "dc=" : ",dc=") + std::string(label);
      }
      search_host(folded, host, "", reading);
      search_host(folded, reversed, ", reversed", reading);
      search_host(folded, parts, ", as a distinguished name", reading);
    }
  }

  void search_host(std::string_view folded, std::string_view host, const char* how,
                   const Reading& reading) {
    for (size_t at = folded.find(host); at != std::string_view::npos;
         at = folded.find(host, at + 1)) {
      const bool begins = at == 0 || !is_alnum(folded[at - 1]);
      const size_t end = at + host.size();
      if (!begins || (end < folded.size() && is_alnum(folded[end]))) continue;
      Reading named{{}, reading.how + how, reading.certainty, reading.offset};
      if (named.offset == SIZE_MAX) named.offset = reading.view.spots[at].begin;
      add(NameKind::kLabel, named, 0);
      return;
    }
  }

  void search_base64(const Reading& outer) {
    for (const Base64Run& run : find_base64(outer.view)) search_bytes(outer, run, 0);
  }

  /// A view leaves the zeros of UTF-16 out.
  void search_bytes(const Reading& outer, const Base64Run& run, uint32_t depth) {
    const size_t place =
        outer.offset != SIZE_MAX ? outer.offset : outer.view.spots[run.places.front()].begin;
    const Reading bytes{View::of(run.bytes, Escapes::kNone, Breaks::kKept), "base64",
                        Certainty::kBytes, place};
    search(bytes);
    search_hosts(bytes.view.folded, bytes);
    if (depth >= limits::kRedactedDepth) return;
    for (const Base64Run& inner : find_base64(bytes.view)) search_bytes(bytes, inner, depth + 1);
  }

  const Redaction& redaction_;
  std::string_view text_;
  std::vector<Leak> leaks_;
  std::set<std::string_view> allowed_;  ///< pseudonyms of the names that are
};

std::string_view kind_name(NameKind kind) {
  switch (kind) {
    case NameKind::kLabel:
      return "a label of a host, an account or a word of a name";
    case NameKind::kGuid:
      return "a GUID";
    case NameKind::kHex:
      return "a thumbprint, a serial number or a key";
    case NameKind::kAddress:
      return "an IP address";
  }
  return "";
}

}  // namespace

std::vector<Leak> find_leaks(const Redaction& redaction, std::string_view text) {
  return Scan(redaction, text).run();
}

std::vector<Leak> find_leaks_in_report(const Redaction& redaction, std::string_view report,
                                       std::string_view frame) {
  Scan scan(redaction, report);
  scan.allow(redaction.known().texts());
  scan.allow(frame);
  return scan.run();
}

std::string describe(const Leak& leak) {
  return std::string(kind_name(leak.kind)) + " (" + leak.how + ") in line " +
         std::to_string(leak.line);
}

}  // namespace pairlint::redact
