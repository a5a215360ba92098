// Whatever a capture says, no fix of the shipped pack lets it out of its literals. Each rule is
// given the records of its own samples with hostile texts in all their fields, and each of its
// commands is filled, whether the rule would fire or not.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>

#include "property/powershell_reader.h"
#include "rule/evaluate.h"
#include "rule/fill.h"
#include "rule/pack.h"
#include "trace/read_case.h"

namespace pairlint::property {
namespace {

namespace fs = std::filesystem;

const fs::path kSamples = fs::path(PAIRLINT_SAMPLES) / "rules";

const std::string kMark = "HOSTILE";
const std::string kHostile[] = {
    "HOSTILE'; Remove-Item C:\\ -Recurse #",
    "\xE2\x80\x99; HOSTILE \xE2\x80\x98; calc \xE2\x80\x9A\xE2\x80\x9B",
    "HOSTILE\" + $(calc) + \"`n${env:x} & calc | iex; {= 1 =}",
    std::string("HOSTILE\0\r\n\x1B[2J\xE2\x80\xAE\xE2\x81\xA6'\n", 26),
    "<HOSTILE> @('a','b') -Force --% 'x",
};

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

RecordSet records_in(const fs::path& sample) {
  std::vector<std::unique_ptr<Input>> inputs;
  inputs.push_back(std::make_unique<MemoryInput>("sample.txt", read_file(sample)));
  return read_case(inputs, shipped_pack().kinds, {}).records;
}

/// How much of a record is hostile: conditions that look at one field leave others to be inserted.
enum class Spoil : uint8_t { kBehind, kWhole };

void spoil(FieldValue& field, const std::string& hostile, Spoil how) {
  const auto one = [&](std::string& text) {
    text = how == Spoil::kWhole ? hostile : text + hostile;
  };
  if (auto* text = std::get_if<std::string>(&field.payload)) one(*text);
  if (auto* texts = std::get_if<std::vector<std::string>>(&field.payload)) {
    std::for_each(texts->begin(), texts->end(), one);
  }
}

/// Spoils all fields, or of each record the field number `only`.
RecordSet hostile_records(RecordSet records, const std::string& hostile, Spoil how,
                          std::optional<size_t> only = std::nullopt) {
  for (RecordList& list : records.lists) {
    for (Record& record : list.records) {
      for (size_t i = 0; i < record.fields.size(); ++i) {
        if (!only || *only == i) spoil(record.fields[i], hostile, how);
      }
    }
  }
  return records;
}

/// Whether a quote that the command itself opened is still open at its end.
bool ends_inside_quotes(const std::string& command) {
  char open = 0;
  for (const char c : command) {
    if (open ? c == open : c == '\'' || c == '"') open = open ? 0 : c;
  }
  return open != 0;
}

class FixCheck {
 public:
  /// `filled` must be the literals of the template, with exactly one value between each two.
  void check(const Template& command, const std::string& filled) {
    size_t at = 0;
    std::string before;
    for (size_t i = 0; i < command.literals.size(); ++i) {
      const std::string literal(command.literals[i]);
      ASSERT_EQ(filled.compare(at, literal.size(), literal), 0) << filled;
      at += literal.size();
      before += literal;
      if (i >= command.expressions.size()) continue;
      EXPECT_FALSE(ends_inside_quotes(before)) << "a value inside quotes: " << before;
      const auto value = read_powershell_value(
          filled, at, std::string_view(command.literals[i + 1]).starts_with(","));
      ASSERT_TRUE(value) << filled.substr(at);
      if (value->text.find(kMark) != std::string::npos) ++hostile_;
      at = value->end;
    }
    EXPECT_EQ(at, filled.size()) << filled;
    EXPECT_FALSE(shows_what_must_not_be_pasted(filled)) << filled;
  }
  size_t hostile() const { return hostile_; }

 private:
  size_t hostile_ = 0;
};

/// The `turn`th value of each binding, as far as there are so many.
std::vector<expr::Value> bound(const Rule& rule, const Facts& facts, size_t turn) {
  std::vector<expr::Value> variables = facts.variables();
  for (const Binding& binding : rule.bindings) {
    const size_t records = facts.list(binding.kind).records.size();
    const auto& servers = facts.servers(binding.kind);
    if (binding.over == Over::kRecord) {
      variables.push_back(records == 0 ? expr::Value::unknown(binding.kind)
                                       : facts.record(binding.kind, turn % records));
    } else if (binding.over == Over::kServer && !servers.empty()) {
      variables.push_back(facts.server_list(binding.kind, servers[turn % servers.size()]));
    } else {
      variables.push_back(facts.variables()[binding.kind]);
    }
  }
  return variables;
}

void check_fixes(const Rule& rule, const RecordSet& records, FixCheck& check) {
  const Pack& pack = shipped_pack();
  const EvaluationContext context;
  expr::Evaluator evaluator(pack.vocabulary);
  const Facts facts(pack, records, context);
  for (size_t turn = 0; turn < 3; ++turn) {
    const std::vector<expr::Value> variables = bound(rule, facts, turn);
    const Filling filling{evaluator, facts, variables};
    for (const Fix& fix : rule.fixes) {
      check.check(fix.run, fill_command(fix.run, filling));
      check.check(fix.verify, fill_command(fix.verify, filling));
      check.check(fix.undo, fill_command(fix.undo, filling));
    }
  }
}

bool inserts_anything(const Rule& rule) {
  return std::any_of(rule.fixes.begin(), rule.fixes.end(), [](const Fix& fix) {
    return !fix.run.expressions.empty() || !fix.verify.expressions.empty() ||
           !fix.undo.expressions.empty();
  });
}

constexpr size_t kMostFields = 32;

void check_sample(const Rule& rule, const RecordSet& captured, FixCheck& check) {
  for (const std::string& hostile : kHostile) {
    for (const Spoil how : {Spoil::kBehind, Spoil::kWhole}) {
      check_fixes(rule, hostile_records(captured, hostile, how), check);
    }
  }
}

/// Conditions that look at one field leave the others to be inserted.
void check_each_field(const Rule& rule, const RecordSet& captured, FixCheck& check) {
  for (size_t field = 0; field < kMostFields; ++field) {
    check_fixes(rule, hostile_records(captured, kHostile[1], Spoil::kWhole, field), check);
  }
}

std::vector<fs::path> firing_samples(const std::string& rule) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(kSamples / rule)) {
    const std::string name = entry.path().filename().string();
    const bool beside = name.ends_with(".expected") || name.ends_with(".options");
    if (name.starts_with("fires-") && !beside) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

TEST(Fixes, KeepEveryValueOfACaptureInsideItsLiteral) {
  size_t rules = 0;
  size_t reached = 0;
  for (const Rule& rule : shipped_pack().rules) {
    if (!inserts_anything(rule)) continue;
    SCOPED_TRACE(std::string(rule.id));
    FixCheck check;
    const std::vector<fs::path> samples = firing_samples(std::string(rule.id));
    for (const fs::path& sample : samples) check_sample(rule, records_in(sample), check);
    check_each_field(rule, records_in(samples.front()), check);
    ++rules;
    reached += check.hostile() > 0;
  }
  EXPECT_GT(rules, 50U);
  EXPECT_GT(reached, rules * 4 / 5) << "of " << rules;
}

}  // namespace
}  // namespace pairlint::property
