#include "expr/program.h"

#include <gtest/gtest.h>

#include "unit/expr/sample.h"

namespace pairlint::expr {
namespace {

std::string leaves_of(std::string_view source) {
  Sample sample;
  std::string out;
  for (const Leaf& leaf : leaves(sample.program(source))) {
    out += "[" + std::string(source.substr(leaf.begin, leaf.end - leaf.begin)) + "]";
  }
  return out;
}

TEST(Leaves, AreWhereTruthIsDecided) {
  struct {
    std::string_view source;
    std::string_view leaves;
  } const examples[] = {
      {"yes", "[yes]"},
      {"yes && no", "[yes][no]"},
      {"yes && (no || !u)", "[yes][no][u]"},
      {"1 < 2 || 'a' in oauth.Domains", "[1 < 2]['a' in oauth.Domains]"},
      {"yes ? no : u && v", "[yes][no][u][v]"},
      {"(yes ? 1 : 2) == 1", "[(yes ? 1 : 2) == 1][yes]"},
      {"certificates.exists(c, c.Valid && c.Subject == '')",
       "[certificates.exists(c, c.Valid && c.Subject == '')][c.Valid][c.Subject == '']"},
      {"size(certificates.filter(c, !c.Valid)) > 1",
       "[size(certificates.filter(c, !c.Valid)) > 1][c.Valid]"},
      {"certificates.map(c, c.Valid, c.Subject) == []",
       "[certificates.map(c, c.Valid, c.Subject) == []][c.Valid]"},
      {"cel.bind(x, yes, x || no)", "[x][no]"},
      {"true || yes", "[yes]"},
      {"oauth.Url", "[oauth.Url]"},
  };
  for (const auto& example : examples) {
    EXPECT_EQ(leaves_of(example.source), example.leaves) << example.source;
  }
}

TEST(Leaves, CanBeForced) {
  Sample sample;
  Program program = sample.program("yes && certificates.exists(c, c.Valid && c.Subject == 'CN=a')");
  std::vector<Leaf> all = leaves(program);
  ASSERT_EQ(all.size(), 4u);
  std::string results;
  for (const Leaf& leaf : all) {
    for (bool value : {false, true}) {
      Program changed = with_leaf(program, leaf, value);
      EXPECT_TRUE(is_well_formed(changed));
      results += literal(sample.evaluation(changed).value) + " ";
    }
  }
  EXPECT_EQ(literal(sample.evaluation(program).value), "false");
  EXPECT_EQ(results, "false false false true false true false true ");
}

TEST(Program, EmptyIsAnErrorToEvaluate) {
  Sample sample;
  EXPECT_TRUE(Program{}.empty());
  EXPECT_EQ(literal(sample.evaluation(Program{}).value), "error(no expression)");
}

TEST(Program, DamagedPartsAreSeen) {
  Sample sample;
  const Program good = sample.program("[1].exists(x, x > 0 && 'a'.contains('a')) ? 'b' : 'c'");
  ASSERT_TRUE(is_well_formed(good));
  size_t refused = 0;
  for (size_t node = 0; node < good.nodes.size(); ++node) {
    for (auto field : {&Node::value, &Node::first, &Node::count, &Node::name}) {
      Program bad = good;
      bad.nodes[node].*field = 0xFFFFFF;
      if (!is_well_formed(bad)) ++refused;
      // Whatever passes must not harm.
      if (is_well_formed(bad)) sample.evaluation(bad);
    }
  }
  EXPECT_GT(refused, 20u);
  Program cyclic = good;
  cyclic.operands[0] = cyclic.root();
  EXPECT_FALSE(is_well_formed(cyclic));
}

}  // namespace
}  // namespace pairlint::expr
