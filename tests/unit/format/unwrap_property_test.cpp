// Lists of random values, drawn as PowerShell draws them at many widths, are read back exactly.

#include <gtest/gtest.h>

#include <array>
#include <random>

#include "format/split.h"
#include "unit/format/draw_list.h"

namespace pairlint {
namespace {

using Objects = std::vector<DrawnObject>;

constexpr auto kLabels = std::to_array<const char*>(
    {"Identity", "PartnerApplications", "OAuthServers", "Realm", "ServiceName",
     "ClientAuthorizationOAuthServerIdentity", "ExchangeAutodiscoverUrl", "Thumbprint", "Subject"});

class Values {
 public:
  explicit Values(uint32_t seed) : random_(seed) {}

  size_t below(size_t n) { return random_() % n; }

  std::string letters(size_t least, size_t most) {
    std::string text;
    for (size_t n = least + below(most - least + 1); n > 0; --n) {
      text += static_cast<char>('a' + below(23));  // no x: four of them would be a mask
    }
    return text;
  }

  std::string hex(size_t digits) {
    std::string text;
    while (digits-- > 0) text += "0123456789ABCDEF"[below(16)];
    return text;
  }

  std::string guid() { return hex(8) + "-" + hex(4) + "-" + hex(4) + "-" + hex(4) + "-" + hex(12); }

  std::string url() {
    std::string text = "https://" + letters(3, 12) + ".contoso.com";
    for (size_t parts = below(6); parts > 0; --parts) text += "/" + letters(2, 30);
    return text;
  }

  std::string flags() {
    std::string text = "IMAP";
    for (const char* flag : {", POP", ", IIS", ", SMTP", ", UM", ", Federation"}) {
      if (below(3) > 0) text += flag;
    }
    return text;
  }

  std::string names() {
    std::string text = "{" + letters(3, 10) + ".contoso.com";
    for (size_t count = below(12); count > 0; --count)
      text += ", " + letters(3, 20) + ".contoso.com";
    return text + "}";
  }

  std::string partner() {
    return "{Name=" + letters(3, 9) + ";ApplicationIdentifier=" + guid() +
           ";Realm=" + letters(4, 20) + ".com;ApplicationTrustLevel=Full;Enabled=True}";
  }

  std::string sentence() {
    std::string text = letters(1, 12);
    for (size_t count = below(40); count > 0; --count)
      text += (below(9) ? " " : "  ") + letters(1, 14);
    return text;
  }

  /// What a rule compares: nothing in it may be changed by unwrapping.
  std::string compared() {
    switch (below(6)) {
      case 0:
        return guid();
      case 1:
        return url();
      case 2:
        return flags();
      case 3:
        return names();
      case 4:
        return partner();
      default:
        return hex(40);
    }
  }

  Objects objects(bool any_text) {
    Objects result(1 + below(3));
    const size_t labels = 2 + below(kLabels.size() - 2);
    for (DrawnObject& object : result) {
      for (size_t i = 0; i < labels; ++i) {
        object.emplace_back(kLabels[i], any_text && below(2) ? sentence() : compared());
      }
    }
    return result;
  }

 private:
  std::mt19937 random_;
};

Objects read_back(const std::string& text) {
  MemoryInput input("list", text);
  Source source(input, 0);
  EXPECT_TRUE(source.advance(0).has_value());
  Objects result;
  TextArena arena;
  std::vector<Object> objects;
  for (const Block& block : split(source).blocks) {
    for (const FormatReader& reader : format_readers()) {
      if (reader.format == block.format) reader.read(source, block, arena, objects);
    }
  }
  for (const Object& object : objects) {
    DrawnObject& back = result.emplace_back();
    for (const Property& property : object.properties) {
      back.emplace_back(property.name, property.value.text);
    }
  }
  return result;
}

/// The first property that was read back otherwise.
std::string difference(const Objects& drawn, const Objects& back) {
  if (drawn.size() != back.size()) return std::to_string(back.size()) + " objects";
  for (size_t i = 0; i < drawn.size(); ++i) {
    if (drawn[i].size() != back[i].size()) return std::to_string(back[i].size()) + " properties";
    for (size_t p = 0; p < drawn[i].size(); ++p) {
      if (drawn[i][p] == back[i][p]) continue;
      return drawn[i][p].first + " = " + drawn[i][p].second + "\n" + back[i][p].first + " = " +
             back[i][p].second;
    }
  }
  return "";
}

struct Case {
  bool any_text;
  bool cut_words;
  bool strip;
};

void expect_round_trips(const Case& c, uint32_t count) {
  for (uint32_t seed = 0; seed < count; ++seed) {
    Values values(seed);
    const Objects objects = values.objects(c.any_text);
    const size_t odd = c.cut_words ? 99 : 60 + values.below(100);
    for (const size_t width : {size_t{79}, size_t{119}, size_t{149}, odd}) {
      const std::string text = draw_list(objects, {width, c.cut_words, c.strip});
      ASSERT_EQ(difference(objects, read_back(text)), "")
          << "seed " << seed << ", width " << width << "\n"
          << text;
    }
  }
}

TEST(Unwrapping, AnyTextWithItsTrailingBlanks) { expect_round_trips({true, false, false}, 150); }

TEST(Unwrapping, AnyTextCutAtTheWidth) { expect_round_trips({true, true, false}, 150); }

TEST(Unwrapping, ComparedValuesWithoutTrailingBlanks) {
  expect_round_trips({false, false, true}, 150);
}

}  // namespace
}  // namespace pairlint
