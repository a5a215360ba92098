// Every flavour is a row of a table: what stands before and behind each part, and the one function
// that makes text harmless for it.
#include "report/markup.h"

#include "report/markdown.h"
#include "report/markup_text.h"

namespace pairlint::report {
namespace {

std::string fenced(std::string_view lines) { return markdown_code(lines, ""); }

constexpr Markup kMarkdown = {comment_text,
                              fenced,
                              {},
                              {"**", "**\n\n"},
                              {"### ", "\n\n"},
                              {"", "\n\n"},
                              {"**", "**"},
                              {"", "\n"},
                              {"- ", "\n"},
                              {"", "\n"},
                              {"", "\n"},
                              {"| ", " |\n|---|---|---|---|\n"},
                              {"| ", " |\n"},
                              " | ",
                              " | ",
                              "<details><summary>",
                              "</summary>\n\n",
                              "</details>\n\n",
                              65'536};

constexpr Markup kZendesk = {markdown_text,
                             fenced,
                             {},
                             {"**", "**\n\n"},
                             {"### ", "\n\n"},
                             {"", "\n\n"},
                             {"**", "**"},
                             {"", "\n"},
                             {"- ", "\n"},
                             {"", "\n"},
                             {},
                             {},
                             {},
                             "",
                             "",
                             "",
                             "",
                             "",
                             65'536};

constexpr Markup kJira = {jira_text,
                          jira_lines,
                          {},
                          {"*", "*\n\n"},
                          {"h3. ", "\n\n"},
                          {"", "\n\n"},
                          {"*", "*"},
                          {"", "\n"},
                          {"* ", "\n"},
                          {"{noformat}\n", "\n{noformat}\n\n"},
                          {"", "\n"},
                          {"||", "||\n"},
                          {"|", "|\n"},
                          "||",
                          "|",
                          "",
                          "",
                          "",
                          32'767};

constexpr Markup kPlain = {
    plain_text,   plain_lines,  {}, {"", "\n\n"}, {"", "\n\n"}, {"", "\n\n"}, {}, {"", "\n"},
    {"- ", "\n"}, {"", "\n\n"}, {}, {},           {},           "",           "", "",
    "",           "",           0};

constexpr Markup kMail = {
    html_text,
    html_lines,
    {"<div style=\"font-family:Segoe UI,Arial,sans-serif;font-size:14px;color:#222222\">\n",
     "</div>\n"},
    {"<p style=\"margin:0 0 12px 0\"><b>", "</b></p>\n"},
    {"<h3 style=\"font-size:16px;margin:18px 0 8px 0\">", "</h3>\n"},
    {"<p style=\"margin:0 0 8px 0\">", "</p>\n"},
    {"<b>", "</b>"},
    {"<ul style=\"margin:0 0 8px 0\">\n", "</ul>\n"},
    {"<li>", "</li>\n"},
    {"<pre style=\"font-family:Consolas,monospace;font-size:13px;background:#f3f3f3;"
     "padding:8px;margin:0 0 8px 0\">",
     "</pre>\n"},
    {"<table style=\"border-collapse:collapse;margin:0 0 8px 0\">\n", "</table>\n"},
    {"<tr><th style=\"text-align:left;padding:2px 8px\">", "</th></tr>\n"},
    {"<tr><td style=\"padding:2px 8px\">", "</td></tr>\n"},
    "</th><th style=\"text-align:left;padding:2px 8px\">",
    "</td><td style=\"padding:2px 8px\">",
    "",
    "",
    "",
    0};

/// Line ends inside [code] become breaks, so there are none but in code.
constexpr Markup kServiceNowHtml = {html_text,
                                    html_lines,
                                    {"[code]", "[/code]"},
                                    {"<p><b>", "</b></p>"},
                                    {"<h3>", "</h3>"},
                                    {"<p>", "</p>"},
                                    {"<b>", "</b>"},
                                    {"<ul>", "</ul>"},
                                    {"<li>", "</li>"},
                                    {"<pre>", "</pre>"},
                                    {"<table>", "</table>"},
                                    {"<tr><th>", "</th></tr>"},
                                    {"<tr><td>", "</td></tr>"},
                                    "</th><th>",
                                    "</td><td>",
                                    "",
                                    "",
                                    "",
                                    4'000};

}  // namespace

Markup markup_of(Flavour flavour) {
  switch (flavour) {
    case Flavour::kMarkdown:
      return kMarkdown;
    case Flavour::kJira:
      return kJira;
    case Flavour::kServiceNowHtml:
      return kServiceNowHtml;
    case Flavour::kZendesk:
      return kZendesk;
    case Flavour::kMail:
      return kMail;
    case Flavour::kServiceNow: {
      Markup markup = kPlain;
      markup.most = 4'000;
      return markup;
    }
    case Flavour::kRequest:
    case Flavour::kPlain:
      return kPlain;
  }
  return kPlain;
}

}  // namespace pairlint::report
