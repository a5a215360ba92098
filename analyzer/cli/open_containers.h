#pragma once

#include <memory>
#include <vector>

#include "cli/inputs.h"
#include "cli/unpack.h"

namespace pairlint::cli {

/// Appends the input to the case. Behind an archive or a mail follows all that it holds, as
/// `a.zip!/folder/x.txt` in byte order of the names; an archive or mail in it likewise, up to
/// limits::kArchiveDepth and limits::kContainerDepth.
void open_container(std::unique_ptr<FileInput> file, UnpackBudget& budget,
                    std::vector<std::unique_ptr<Input>>& inputs);
/// The same for a file whose bytes are at hand; copies them.
void open_container(const HeldFile& file, UnpackBudget& budget,
                    std::vector<std::unique_ptr<Input>>& inputs);

/// The same for a file whose bytes are at hand; `damage` tells why they are not all.
void open_held(std::string name, std::string bytes, std::string damage, UnpackBudget& budget,
               std::vector<std::unique_ptr<Input>>& inputs);

/// The file is an archive or a mail, whatever it is called.
bool is_container(FileInput& file);

}  // namespace pairlint::cli
