#include "rule/load.h"

#include <algorithm>

#include "base/sha1.h"
#include "base/text.h"
#include "rule/load_documents.h"
#include "rule/vocabulary.h"

// Kinds come first, because rules are checked against them; what documents name of each other is
// looked up at the end. A document that is not JSON is reported and left out.

namespace pairlint {
namespace {

struct ReadDocument {
  uint32_t index = 0;
  std::string folder;
  std::string stem;  ///< the file's name without .json
  JsonNode root;
};

/// `oauth` of `oauth/oauth-autodiscover-url-xml.json`; empty if the file is in no folder.
std::string_view folder_of(std::string_view path) {
  const size_t slash = path.find_first_of("/\\");
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

std::string_view stem_of(std::string_view path) {
  path.remove_prefix(path.find_last_of("/\\") + 1);  // npos + 1 is 0
  return path.substr(0, path.rfind('.'));
}

/// The documents that stand in no folder.
constexpr std::string_view kPairing = "pairing";
constexpr std::string_view kRetest = "retest";
constexpr std::string_view kEvidence = "evidence";

class PackLoader {
 public:
  PackLoader(std::vector<Document> documents, std::string_view root, const Pack& base)
      : documents_(std::move(documents)), root_(root), pack_(base) {
    std::sort(documents_.begin(), documents_.end(),
              [](const Document& a, const Document& b) { return a.name < b.name; });
  }

  LoadedPack load() {
    read_documents();
    load_kinds();
    load_definitions();
    load_traits();
    load_rules();
    load_signals();
    load_stages();
    load_pairing();
    load_retest();
    load_evidence();
    check_references();
    pack_.fingerprint = fingerprint();
    if (faults_.empty()) return std::move(pack_);
    return tl::unexpected(errors());
  }

 private:
  FaultList faults_of(uint32_t document) {
    return FaultList(documents_[document], document, faults_);
  }

  void read_documents() {
    for (uint32_t i = 0; i < documents_.size(); ++i) {
      std::string_view path = documents_[i].name;
      if (path.starts_with(root_)) path.remove_prefix(root_.size());
      const std::string_view folder = folder_of(path);
      const std::string_view part = folder.empty() ? stem_of(path) : folder;
      const bool known = folder.empty() ? stands_alone(part) : part != "schema";
      if (known) read_document(i, part, stem_of(path));
    }
  }

  static bool stands_alone(std::string_view stem) {
    return stem == kPairing || stem == kRetest || stem == kEvidence;
  }

  void read_document(uint32_t index, std::string_view folder, std::string_view stem) {
    JsonTree tree = read_json(documents_[index].text);
    for (JsonFault& fault : tree.faults) {
      faults_.push_back({index, fault.offset, std::move(fault.message)});
    }
    if (!tree.faults.empty()) return;
    read_.push_back({index, std::string(folder), std::string(stem), std::move(tree.root)});
  }

  void load_kinds() {
    for (const ReadDocument& document : read_) {
      if (document.folder != "kinds") continue;
      FaultList faults = faults_of(document.index);
      pack_.kinds.push_back(read_kind(document.root, faults));
      check_file_name(document, "kind", pack_.kinds.back().name, faults);
      check_kind_is_new(document, faults);
    }
    check_per_server();
  }

  /// Each may call those before it, in the order of their names.
  void load_definitions() {
    pack_.vocabulary = vocabulary(pack_);
    for (const ReadDocument& document : read_) {
      if (document.folder != "definitions") continue;
      FaultList faults = faults_of(document.index);
      DefinitionDocument read =
          read_definition(document.root, {pack_.kinds, pack_.vocabulary}, faults);
      check_file_name(document, "definition", read.definition.name, faults);
      pack_.definitions.push_back(read.definition);
      pack_.meanings.push_back(read.meaning);
      pack_.vocabulary.definitions.push_back(std::move(read.definition));
    }
  }

  void load_traits() {
    for (const ReadDocument& document : read_) {
      if (document.folder != "context") continue;
      FaultList faults = faults_of(document.index);
      pack_.traits.push_back(read_trait(document.root, pack_.vocabulary, faults));
      check_file_name(document, "trait", pack_.traits.back().name, faults);
    }
  }

  static bool holds_rules(std::string_view folder) {
    constexpr std::string_view kOthers[] = {"kinds", "definitions", "context", "signals", "stages"};
    return !stands_alone(folder) &&
           std::find(std::begin(kOthers), std::end(kOthers), folder) == std::end(kOthers);
  }

  void load_rules() {
    pack_.vocabulary = vocabulary(pack_);
    for (const ReadDocument& document : read_) {
      if (!holds_rules(document.folder)) continue;
      FaultList faults = faults_of(document.index);
      Rule rule = read_rule(document.root, {pack_.kinds, pack_.vocabulary}, references_, faults);
      check_file_name(document, "id", rule.id, faults);
      check_step(document, rule.step, faults);
      if (pack_.find_rule(rule.id) != nullptr) {
        report_at(document, "id", "there is another rule '" + rule.id + "'", faults);
      }
      pack_.rules.push_back(std::move(rule));
    }
  }

  void load_signals() {
    std::vector<SignalDocument> fresh;
    for (const ReadDocument& document : read_) {
      if (document.folder != "signals") continue;
      FaultList faults = faults_of(document.index);
      SignalDocument signal = read_signal(document.root, references_, faults);
      check_file_name(document, "id", signal.signal.id, faults);
      std::vector<SignalDocument> table = std::move(signal.table);
      add_signal(document, std::move(signal), fresh);
      for (SignalDocument& line : table) add_signal(document, std::move(line), fresh);
    }
    link_families(pack_.signals, fresh);
    for (const ReadDocument& document : read_) {
      if (document.folder == "signals") check_has_pattern(document);
    }
  }

  void load_stages() {
    for (const ReadDocument& document : read_) {
      if (document.folder != "stages") continue;
      FaultList faults = faults_of(document.index);
      Stage stage = read_stage(document.root, pack_.kinds, faults);
      check_file_name(document, "stage", stage.id, faults);
      for (const Stage& other : pack_.stages) {
        if (other.order != stage.order) continue;
        report_at(document, "order", "'" + other.id + "' is stage " + std::to_string(stage.order),
                  faults);
      }
      pack_.stages.push_back(std::move(stage));
    }
    std::stable_sort(pack_.stages.begin(), pack_.stages.end(),
                     [](const Stage& a, const Stage& b) { return a.order < b.order; });
  }

  void load_pairing() {
    for (const ReadDocument& document : read_) {
      if (document.folder != kPairing) continue;
      FaultList faults = faults_of(document.index);
      const RuleScope scope{pack_.kinds, pack_.vocabulary};
      for (PairingEdge& edge : read_pairing(document.root, scope, references_, faults)) {
        const auto same = [&](const PairingEdge& other) { return other.id == edge.id; };
        if (std::any_of(pack_.pairing.begin(), pack_.pairing.end(), same)) {
          report_at(document, "edges", "there is another edge '" + edge.id + "'", faults);
        }
        pack_.pairing.push_back(std::move(edge));
      }
    }
  }

  void load_retest() {
    for (const ReadDocument& document : read_) {
      if (document.folder != kRetest) continue;
      FaultList faults = faults_of(document.index);
      for (FollowUp& step : read_retest(document.root, pack_.vocabulary, faults)) {
        const auto same = [&](const FollowUp& other) { return other.id == step.id; };
        if (std::any_of(pack_.follow_ups.begin(), pack_.follow_ups.end(), same)) {
          report_at(document, "steps", "there is another step '" + step.id + "'", faults);
        }
        pack_.follow_ups.push_back(std::move(step));
      }
    }
  }

  /// There is one order: that of a pack of one's own replaces the one that is built in.
  void load_evidence() {
    for (const ReadDocument& document : read_) {
      if (document.folder != kEvidence) continue;
      FaultList faults = faults_of(document.index);
      pack_.evidence = read_evidence(document.root, pack_.signals, faults);
    }
  }

  void add_signal(const ReadDocument& document, SignalDocument signal,
                  std::vector<SignalDocument>& fresh) {
    const std::string& id = signal.signal.id;
    if (pack_.find_signal(id) != nullptr) {
      FaultList faults = faults_of(document.index);
      report_at(document, "id", "there is another signal '" + id + "'", faults);
    }
    const auto index = static_cast<uint32_t>(pack_.signals.size());
    for (SignalPattern& pattern : signal.signal.patterns) pattern.signal = index;
    pack_.signals.push_back(signal.signal);
    fresh.push_back(std::move(signal));
  }

  void check_has_pattern(const ReadDocument& document) {
    const SignalDefinition* signal = pack_.find_signal(document.stem);
    if (signal == nullptr || has_pattern(*signal, pack_.signals)) return;
    FaultList faults = faults_of(document.index);
    report_at(document, "id",
              "nothing finds '" + signal->id +
                  "': it has no 'literals' and 'pattern', and no family is called as it begins",
              faults);
  }

  /// A fault at the value of a key of the document's object.
  static void report_at(const ReadDocument& document, std::string_view key, std::string message,
                        FaultList& faults) {
    const auto& members = document.root.members;
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const JsonMember& member) { return member.key == key; });
    faults.add(found == members.end() ? document.root : found->value, std::move(message));
  }

