// The fast search against the plain definition: squeeze the text, look for each literal everywhere.
#include "trace/literal_search.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>

#include "trace/squeeze.h"

namespace pairlint {
namespace {

/// Text in which little more than pieces of the literals occurs, wrapped, quoted and in any case.
std::string random_text(std::mt19937& random) {
  constexpr std::string_view kPieces[] = {"code=",
                                          "Fail",
                                          "FAILED",
                                          "error",
                                          "responsecode",
                                          "not ",
                                          "found",
                                          "\n> ",
                                          "\n>> |",
                                          " ",
                                          "\t",
                                          "\n",
                                          "\xE2\x80\x99",
                                          "\xE2\x82",
                                          "\xC3\x9F",
                                          "x",
                                          ">",
                                          "\n  ",
                                          "can\xE2\x80\x98t",
                                          "NoError"};
  std::string text;
  for (size_t left = random() % 60; left > 0; --left)
    text += kPieces[random() % std::size(kPieces)];
  return text;
}

SignalPattern pattern_of(const std::vector<const char*>& literals,
                         const std::vector<const char*>& harmless) {
  SignalPattern pattern;
  pattern.literals = literals;
  pattern.unless_followed_by = harmless;
  return pattern;
}

std::string found_by_search(LiteralSearch& search, std::string_view text) {
  std::vector<LiteralHit> hits;
  search.search(text, hits);
  std::string out;
  for (const LiteralHit& hit : hits) {
    out += std::to_string(hit.at) + ":" + std::to_string(hit.pattern) + " ";
  }
  return out;
}

/// Each character of the squeezed text with its place.
std::string found_by_definition(std::span<const SignalPattern* const> patterns,
                                std::string_view text) {
  std::string squeezed;
  std::vector<size_t> places;
  for (size_t at = behind_quote_marks(text, 0); at < text.size();) {
    const size_t place = at;
    const char c = take_squeezed(text, at);
    if (c == kNothing) continue;
    squeezed += c;
    places.push_back(place);
  }
  std::string out;
  for (size_t at = 0; at < squeezed.size(); ++at) {
    const std::string_view rest = std::string_view(squeezed).substr(at);
    for (size_t p = 0; p < patterns.size(); ++p) {
      for (const Text& literal : patterns[p]->literals) {
        const std::string_view words = literal;
        if (!rest.starts_with(words)) continue;
        const auto& harmless = patterns[p]->unless_followed_by;
        if (harmless.size() > 0 && rest.substr(words.size()).starts_with(*harmless.begin()))
          continue;
        out += std::to_string(places[at]) + ":" + std::to_string(p) + " ";
      }
    }
  }
  return out;
}

TEST(LiteralSearch, FindsWhatTheDefinitionFinds) {
  const SignalPattern a = pattern_of({"failed", "code=fail"}, {});
  const SignalPattern b = pattern_of({"responsecode>"}, {"noerror"});
  const SignalPattern c = pattern_of({"notfound", "can't"}, {});
  const std::vector<const SignalPattern*> patterns{&a, &b, &c};
  LiteralSearch search(patterns);
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random);
    ASSERT_EQ(found_by_search(search, text), found_by_definition(patterns, text)) << text;
  }
}

TEST(LiteralFilter, TellsTheSameInBothForms) {
  LiteralFilter filter;
  unsigned group = 0;
  for (const char* key : {"code", "fail", "resp", "\xC3\x9F\x61\xFF", "0x80"})
    filter.add(key, group++);
  std::mt19937 random(2);
  size_t candidates = 0;
  for (int i = 0; i < 50000; ++i) {
    const auto bytes = std::make_unique<char[]>(LiteralFilter::kPlaces + LiteralFilter::kKeyBytes);
    for (size_t at = 0; at < LiteralFilter::kPlaces + LiteralFilter::kKeyBytes; ++at)
      bytes[at] = i % 2 == 0 ? "codefailrsp0x8"[random() % 14] : static_cast<char>(random());
    const uint32_t found = filter.candidates(bytes.get());
    ASSERT_EQ(found, LiteralFilter::candidates_plain(filter, bytes.get())) << i;
    candidates += found != 0;
  }
  EXPECT_GT(candidates, 0u);
}

}  // namespace
}  // namespace pairlint
