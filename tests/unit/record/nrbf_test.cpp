#include "record/nrbf.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "base/limits.h"
#include "base/sha1.h"
#include "unit/record/nrbf_builder.h"

namespace pairlint {
namespace {

using nrbf::int32;
using nrbf::octet;

std::string shown(const NrbfValue& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* number = std::get_if<int64_t>(&value)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string_view>(&value))
    return "'" + std::string(*text) + "'";
  if (const auto* bytes = std::get_if<NrbfBytes>(&value)) return upper_hex(bytes->bytes);
  if (const auto* other = std::get_if<NrbfReference>(&value))
    return "#" + std::to_string(other->id);
  return "null";
}

/// `#1 Class{name=value}` for each object, then whether the stream was read to its end.
std::string describe(const std::string& stream) {
  // A copy of its exact size, so that AddressSanitizer sees one octet too far.
  const auto copy = std::make_unique<char[]>(stream.size());
  std::copy(stream.begin(), stream.end(), copy.get());
  const Nrbf read = read_nrbf({copy.get(), stream.size()});
  std::string out;
  for (const NrbfObject& object : read.objects) {
    out += "#" + std::to_string(object.id) + " " + std::string(object.class_name) + "{";
    for (const NrbfMember& member : object.members)
      out += std::string(member.name) + "=" + shown(member.value) + ";";
    out += "} ";
  }
  return out + (read.complete ? "whole" : "broken");
}

std::string stream_of(const std::string& records) {
  return nrbf::header() + nrbf::library() + records + nrbf::end();
}

TEST(Nrbf, ReadsObjectsAndTheirMembers) {
  const struct {
    std::string records;
    const char* described;
  } kTable[] = {
      {"", "whole"},
      {nrbf::object(1, "Contoso.Empty", {}), "#1 Contoso.Empty{} whole"},
      {nrbf::object(1, "A", {nrbf::boolean("Yes", true), nrbf::number("Minus", -2)}),
       "#1 A{Yes=true;Minus=-2;} whole"},
      {nrbf::object(1, "A", {nrbf::record("Name", nrbf::string(3, "x"))}),
       "#1 A{Name='x';} #3 {='x';} whole"},
      {nrbf::object(1, "A", {nrbf::record("Name", octet(10)), nrbf::number("N", 1)}),
       "#1 A{Name=null;N=1;} whole"},
      {nrbf::object(1, "A", {nrbf::record("Data", nrbf::reference(3))}) +
           nrbf::byte_array(3, "abc"),
       "#1 A{Data=#3;} #3 {=616263;} whole"},
      {nrbf::object(1, "A", {nrbf::enumeration("E", -4, 16), nrbf::boolean("B", false)}),
       "#1 A{E=#-4;B=false;} #-4 Contoso.E{value__=16;} whole"},
      // the same class again, by the id of the first of it
      {nrbf::object(1, "A", {nrbf::number("N", 1)}) + octet(1) + int32(5) + int32(1) + int32(2),
       "#1 A{N=1;} #5 A{N=2;} whole"},
      // arrays: of strings with nulls, of objects, of numbers
      {octet(17) + int32(3) + int32(4) + nrbf::string(4, "a") + octet(13) + octet(2) +
           nrbf::reference(4),
       "#3 {='a';=null;=null;=#4;} #4 {='a';} whole"},
      {octet(16) + int32(3) + int32(2) + octet(14) + int32(2), "#3 {=null;=null;} whole"},
      {octet(15) + int32(3) + int32(2) + octet(8) + int32(7) + int32(8), "#3 {} whole"},
      {octet(7) + int32(3) + octet(0) + int32(1) + int32(2) + octet(4) + nrbf::text("C") +
           int32(2) + nrbf::reference(9) + octet(10),
       "#3 {=#9;=null;} whole"},
      // primitives
      {octet(16) + int32(3) + int32(5) + octet(8) + octet(7) + "\xFE\xFF" + octet(8) + octet(18) +
           nrbf::text("t") + octet(8) + octet(3) + "\xC3\xBC" + octet(8) + octet(6) +
           std::string(8, 'd') + octet(8) + octet(2) + octet(200),
       "#3 {=-2;='t';=252;=null;=200;} whole"},
  };
  for (const auto& row : kTable) EXPECT_EQ(describe(stream_of(row.records)), row.described);
}

TEST(Nrbf, KeepsWhatCameBeforeDamage) {
  const std::string good = nrbf::object(1, "A", {nrbf::number("N", 1)});
  const struct {
    std::string records;
    const char* described;
  } kTable[] = {
      {good + octet(99), "#1 A{N=1;} broken"},
      {good + octet(2), "#1 A{N=1;} broken"},                         // types only .NET knows
      {good + octet(1) + int32(5) + int32(77), "#1 A{N=1;} broken"},  // a class that is unknown
      {good + octet(5) + int32(6) + nrbf::text("B") + int32(-1), "#1 A{N=1;} broken"},
      {good + octet(6) + int32(6) + "\xFF\xFF\xFF\xFF\xFF", "#1 A{N=1;} broken"},
      {good + octet(15) + int32(6) + int32(-1) + octet(2), "#1 A{N=1;} #6 {} broken"},
      {good + octet(16) + int32(6) + int32(2) + octet(14) + int32(3), "#1 A{N=1;} #6 {} broken"},
      {good + octet(7) + int32(6) + octet(2) + int32(2) + int32(-1) + int32(-1),
       "#1 A{N=1;} broken"},
      {octet(16) + int32(6) + int32(3) + octet(10), "#6 {=null;} broken"},  // it ends inside
  };
  for (const auto& row : kTable) EXPECT_EQ(describe(stream_of(row.records)), row.described);
  EXPECT_EQ(describe(""), "broken");
  EXPECT_EQ(describe("PK"), "broken");
}

TEST(Nrbf, ReadsEveryCutWithoutHarm) {
  const std::string stream =
      stream_of(nrbf::object(1, "A",
                             {nrbf::enumeration("E", -4, 16), nrbf::record("D", nrbf::reference(3)),
                              nrbf::record("S", nrbf::string(4, "text"))}) +
                nrbf::byte_array(3, "abc"));
  EXPECT_TRUE(describe(stream).ends_with("whole"));
  for (size_t size = 0; size < stream.size(); ++size)
    EXPECT_TRUE(describe(stream.substr(0, size)).ends_with("broken")) << size;
}

TEST(Nrbf, BoundsNestingAndValues) {
  std::string deep;
  for (int32_t i = 1; i < 10'000; ++i) deep += octet(16) + int32(i) + int32(1);
  EXPECT_LE(read_nrbf(stream_of(deep)).objects.size(), limits::kNrbfDepth + 1);
  const std::string nulls =
      octet(16) + int32(3) + int32(1'000'000'000) + octet(14) + int32(1'000'000'000);
  const Nrbf many = read_nrbf(stream_of(nulls));
  ASSERT_EQ(many.objects.size(), 1u);
  EXPECT_LE(many.objects[0].members.size(), limits::kNrbfValues);
  EXPECT_FALSE(many.complete);
}

TEST(Nrbf, FollowsReferencesToTextAndBytes) {
  const std::string stream = stream_of(
      nrbf::object(
          1, "A",
          {nrbf::record("S", nrbf::reference(4)), nrbf::record("D", nrbf::reference(3)),
           nrbf::record("Self", nrbf::reference(1)), nrbf::record("Lost", nrbf::reference(9))}) +
      nrbf::byte_array(3, "abc") + nrbf::string(4, "text"));
  const Nrbf read = read_nrbf(stream);
  const NrbfObject* object = read.find(1);
  ASSERT_NE(object, nullptr);
  EXPECT_EQ(shown(read.resolved(*object, "S")), "'text'");
  EXPECT_EQ(shown(read.resolved(*object, "D")), "616263");
  EXPECT_EQ(shown(read.resolved(*object, "Self")), "#1");
  EXPECT_EQ(shown(read.resolved(*object, "Lost")), "#9");
  EXPECT_EQ(shown(read.resolved(*object, "None")), "null");
}

}  // namespace
}  // namespace pairlint
