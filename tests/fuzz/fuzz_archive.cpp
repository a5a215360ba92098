// Any bytes as an archive of each kind, with a small budget: what comes out is within it, and a
// member that is not held gives the bytes that it promised, or says why not.

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "cli/unpack.h"

namespace {

using namespace pairlint;
using namespace pairlint::cli;

void require(bool holds) {
  if (!holds) std::abort();
}

void read_streamed(const ArchiveBytes& bytes, const Member& member) {
  MemberInput input(member.name, {}, bytes, member);
  std::string chunk(4096, '\0');
  uint64_t total = 0;
  for (;;) {
    const auto count = input.read({chunk.data(), chunk.size()});
    if (!count || *count == 0) break;
    total += *count;
  }
  require(total <= member.size);
}

void unpack_as(Container container, const std::shared_ptr<const std::string>& memory) {
  const ArchiveBytes bytes{container, "", memory, memory->size()};
  UnpackBudget budget{.entries = 100, .unpacked = 1 << 20, .held = 1 << 16, .passed_over = 1 << 20};
  const Unpacked unpacked = unpack(bytes, budget);
  require(unpacked.members.size() <= 100);
  uint64_t held = 0;
  for (const Member& member : unpacked.members) {
    require(!member.name.empty() && !member.name.starts_with('/'));
    held += member.bytes.size();
    if (!member.held) read_streamed(bytes, member);
  }
  require(held <= (1 << 16));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto bytes = std::make_shared<const std::string>(reinterpret_cast<const char*>(data), size);
  for (const Container container :
       {Container::kZip, Container::kTar, Container::kGzip, Container::k7zip, Container::kCab}) {
    unpack_as(container, bytes);
  }
  return 0;
}
