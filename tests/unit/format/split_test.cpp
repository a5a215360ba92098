#include "format/split.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "base/limits.h"

namespace pairlint {
namespace {

struct Counts {
  std::map<std::string, size_t> objects;
  size_t lines = 0;
  size_t windows = 0;
  size_t largest_window = 0;
};

Counts read_all(const std::string& text) {
  MemoryInput input("text", text);
  Source source(input, 0);
  Counts counts;
  TextArena arena;
  std::vector<Object> objects;
  uint32_t keep_from = 0;
  uint32_t skip = 0;
  for (bool more = true; more;) {
    more = source.advance(keep_from).has_value();
    const SplitResult result = split(source, skip);
    uint32_t line = 0;
    for (const Block& block : result.blocks) {
      EXPECT_EQ(block.first_line, line);
      line += block.line_count;
      objects.clear();
      for (const FormatReader& reader : format_readers()) {
        if (reader.format == block.format) reader.read(source, block, arena, objects);
      }
      counts.objects[std::string(format_name(block.format))] += objects.size();
    }
    EXPECT_EQ(line, result.next_line);
    keep_from = result.next_line;
    skip = result.next_skip;
    counts.lines += line;
    ++counts.windows;
    counts.largest_window = std::max(counts.largest_window, source.text().size());
    more = more && !source.at_end();
  }
  return counts;
}

constexpr std::string_view kCase =
    "PS C:\\> Test-CsExStorageConnectivity -SipUri sip:kim@contoso.com -Verbose\n"
    "VERBOSE: Successfully opened a connection to storage service at localhost using\n"
    " binding: NetNamedPipe.\n"
    "VERBOSE: Create message.\n"
    "Test-CsExStorageConnectivity : ExCreateItem exchange operation failed, \n"
    "code=50043, reason=\n"
    "At line:1 char:1\n"
    "+ Test-CsExStorageConnectivity -SipUri sip:kim@contoso.com\n"
    "    + CategoryInfo          : NotSpecified: (:) [Test-CsExStorageConnectivity] \n"
    "   , StorageServiceClientException\n"
    "    + FullyQualifiedErrorId : StorageServiceFailure,Test\n"
    " \n"
    "PS C:\\> Get-CsOAuthConfiguration\n"
    "\n"
    "\n"
    "Identity                : Global\n"
    "Realm                   : contoso.com\n"
    "ExchangeAutodiscoverUrl : https://autodiscover.contoso.com/autodiscover/autodisco\n"
    "                          ver.svc\n"
    "\n"
    "\n"
    "Name Alias\n"
    "---- -----\n"
    "Kim  kim\n"
    "Jo   jo\n"
    "\n"
    "some prose\n";

std::string repeated(std::string_view text, size_t times) {
  std::string out;
  while (times-- > 0) out += text;
  return out;
}

/// A case that lies across the border of two windows is read as if it did not.
TEST(Split, BordersOfWindowsChangeNothing) {
  const size_t times = 3 * limits::kPageBytes / kCase.size();
  const Counts counts = read_all(repeated(kCase, times));
  EXPECT_GE(counts.windows, 3u);
  EXPECT_EQ(counts.objects.at("command"), 2 * times);
  EXPECT_EQ(counts.objects.at("stream"), 2 * times);
  EXPECT_EQ(counts.objects.at("error-record"), times);
  EXPECT_EQ(counts.objects.at("list"), times);
  EXPECT_EQ(counts.objects.at("table"), 2 * times);
  EXPECT_EQ(counts.lines,
            times * static_cast<size_t>(std::count(kCase.begin(), kCase.end(), '\n')));
}

/// Runs of one format end now and then, so that the window does not grow with the input.
TEST(Split, LongRunsDoNotGrowTheWindow) {
  for (const std::string_view line : {"VERBOSE: Create message.\n", "nothing to see here\n"}) {
    const Counts counts = read_all(repeated(line, 3 * limits::kPageBytes / line.size()));
    EXPECT_LT(counts.largest_window, limits::kPageBytes + 4 * limits::kRunBytes) << line;
  }
}

/// One block that never ends is cut when the window is full, and reading goes on.
TEST(Split, EndlessBlockIsCut) {
  const std::string line = "      " + std::string(1000, 'b') + ",\n";
  const Counts counts = read_all("Name : {a,\n" + repeated(line, 20'000));
  EXPECT_EQ(counts.lines, 20'001u);
  EXPECT_LT(counts.largest_window, limits::kBlockBytes + 3 * limits::kPageBytes);
}

TEST(Split, EmptyAndBlankInputs) {
  EXPECT_EQ(read_all("").lines, 0u);
  EXPECT_EQ(read_all("\n\n  \n").lines, 3u);
  EXPECT_EQ(read_all("x").lines, 1u);
}

}  // namespace
}  // namespace pairlint
