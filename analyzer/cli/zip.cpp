// A zip is little to write: libarchive stays what reads archives. No clock, zone, path or owner
// gets in. Layout: PKWARE's APPNOTE 4.3.7, 4.3.12 and 4.3.16.
#include "cli/zip.h"

#include <zlib.h>

#include <cstdint>

namespace pairlint::cli {
namespace {

constexpr uint64_t kMostBytes = UINT32_MAX;
constexpr size_t kMostFiles = UINT16_MAX;
constexpr uint32_t kDeflated = 8;
constexpr uint32_t kVersion = 20;
/// 1980-01-01, the first day that a zip can hold.
constexpr uint32_t kDate = 0x21;

void append_number(std::string& out, uint64_t value, int size) {
  for (int i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// Raw deflate; empty where zlib fails.
std::string deflated(const std::string& bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) !=
      Z_OK) {
    return {};
  }
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  out.resize(whole ? stream.total_out : 0);
  deflateEnd(&stream);
  return out;
}

/// What the head of a file and its entry in the directory have in common.
std::string description_of(const ZipFile& file, size_t packed) {
  const auto* data = reinterpret_cast<const Bytef*>(file.bytes.data());
  std::string text;
  append_number(text, kVersion, 2);
  append_number(text, 0, 2);
  append_number(text, kDeflated, 2);
  append_number(text, 0, 2);
  append_number(text, kDate, 2);
  append_number(text, crc32(0, data, static_cast<uInt>(file.bytes.size())), 4);
  append_number(text, packed, 4);
  append_number(text, file.bytes.size(), 4);
  append_number(text, file.name.size(), 2);
  append_number(text, 0, 2);
  return text;
}

void append_end(std::string& zip, size_t files, const std::string& directory) {
  const size_t begin = zip.size();
  zip += directory + std::string("PK\5\6", 4);
  append_number(zip, 0, 4);
  append_number(zip, files, 2);
  append_number(zip, files, 2);
  append_number(zip, directory.size(), 4);
  append_number(zip, begin, 4);
  append_number(zip, 0, 2);
}

}  // namespace

Result<std::string> make_zip(std::span<const ZipFile> files) {
  std::string zip, directory;
  for (const ZipFile& file : files) {
    if (file.bytes.size() > kMostBytes) return fail("a file is too large for a zip");
    const std::string packed = deflated(file.bytes);
    if (packed.empty()) return fail("the archive cannot be made");
    const std::string description = description_of(file, packed.size());
    directory += std::string("PK\1\2", 4);
    append_number(directory, kVersion, 2);
    directory += description;
    directory.append(10, '\0');  // no comment, first disk, no attributes
    append_number(directory, zip.size(), 4);
    directory += file.name;
    zip += std::string("PK\3\4", 4) + description + file.name + packed;
    if (zip.size() > kMostBytes) return fail("the case is too large for a zip");
  }
  if (files.size() > kMostFiles) return fail("the case has too many files for a zip");
  append_end(zip, files.size(), directory);
  return zip;
}

}  // namespace pairlint::cli
