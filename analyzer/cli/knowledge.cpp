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

Result<const Pack*> Knowledge::load(const std::vector<std::string>& folders) {
  const Pack* pack = &shipped_pack();
  for (const std::string& folder : folders) {
    auto documents = read_documents(folder);
    if (!documents) return tl::unexpected(documents.error());
    const std::string root = folder.ends_with('/') ? folder : folder + "/";
    LoadedPack extended = load_pack(std::move(*documents), root, *pack);
    if (!extended) return fail(one_a_line(extended.error()));
    extended_ = std::move(*extended);
    pack = &extended_;
  }
  return pack;
}

}  // namespace pairlint::cli
