#include "cli/made_archive.h"

#include <archive.h>
#include <archive_entry.h>

namespace pairlint::cli_test {
namespace {

constexpr int64_t kWritten = 1488365100;

void set_format(::archive* writer, Pack pack) {
  ::archive_write_set_bytes_per_block(writer, 0);
  if (pack == Pack::kZip || pack == Pack::kEncryptedZip) ::archive_write_set_format_zip(writer);
  if (pack == Pack::k7zip) ::archive_write_set_format_7zip(writer);
  if (pack == Pack::kTar || pack == Pack::kTarGz) ::archive_write_set_format_pax_restricted(writer);
  if (pack == Pack::kGzip) ::archive_write_set_format_raw(writer);
  if (pack == Pack::kTarGz || pack == Pack::kGzip) ::archive_write_add_filter_gzip(writer);
  if (pack == Pack::k7zip) ::archive_write_set_options(writer, "7zip:compression=deflate");
  if (pack != Pack::kEncryptedZip) return;
  ::archive_write_set_options(writer, "zip:encryption=zipcrypt");
  ::archive_write_set_passphrase(writer, "secret");
}

void write_entry(::archive* writer, const MadeEntry& made) {
  ::archive_entry* entry = ::archive_entry_new();
  ::archive_entry_set_pathname(entry, made.name.c_str());
  ::archive_entry_set_filetype(entry, made.link.empty() ? AE_IFREG : AE_IFLNK);
  if (!made.link.empty()) ::archive_entry_set_symlink(entry, made.link.c_str());
  ::archive_entry_set_perm(entry, 0644);
  ::archive_entry_set_size(entry, static_cast<la_int64_t>(made.bytes.size()));
  ::archive_entry_set_mtime(entry, kWritten, 0);
  ::archive_write_header(writer, entry);
  ::archive_write_data(writer, made.bytes.data(), made.bytes.size());
  ::archive_entry_free(entry);
}

la_ssize_t append(::archive* /*writer*/, void* out, const void* bytes, size_t size) {
  static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

/// Little-endian, `size` bytes.
std::string number(uint32_t value, int size) {
  std::string bytes;
  for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> 8 * i & 0xFF);
  return bytes;
}

}  // namespace

std::string made_archive(Pack pack, const std::vector<MadeEntry>& entries) {
  std::string bytes;
  ::archive* writer = ::archive_write_new();
  set_format(writer, pack);
  ::archive_write_open(writer, &bytes, nullptr, append, nullptr);
  for (const MadeEntry& entry : entries) write_entry(writer, entry);
  ::archive_write_close(writer);
  ::archive_write_free(writer);
  return bytes;
}

/// Source: Microsoft Cabinet Format, CFHEADER, CFFOLDER, CFFILE and CFDATA.
std::string made_cab(const std::string& name, const std::string& bytes) {
  constexpr uint32_t kHeader = 36, kFolder = 8, kFile = 16, kData = 8;
  const auto name_size = static_cast<uint32_t>(name.size() + 1);
  const auto size = static_cast<uint32_t>(bytes.size());
  const uint32_t data_at = kHeader + kFolder + kFile + name_size;
  constexpr uint32_t kDate = (2017 - 1980) << 9 | 3 << 5 | 1, kTime = 10 << 11 | 45 << 5;
  std::string cab = "MSCF" + number(0, 4) + number(data_at + kData + size, 4) + number(0, 4);
  cab += number(kHeader + kFolder, 4) + number(0, 4) + number(0x0103, 2);
  cab += number(1, 2) + number(1, 2) + number(0, 2) + number(0, 2) + number(0, 2);
  cab += number(data_at, 4) + number(1, 2) + number(0, 2);
  cab += number(size, 4) + number(0, 4) + number(0, 2);
  cab += number(kDate, 2) + number(kTime, 2) + number(0x20, 2) + name + '\0';
  return cab + number(0, 4) + number(size, 2) + number(size, 2) + bytes;
}

}  // namespace pairlint::cli_test
