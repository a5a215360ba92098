// The only file that knows kainjow's mustache. Templates are ours and constant, so one that it
// cannot parse is a mistake of ours; texts of inputs are values and never parsed. It throws nothing
// but what memory does.
#include "report/html_template.h"

#include <cassert>
#include <kainjow/mustache.hpp>
#include <utility>

#include "base/text.h"
#include "report/glyph.h"

namespace pairlint::report::html {
namespace {

using Data = kainjow::mustache::data;

Data data_of(const View& view);

Data data_of(const View::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    return text->empty() ? Data(false) : Data(*text);
  }
  if (const bool* yes = std::get_if<bool>(&value)) return Data(*yes);
  Data list(Data::type::list);
  for (const View& view : std::get<Views>(value)) list.push_back(data_of(view));
  return list;
}

/// As deep as templates nest sections: bounded by us.
Data data_of(const View& view) {
  Data data(Data::type::object);
  for (const auto& [name, value] : view.members()) data[std::string(name)] = data_of(value);
  return data;
}

/// Mustache looks up names in all sections around one; here, a view hides those around it.
class InnermostView : public kainjow::mustache::basic_context<std::string> {
 public:
  explicit InnermostView(const Data* data) : views_{data} {}

  void push(const Data* data) override { views_.push_back(data); }
  void pop() override { views_.pop_back(); }
  const Data* get(const std::string& name) const override {
    size_t at = views_.size() - 1;
    while (at > 0 && !views_[at]->is_object()) --at;  // sections of a text or a yes are no views
    return views_[at]->get(name);
  }
  const Data* get_partial(const std::string&) const override { return nullptr; }

 private:
  std::vector<const Data*> views_;
};

struct Text {
  std::string text;
};

Text& operator<<(Text& out, const std::string& part) {
  out.text += part;
  return out;
}

void append_escaped(std::string& out, std::string_view utf8, size_t& at) {
  const char c = utf8[at];
  const std::string_view special = c == '&'    ? "&amp;"
                                   : c == '<'  ? "&lt;"
                                   : c == '>'  ? "&gt;"
                                   : c == '"'  ? "&quot;"
                                   : c == '\'' ? "&#39;"
                                   : c == '\n' ? "\n"
                                   : c == '\t' ? "\t"
                                               : "";
  if (special.empty()) {
    out += next_glyph(utf8, at, true).text;
  } else {
    out += special;
    ++at;
  }
}

bool is_plain(char c) {
  constexpr std::string_view kMarks = " .,:;-_/()[]{}=$|";
  return is_alnum(c) || kMarks.find(c) != std::string_view::npos;
}

}  // namespace

View& View::set(std::string_view name, std::string text) {
  members_.emplace_back(name, std::move(text));
  return *this;
}

View& View::flag(std::string_view name, bool yes) {
  members_.emplace_back(name, yes);
  return *this;
}

View& View::list(std::string_view name, Views views) {
  members_.emplace_back(name, std::move(views));
  return *this;
}

View& View::list_if_any(std::string_view has, std::string_view name, Views views) {
  flag(has, !views.empty());
  return list(name, std::move(views));
}

View& View::merge(View other) {
  for (auto& member : other.members_) members_.push_back(std::move(member));
  return *this;
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && is_plain(text[end])) ++end;
    out += text.substr(at, end - at);
    at = end;
    if (at < text.size()) append_escaped(out, text, at);
  }
  return out;
}

std::string fill(std::string_view page, const View& view) {
  kainjow::mustache::mustache form{std::string(page)};
  assert(form.is_valid());
  form.set_custom_escape([](const std::string& text) { return escaped(text); });
  const Data data = data_of(view);
  InnermostView context(&data);
  Text out;
  form.render(context, out);
  return std::move(out.text);
}

}  // namespace pairlint::report::html
