// What an input is, its content tells, not its name. Archives in files are read where they are;
// those from standard input, in archives and in mails are held, and mails are held anyway.
#include "cli/open_containers.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "container/container.h"
#include "container/mail.h"

namespace pairlint::cli {
namespace {

/// How many containers there are around an input.
struct Depth {
  uint32_t containers = 0;
  uint32_t archives = 0;
};

class Opening {
 public:
  Opening(UnpackBudget& budget, std::vector<std::unique_ptr<Input>>& inputs)
      : budget_(budget), inputs_(inputs) {}

  void archive(const std::string& name, Origin origin, const ArchiveBytes& bytes, Depth depth);
  void mail(const std::string& name, Origin origin, const std::string& bytes, std::string damage,
            Depth depth);
  void bytes(std::string name, Origin origin, std::string bytes, std::string damage, Depth depth);

 private:
  void member(const std::string& archive, const ArchiveBytes& bytes, Member member, Depth depth);
  void add(std::string name, std::string bytes, std::string damage, Origin origin) {
    inputs_.push_back(std::make_unique<MemoryInput>(std::move(name), std::move(bytes),
                                                    std::move(damage), std::move(origin)));
  }

  UnpackBudget& budget_;
  std::vector<std::unique_ptr<Input>>& inputs_;
};

/// A Word document and its kin are archives only inside.
ForeignDocument document_of(const Unpacked& unpacked) {
  for (const Member& member : unpacked.members) {
    if (const ForeignDocument document = document_with(member.name); !document.kind.empty()) {
      return document;
    }
  }
  return {};
}

Diagnostic not_read(const ForeignDocument& document) {
  return {
      "input-binary",
      "not text but " + std::string(document.kind) + ", not read; " + std::string(document.instead),
      {}};
}

void Opening::archive(const std::string& name, Origin origin, const ArchiveBytes& bytes,
                      Depth depth) {
  Unpacked unpacked = unpack(bytes, budget_);
  origin.container = container_name(bytes.container);
  origin.remarks = std::move(unpacked.remarks);
  const ForeignDocument document = document_of(unpacked);
  if (!document.kind.empty()) {
    origin.remarks = {not_read(document)};
    return add(name, "", "", std::move(origin));
  }
  add(name, "", std::move(unpacked.failure), std::move(origin));
  ++depth.archives;
  ++depth.containers;
  for (Member& each : unpacked.members) member(name, bytes, std::move(each), depth);
}

void Opening::member(const std::string& archive, const ArchiveBytes& from, Member member,
                     Depth depth) {
  std::string name = archive + "!/" + member.name;
  Origin origin;
  origin.written = member.written;
  if (member.held) {
    return bytes(std::move(name), std::move(origin), std::move(member.bytes),
                 std::move(member.damage), depth);
  }
  inputs_.push_back(
      std::make_unique<MemberInput>(std::move(name), std::move(origin), from, member));
}

void Opening::bytes(std::string name, Origin origin, std::string bytes, std::string damage,
                    Depth depth) {
  const Container container = container_of(bytes);
  const bool deep = depth.containers >= limits::kContainerDepth ||
                    (is_archive(container) && depth.archives >= limits::kArchiveDepth);
  if (container == Container::kNone) {
    return add(std::move(name), std::move(bytes), std::move(damage), std::move(origin));
  }
  if (deep) {
    origin.container = container_name(container);
    origin.remarks = {
        {"archive-not-opened", "not opened: it is too deep inside others; unpack it", {}}};
    return add(std::move(name), "", "", std::move(origin));
  }
  if (container == Container::kMail) {
    return mail(name, std::move(origin), bytes, std::move(damage), depth);
  }
  ArchiveBytes held{container, "", nullptr, bytes.size()};
  held.in_memory = std::make_shared<const std::string>(std::move(bytes));
  archive(name, std::move(origin), held, depth);
}

void Opening::mail(const std::string& name, Origin origin, const std::string& bytes,
                   std::string damage, Depth depth) {
  Mail mail = read_mail(bytes);
  origin.container = container_name(Container::kMail);
  origin.remarks = std::move(mail.remarks);
  add(name, "", std::move(damage), std::move(origin));
  ++depth.containers;
  for (MailPart& part : mail.parts) {
    this->bytes(name + "!/" + part.name, {}, std::move(part.bytes), "", depth);
  }
}

/// All of an input that has to be held; `damage` tells why it is less than that.
std::string read_all(FileInput& file, Container container, UnpackBudget& budget,
                     std::string& damage) {
  const uint64_t most =
      container == Container::kMail ? std::min(budget.held, limits::kMailBytes) : budget.held;
  std::string bytes;
  std::string chunk(limits::kMailHeadBytes, '\0');
  for (;;) {
    const auto count = file.read({chunk.data(), chunk.size()});
    if (!count) damage = file.failure();
    if (!count || *count == 0) break;
    bytes.append(chunk.data(), *count);
    if (bytes.size() <= most) continue;
    damage = container == Container::kMail
                 ? "larger than 64 MiB; save what is attached to it"
                 : "too large to be held; save it as a file and pass that";
    break;
  }
  budget.held -= std::min<uint64_t>(budget.held, bytes.size());
  return bytes;
}

Container container_of_file(FileInput& file) {
  const std::string head = file.head(limits::kContainerHeadBytes);
  if (!may_begin_a_mail(head)) return container_of(head);
  return container_of(file.head(limits::kMailHeadBytes));
}

}  // namespace

void open_held(std::string name, std::string bytes, std::string damage, UnpackBudget& budget,
               std::vector<std::unique_ptr<Input>>& inputs) {
  Opening(budget, inputs).bytes(std::move(name), {}, std::move(bytes), std::move(damage), {});
}

bool is_container(FileInput& file) { return container_of_file(file) != Container::kNone; }

void open_container(std::unique_ptr<FileInput> file, UnpackBudget& budget,
                    std::vector<std::unique_ptr<Input>>& inputs) {
  const Container container = container_of_file(*file);
  if (container == Container::kNone) return inputs.push_back(std::move(file));
  Opening opening(budget, inputs);
  if (is_archive(container) && file->path() != "-") {
    return opening.archive(file->name(), {}, {container, file->path(), nullptr, file->size()}, {});
  }
  std::string damage;
  std::string bytes = read_all(*file, container, budget, damage);
  opening.bytes(file->name(), {}, std::move(bytes), std::move(damage), {});
}

void open_container(const HeldFile& file, UnpackBudget& budget,
                    std::vector<std::unique_ptr<Input>>& inputs) {
  Opening(budget, inputs).bytes(file.name, {}, file.bytes, file.damage, {});
}

}  // namespace pairlint::cli
