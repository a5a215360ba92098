#include "container/member_name.h"

#include <vector>

#include "base/limits.h"
#include "base/text.h"
#include "source/encoding.h"
#include "source/utf8.h"

namespace pairlint {
namespace {

std::string to_utf8(std::string_view raw) {
  if (count_utf8(raw, true).broken == 0) return std::string(raw);
  std::string text;
  for (const char c : raw) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(text, byte < 0x80 ? byte : code_page(Encoding::kIbm437)[byte - 0x80]);
  }
  return text;
}

char shown(char c) {
  if (c == '\\') return '/';
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '_' : c;
}

bool names_a_drive(std::string_view name) {
  return name.size() > 1 && is_alpha(name[0]) && name[1] == ':';
}

}  // namespace

MemberName member_name(std::string_view raw) {
  MemberName result;
  result.name = to_utf8(raw.substr(0, limits::kMemberNameBytes));
  for (char& c : result.name) c = shown(c);
  if (raw.empty()) result.refusal = "it has no name";
  if (raw.size() > limits::kMemberNameBytes) result.refusal = "its name is too long";
  const bool absolute = result.name.starts_with('/') || names_a_drive(result.name);
  std::vector<std::string> parts;
  for (const std::string_view part : split_at(result.name, '/')) {
    if (part == ".." || absolute) result.refusal = "its name leads out of the archive";
    if (!part.empty() && part != ".") parts.emplace_back(part);
  }
  if (result.refusal.empty() && parts.empty()) result.refusal = "it has no name";
  if (result.refusal.empty()) result.name = join(parts, "/");
  return result;
}

std::string attachment_name(std::string_view raw) {
  const MemberName whole = member_name(raw.substr(0, limits::kMemberNameBytes));
  const size_t slash = whole.name.rfind('/');
  const std::string last = slash == std::string::npos ? whole.name : whole.name.substr(slash + 1);
  return last == "." || last == ".." ? "" : last;
}

}  // namespace pairlint
