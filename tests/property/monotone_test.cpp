// Absent is not false, over whole cases: with a file less a verdict may become unknown, but no
// other one; with a healthy capture more every finding stays that does not look at what was added.
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
report::Report analyze_files(const Files& files) {
  std::vector<std::unique_ptr<Input>> inputs;
  for (const File& file : files) {
    inputs.push_back(std::make_unique<MemoryInput>(file.name, file.bytes));
  }
  AnalyzeOptions options;
  options.keep_records = true;
  options.as_of = Timestamp{1'460'000'000, true};
  return analyze(inputs, shipped_pack(), options);
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

void expect_no_other_verdict(const Files& files, size_t left_out, const report::Report& whole) {
  Files fewer = files;
  fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(left_out));
  const auto before = states_of(whole), after = states_of(analyze_files(fewer));
  for (const auto& [key, states] : after) {
    const auto was = before.find(key);
    if (was == before.end()) continue;
    for (const std::string& state : states) {
      if (state != "pass" && state != "fail") continue;
      // A rule may apply or be decided only while something else is not known; it never finds more.
      const bool less = !was->second.contains("fail") || was->second.contains("pass");
      EXPECT_TRUE(was->second.contains(state) || (state == "pass" && less))
          << key << " is " << state << " without " << files[left_out].name;
    }
  }
}

TEST(Monotone, AFileLessTurnsNoVerdictIntoItsOpposite) {
  size_t tried = 0;
  for (const auto& [name, files] : all_cases()) {
    if (files.size() < 2) continue;
    SCOPED_TRACE(name);
    const report::Report whole = analyze_files(files);
    for (size_t i = 0; i < files.size(); ++i) {
      if (!stands_alone(files, i)) continue;
      expect_no_other_verdict(files, i, whole);
      ++tried;
    }
  }
  EXPECT_GE(tried, 10U);
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
