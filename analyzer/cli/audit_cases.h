#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace pairlint::cli {

/// One case of an audit: all files at `paths`, which are one folder or file, or the loose files of
/// a folder of cases.
struct CasePlace {
  std::string name;  ///< in the results; unique, valid UTF-8
  std::vector<std::string> paths;
};

/// The cases at the paths of an audit, in byte order of their names. A folder with sub-folders,
/// archives or mails directly in it holds a case each; files beside them are one case more, named
/// after the folder. A folder of files alone and a file are one case. Names are those of the
/// sub-folders and archives, with the folder's own name in front where several paths are given;
/// equal ones are numbered. `output`, where the audit writes, is no case. Fails for a path that
/// does not exist or cannot be listed.
Result<std::vector<CasePlace>> find_cases(const std::vector<std::string>& paths,
                                          const std::string& output);

/// Names and messages as an audit keeps them: what is no UTF-8 becomes U+FFFD.
std::string as_text(std::string_view bytes);

}  // namespace pairlint::cli
