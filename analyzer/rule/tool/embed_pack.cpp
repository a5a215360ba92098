// Runs while building: embed_pack RULES_FOLDER OUTPUT.cpp checks the rule pack and writes it as a
// C++ source of constants. The build fails with the loader's messages if the pack has mistakes.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "rule/load.h"
#include "rule/pack_source.h"

namespace {

namespace fs = std::filesystem;

std::vector<pairlint::Document> documents_in(const fs::path& folder, const std::string& root) {
  std::vector<pairlint::Document> documents;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    documents.push_back(
        {root + fs::relative(entry.path(), folder).generic_string(),
         std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>())});
  }
  std::sort(documents.begin(), documents.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return documents;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: embed_pack RULES_FOLDER OUTPUT\n");
    return 2;
  }
  const std::string root = "rules/";
  const std::vector<pairlint::Document> documents = documents_in(argv[1], root);
  const pairlint::LoadedPack pack = pairlint::load_pack(documents, root);
  if (!pack) {
    for (const pairlint::Error& error : pack.error()) {
      std::fprintf(stderr, "%s\n", error.message.c_str());
    }
    return 1;
  }
  std::ofstream out(argv[2], std::ios::binary);
  out << pairlint::pack_source(*pack);
  return out.flush() ? 0 : 1;
}
