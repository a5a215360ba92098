#pragma once

#include <string>
#include <string_view>

/// Text of inputs on its way into the markups of tickets, mails and machines: one door a format.
/// Each makes one line, and shows instead of passing on what an editor or a terminal acts upon.
namespace pairlint::report {

/// HTML and XML, in text and in quoted attributes. Brackets are references too, so that nothing is
/// a tag of ServiceNow either.
std::string html_text(std::string_view text);
/// The same for several lines, whose ends stay.
std::string html_lines(std::string_view text);

/// A comment of GitHub, GitLab or Azure DevOps: as markdown_text, and nobody is mentioned, no
/// number becomes a link and no line a command of GitLab.
std::string comment_text(std::string_view text);

/// The wiki markup of Jira.
std::string jira_text(std::string_view text);
/// Lines between {noformat} and {noformat}, which none of them ends.
std::string jira_lines(std::string_view text);

/// Plain text, in which ServiceNow finds no [code] to render.
std::string plain_text(std::string_view text);
std::string plain_lines(std::string_view text);

}  // namespace pairlint::report
