#pragma once

#include <cstdint>
#include <vector>

#include "format/format.h"
#include "format/lines.h"

/// The two functions of every format, for the table in format.cpp.
namespace pairlint {

uint32_t claim_clixml(const Lines& lines, uint32_t line);
uint32_t claim_transcript(const Lines& lines, uint32_t line);
uint32_t claim_command(const Lines& lines, uint32_t line);
uint32_t claim_stream(const Lines& lines, uint32_t line);
uint32_t claim_pem(const Lines& lines, uint32_t line);
uint32_t claim_certutil(const Lines& lines, uint32_t line);
uint32_t claim_event(const Lines& lines, uint32_t line);
uint32_t claim_table(const Lines& lines, uint32_t line);
uint32_t claim_error_record(const Lines& lines, uint32_t line);
uint32_t claim_list(const Lines& lines, uint32_t line);
uint32_t claim_dns(const Lines& lines, uint32_t line);
uint32_t claim_csv(const Lines& lines, uint32_t line);
uint32_t claim_html_table(const Lines& lines, uint32_t line);
uint32_t claim_json(const Lines& lines, uint32_t line);

uint32_t left_over_of_clixml(const Lines& lines, uint32_t line, uint32_t count);

void read_clixml(const Source& source, const Block& block, TextArena& arena,
                 std::vector<Object>& objects);
void read_transcript(const Source& source, const Block& block, TextArena& arena,
                     std::vector<Object>& objects);
void read_command_block(const Source& source, const Block& block, TextArena& arena,
                        std::vector<Object>& objects);
void read_stream(const Source& source, const Block& block, TextArena& arena,
                 std::vector<Object>& objects);
void read_pem(const Source& source, const Block& block, TextArena& arena,
              std::vector<Object>& objects);
void read_certutil(const Source& source, const Block& block, TextArena& arena,
                   std::vector<Object>& objects);
void read_event(const Source& source, const Block& block, TextArena& arena,
                std::vector<Object>& objects);
void read_table(const Source& source, const Block& block, TextArena& arena,
                std::vector<Object>& objects);
void read_error_record(const Source& source, const Block& block, TextArena& arena,
                       std::vector<Object>& objects);
void read_list(const Source& source, const Block& block, TextArena& arena,
               std::vector<Object>& objects);
void read_dns(const Source& source, const Block& block, TextArena& arena,
              std::vector<Object>& objects);
void read_csv(const Source& source, const Block& block, TextArena& arena,
              std::vector<Object>& objects);
void read_html_table(const Source& source, const Block& block, TextArena& arena,
                     std::vector<Object>& objects);
void read_json(const Source& source, const Block& block, TextArena& arena,
               std::vector<Object>& objects);

/// Whether another format than `own` begins at a line.
bool claimed_by_another(Format own, const Lines& lines, uint32_t line);

}  // namespace pairlint
