// Runs while building: embed_pack RULES_FOLDER OUTPUT.cpp checks the rule pack and writes its image
// as a C++ source. The build fails with the loader's messages if the pack has mistakes.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "rule/image.h"
#include "rule/load.h"

namespace {

namespace fs = std::filesystem;

constexpr size_t kBytesPerLine = 24;

std::vector<pairlint::Document> documents_in(const fs::path& folder, const std::string& root) {
  std::vector<pairlint::Document> documents;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    documents.push_back(
        {root + fs::relative(entry.path(), folder).generic_string(),
         std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>())});
  }
  return documents;
}

std::string source_of(const std::string& image) {
  std::string source =
      "#include \"rule/shipped/image_bytes.h\"\n\nnamespace pairlint {\nnamespace {\n\n"
      "constexpr unsigned char kImage[] = {";
  for (size_t i = 0; i < image.size(); ++i) {
    if (i % kBytesPerLine == 0) source += "\n";
    source += std::to_string(static_cast<unsigned char>(image[i])) + ",";
  }
  return source +
         "\n};\n\n}  // namespace\n\nstd::string_view shipped_image() {\n"
         "  return {reinterpret_cast<const char*>(kImage), sizeof kImage};\n}\n\n"
         "}  // namespace pairlint\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: embed_pack RULES_FOLDER OUTPUT\n");
    return 2;
  }
  const std::string root = "rules/";
  const pairlint::LoadedPack pack = pairlint::load_pack(documents_in(argv[1], root), root);
  if (!pack) {
    for (const pairlint::Error& error : pack.error()) {
      std::fprintf(stderr, "%s\n", error.message.c_str());
    }
    return 1;
  }
  const std::string image = pairlint::write_image(*pack);
  if (const auto read = pairlint::read_image(image); !read) {
    std::fprintf(stderr, "%s\n", read.error().message.c_str());
    return 1;
  }
  std::ofstream out(argv[2], std::ios::binary);
  out << source_of(image);
  return out.flush() ? 0 : 1;
}
