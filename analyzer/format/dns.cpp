// nslookup. What it prints first is the resolver, never the answer; what follows are records, one
// object each. Resolve-DnsName prints objects, which the readers of tables and lists find.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "format/dns_line.h"
#include "format/readers.h"
#include "format/shapes.h"

namespace pairlint {
namespace {

/// A record that is being gathered.
struct Answer {
  std::string_view query;
  std::string_view name;
  std::string_view type;
  std::string_view status = "NOERROR";
  std::vector<Property> fields;
  std::vector<Value> addresses;
  std::vector<Value> aliases;
  Range range;
};

class DnsBlock {
 public:
  DnsBlock(const Lines& lines, TextArena& arena, std::vector<Object>& objects)
      : lines_(lines), arena_(arena), objects_(objects) {}
  void read(uint32_t first, uint32_t end);

 private:
  void take(const DnsLine& line);
  void take_label(const DnsLine& line);
  void take_fields(std::string_view text);
  void take_service(const DnsLine& line);
  void take_host(const DnsLine& line);
  void take_refusal(const DnsLine& line);
  Answer& begin(std::string_view type, std::string_view name);
  Value shown(std::string_view text) const {
    return {text, ValueState::kPresent, lines_.range(text)};
  }
  void add_field(std::string_view name, std::string_view text);
  void finish_pair(Answer& answer);
  void emit(Answer& answer);

