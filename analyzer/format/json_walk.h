#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "format/lines.h"

namespace pairlint {

/// What comes next in a JSON text.
enum class JsonEvent : uint8_t {
  kObject,   ///< `{`
  kList,     ///< `[`
  kName,     ///< of the member whose value comes next
  kText,     ///< a string
  kWord,     ///< a number, true, false or null
  kElision,  ///< `...`: somebody left something out
  kClose,    ///< the end of an object or a list
  kCut,      ///< the text ends or is no longer JSON, inside the document
};

/// Walks the JSON documents in some lines, and forgives what happens to them on their way: quotes
/// and quote marks of mail programs and blogs, strings that were broken at the window's width,
/// `...` for what was left out, commas too many, the end missing. Keeps no tree and does not
/// recurse.
class JsonWalk {
 public:
  JsonWalk(const Lines& lines, uint32_t first, uint32_t end)
      : lines_(lines), line_(first), last_line_(first), end_(end), rest_(lines[first]) {}

  /// Moves to the next document that begins in this line: an object with at least a name, or a list
  /// of such. To be asked first.
  bool find_document();
  /// The same behind a document, also in a line below it if a comma stands between.
  bool find_next();

  /// Inside a document. It is over when depth() is 0 again, or with kCut.
  JsonEvent next();
  size_t depth() const { return containers_.size(); }
  /// Between two elements of a list of the document, with a line end and nothing else ahead.
  bool is_between_elements() const;

  /// The name or text as it stands between its quotes, or the word; broken ones are joined, and
  /// what was left out inside is not there. Good until the next event.
  std::string_view raw() const { return raw_; }
  bool is_joined() const { return raw_.data() == joined_.data(); }
  bool is_cut() const { return cut_; }
  /// Where the last event stands, quotes included.
  Range range() const { return range_; }
  /// Line of the last event, and whether nothing but blanks follows it.
  uint32_t last_line() const { return last_line_; }
  bool is_at_end();
  /// Whether what comes next stands below the last event.
  bool is_on_new_line() const { return line_ != last_line_; }

 private:
  bool begins_document(std::string_view text) const;
  bool skip_blanks();
  void take(size_t bytes);
  bool in_object() const { return containers_.back() == '{'; }
  JsonEvent open(char bracket);
  JsonEvent close(char bracket);
  JsonEvent take_name();
  JsonEvent take_value();
  JsonEvent take_word();
  bool take_string();
  bool take_line_break();
  JsonEvent stop();

  Lines lines_;
  uint32_t line_;
  uint32_t last_line_;
  uint32_t end_;
  std::string_view rest_;              ///< of the line
  std::string containers_;             ///< the brackets that are open
  bool separated_ = false;             ///< a comma or the like came before
  bool named_ = false;                 ///< a name came before
  std::string_view raw_;               ///< see raw()
  std::string joined_;                 ///< a string of several lines so far
  size_t elided_ = std::string::npos;  ///< where something was left out of it
  bool cut_ = false;
  Range range_;
};

}  // namespace pairlint
