// What is too large for a sample: endless lines, documents over many windows, hostile nesting.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/limits.h"
#include "format/split.h"
#include "unit/format/describe.h"

namespace pairlint {
namespace {

/// What became of a document: how many objects, how large the window grew, what was said about it.
struct Reading {
  std::vector<std::string> names;  ///< the property Name of each object, its type, its sum
  size_t largest_window = 0;
  size_t most_values = 0;  ///< of one object, repeated ones counted each time
  std::string notes;
};

size_t count_values(const Value& value) {
  size_t count = 1;
  for (const Value& item : value.items()) count += count_values(item);
  for (const Property& member : value.members()) count += count_values(member.value);
  return count;
}

void add_object(const Object& object, Reading& reading) {
  const Value* name = object.find("Name");
  reading.names.push_back(std::string(name ? name->text : "?") + " " +
                          std::string(object.type_name));
  size_t values = 0;
  for (const Property& property : object.properties) values += count_values(property.value);
  reading.most_values = std::max(reading.most_values, values);
}

Reading read_document(const std::string& text) {
  MemoryInput input("text", text);
  Source source(input, 0);
  TextArena arena;
  Reading reading;
  SplitResult result;
  for (bool more = true; more;) {
    more = source.advance(result.next_line).value_or(false);
    result = split(source, result.next_skip);
    reading.largest_window = std::max(reading.largest_window, source.text().size());
    for (const Block& block : result.blocks) {
      if (block.format != Format::kClixml) continue;
      arena.clear();
      std::vector<Object> objects;
      format_readers().front().read(source, block, arena, objects);
      for (const Object& object : objects) add_object(object, reading);
    }
    more = more && !source.at_end();
  }
  for (const Diagnostic& told : arena.diagnostics()) reading.notes += told.id + " ";
  return reading;
}

std::string repeated(std::string_view text, size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  while (times-- > 0) out += text;
  return out;
}

/// A document of objects that share one type, each of about 1 KB.
std::string document(size_t objects, std::string_view line_end) {
  const std::string blob(900, 'A');
  std::string out = "<Objs Version=\"1.1.0.1\">";
  for (size_t i = 0; i < objects; ++i) {
    const std::string id = std::to_string(i);
    out.append(line_end).append("<Obj RefId=\"" + id + "\">");
    out += i == 0 ? "<TN RefId=\"0\"><T>Contoso.Thing</T></TN>" : "<TNRef RefId=\"0\" />";
    out += "<Props><S N=\"Name\">" + id + "</S><BA N=\"Blob\">" + blob + "</BA></Props></Obj>";
  }
  return out.append(line_end).append("</Objs>").append(line_end);
}

std::vector<std::string> names_of(size_t objects) {
  std::vector<std::string> names;
  for (size_t i = 0; i < objects; ++i) names.push_back(std::to_string(i) + " Contoso.Thing");
  return names;
}

constexpr size_t kManyObjects = 8 * limits::kPageBytes / 1000;

TEST(Clixml, TypesAreKnownInLaterWindows) {
  const Reading reading = read_document(document(kManyObjects, "\r\n"));
  EXPECT_EQ(reading.names, names_of(kManyObjects));
  EXPECT_LT(reading.largest_window, 2 * limits::kPageBytes);
  EXPECT_EQ(reading.notes, "");
}

TEST(Clixml, OneEndlessLineIsReadObjectByObject) {
  const Reading reading = read_document(document(kManyObjects, ""));
  EXPECT_EQ(reading.names, names_of(kManyObjects));
  EXPECT_LT(reading.largest_window, 3 * limits::kPageBytes);
  EXPECT_EQ(reading.notes, "");
}

/// Wherever an endless line is cut, values and places are those of the whole line.
TEST(Clixml, CutsOfAnEndlessLineDoNotShow) {
  const std::string text =
      "<Objs><Obj RefId=\"0\"><TN RefId=\"0\"><T>Contoso.Thing</T></TN><ToString>a b</ToString>"
      "<Props><S N=\"Name\">x_x000D_&amp;y</S><Nil N=\"None\" /><BA N=\"Blob\">AAAA</BA></Props>"
      "</Obj></Objs>\n";
  const std::string whole = describe(text);
  for (size_t bytes = 8; bytes < text.size(); ++bytes) {
    EXPECT_EQ(describe(text, {limits::kPageBytes, bytes}), whole) << bytes;
  }
}

TEST(Clixml, WindowsOfAnySizeChangeNothing) {
  const std::string text = document(3, "\n");
  const std::string whole = describe(text);
  for (size_t bytes = 16; bytes < 600; bytes += 7) {
    EXPECT_EQ(describe(text, {bytes, limits::kLineBytes}), whole) << bytes;
  }
}

TEST(Clixml, DeepNestingIsLeftOut) {
  const std::string nested = repeated("<Obj RefId=\"0\"><Props>", 100'000);
  const Reading reading =
      read_document("<Objs>" + nested + repeated("</Props></Obj>", 100'000) +
                    "<Obj RefId=\"1\"><MS><S N=\"Name\">next</S></MS></Obj></Objs>\n");
  EXPECT_EQ(reading.names, (std::vector<std::string>{"? ", "next "}));
  EXPECT_EQ(reading.notes, "clixml-too-large ");
}

TEST(Clixml, AMillionObjectsThatNeverEnd) {
  const Reading reading = read_document("<Objs>" + repeated("<Obj>", 1'000'000));
  EXPECT_EQ(reading.names, (std::vector<std::string>{}));
  EXPECT_EQ(reading.notes, "clixml-too-large clixml-cut ");
}

TEST(Clixml, AnObjectOfTooManyValuesIsCut) {
  const Reading reading =
      read_document("<Objs><Obj><MS><S N=\"Name\">many</S><Obj N=\"List\"><LST>" +
                    repeated("<Nil/>", 1'000'000) + "</LST></Obj></MS></Obj></Objs>\n");
  EXPECT_EQ(reading.names, std::vector<std::string>{"many "});
  EXPECT_LE(reading.most_values, limits::kClixmlValues);
  EXPECT_EQ(reading.notes, "clixml-too-large ");
}

/// Each list holds ten references to the one before: a thousand million million values in 20 lines.
TEST(Clixml, ReferencesDoNotMultiply) {
  std::string text =
      "<Objs><Obj RefId=\"99\"><MS><S N=\"Name\">bomb</S>\n"
      "<Obj N=\"L0\" RefId=\"0\"><LST><S>lol</S></LST></Obj>\n";
  for (size_t i = 1; i < 16; ++i) {
    text += "<Obj N=\"L" + std::to_string(i) + "\" RefId=\"" + std::to_string(i) + "\"><LST>" +
            repeated("<Ref RefId=\"" + std::to_string(i - 1) + "\" />", 10) + "</LST></Obj>\n";
  }
  const Reading reading = read_document(text + "</MS></Obj></Objs>\n");
  EXPECT_EQ(reading.names, std::vector<std::string>{"bomb "});
  EXPECT_LT(reading.most_values, 2 * limits::kClixmlRepeated);
}

/// Through references values would nest deeper than their elements do.
TEST(Clixml, ReferencesDoNotNestDeeply) {
  std::string text = "<Objs><Obj RefId=\"0\"><MS><S N=\"Name\">chain</S><Obj N=\"List\"><LST>\n";
  for (size_t i = 1; i < 20'000; ++i) {
    text += "<Obj RefId=\"" + std::to_string(i) + "\"><MS><Ref N=\"Before\" RefId=\"" +
            std::to_string(i - 1) + "\" /></MS></Obj>\n";
  }
  const Reading reading = read_document(text + "</LST></Obj></MS></Obj></Objs>\n");
  EXPECT_EQ(reading.names, std::vector<std::string>{"chain "});
  EXPECT_LT(reading.most_values, limits::kClixmlDepth * limits::kClixmlValues);
}

TEST(Clixml, TagsAndQuotesThatNeverEnd) {
  for (const std::string_view head :
       {"<Objs><Obj RefId=\"0\"><S N=\"", "<Objs><Obj RefId=\"0\"><S N=\"a\"", "<Objs><!--",
        "<Objs><Obj RefId=\"0\"><MS><S N=\"Name\">", "<Objs><![CDATA[", "<Objs><?x"}) {
    const Reading reading = read_document(std::string(head) + repeated("A", 20'000'000));
    EXPECT_LT(reading.largest_window, limits::kBlockBytes + 3 * limits::kPageBytes) << head;
    EXPECT_LE(reading.names.size(), 1u) << head;
  }
}

/// An error that reaches over two lines of text, each piece in an element of its own.
TEST(Clixml, EscapesNeverGrow) {
  const std::string escapes = repeated("_x000D__x000A_&amp;", 300'000);
  const Reading reading = read_document("<Objs><Obj><MS><S N=\"Name\">many</S><S N=\"Text\">" +
                                        escapes + "</S></MS></Obj></Objs>\n");
  EXPECT_EQ(reading.names, std::vector<std::string>{"many "});
}

}  // namespace
}  // namespace pairlint
