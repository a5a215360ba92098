// Absent is not false, over whole cases: with a file less, or a block of a blob, a verdict may
// become unknown, but no other one, and nothing becomes one; with a healthy capture more every
// finding stays that does not look at what was added.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <set>

#include "analyze.h"

namespace pairlint {
namespace {

namespace fs = std::filesystem;

struct File {
  std::string name, bytes;
};
using Files = std::vector<File>;

Files files_of(const fs::path& folder) {
  Files files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({entry.path().lexically_relative(folder).generic_string(),
                     std::string(std::istreambuf_iterator<char>(in), {})});
  }
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.name < b.name; });
  return files;
}

std::vector<std::pair<std::string, Files>> all_cases() {
  std::vector<std::pair<std::string, Files>> cases;
  for (const char* kind : {"cases", "good"}) {
    for (const auto& entry :
         fs::directory_iterator(fs::path(PAIRLINT_SOURCE_DIR) / "samples" / kind)) {
      if (entry.is_directory()) {
        cases.emplace_back(entry.path().filename().string(), files_of(entry.path()));
      }
    }
  }
  std::sort(cases.begin(), cases.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  return cases;
}

/// At one time, so that no file's own time decides.
report::Report analyze_files(const Files& files, const Pack& pack = shipped_pack()) {
  std::vector<std::unique_ptr<Input>> inputs;
  for (const File& file : files) {
    inputs.push_back(std::make_unique<MemoryInput>(file.name, file.bytes));
  }
  AnalyzeOptions options;
  options.keep_records = true;
  options.as_of = Timestamp{1'460'000'000, true};
  return analyze(inputs, pack, options);
}

/// What is known by identity in a file, and the lists of the organisation that it shows.
std::set<std::string> records_in(const File& file) {
  std::set<std::string> ids;
  const Pack& pack = shipped_pack();
  for (const report::RecordFact& record : analyze_files({file}).records) {
    if (!record.id.starts_with(file.name + ":")) ids.insert(record.kind + " " + record.id);
    const Kind& kind = pack.kinds[pack.kind_index(record.kind)];
    if (!kind.cmdlets.empty() && kind.per_server.empty()) ids.insert(record.kind);
  }
  return ids;
}

/// Whether no other file captures the same records or lists: only then is nothing told twice.
bool stands_alone(const Files& files, size_t index) {
  const std::set<std::string> own = records_in(files[index]);
  for (size_t i = 0; i < files.size(); ++i) {
    if (i == index) continue;
    const std::set<std::string> other = records_in(files[i]);
    if (std::any_of(own.begin(), own.end(), [&](const auto& id) { return other.contains(id); })) {
      return false;
    }
  }
  return true;
}

std::string key_of(const report::Result& result) {
  return result.rule + " " + result.subject.kind + " " + result.subject.id + " " +
         result.subject.server;
}

/// States by what they are about; several for rules over pairs of records.
std::map<std::string, std::multiset<std::string>> states_of(const report::Report& report) {
  std::map<std::string, std::multiset<std::string>> states;
  for (const report::Result& result : report.results) {
    if (shipped_pack().find_rule(result.rule)->over_findings) continue;
    states[key_of(result)].insert(result.state);
  }
  return states;
}

/// The states of one rule as if it applied to everything.
std::map<std::string, std::multiset<std::string>> states_without_given(const Files& files,
                                                                       const std::string& id) {
  Pack pack = shipped_pack();
  const auto rule = std::find_if(pack.rules.begin(), pack.rules.end(),
                                 [&](const Rule& each) { return each.id == id; });
  rule->given = {};
  return states_of(analyze_files(files, pack));
}

/// A rule that no longer certainly does not apply still passes where there is no fault, whether it
/// applies or not.
bool is_faultless_anyway(const std::string& key, const std::string& was, const std::string& state,
                         const Files& whole) {
  if (was != "notApplicable" || state != "pass") return false;
  const auto states = states_without_given(whole, key.substr(0, key.find(' ')));
  return states.at(key) == std::multiset<std::string>{"pass"};
}

std::map<std::string, size_t> records_by_list(const report::Report& report) {
  std::map<std::string, size_t> counts;
  const Pack& pack = shipped_pack();
  for (const report::RecordFact& record : report.records) {
    ++counts[pack.kinds[pack.kind_index(record.kind)].list];
  }
  return counts;
}

/// What showed that something else is missing is itself not shown any more: the rule counts what
/// was captured of that list, seen(list), as if it were all.
bool has_lost_what_is_missing(const std::string& key, const std::string& was,
                              const std::string& state, const report::Report& less,
                              const report::Report& more) {
  if (was != "unknown" || state != "pass") return false;
  const Rule* rule = shipped_pack().find_rule(key.substr(0, key.find(' ')));
  auto left = records_by_list(less);
  for (const auto& [list, count] : records_by_list(more)) {
    const bool counted = std::string_view(rule->fails_text).find("size(seen(" + list + "))") !=
                         std::string_view::npos;
    if (counted && left[list] < count) return true;
  }
  return false;
}

/// What was decided with less was decided in the same way with more, but for those two.
void expect_no_other_verdict(const Files& fewer, const Files& whole) {
  const report::Report more = analyze_files(whole), less = analyze_files(fewer);
  const auto before = states_of(more), after = states_of(less);
  for (const auto& [key, states] : after) {
    const auto was = before.find(key);
    if (was == before.end()) continue;
    for (const std::string& state : states) {
      if (state != "pass" && state != "fail") continue;
      if (was->second.contains(state)) continue;
      const std::string& then = *was->second.begin();
      EXPECT_TRUE(is_faultless_anyway(key, then, state, whole) ||
                  has_lost_what_is_missing(key, then, state, less, more))
          << key << " is " << state << " and was " << *was->second.begin();
    }
  }
}

TEST(Monotone, AFileLessTurnsAVerdictIntoUnknownOnly) {
  size_t tried = 0;
  for (const auto& [name, files] : all_cases()) {
    if (files.size() < 2) continue;
    for (size_t i = 0; i < files.size(); ++i) {
      if (!stands_alone(files, i)) continue;
      SCOPED_TRACE(name + " without " + files[i].name);
      Files fewer = files;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      expect_no_other_verdict(fewer, files);
      ++tried;
    }
  }
  EXPECT_GE(tried, 10U);
}

bool begins_with_prompt(std::string_view line) {
  return line.starts_with("PS ") || line.starts_with("[PS] ");
}

/// A blob cut before each prompt: a command and what it printed, each.
std::vector<std::string> blocks_of(const std::string& blob) {
  std::vector<std::string> blocks(1);
  for (size_t begin = 0; begin < blob.size();) {
    const size_t end = std::min(blob.find('\n', begin), blob.size() - 1) + 1;
    const std::string line = blob.substr(begin, end - begin);
    if (begins_with_prompt(line) && !blocks.back().empty()) blocks.emplace_back();
    blocks.back() += line;
    begin = end;
  }
  return blocks;
}

/// As many lines, all blank: what stands behind them keeps its place.
std::string blanked(const std::string& block) {
  return std::string(static_cast<size_t>(std::count(block.begin(), block.end(), '\n')), '\n');
}

/// The file without its block number `index`.
File without_block(const std::string& name, std::vector<std::string> blocks, size_t index) {
  blocks[index] = blanked(blocks[index]);
  File file{name, {}};
  for (const std::string& block : blocks) file.bytes += block;
  return file;
}

TEST(Monotone, ABlockLessTurnsAVerdictIntoUnknownOnly) {
  size_t tried = 0;
  for (const auto& [name, files] : all_cases()) {
    for (size_t f = 0; f < files.size(); ++f) {
      const std::vector<std::string> blocks = blocks_of(files[f].bytes);
      for (size_t i = 0; blocks.size() > 1 && i < blocks.size(); ++i) {
        Files fewer = files;
        fewer[f] = without_block(files[f].name, blocks, i);
        Files parts = fewer;
        parts.push_back({files[f].name, blocks[i]});
        if (!stands_alone(parts, parts.size() - 1)) continue;
        SCOPED_TRACE(name + " without " + files[f].name + ": " + blocks[i].substr(0, 60));
        expect_no_other_verdict(fewer, files);
        ++tried;
      }
    }
  }
  EXPECT_GE(tried, 50U);
}

/// Kinds that a rule reads: what it binds, and the lists that its expressions name.
bool reads(const Rule& rule, uint32_t kind) {
  for (const Binding& binding : rule.bindings) {
    if (binding.kind == kind) return true;
  }
  for (const expr::Program* program : {&rule.given, &rule.fails}) {
    for (const expr::Node& node : program->nodes) {
      if (node.op == expr::Op::kVariable && node.value == kind) return true;
      // What is known of the deployment may come from any capture.
      if (node.op == expr::Op::kVariable && node.value == shipped_pack().kinds.size()) return true;
    }
  }
  return false;
}

/// A kind and a capture of it in which all is well.
const std::pair<const char*, const char*> kHealthy[] = {
    {"AuthConfig",
     "[PS] C:\\>Get-AuthConfig | Format-List *\n\n"
     "CurrentCertificateThumbprint  : 5E0C9A1B7D3F48260C81E9A4D7B2F6053C8E1A97\n"
     "ServiceName                   : 00000002-0000-0ff1-ce00-000000000000\n"
     "Realm                         :\nIdentity : Auth Configuration\n\n[PS] C:\\>\n"},
    {"CsOAuthConfiguration",
     "PS C:\\> Get-CsOAuthConfiguration | Format-List *\n\nIdentity : Global\n"
     "Realm : contoso.com\nServiceName : 00000004-0000-0ff1-ce00-000000000000\n"
     "ExchangeAutodiscoverUrl : https://autodiscover.contoso.com/autodiscover/autodiscover.svc\n\n"
     "PS C:\\>\n"},
    {"CsArchivingPolicy",
     "PS C:\\> Get-CsArchivingPolicy | Format-List *\n\nIdentity : Global\n"
     "ArchiveInternal : False\nArchiveExternal : False\n\nPS C:\\>\n"},
};

TEST(Monotone, AHealthyCaptureMoreKeepsEveryFindingThatDoesNotLookAtIt) {
  size_t findings = 0;
  for (const auto& [name, files] : all_cases()) {
    SCOPED_TRACE(name);
    const auto before = states_of(analyze_files(files));
    for (const auto& [kind, capture] : kHealthy) {
      Files more = files;
      more.push_back({"zz-healthy.txt", capture});
      const auto after = states_of(analyze_files(more));
      for (const auto& [key, states] : before) {
        const Rule* rule = shipped_pack().find_rule(key.substr(0, key.find(' ')));
        if (!states.contains("fail") || reads(*rule, shipped_pack().kind_index(kind))) continue;
        const auto now = after.find(key);
        EXPECT_TRUE(now != after.end() && now->second.count("fail") >= states.count("fail"))
            << key << " is gone with " << kind;
        ++findings;
      }
    }
  }
  EXPECT_GE(findings, 50U);
}

}  // namespace
}  // namespace pairlint
