// Each house rule shown to fail on a bad snippet and to leave a good one alone.

#include <gtest/gtest.h>

#include "repo/house_rules.h"

namespace pairlint::repo {
namespace {

TEST(Includes, AreReadWithTheirLines) {
  const auto includes = includes_of({"analyzer/base/x.cpp",
                                     "// #include <no>\n"
                                     "#include \"base/x.h\"\n"
                                     "  #  include <vector>  // yes\n"
                                     "int include;\n"});
  ASSERT_EQ(includes.size(), 2u);
  EXPECT_EQ(includes[0].path, "base/x.h");
  EXPECT_FALSE(includes[0].system);
  EXPECT_EQ(includes[0].line, 2);
  EXPECT_EQ(includes[1].path, "vector");
  EXPECT_TRUE(includes[1].system);
}

struct Case {
  const char* path;
  const char* text;
  const char* offence;  ///< nullptr: none
};

using Check = Offences (*)(const File&);

void expect(Check check, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const Offences expected = c.offence ? Offences{c.offence} : Offences{};
    EXPECT_EQ(check({c.path, c.text}), expected) << c.path << "\n" << c.text;
  }
}

TEST(Arrows, PointDownOnly) {
  expect(check_arrows,
         {
             {"analyzer/base/a.cpp", "#include \"base/text.h\"\n", nullptr},
             {"analyzer/base/a.cpp", "#include <fmt/format.h>\n", nullptr},
             {"analyzer/base/a.cpp", "#include \"source/source.h\"\n",
              "analyzer/base/a.cpp:1: base/ may not include \"source/source.h\""},
             {"analyzer/source/a.h", "\n#include \"format/split.h\"\n",
              "analyzer/source/a.h:2: source/ may not include \"format/split.h\""},
             {"analyzer/container/a.cpp", "#include \"source/encoding.h\"\n", nullptr},
             {"analyzer/container/a.cpp", "#include \"cli/archive.h\"\n",
              "analyzer/container/a.cpp:1: container/ may not include \"cli/archive.h\""},
             {"analyzer/trace/a.cpp", "#include \"format/split.h\"\n", nullptr},
             {"analyzer/trace/a.cpp", "#include \"rule/pack.h\"\n",
              "analyzer/trace/a.cpp:1: trace/ may not include \"rule/pack.h\""},
             {"analyzer/expr/a.cpp", "#include \"record/kind.h\"\n",
              "analyzer/expr/a.cpp:1: expr/ may not include \"record/kind.h\""},
             {"analyzer/rule/a.cpp", "#include \"record/record.h\"\n", nullptr},
             {"analyzer/rule/a.cpp", "#include \"source/source.h\"\n",
              "analyzer/rule/a.cpp:1: rule/ may not include \"source/source.h\""},
             {"analyzer/rule/a.cpp", "#include \"format/object.h\"\n",
              "analyzer/rule/a.cpp:1: rule/ may not include \"format/object.h\""},
             {"analyzer/rule/a.cpp", "#include \"trace/story.h\"\n",
              "analyzer/rule/a.cpp:1: rule/ may not include \"trace/story.h\""},
             {"analyzer/diagnose/a.cpp", "#include \"trace/story.h\"\n", nullptr},
             {"analyzer/diagnose/a.cpp", "#include \"report/report.h\"\n",
              "analyzer/diagnose/a.cpp:1: diagnose/ may not include \"report/report.h\""},
             {"analyzer/report/a.cpp", "#include \"rule/result.h\"\n",
              "analyzer/report/a.cpp:1: report/ may not include \"rule/result.h\""},
             {"analyzer/report/a.cpp", "#include \"analyze.h\"\n",
              "analyzer/report/a.cpp:1: report/ may not include \"analyze.h\""},
             {"analyzer/cli/a.cpp", "#include \"analyze.h\"\n#include \"trace/a.h\"\n", nullptr},
             {"analyzer/analyze.cpp", "#include \"report/report.h\"\n", nullptr},
         });
}

TEST(Engine, KnowsNoWorldOutside) {
  expect(check_engine_is_pure,
         {
             {"analyzer/format/a.cpp", "#include <string>\n", nullptr},
             {"analyzer/format/a.cpp", "#include <fstream>\n",
              "analyzer/format/a.cpp:1: the engine may not include <fstream>"},
             {"analyzer/report/a.h", "#include <sstream>\n",
              "analyzer/report/a.h:1: the engine may not include <sstream>"},
             {"analyzer/analyze.cpp", "#include <chrono>\n",
              "analyzer/analyze.cpp:1: the engine may not include <chrono>"},
             {"analyzer/rule/a.cpp", "#include <sys/stat.h>\n",
              "analyzer/rule/a.cpp:1: the engine may not include <sys/stat.h>"},
             {"analyzer/redact/a.cpp", "#include <random>\n",
              "analyzer/redact/a.cpp:1: the engine may not include <random>"},
             {"analyzer/rule/tool/a.cpp", "#include <fstream>\n", nullptr},
             {"analyzer/cli/a.cpp", "#include <filesystem>\n", nullptr},
             {"analyzer/audit/a.cpp", "#include <thread>\n", nullptr},
             {"analyzer/main.cpp", "#include <iostream>\n", nullptr},
         });
}

TEST(Packages, StayBehindTheirDoors) {
  expect(check_doors,
         {
             {"analyzer/cli/a.cpp", "#include <CLI/CLI.hpp>\n", nullptr},
             {"analyzer/cli/archive.cpp", "#include <archive.h>\n", nullptr},
             {"analyzer/cli/unpack.cpp", "#include <archive_entry.h>\n",
              "analyzer/cli/unpack.cpp:1: libarchive belongs to cli/archive.cpp only"},
             {"analyzer/main.cpp", "#include <CLI/CLI.hpp>\n",
              "analyzer/main.cpp:1: CLI11 belongs to cli/ only"},
             {"analyzer/rule/a.cpp", "#include <nlohmann/json.hpp>\n", nullptr},
             {"analyzer/report/a.cpp", "#include <nlohmann/json.hpp>\n", nullptr},
             {"analyzer/rule/a.h", "#include <nlohmann/json_fwd.hpp>\n",
              "analyzer/rule/a.h:1: nlohmann/json belongs to the .cpp files of rule/, report/ "
              "and audit/ only"},
             {"analyzer/format/a.cpp", "#include <nlohmann/json.hpp>\n",
              "analyzer/format/a.cpp:1: nlohmann/json belongs to the .cpp files of rule/, "
              "report/ and audit/ only"},
             {"analyzer/report/html_template.cpp", "#include <kainjow/mustache.hpp>\n", nullptr},
             {"analyzer/report/a.cpp", "#include <kainjow/mustache.hpp>\n",
              "analyzer/report/a.cpp:1: mustache belongs to report/html_template.cpp only"},
             {"analyzer/format/a.cpp", "#include <pugixml.hpp>\n", nullptr},
             {"analyzer/format/a.h", "#include <pugixml.hpp>\n",
              "analyzer/format/a.h:1: pugixml belongs to .cpp files only"},
             {"tests/unit/rule/a.cpp", "#include <nlohmann/json.hpp>\n", nullptr},
         });
}

TEST(Packages, Re2MayHideInAHeaderOfItsOwnFolder) {
  const File inner{"analyzer/trace/patterns.h", "#include <re2/re2.h>\n"};
  const File outer{"analyzer/trace/story.h", "#include \"trace/patterns.h\"\n"};
  const File own{"analyzer/trace/story.cpp", "#include \"trace/story.h\"\n"};
  EXPECT_EQ(check_re2_stays_inside({inner, outer, own}), Offences{});
}

TEST(Packages, Re2MayNotReachAnotherFolderThroughAHeader) {
  const File inner{"analyzer/trace/patterns.h", "#include <re2/re2.h>\n"};
  const File outer{"analyzer/trace/story.h", "#include \"trace/patterns.h\"\n"};
  const File other{"analyzer/diagnose/a.cpp", "\n#include \"trace/story.h\"\n"};
  EXPECT_EQ(check_re2_stays_inside({other, outer, inner}),
            Offences{"analyzer/diagnose/a.cpp:2: \"trace/story.h\" shows RE2"});
}

TEST(Headers, ArePragmaOnce) {
  expect(check_pragma_once, {
                                {"analyzer/base/a.h", "// a\n#pragma once\n", nullptr},
                                {"analyzer/base/a.cpp", "", nullptr},
                                {"tests/a.h", "#ifndef A\n", "tests/a.h:1: no #pragma once"},
                            });
}

TEST(Text, NamesNoMachinePath) {
  const std::string work =
      "/wo"
      "rk/";
  const std::string root =
      "/ro"
      "ot/";
  EXPECT_EQ(check_no_machine_path({"docs/a.md", "see\n`" + work + "main`\n"}),
            Offences{"docs/a.md:2: names " + work});
  EXPECT_EQ(check_no_machine_path({"dev",
                                   "cd /tmp/"
                                   "b-me"}),
            Offences{"dev:1: names /tmp/"
                     "b-"});
  EXPECT_EQ(check_no_machine_path({"dev", root + "x"}), Offences{"dev:1: names " + root});
  EXPECT_EQ(check_no_machine_path({"dev", "frame" + work + "x and share" + root}), Offences{});
}

TEST(Rules, HaveASampleThatFiresAndOneThatIsQuiet) {
  const std::string rule = "rules/oauth/a-rule.json";
  const std::string fires = "samples/rules/a-rule/fires-xml.txt";
  const std::string quiet = "samples/rules/a-rule/quiet-svc.txt";
  EXPECT_EQ(check_rule_samples({rule, fires, quiet}), Offences{});
  EXPECT_EQ(check_rule_samples({rule, fires}),
            Offences{rule + ": no samples/rules/a-rule/quiet-*"});
  EXPECT_EQ(check_rule_samples({rule, quiet, "samples/rules/a-rule-2/fires-x.txt"}),
            Offences{rule + ": no samples/rules/a-rule/fires-*"});
  EXPECT_EQ(check_rule_samples({"rules/kinds/A.json", "rules/definitions/d.json",
                                "rules/context/e.json", "rules/signals/b.json",
                                "rules/schema/c.json", "rules/pairing.json", "rules/retest.json"}),
            Offences{});
}

}  // namespace
}  // namespace pairlint::repo
