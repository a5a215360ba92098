#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "format/lines.h"

/// What one line looks like, without regard to its neighbours. Each is defined beside the format it
/// belongs to; all of them turn an unfitting line down after a few bytes.
namespace pairlint {

/// `Label   : value`: the first colon with a blank before it and a blank or nothing behind it.
struct Label {
  std::string_view name;   ///< without blanks at its ends
  std::string_view value;  ///< what stands behind `: `, as it stands
  uint32_t indent = 0;     ///< blanks before the name
  uint32_t column = 0;     ///< cell in which the colon stands
};
std::optional<Label> find_label(std::string_view line);
/// The same with the colon in that cell and nowhere else; the name may then hold anything.
std::optional<Label> find_label_at(std::string_view line, uint32_t column);
/// One word as properties are called: letters, digits and dots, with at least one capital.
bool is_property_name(std::string_view name);

/// `PS C:\> Get-X`, `[PS] C:\>Get-X`, `[server]: PS C:\> Get-X`, `C:\>nslookup x`.
struct Prompt {
  std::string_view host;
  bool exchange = false;
  std::string_view command;
};
std::optional<Prompt> find_prompt(std::string_view line);
/// A cmdlet with parameters as a line of its own, without a prompt.
bool is_bare_command(std::string_view line);
/// Length of the `Verb-Noun` at the start of the text; 0 if there is none.
size_t cmdlet_length(std::string_view text);
/// The same for the verbs that PowerShell knows.
size_t known_cmdlet_length(std::string_view text);

/// `VERBOSE: ` and kin in the languages that are known.
struct StreamPrefix {
  std::string_view stream;   ///< VERBOSE, WARNING, DEBUG or INFO
  std::string_view printed;  ///< with its colon
  std::string_view message;
};
std::optional<StreamPrefix> find_stream_prefix(std::string_view line);

/// The line of asterisks above and below what a transcript says of itself.
bool is_transcript_rule(std::string_view line);
/// `PS>CommandInvocation(...)`, `>> ParameterBinding(...)`.
bool is_transcript_trace(std::string_view line);

/// `Cmdlet : message` or, from PowerShell 7, `Cmdlet: message`.
struct ErrorHead {
  std::string_view cmdlet;
  std::string_view message;
};
std::optional<ErrorHead> find_error_head(std::string_view line);
/// `+ CategoryInfo : ...` and its two companions.
bool is_error_detail(std::string_view line);
/// `At line:1 char:5` in any language, told by its numbers.
bool is_error_position(std::string_view line);

/// The dashes under a table's header.
bool is_table_ruler(std::string_view line);

/// `-----BEGIN CERTIFICATE-----` and kin at the start of the line, with dashes of any kind.
bool is_pem_begin(std::string_view line);
/// `================ Certificate 0 ================`, in any language.
bool is_certutil_banner(std::string_view line);

/// Nothing that wraps goes on over such a line: a prompt, a stream prefix, an error head, a code
/// fence, a transcript's rule, the beginning of a PEM block or of a certificate of certutil, or
/// what a mail quotes where the lines above are not quoted as deep.
bool interrupts(std::string_view line);

/// The same lines without the indentation that the first of them was pasted with; nothing that
/// indents itself may be first.
Lines without_margin(const Lines& lines, uint32_t first);

/// Blanks at the start; a tab counts as eight.
uint32_t indent_of(std::string_view line);
inline bool is_empty_line(std::string_view line) {
  for (const char c : line) {
    if (c != ' ' && c != '\t') return false;
  }
  return true;
}

}  // namespace pairlint