  static void check_file_name(const ReadDocument& document, std::string_view key,
                              const std::string& id, FaultList& faults) {
    if (id.empty() || id == document.stem) return;
    report_at(document, key, "'" + id + "' must stand in " + id + ".json", faults);
  }

  static void check_step(const ReadDocument& document, const std::string& step, FaultList& faults) {
    if (step.empty() || step == document.folder) return;
    report_at(document, "step", "a rule of the step '" + step + "' must stand in " + step + "/",
              faults);
  }

  /// The last kind against those before it.
  void check_kind_is_new(const ReadDocument& document, FaultList& faults) {
    const Kind& kind = pack_.kinds.back();
    for (size_t i = 0; i + 1 < pack_.kinds.size(); ++i) {
      const Kind& other = pack_.kinds[i];
      if (other.name == kind.name) {
        report_at(document, "kind", "there is another kind '" + kind.name + "'", faults);
      }
      if (other.list == kind.list && !kind.list.empty()) {
        report_at(document, "list", "'" + kind.list + "' is the list of " + other.name + " already",
                  faults);
      }
    }
  }

  /// Kinds may name one another, whatever their order.
  void check_per_server() {
    for (const ReadDocument& document : read_) {
      const bool kind = document.folder == "kinds";
      const uint32_t index = kind ? pack_.kind_index(document.stem) : UINT32_MAX;
      if (index == UINT32_MAX) continue;
      FaultList faults = faults_of(document.index);
      for (const Text& name : pack_.kinds[index].per_server) {
        if (pack_.kind_index(name) != UINT32_MAX) continue;
        report_at(document, "perServer", "there is no kind '" + name + "'", faults);
      }
    }
  }

