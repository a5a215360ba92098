#include "cli/knowledge.h"

#include <utility>

#include "cli/files.h"
#include "rule/load.h"

namespace pairlint::cli {
namespace {

std::string one_a_line(const std::vector<Error>& errors) {
  std::string text;
  for (const Error& error : errors) text += (text.empty() ? "" : "\n") + error.message;
  return text;
}

}  // namespace

Result<std::vector<RuleFolder>> read_rule_folders(const std::vector<std::string>& folders) {
  std::vector<RuleFolder> read;
  for (const std::string& folder : folders) {
    auto documents = read_documents(folder);
    if (!documents) return tl::unexpected(documents.error());
    read.push_back({folder.ends_with('/') ? folder : folder + "/", std::move(*documents)});
  }
  return read;
}

Result<const Pack*> Knowledge::load(const std::vector<std::string>& folders) {
  auto read = read_rule_folders(folders);
  if (!read) return tl::unexpected(read.error());
  return load(std::move(*read));
}

Result<const Pack*> Knowledge::load(std::vector<RuleFolder> folders) {
  const Pack* pack = &shipped_pack();
  for (RuleFolder& folder : folders) {
    LoadedPack extended = load_pack(std::move(folder.documents), folder.root, *pack);
    if (!extended) return fail(one_a_line(extended.error()));
    extended_ = std::move(*extended);
    pack = &extended_;
  }
  return pack;
}

}  // namespace pairlint::cli
