#include "trace/trace_block.h"

#include <gtest/gtest.h>

#include "record/date_text.h"

namespace pairlint {
namespace {

std::string block(const std::string& text) {
  const TraceBlock read = next_trace_block(text, 0);
  return read.tag + "|" + std::string(read.content) + (read.closed ? "|closed" : "|torn");
}

TEST(TraceBlock, IsFoundWhateverStandsAroundIt) {
  EXPECT_EQ(block("VERBOSE: x, message=<Trace Tag=\"EwsRequest\" Tid=\"1\">a</Trace> b"),
            "EwsRequest|a|closed");
  EXPECT_EQ(block("<Tracer/><Trace Tid=\"1\">a</Trace><Trace Tag=\"B\">c"), "B|c|torn");
}

TEST(TraceBlock, EndsWhereTheNextOneBegins) {
  EXPECT_EQ(block("<Trace Tag=\"A\">a <Trace Tag=\"B\">b</Trace>"), "A|a |torn");
}

TEST(TraceBlock, MayBeWrappedAndQuoted) {
  EXPECT_EQ(block("<Tra\nce Tag=\"Autodi\nscoverRequest\">a</Tra\nce>"),
            "AutodiscoverRequest|a|closed");
  EXPECT_EQ(block("> <Trace\n> Tag=\"Autodi\n> scoverRequest\">a</Tra\n> ce>"),
            "AutodiscoverRequest|a|closed");
}

std::string time_of(const std::string& opening) {
  const TraceBlock read = next_trace_block(opening + "a</Trace>", 0);
  return read.time ? iso_date(*read.time) : "none";
}

TEST(TraceBlock, HasATimeOnlyWhereAllOfItIsThere) {
  EXPECT_EQ(time_of("<Trace Tag=\"A\" Time=\"2024-03-04 08:15:02Z\">"), "2024-03-04T08:15:02Z");
  EXPECT_EQ(time_of("<Trace Tag=\"A\" Ti\nme=\"2024-03\n-04 08:15:02Z\">"), "2024-03-04T08:15:02Z");
  EXPECT_EQ(time_of("<Trace Tag=\"A\" Time=\"2024-03-04 08:15:0Z\">"), "none");
  EXPECT_EQ(time_of("<Trace Tag=\"A\" Time=\"2024-13-04 08:15:02Z\">"), "none");
  EXPECT_EQ(time_of("<Trace Tag=\"A\" Time=\"2024-03-04 08:15:02\">"), "none");
  EXPECT_EQ(time_of("<Trace Tag=\"A\" Time=\"04/03/2024 08:15:02Z\">"), "none");
  EXPECT_EQ(time_of("<Trace Tag=\"A\">"), "none");
}

TEST(TraceBlock, IsNoneWithoutATag) {
  EXPECT_EQ(block("<Trace>a</Trace> <TraceTag> <Trace Tag=\"\">"), "||torn");
}

}  // namespace
}  // namespace pairlint