  template <class T>
  static std::vector<std::string_view> ids_of(const Items<T>& all) {
    std::vector<std::string_view> ids;
    for (const T& each : all) ids.push_back(each.id);
    return ids;
  }

  void check_references() {
    check_references(Reference::To::kRule, "rule", ids_of(pack_.rules));
    check_references(Reference::To::kSignal, "signal", ids_of(pack_.signals));
    check_references(Reference::To::kFollowUp, "step of retest.json", ids_of(pack_.follow_ups));
  }

  void check_references(Reference::To to, std::string_view what,
                        const std::vector<std::string_view>& known) {
    for (const Reference& reference : references_) {
      if (reference.to != to) continue;
      if (std::find(known.begin(), known.end(), reference.id) != known.end()) continue;
      faults_of(reference.document)
          .add(reference.offset, "there is no " + std::string(what) + " '" + reference.id + "'" +
                                     did_you_mean(reference.id, known));
    }
  }

  /// Of what the documents say and how they are called, without their line ends.
  std::string fingerprint() const {
    std::string all = pack_.fingerprint;
    for (const ReadDocument& document : read_) {
      all += '\0' + document.folder + "/" + document.stem + '\0';
      for (const std::string_view line : split_at(documents_[document.index].text, '\n')) {
        all += line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
      }
    }
    return sha1_hex(all);
  }

  std::vector<Error> errors() {
    std::stable_sort(faults_.begin(), faults_.end(), [](const Fault& a, const Fault& b) {
      return std::pair(a.document, a.offset) < std::pair(b.document, b.offset);
    });
    std::vector<Error> errors;
    for (const Fault& fault : faults_)
      errors.push_back(describe(documents_[fault.document], fault));
    return errors;
  }

  std::vector<Document> documents_;
  std::string root_;
  std::vector<ReadDocument> read_;
  Pack pack_;
  References references_;
  std::vector<Fault> faults_;
};

}  // namespace

LoadedPack load_pack(std::vector<Document> documents, std::string_view root, const Pack& base) {
  return PackLoader(std::move(documents), root, base).load();
}

}  // namespace pairlint
