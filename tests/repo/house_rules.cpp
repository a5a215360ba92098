#include "repo/house_rules.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace pairlint::repo {
namespace {

using Names = std::set<std::string, std::less<>>;

/// What each stage may include beside itself. Folders that are not named here (cli, audit, redact)
/// and the files directly in analyzer/ may include everything.
const std::map<std::string, Names, std::less<>>& arrows() {
  static const std::map<std::string, Names, std::less<>> table = {
      {"base", {}},
      {"source", {"base"}},
      {"container", {"base", "source"}},
      {"format", {"base", "source"}},
      {"record", {"base", "source", "format"}},
      {"trace", {"base", "source", "format", "record"}},
      {"expr", {"base"}},
      {"rule", {"base", "expr", "record"}},
      {"diagnose", {"base", "expr", "record", "rule", "trace"}},
      {"redact", {"base", "source", "format", "record", "expr", "rule"}},
      {"report", {"base"}},
  };
  return table;
}

const Names& impure_headers() {
  static const Names names = {
      "filesystem",   "fstream",
      "iostream",     "istream",
      "ostream",      "sstream",
      "iomanip",      "streambuf",
      "strstream",    "syncstream",
      "thread",       "mutex",
      "shared_mutex", "condition_variable",
      "future",       "atomic",
      "barrier",      "latch",
      "semaphore",    "stop_token",
      "chrono",       "ctime",
      "time.h",       "regex",
      "locale",       "clocale",
      "locale.h",     "codecvt",
      "cstdio",       "stdio.h",
      "random",       "unistd.h",
      "fcntl.h",      "dirent.h",
      "pthread.h",    "netdb.h",
      "iconv.h",      "windows.h",
      "winsock2.h",   "csignal",
      "signal.h",
  };
  return names;
}

bool starts_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

bool ends_with(std::string_view text, std::string_view suffix) {
  return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

bool is_header(const File& file) { return ends_with(file.path, ".h"); }

/// "rule" for analyzer/rule/pack.h; empty outside analyzer/ and for the files directly in it.
std::string_view stage_of(std::string_view path) {
  constexpr std::string_view kRoot = "analyzer/";
  if (!starts_with(path, kRoot)) return {};
  path.remove_prefix(kRoot.size());
  const size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

/// The same for the path in an include directive, which starts inside analyzer/.
std::string_view stage_of_include(std::string_view path) {
  const size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

/// Everything that turns bytes into a report. rule/tool/ runs while building.
bool is_engine(const File& file) {
  constexpr std::array<std::string_view, 4> kEdges = {"analyzer/cli/", "analyzer/audit/",
                                                      "analyzer/rule/tool/", "analyzer/main.cpp"};
  return starts_with(file.path, "analyzer/") &&
         std::none_of(kEdges.begin(), kEdges.end(),
                      [&](std::string_view edge) { return starts_with(file.path, edge); });
}

std::string offence(const File& file, int line, const std::string& what) {
  return file.path + ":" + std::to_string(line) + ": " + what;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string_view without_blanks_before(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t");
  return begin == std::string_view::npos ? std::string_view{} : text.substr(begin);
}

/// What stands between the delimiters of an include directive; false if the line is none.
bool read_include(std::string_view line, Include& include) {
  line = without_blanks_before(line);
  if (!starts_with(line, "#")) return false;
  line = without_blanks_before(line.substr(1));
  if (!starts_with(line, "include")) return false;
  line = without_blanks_before(line.substr(std::string_view("include").size()));
  if (line.empty() || (line[0] != '<' && line[0] != '"')) return false;
  include.system = line[0] == '<';
  const size_t end = line.find(include.system ? '>' : '"', 1);
  include.path = line.substr(1, end == std::string_view::npos ? end : end - 1);
  return true;
}

bool is_impure(const std::string& header) {
  return impure_headers().contains(header) || starts_with(header, "sys/") ||
         starts_with(header, "netinet/") || starts_with(header, "arpa/") ||
         header == "fmt/ostream.h" || header == "fmt/chrono.h" || header == "fmt/os.h";
}

/// Why `file` may not include a package's header; empty if it may.
std::string closed_door(const File& file, std::string_view header) {
  const std::string_view stage = stage_of(file.path);
  if (starts_with(header, "CLI/") && stage != "cli") return "CLI11 belongs to cli/ only";
  if (header == "archive.h" || header == "archive_entry.h") {
    return file.path == "analyzer/cli/archive.cpp" ? ""
                                                   : "libarchive belongs to cli/archive.cpp only";
  }
  const bool json = starts_with(header, "nlohmann/");
  if (json && (is_header(file) || (stage != "rule" && stage != "report" && stage != "audit")))
    return "nlohmann/json belongs to the .cpp files of rule/, report/ and audit/ only";
  if (starts_with(header, "kainjow/") && file.path != "analyzer/report/html_template.cpp")
    return "mustache belongs to report/html_template.cpp only";
  if (starts_with(header, "pugixml") && is_header(file))
    return "pugixml belongs to .cpp files only";
  return {};
}

/// Headers of analyzer/ that show RE2 to whoever includes them, themselves or through others, by
/// the path that include directives use.
Names headers_that_show_re2(const std::vector<File>& files) {
  Names shown;
  for (size_t before = SIZE_MAX; before != shown.size();) {
    before = shown.size();
    for (const File& file : files) {
      if (!is_header(file)) continue;
      for (const Include& include : includes_of(file))
        if (starts_with(include.path, "re2/") || shown.contains(include.path))
          shown.insert(file.path.substr(std::string_view("analyzer/").size()));
    }
  }
  return shown;
}

/// Whether `path` begins in `line` as a path of its own, not inside a longer word or path.
bool names_path(std::string_view line, std::string_view path) {
  constexpr std::string_view kInsideWord =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.";
  for (size_t at = line.find(path); at != std::string_view::npos; at = line.find(path, at + 1))
    if (at == 0 || kInsideWord.find(line[at - 1]) == std::string_view::npos) return true;
  return false;
}

std::string file_stem(const std::string& path) {
  const size_t begin = path.rfind('/') + 1;
  return path.substr(begin, path.rfind('.') - begin);
}

/// rules/<step>/<id>.json, and neither a kind, a signal nor a schema.
bool is_rule(const std::string& path) {
  if (!starts_with(path, "rules/") || !ends_with(path, ".json")) return false;
  if (std::count(path.begin(), path.end(), '/') != 2) return false;
  return !starts_with(path, "rules/kinds/") && !starts_with(path, "rules/definitions/") &&
         !starts_with(path, "rules/context/") && !starts_with(path, "rules/signals/") &&
         !starts_with(path, "rules/stages/") && !starts_with(path, "rules/schema/");
}

}  // namespace

std::vector<Include> includes_of(const File& file) {
  std::vector<Include> includes;
  int number = 0;
  for (std::string_view line : lines_of(file.text)) {
    Include include;
    include.line = ++number;
    if (read_include(line, include)) includes.push_back(include);
  }
  return includes;
}

Offences check_arrows(const File& file) {
  const auto stage = arrows().find(stage_of(file.path));
  if (stage == arrows().end() || !is_engine(file)) return {};
  Offences offences;
  for (const Include& include : includes_of(file)) {
    if (include.system) continue;
    const std::string_view other = stage_of_include(include.path);
    if (other == stage->first || stage->second.contains(other)) continue;
    offences.push_back(
        offence(file, include.line, stage->first + "/ may not include \"" + include.path + "\""));
  }
  return offences;
}

Offences check_engine_is_pure(const File& file) {
  if (!is_engine(file)) return {};
  Offences offences;
  for (const Include& include : includes_of(file))
    if (is_impure(include.path))
      offences.push_back(
          offence(file, include.line, "the engine may not include <" + include.path + ">"));
  return offences;
}

Offences check_doors(const File& file) {
  if (!starts_with(file.path, "analyzer/")) return {};
  Offences offences;
  for (const Include& include : includes_of(file)) {
    const std::string why = closed_door(file, include.path);
    if (!why.empty()) offences.push_back(offence(file, include.line, why));
  }
  return offences;
}

Offences check_re2_stays_inside(const std::vector<File>& files) {
  const Names shown = headers_that_show_re2(files);
  Offences offences;
  for (const File& file : files)
    for (const Include& include : includes_of(file))
      if (shown.contains(include.path) && stage_of_include(include.path) != stage_of(file.path))
        offences.push_back(offence(file, include.line, "\"" + include.path + "\" shows RE2"));
  return offences;
}

Offences check_pragma_once(const File& file) {
  if (!is_header(file)) return {};
  for (std::string_view line : lines_of(file.text))
    if (line == "#pragma once") return {};
  return {offence(file, 1, "no #pragma once")};
}

Offences check_no_machine_path(const File& file) {
  // In pieces, so that this file does not name them.
  static const std::array<std::string, 3> kPaths = {
      "/wo"
      "rk/",
      "/tmp/"
      "b-",
      "/ro"
      "ot/"};
  Offences offences;
  int number = 0;
  for (std::string_view line : lines_of(file.text)) {
    ++number;
    for (const std::string& path : kPaths)
      if (names_path(line, path)) offences.push_back(offence(file, number, "names " + path));
  }
  return offences;
}

Offences check_rule_samples(const std::vector<std::string>& paths) {
  Offences offences;
  for (const std::string& rule : paths) {
    if (!is_rule(rule)) continue;
    for (const char* behaviour : {"fires-", "quiet-"}) {
      const std::string wanted = "samples/rules/" + file_stem(rule) + "/" + behaviour;
      const bool found = std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
        return starts_with(path, wanted);
      });
      if (!found) offences.push_back(rule + ": no " + wanted + "*");
    }
  }
  return offences;
}

}  // namespace pairlint::repo
