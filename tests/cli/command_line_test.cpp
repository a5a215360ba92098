#include "cli/command_line.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace pairlint::cli {
namespace {

/// One line that shows what was understood.
std::string parsed(std::vector<std::string> arguments) {
  const auto line = parse_command_line(std::move(arguments));
  if (!line) return "error: " + line.error().message;
  constexpr const char* kVerbs[] = {
      "check",       "facts",       "replay",      "convert", "redact", "compare",
      "audit",       "merge",       "collect",     "explain", "list",   "rules test",
      "rules check", "rules pages", "completions", "man",     "help",   "version"};
  constexpr const char* kFailOn[] = {"error", "warning", "info", "never"};
  constexpr const char* kColours[] = {"auto", "always", "never"};
  std::string text = kVerbs[static_cast<size_t>(line->verb)];
  if (!line->help_topic.empty()) text += " topic=" + line->help_topic;
  if (!line->paths.empty()) text += " paths=" + join(line->paths, "|");
  if (!line->id.empty()) text += " id=" + line->id;
  for (const Output& output : line->outputs) {
    constexpr const char* kFormats[] = {
        " text",    " markdown", " json",      " jira",  " servicenow", " servicenow-html",
        " zendesk", " mail",     " request",   " plain", " sarif",      " sarif-full",
        " junit",   " csv",      " csv-excel", " gcc",   " github",     " html"};
    text += kFormats[static_cast<size_t>(output.format)];
    if (!output.file.empty()) text += ":" + output.file;
  }
  if (line->fail_on != FailOn::kError) {
    text += std::string(" fail-on=") + kFailOn[static_cast<size_t>(line->fail_on)];
  }
  if (line->as_of) text += " as-of=" + std::to_string(line->as_of->seconds);
  if (!line->rule_folders.empty()) text += " rules=" + join(line->rule_folders, "|");
  if (line->colour != Colour::kAuto) {
    text += std::string(" colour=") + kColours[static_cast<size_t>(line->colour)];
  }
  if (!line->folder.empty()) text += " to=" + line->folder;
  if (line->redact) text += " redacted";
  if (!line->redact_key.empty()) text += " key=" + line->redact_key;
  if (line->audit.jobs > 0) text += " jobs=" + std::to_string(line->audit.jobs);
  if (line->audit.resume) text += " resume";
  if (line->audit.shard.count > 1) {
    text += " shard=" + std::to_string(line->audit.shard.index) + "/" +
            std::to_string(line->audit.shard.count);
  }
  if (line->audit.per_case) text += " per-case";
  return line->quiet ? text + " quiet" : text;
}

TEST(CommandLine, IsRead) {
  const struct {
    std::vector<std::string> arguments;
    const char* expected;
  } cases[] = {
      {{}, "check text"},
      {{"case"}, "check paths=case text"},
      {{"audit", "all", "-o", "out", "--jobs", "4", "--resume", "--shard", "2/7"},
       "audit paths=all text to=out jobs=4 resume shard=2/7"},
      {{"audit", "all", "--per-case", "html", "-q"}, "audit paths=all text per-case quiet"},
      {{"audit", "all", "--shard", "7/7"}, "error: --shard: '7/7' is not I/N with I from 0 to N-1"},
      {{"merge", "a", "b", "-o", "c"}, "merge paths=a|b text to=c"},
      {{"-"}, "check paths=- text"},
      {{"a.txt", "b.txt"}, "check paths=a.txt|b.txt text"},
      {{"check", "case"}, "check paths=case text"},
      {{"--format", "json", "case"}, "check paths=case json"},
      {{"check", "--format=json", "-"}, "check paths=- json"},
      {{"case", "--format", "text", "--format", "json:r.json", "more"},
       "check paths=case|more text json:r.json"},
      {{"case", "--format", "json:C:\\r.json"}, "check paths=case json:C:\\r.json"},
      {{"case", "--format", "json:-"}, "check paths=case json"},
      {{"case", "--format", "html:report.html"}, "check paths=case html:report.html"},
      {{"case", "--fail-on", "never", "-q"}, "check paths=case text fail-on=never quiet"},
      {{"case", "--as-of", "1970-01-02"}, "check paths=case text as-of=86400"},
      {{"case", "--rules", "a", "--rules", "b"}, "check paths=case text rules=a|b"},
      {{"case", "--color", "always"}, "check paths=case text colour=always"},
      {{"case", "--colour=never"}, "check paths=case text colour=never"},
      {{"--", "--help"}, "check paths=--help text"},
      {{"facts", "case", "--format", "json"}, "facts paths=case json"},
      {{"case", "--redact", "--redact-key", "k"}, "check paths=case text redacted key=k"},
      {{"redact", "a", "b", "-o", "out"}, "redact paths=a|b text to=out"},
      {{"redact", "a", "-o", "-"}, "redact paths=a text"},
      {{"compare", "a", "b", "--fail-on", "never"}, "compare paths=a|b text fail-on=never"},
      {{"collect", "--rules", "mine"}, "collect text rules=mine"},
      {{"explain", "x", "--in", "case"}, "explain paths=case id=x text"},
      {{"explain", "code=50043"}, "explain id=code=50043 text"},
      {{"explain", "5", "--format", "markdown:p.md"}, "explain id=5 markdown:p.md"},
      {{"check", "x", "--format", "sarif-full:s"}, "check paths=x sarif-full:s"},
      {{"convert", "r.json", "--format", "servicenow-html"},
       "convert paths=r.json servicenow-html"},
      {{"completions", "fish"}, "completions id=fish text"},
      {{"man"}, "man text"},
      {{"rules", "list"}, "list text"},
      {{"rules", "test"}, "rules test text"},
      {{"rules", "test", "samples", "--rules", "mine"}, "rules test paths=samples text rules=mine"},
      {{"rules", "pages", "docs/rules"}, "rules pages paths=docs/rules text"},
      {{"rules", "check", "a", "b"}, "rules check paths=a|b text"},
      {{"help"}, "help"},
      {{"help", "check"}, "help topic=check"},
      {{"check", "--help"}, "help topic=check"},
      {{"case", "-h"}, "help"},
      {{"--version"}, "version"},
  };
  for (const auto& c : cases) EXPECT_EQ(parsed(c.arguments), c.expected) << join(c.arguments, " ");
}

TEST(CommandLine, SaysWhatIsWrongWithIt) {
  const struct {
    std::vector<std::string> arguments;
    const char* expected;
  } cases[] = {
      {{"case", "--format", "xml"},
       "error: --format: 'xml' is none of csv, csv-excel, gcc, github, html, jira, json, junit, "
       "mail, markdown, plain, request, sarif, sarif-full, servicenow, servicenow-html, text, "
       "zendesk"},
      {{"facts", "case", "--format", "csv"}, "error: --format: 'csv' is none of json, text"},
      {{"case", "--max-length", "10"},
       "error: --max-length: '10' is no number of characters from 200 on"},
      {{"convert"}, "error: convert: name one JSON report, or - for standard input"},
      {{"completions"}, "error: completions: name a shell: bash, zsh, fish or powershell"},
      {{"case", "--format", "json:"}, "error: --format: 'json:' names no file behind the colon"},
      {{"case", "--format", "text", "--format", "json"},
       "error: --format: only one format can go to standard output; write the other with --format "
       "FORMAT:FILE"},
      {{"case", "--fail-on", "fatal"},
       "error: --fail-on: 'fatal' is none of error, info, never, warning"},
      {{"case", "--color", "red"}, "error: --color: 'red' is none of always, auto, never"},
      {{"case", "--as-of", "soon"},
       "error: --as-of: 'soon' is no date such as 2026-03-01, 2026-03-01T12:59 or "
       "2026-03-01T12:59:30Z, and not 'now'"},
      {{"case", "--bogus"}, "error: the following argument was not expected: --bogus"},
      {{"case", "--format"}, "error: --format: its value is missing"},
      {{"compare", "a"}, "error: compare: name two cases, the one before and the one after"},
      {{"explain"}, "error: explain: name a rule, an error or a code, such as 50043"},
      {{"rules"}, "error: rules: what to do is missing: list, test, check or pages"},
      {{"rules", "pages"}, "error: rules pages: name the folder to write to"},
      {{"rules", "check"}, "error: rules check: name the folder of a pack"},
      {{"facts", "case", "--fail-on", "error"},
       "error: the following argument was not expected: --fail-on"},
  };
  for (const auto& c : cases) EXPECT_EQ(parsed(c.arguments), c.expected) << join(c.arguments, " ");
}

}  // namespace
}  // namespace pairlint::cli