  const Lines& lines_;
  TextArena& arena_;
  std::vector<Object>& objects_;
  std::vector<Answer> answers_;
  std::string_view resolver_;
  std::string_view resolver_address_;
  DnsRole before_ = DnsRole::kNone;
  bool resolver_pending_ = false;  ///< the next address is the resolver's
  std::string_view timeout_;       ///< the line that tells of one
};

void DnsBlock::read(uint32_t first, uint32_t end) {
  for (uint32_t line = first; line < end; ++line) {
    const DnsLine found = find_dns_line(lines_[line]);
    if (found.role == DnsRole::kBlank) continue;
    take(found);
    before_ = found.role;
  }
  if (answers_.empty() && !timeout_.empty()) {
    begin({}, {}).status = "TIMEOUT";
    answers_.back().range = lines_.range(timeout_);
  }
  // An alias makes two records of one answer.
  const size_t printed = answers_.size();
  for (size_t i = 0; i < printed; ++i) finish_pair(answers_[i]);
  for (Answer& answer : answers_) emit(answer);
}

void DnsBlock::take(const DnsLine& line) {
  switch (line.role) {
    case DnsRole::kTimeout:
      timeout_ = line.value;
      return;
    case DnsRole::kFields:
      return take_fields(line.value);
    case DnsRole::kService:
      return take_service(line);
    case DnsRole::kHost:
      return take_host(line);
    case DnsRole::kCanonical:
      begin("CNAME", line.name);
      return add_field("Target", line.value);
    case DnsRole::kZone:
      begin("SOA", line.value).status = "NODATA";
      return;
    case DnsRole::kRefusal:
      return take_refusal(line);
    default:
      return take_label(line);
  }
}

void DnsBlock::take_label(const DnsLine& line) {
  const bool first = resolver_.empty() && answers_.empty();
  if (line.role == DnsRole::kServer && first) {
    resolver_ = line.value;
    resolver_pending_ = true;
  } else if (line.role == DnsRole::kServer || line.role == DnsRole::kName) {
    begin("A", line.value).status = "NODATA";
  } else if (line.role == DnsRole::kAddress && resolver_pending_) {
    resolver_address_ = line.value;
    resolver_pending_ = false;
  } else if (!answers_.empty() && line.role != DnsRole::kHeading) {
    const bool more_aliases = line.role == DnsRole::kMore && !answers_.back().aliases.empty();
    const bool alias = line.role == DnsRole::kAliases || more_aliases;
    (alias ? answers_.back().aliases : answers_.back().addresses).push_back(shown(line.value));
    answers_.back().range.end = lines_.range(line.value).end;
  }
}

/// `10 0 443 host`, as other systems print it.
void take_numbers(std::string_view text, std::array<std::string_view, 4>& words) {
  for (std::string_view& word : words) {
    text = trim_left(text);
    word = text.substr(0, text.find_first_of(" \t"));
    text.remove_prefix(word.size());
  }
}

void DnsBlock::take_service(const DnsLine& line) {
  begin("SRV", line.name);
  if (line.value.find('=') != std::string_view::npos) return take_fields(line.value);
  std::array<std::string_view, 4> words;
  take_numbers(line.value, words);
  constexpr std::array<std::string_view, 4> kNames = {"Priority", "Weight", "Port", "Target"};
  for (size_t i = 0; i < kNames.size(); ++i) add_field(kNames[i], words[i]);
}

void DnsBlock::take_fields(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNames = {
      {{"priority", "Priority"},
       {"weight", "Weight"},
       {"port", "Port"},
       {"svr hostname", "Target"},
       {"primary name server", "Target"}}};
  for (DnsLine field = take_dns_field(text); !field.name.empty(); field = take_dns_field(text)) {
    for (const auto& [printed, name] : kNames) {
      if (field.name == printed) add_field(name, field.value);
    }
  }
}

/// The address of a host that a service is at, or a record of its own.
void DnsBlock::take_host(const DnsLine& line) {
  bool known = false;
  for (Answer& answer : answers_) {
    const bool target =
        std::any_of(answer.fields.begin(), answer.fields.end(), [&](const Property& field) {
          return field.name == "Target" && equal_ignoring_case(field.value.text, line.name);
        });
    if (target) answer.addresses.push_back(shown(line.value));
    if (target) answer.range.end = lines_.range(line.value).end;
    known = known || target;
  }
  if (!known) begin("A", line.name).addresses.push_back(shown(line.value));
}

void DnsBlock::take_refusal(const DnsLine& line) {
  const std::string_view status = refusal_status(line.value);
  const bool timed_out = status == "TIMEOUT" || (status.empty() && !timeout_.empty());
  Answer& answer = begin({}, timed_out ? std::string_view{} : line.name);
  answer.status = timed_out ? "TIMEOUT" : status.empty() ? "ERROR" : status;
  answer.range = lines_.range(line.value);
}

Answer& DnsBlock::begin(std::string_view type, std::string_view name) {
  Answer& answer = answers_.emplace_back();
  answer.type = type;
  answer.query = answer.name = name;
  answer.range = lines_.range(name);
  return answer;
}

void DnsBlock::add_field(std::string_view name, std::string_view text) {
  if (answers_.empty() || text.empty()) return;
  Answer& answer = answers_.back();
  answer.fields.push_back({name, shown(text)});
  answer.range.end = std::max(answer.range.end, answer.fields.back().value.range.end);
}

/// Addresses tell the type; aliases, which name was asked for.
void DnsBlock::finish_pair(Answer& answer) {
  if (answer.type != "A") return;
  if (!answer.addresses.empty()) answer.status = "NOERROR";
  const bool any_v4 =
      std::any_of(answer.addresses.begin(), answer.addresses.end(),
                  [](const Value& at) { return at.text.find(':') == at.text.npos; });
  if (!answer.addresses.empty() && !any_v4) answer.type = "AAAA";
  if (answer.aliases.empty()) return;
  answer.query = answer.aliases.front().text;
  Answer alias;
  alias.type = "CNAME";
  alias.query = alias.name = answer.query;
  alias.fields.push_back({"Target", shown(answer.name)});
  alias.range = answer.aliases.front().range;
  answers_.push_back(std::move(alias));
}

void DnsBlock::emit(Answer& answer) {
  Object object{Format::kDns, answer.range, {}, nullptr};
  const auto add = [&](std::string_view name, std::string_view text, Range range) {
    if (!text.empty()) object.properties.push_back({name, {text, ValueState::kPresent, range}});
  };
  add("QueryName", answer.query, lines_.range(answer.query));
  add("Type", answer.type, answer.range);
  add("Name", answer.name, lines_.range(answer.name));
  object.properties.insert(object.properties.end(), answer.fields.begin(), answer.fields.end());
  const auto add_list = [&](std::string_view name, std::vector<Value>& items) {
    if (items.empty()) return;
    const Range range{items.front().range.begin, items.back().range.end};
    object.properties.push_back({name, arena_.list(std::move(items), range)});
  };
  add_list("Address", answer.addresses);
  add_list("Aliases", answer.aliases);
  add("Resolver", resolver_, lines_.range(resolver_));
  add("ResolverAddress", resolver_address_, lines_.range(resolver_address_));
  add("Status", answer.status, answer.range);
  objects_.push_back(std::move(object));
}

}  // namespace

void read_dns(const Source& source, const Block& block, TextArena& arena,
              std::vector<Object>& objects) {
  const Lines lines = without_margin(Lines(source, block.first_line), block.first_line);
  DnsBlock(lines, arena, objects).read(block.first_line, block.first_line + block.line_count);
}

}  // namespace pairlint
