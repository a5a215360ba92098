#include "trace/trace_block.h"

#include <gtest/gtest.h>

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

TEST(TraceBlock, IsNoneWithoutATag) {
  EXPECT_EQ(block("<Trace>a</Trace> <TraceTag> <Trace Tag=\"\">"), "||torn");
}

}  // namespace
}  // namespace pairlint
