#pragma once

#include <cstddef>
#include <cstdint>

/// Every bound on untrusted input, in one place. Reaching one is a Diagnostic, never a crash and
/// never silence.
namespace pairlint::limits {

/// How much of an input is decoded at a time. A small file is one page.
inline constexpr size_t kPageBytes = size_t{2} << 20;
/// A block that does not end within this many bytes is cut, so that no input can grow the window.
inline constexpr size_t kBlockBytes = size_t{8} << 20;
/// A run of prose or stream messages goes on as a further block behind this many bytes.
inline constexpr size_t kRunBytes = size_t{256} << 10;
/// A trace inside one message, which blank lines do not end.
inline constexpr size_t kMessageBytes = size_t{1} << 20;
/// Rows of one table; what follows is left as prose.
inline constexpr uint32_t kTableRows = 50'000;
/// Lines that one typed command may take.
inline constexpr size_t kPromptBytes = 200;  ///< the second half of a prompt that mail broke
inline constexpr uint32_t kCommandLines = 500;
/// What is kept of a command's output that is no record; more of it is cut.
inline constexpr size_t kOutputBytes = size_t{16} << 10;
/// A line of this length is cut into several for reading; positions stay those of the file.
inline constexpr size_t kLineBytes = size_t{1} << 20;
/// Lines and bytes that a finding keeps of the text around it.
inline constexpr size_t kExcerptLines = 400;
inline constexpr size_t kExcerptLineBytes = 2000;
/// What all excerpts of one case may take together; later records keep their positions only.
inline constexpr size_t kExcerptTotalBytes = size_t{16} << 20;
/// So many records of a kind without identity are kept as they are; of more, the first and the last
/// of those that are alike.
inline constexpr size_t kRecordsUnfolded = 2000;
/// Values that a later capture changed and that are mentioned; the later ones count all the same.
inline constexpr size_t kFieldChanges = 200;
/// Entries of the inventory; what comes later is counted with the last one.
inline constexpr size_t kInventoryEntries = 20'000;
/// How many properties one object may have before the rest is left out.
inline constexpr size_t kObjectProperties = 4096;
/// Lines that one quoted field of a CSV file may take.
inline constexpr uint32_t kCsvFieldLines = 500;
/// HTML: tables inside each other, and lines that a tag, a comment, a script or a cell may take.
inline constexpr size_t kHtmlTableDepth = 16;
inline constexpr uint32_t kHtmlMarkupLines = 500;
/// JSON in captures: how deep containers are read, and how many values of one block are kept.
inline constexpr size_t kJsonValueDepth = 100;
inline constexpr size_t kJsonValues = 1'000'000;
/// CLIXML: how deep its elements nest (PowerShell itself stops at 50), how many values one object
/// may hold before the rest is left out, and how many nodes and bytes of text its back-references
/// may repeat.
inline constexpr size_t kClixmlDepth = 200;
inline constexpr uint32_t kClixmlValues = 200'000;
inline constexpr uint64_t kClixmlRepeated = uint64_t{1} << 20;
/// Lists and objects inside one object of no known kind that are looked at.
inline constexpr size_t kInnerValues = 200'000;
/// Numbered types and objects of a document that later blocks may refer to, and the longest text
/// that is kept of one.
inline constexpr size_t kReferences = 1024;
inline constexpr size_t kReferenceBytes = 256;
/// How far an error record may run from its head to its `At line:` or `+ CategoryInfo`.
inline constexpr uint32_t kErrorMessageLines = 200;
/// Expressions: source length, nesting and evaluation steps.
inline constexpr size_t kExpressionBytes = 64 * 1024;
inline constexpr uint32_t kExpressionDepth = 200;
/// Calls of definitions that one expression may become; one that calls itself reaches this.
inline constexpr uint32_t kExpressionExpansions = 100;
inline constexpr uint64_t kExpressionSteps = 10'000'000;
/// What all strings and lists that one evaluation makes may take together.
inline constexpr uint64_t kExpressionProducedBytes = uint64_t{64} << 20;
/// Patterns of matches() that an evaluator keeps compiled, and what each may take.
inline constexpr size_t kExpressionPatterns = 1024;
inline constexpr int64_t kExpressionPatternBytes = int64_t{1} << 20;
/// How deep folders nest below one that is read.
inline constexpr size_t kFolderDepth = 64;
/// What tells an archive or a mail from other files: its first bytes, and all headers of a mail.
inline constexpr size_t kContainerHeadBytes = 4096;
inline constexpr size_t kMailHeadBytes = size_t{128} << 10;
/// Archives and mails inside each other, and archives alone: one in another is opened, no deeper.
inline constexpr uint32_t kContainerDepth = 4;
inline constexpr uint32_t kArchiveDepth = 2;
/// Archives of a case: their entries, what one and all may unpack to, and how many times its own
/// size one may unpack to once that is more than a little.
inline constexpr uint64_t kArchiveEntries = 10'000;
inline constexpr size_t kMemberNameBytes = 1024;
inline constexpr uint64_t kMemberBytes = uint64_t{4} << 30;
inline constexpr uint64_t kUnpackedBytes = uint64_t{8} << 30;
inline constexpr uint64_t kUnpackedRatio = 200;
inline constexpr uint64_t kUnpackedFreely = uint64_t{64} << 20;
/// What is held of archives and mails: one member, unless it is an archive or a mail itself, and
/// all of a case. Larger members are read by unpacking once more up to them; what that passes over
/// is bounded too, an entry counting as some bytes.
inline constexpr uint64_t kHeldMemberBytes = uint64_t{4} << 20;
inline constexpr uint64_t kHeldBytes = uint64_t{256} << 20;
inline constexpr uint64_t kPassedOverBytes = uint64_t{16} << 30;
inline constexpr uint64_t kEntryPassedOverBytes = 1024;
/// Mails: all bytes of one, parts inside each other, parts of one, the headers of one part, and the
/// length of an encoded word in them (RFC 2047 allows 75).
inline constexpr uint64_t kMailBytes = uint64_t{64} << 20;
inline constexpr uint32_t kMailDepth = 8;
inline constexpr size_t kMailParts = 1000;
inline constexpr size_t kMailHeaders = 1000;
inline constexpr size_t kEncodedWordBytes = 1000;
/// Combinations of records that one rule is judged over.
inline constexpr uint64_t kRuleCombinations = 10'000;
/// Places that one result names as what it read; a rule over a list may have read thousands.
inline constexpr size_t kEvidencePlaces = 100;
/// Values that one edge of the pairing map shows; hundreds of certificates would only hide them.
inline constexpr size_t kEdgeValues = 40;
/// Evaluations of one rule in search of a value that would turn its verdict, and results of one
/// rule that are explained.
inline constexpr size_t kTurnTries = 400;
inline constexpr size_t kExplainedResults = 8;
/// Dates of two readings that one verdict may hang on; their combinations are all tried.
inline constexpr size_t kDatesReadBothWays = 4;
/// Certificates: elements of indefinite length inside each other, and names or usages of one.
inline constexpr uint32_t kDerDepth = 32;
inline constexpr size_t kCertificateNames = 10'000;
/// .NET streams: objects inside each other, and all values of one.
inline constexpr size_t kNrbfDepth = 64;
inline constexpr size_t kNrbfValues = 100'000;
/// A PEM block: what may stand between its first and its last line.
inline constexpr size_t kPemBytes = size_t{1} << 20;
/// Lines of one certificate that certutil prints; a public key and its extensions take hundreds.
inline constexpr uint32_t kCertutilLines = 5'000;
/// Lines of one event that the event viewer has copied.
inline constexpr uint32_t kEventLines = 2'000;
/// Reports of ours that are read back: bytes, and containers inside each other.
inline constexpr size_t kReportBytes = size_t{256} << 20;

/// Of all that a bundle holds: its inputs are in memory at once.
inline constexpr uint64_t kBundleBytes = uint64_t{1} << 30;
/// Of the list of what is in a bundle.
inline constexpr size_t kBundleListBytes = size_t{16} << 20;
inline constexpr size_t kReportDepth = 64;
/// Logs of the storage test: headers of one HTTP head, issuers of one challenge, elements inside
/// each other of one SOAP message, what is kept of one run and how many runs are told apart stage
/// by stage.
inline constexpr size_t kHttpHeaders = 200;
inline constexpr size_t kTrustedIssuers = 100;
inline constexpr size_t kSoapDepth = 64;
inline constexpr size_t kRunSightings = 200;
inline constexpr size_t kRunsInStages = 50;
inline constexpr size_t kStageLines = 20;
/// Challenges of servers that differ, in one case.
inline constexpr size_t kChallenges = 100;
/// Redaction holds a case in memory, and a view of each input that takes several times its size.
inline constexpr size_t kRedactedBytes = size_t{256} << 20;
/// Different names of one case, and the longest.
inline constexpr size_t kRedactedNames = 500'000;
inline constexpr size_t kRedactedNameBytes = 256;
/// Encoded texts inside encoded texts that are opened.
inline constexpr uint32_t kRedactedDepth = 4;
/// Audits: what the line of one case lists, and the threads and cases of one audit.
inline constexpr size_t kAuditFailures = 1000;
inline constexpr size_t kAuditCertificates = 1000;
inline constexpr size_t kAuditJobs = 1024;
inline constexpr size_t kAuditCases = 1'000'000;
/// How many steps all expressions of one case of an audit may take unless told otherwise.
inline constexpr uint64_t kAuditCaseSteps = 1'000'000'000;
/// A case that comes as a line of JSON.
inline constexpr size_t kAuditLineBytes = size_t{256} << 20;
/// Small files of a case are read once for both hashing and analysis, and held meanwhile.
inline constexpr uint64_t kAuditHeldFileBytes = uint64_t{4} << 20;
inline constexpr uint64_t kAuditHeldBytes = uint64_t{32} << 20;
/// The page about an audit: its cases, the root causes and findings that it tells apart, the cases
/// that it names of one root cause, the months of its table, and the length of a name or title.
inline constexpr size_t kIndexCases = 20'000;
inline constexpr size_t kIndexClusters = 100;
inline constexpr size_t kIndexFindings = 500;
inline constexpr size_t kIndexClusterCases = 200;
inline constexpr size_t kIndexMonths = 600;
inline constexpr size_t kIndexTextBytes = 300;
/// JSON documents of rule packs.
inline constexpr uint32_t kJsonDepth = 64;

}  // namespace pairlint::limits
