// What was typed: behind a prompt, or a known cmdlet as a line of its own. Lines that PowerShell
// asked for with `>> `, that a backtick or a pipe announces, and that the console wrapped belong to
// the command. A prompt without a command is a block too: it shows that the command before it has
// printed all it had.
#include "format/command.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/text.h"
#include "format/damage.h"
#include "format/readers.h"
#include "format/shapes.h"

namespace pairlint {
namespace {

constexpr size_t kPromptBytes = 300;

/// The verbs of Get-Verb, and those that Exchange, Lync and the shell itself add to them.
constexpr auto kVerbs = std::to_array<std::string_view>({
    "add",       "approve",    "assert",      "backup",    "block",      "build",     "checkpoint",
    "clear",     "close",      "compare",     "complete",  "compress",   "configure", "confirm",
    "connect",   "convert",    "convertfrom", "convertto", "copy",       "debug",     "deny",
    "deploy",    "disable",    "disconnect",  "dismount",  "edit",       "enable",    "enter",
    "exit",      "expand",     "export",      "find",      "foreach",    "format",    "get",
    "grant",     "group",      "hide",        "import",    "initialize", "install",   "invoke",
    "join",      "limit",      "lock",        "measure",   "merge",      "mount",     "move",
    "new",       "open",       "optimize",    "out",       "ping",       "pop",       "protect",
    "publish",   "push",       "read",        "receive",   "redo",       "register",  "remove",
    "rename",    "repair",     "request",     "reset",     "resize",     "resolve",   "restart",
    "restore",   "resume",     "retrieve",    "revoke",    "save",       "search",    "select",
    "send",      "set",        "show",        "skip",      "sort",       "split",     "start",
    "step",      "stop",       "submit",      "suspend",   "switch",     "sync",      "tee",
    "test",      "trace",      "unblock",     "undo",      "uninstall",  "unlock",    "unprotect",
    "unpublish", "unregister", "update",      "upgrade",   "use",        "wait",      "watch",
    "where",     "write",
});

static_assert(std::is_sorted(kVerbs.begin(), kVerbs.end()));

bool is_known_verb(std::string_view verb) {
  if (verb.size() > 12) return false;
  return std::binary_search(kVerbs.begin(), kVerbs.end(), verb,
                            [](std::string_view a, std::string_view b) {
                              return std::lexicographical_compare(
                                  a.begin(), a.end(), b.begin(), b.end(),
                                  [](char x, char y) { return to_lower(x) < to_lower(y); });
                            });
}

size_t letters(std::string_view text) {
  size_t n = 0;
  while (n < text.size() && is_alpha(text[n])) ++n;
  return n;
}

/// How long the end of a prompt is: `>`, or what HTML makes of it.
size_t prompt_end_length(std::string_view text) {
  constexpr std::string_view kEscaped = "&gt;";
  return text.starts_with('>') ? 1 : text.starts_with(kEscaped) ? kEscaped.size() : 0;
}

/// What stands before the first `>` if it can be a path; paths hold none of `<>|"*?`.
std::optional<std::string_view> take_path(std::string_view& text) {
  const std::string_view head = text.substr(0, kPromptBytes);
  const size_t end = std::min(head.find_first_of("<>|\"*?"), head.find("&gt;"));
  if (end == std::string_view::npos || prompt_end_length(text.substr(end)) == 0)
    return std::nullopt;
  const std::string_view path = text.substr(0, end);
  if (path.ends_with('-') || path.ends_with('=')) return std::nullopt;  // an arrow
  text.remove_prefix(end);
  while (const size_t length = prompt_end_length(text)) text.remove_prefix(length);
  return path;
}

bool is_location(std::string_view path) {
  return path.find_first_of(":\\/~") != std::string_view::npos;
}

/// `PS C:\x>`, `PS>`, `PS /home/x>`: everything up to the command.
bool take_powershell(std::string_view& text) {
  if (!text.starts_with("PS")) return false;
  std::string_view rest = text.substr(2);
  const bool bare = prompt_end_length(rest) > 0;
  if (!bare && !rest.starts_with(' ')) return false;
  const auto path = take_path(rest);
  if (!path || (!bare && !is_location(*path))) return false;
  text = rest;
  return true;
}

bool take_exchange(std::string_view& text) {
  if (!text.starts_with("[PS]")) return false;
  std::string_view rest = text.substr(4);
  if (!take_path(rest)) return false;
  text = rest;
  return true;
}

/// `[server]: PS C:\>`; `[DBG]:` names no server.
bool take_remote(std::string_view& text, std::string_view& host) {
  const size_t end = text.substr(0, kPromptBytes).find("]: PS");
  if (!text.starts_with('[') || end == std::string_view::npos) return false;
  std::string_view rest = text.substr(end + 3);
  if (!take_powershell(rest)) return false;
  host = text.substr(1, end - 1);
  if (host == "DBG") host = {};
  text = rest;
  return true;
}

/// `C:\Users\x>` of cmd.exe.
bool take_cmd(std::string_view& text) {
  if (text.size() < 4 || !is_alpha(text[0]) || text[1] != ':' || text[2] != '\\') return false;
  return take_path(text).has_value();
}

/// `(venv) `, which tools put before the prompt.
void skip_environment(std::string_view& text) {
  if (!text.starts_with('(')) return;
  const size_t end = text.substr(0, kPromptBytes).find(") ");
  if (end == std::string_view::npos) return;
  const std::string_view rest = text.substr(end + 2);
  if (rest.starts_with("PS") || rest.starts_with('[')) text = rest;
}

/// Whether what follows a cmdlet's name reads as its arguments and not as a sentence.
bool are_arguments(std::string_view rest) {
  if (rest.empty()) return true;
  if (!is_blank(rest.front())) return rest.front() == '|' || rest.front() == ';';
  rest = trim(rest);
  if (rest.empty() || rest.find_first_of("|;`") == 0) return true;
  if (rest.front() == '-') return rest.size() > 1 && is_alpha(rest[1]);
  // A parameter by position: told from a sentence by what no plain word holds.
  const std::string_view word = rest.substr(0, rest.find(' '));
  if (word.find_first_of("\"'$@(*\\0123456789") != std::string_view::npos) return true;
  if (word.find('.') < word.size() - 1) return true;
  return rest.find(" | ") != std::string_view::npos || rest.find(" -") != std::string_view::npos;
}

bool is_assignment(std::string_view text) {
  size_t n = 1;
  while (n < text.size() && (is_alnum(text[n]) || text[n] == '_' || text[n] == ':')) ++n;
  const std::string_view rest = trim_left(text.substr(n));
  return n > 1 && rest.size() > 1 && rest.front() == '=' && rest[1] != '=';
}

/// The console cuts what is typed at exactly its width: nothing else makes lines of just that
/// length.
bool fills_console(std::string_view line) {
  const size_t width = cell_width(line);
  return width == 80 || width == 120;
}

/// `-Credential` at the end of a line asks for its value on the next.
bool ends_with_parameter(std::string_view line) {
  const size_t blank = line.find_last_of(" \t");
  const std::string_view word = blank == std::string_view::npos ? "" : line.substr(blank + 1);
  return word.size() > 2 && word[0] == '-' && letters(word.substr(1)) == word.size() - 1;
}

/// A row of quoted fields, which a switch such as -NoTypeInformation has above it.
bool is_quoted_row(std::string_view text) {
  return text.find("\",\"") != std::string_view::npos ||
         text.find("\";\"") != std::string_view::npos;
}

/// A prompt that a mail program broke inside its path, which holds a blank.
struct BrokenPrompt {
  std::string joined;
  uint32_t lines = 0;  ///< that it stands on; 0: there is none
};

BrokenPrompt find_broken_prompt(const Lines& lines, uint32_t line) {
  const std::string_view upper = trim_right(lines[line]);
  const std::string_view head = trim_left(upper);
  const bool begins = head.starts_with("[PS] ") || head.starts_with("PS ");
  if (!begins || head.find(":\\") > 8 || head.find('>') != std::string_view::npos) return {};
  if (line + 1 >= lines.count()) return {};
  const std::string_view lower = trim_left(lines[line + 1]);
  if (lower.substr(0, limits::kPromptBytes).find('>') == std::string_view::npos) return {};
  BrokenPrompt broken{std::string(upper) + ' ' + std::string(lower), 2};
  return find_prompt(broken.joined) ? broken : BrokenPrompt{};
}

enum class Seam { kNone, kNewline, kBlank, kNothing };

/// How a line goes on behind the line of a command above it.
Seam seam_between(std::string_view upper, std::string_view lower) {
  const std::string_view text = trim_left(lower);
  if (text.empty()) return Seam::kNone;
  if (text.starts_with(">>")) return is_transcript_trace(text) ? Seam::kNone : Seam::kNewline;
  if (text.starts_with("&gt;&gt;")) return Seam::kNewline;
  if (find_prompt(lower) || find_stream_prefix(lower)) return Seam::kNone;
  const std::string_view before = trim_right(upper);
  if (before.ends_with('`') || before.ends_with('|')) return Seam::kNewline;
  if (text[0] == '-' && text.size() > 1 && is_alpha(text[1])) return Seam::kBlank;
  const bool argument =
      text[0] == '$' || (powershell_quote_length(text) > 0 && !is_quoted_row(text));
  if (ends_with_parameter(before) && argument) return Seam::kBlank;
  if (fills_console(upper) && !interrupts(lower) && !find_label(lower)) return Seam::kNothing;
  return Seam::kNone;
}

std::string_view without_continuation_mark(std::string_view line) {
  line = trim_left(line);
  while (const size_t length = prompt_end_length(line)) line.remove_prefix(length);
  return trim_left(line);
}

Property property(std::string_view name, std::string_view text, Range range) {
  return {name, {text, text.empty() ? ValueState::kBlank : ValueState::kPresent, range}};
}

/// The first line with those that go on behind it. What PowerShell asked for with `>> ` stands
/// behind a line end: one inside quotes shows that they were left open.
Property command_line(const Lines& lines, uint32_t first_line, uint32_t end, std::string_view first,
                      TextArena& arena) {
  Range range = lines.range(first);
  std::string joined(first);
  uint32_t line = first_line + 1;
  for (; line < end; ++line) {
    const Seam seam = seam_between(lines[line - 1], lines[line]);
    if (seam == Seam::kNone) break;
    const std::string_view piece = trim_right(without_continuation_mark(lines[line]));
    if (seam != Seam::kNothing) joined += seam == Seam::kBlank ? ' ' : '\n';
    joined += piece;
    range.end = lines.range(piece).end;
  }
  if (auto undone = undo_entities(joined)) {
    return property("CommandLine", arena.store(std::move(*undone)), range);
  }
  const bool one_line = line == first_line + 1;
  return property("CommandLine", one_line ? first : arena.store(std::move(joined)), range);
}

}  // namespace

size_t cmdlet_length(std::string_view text) {
  const size_t verb = letters(text.substr(0, 32));
  if (verb < 2 || verb + 2 >= text.size() || text[verb] != '-' || !is_alpha(text[verb + 1]))
    return 0;
  size_t end = verb + 1;
  while (end < text.size() && is_alnum(text[end])) ++end;
  return end;
}

size_t known_cmdlet_length(std::string_view text) {
  const size_t length = cmdlet_length(text);
  return length > 0 && is_known_verb(text.substr(0, text.find('-'))) ? length : 0;
}

std::optional<Prompt> find_prompt(std::string_view line) {
  std::string_view text = trim_left(line);
  if (text.empty() ||
      (text[0] != 'P' && text[0] != '[' && text[0] != '(' && text.substr(1, 2) != ":\\")) {
    return std::nullopt;
  }
  skip_environment(text);
  Prompt prompt;
  prompt.exchange = take_exchange(text);
  if (!prompt.exchange && !take_remote(text, prompt.host) && !take_powershell(text) &&
      !take_cmd(text)) {
    return std::nullopt;
  }
  prompt.command = trim(text);
  return prompt;
}

bool is_bare_command(std::string_view line) {
  constexpr size_t kDeepestMargin = 8;
  std::string_view text = trim_left(line);
  if (text.empty() || line.size() - text.size() > kDeepestMargin) return false;
  if (!is_alpha(text[0]) && text[0] != '$' && text[0] != '.') return false;
  text = trim_right(text);
  if (text[0] == '$') return is_assignment(text);
  if (text.starts_with(".\\")) return true;
  const size_t length = known_cmdlet_length(text);
  if (length == 0) return false;
  const bool spelt_as_cmdlet = is_upper(text[text.find('-') + 1]);
  const std::string_view rest = text.substr(length);
  if (!spelt_as_cmdlet && trim(rest).find_first_of("-|") != 0) return false;
  return are_arguments(rest) && rest.find(" : ") == std::string_view::npos;
}

uint32_t claim_command(const Lines& lines, uint32_t line) {
  // A comment that names a cmdlet was not typed.
  const bool bare = !lines.commented() && is_bare_command(lines[line]);
  uint32_t head = find_prompt(lines[line]) || bare ? 1 : 0;
  if (head == 0) head = find_broken_prompt(lines, line).lines;
  if (head == 0) return 0;
  const uint32_t most = std::min(lines.count(), line + limits::kCommandLines);
  uint32_t end = line + head;
  while (end < most && seam_between(lines[end - 1], lines[end]) != Seam::kNone) ++end;
  return end - line;
}

void read_command_block(const Source& source, const Block& block, TextArena& arena,
                        std::vector<Object>& objects) {
  const Lines lines(source, block.first_line);
  const BrokenPrompt broken = find_broken_prompt(lines, block.first_line);
  const uint32_t first_line = block.first_line + (broken.lines > 0 ? broken.lines - 1 : 0);
  const auto prompt =
      broken.lines > 0 ? find_prompt(broken.joined) : find_prompt(lines[block.first_line]);
  std::string_view first = prompt ? prompt->command : trim(lines[block.first_line]);
  if (broken.lines > 0) {
    const std::string_view line = trim_right(lines[first_line]);
    first = line.substr(line.size() - std::min(line.size(), first.size()));
  }
  const Property typed =
      command_line(lines, first_line, block.first_line + block.line_count, first, arena);
  Object object;
  object.format = Format::kCommand;
  object.range = {lines.range(trim(lines[block.first_line])).begin, typed.value.range.end};
  object.properties.push_back(typed);
  if (prompt && broken.lines == 0 && !prompt->host.empty()) {
    object.properties.push_back(property("Host", prompt->host, lines.range(prompt->host)));
  }
  if (prompt && prompt->exchange) {
    object.properties.push_back(property("Shell", "exchange", object.range));
  }
  objects.push_back(std::move(object));
}

Command command_of(const Object& typed, const Source& source) {
  Command command;
  const auto text_of = [&typed](std::string_view name) {
    const Value* value = typed.find(name);
    return value ? std::string(value->text) : std::string();
  };
  command.text = text_of("CommandLine");
  command.host = text_of("Host");
  command.shell = text_of("Shell");
  const Value* text = typed.find("CommandLine");
  command.span = source.span(text && !text->range.empty() ? text->range : typed.range);
  return command;
}

Command read_command(const Source& source, const Block& block) {
  TextArena arena;
  std::vector<Object> objects;
  read_command_block(source, block, arena, objects);
  return command_of(objects.front(), source);
}

}  // namespace pairlint
