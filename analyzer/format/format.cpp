#include "format/format.h"

#include "format/readers.h"

namespace pairlint {
namespace {

/// Prose is what no reader claims: it has no entry.
constexpr FormatReader kReaders[] = {
    {Format::kClixml, claim_clixml, read_clixml, left_over_of_clixml},
    {Format::kTranscript, claim_transcript, read_transcript},
    {Format::kCommand, claim_command, read_command_block},
    {Format::kStream, claim_stream, read_stream},
    {Format::kDns, claim_dns, read_dns},
    {Format::kPem, claim_pem, read_pem},
    {Format::kCertutil, claim_certutil, read_certutil},
    {Format::kEvent, claim_event, read_event},
    {Format::kTable, claim_table, read_table},
    {Format::kErrorRecord, claim_error_record, read_error_record},
    {Format::kCsv, claim_csv, read_csv},
    {Format::kHtmlTable, claim_html_table, read_html_table},
    {Format::kList, claim_list, read_list},
    {Format::kJson, claim_json, read_json},
};

}  // namespace

std::span<const FormatReader> format_readers() { return kReaders; }

bool claimed_by_another(Format own, const Lines& lines, uint32_t line) {
  for (const FormatReader& reader : kReaders) {
    if (reader.format != own && reader.claim(lines, line) > 0) return true;
  }
  return false;
}

}  // namespace pairlint
