#include "audit/result_folder.h"

#include "audit/index_page.h"

namespace pairlint::audit {

Result<ResultFolder> ResultFolder::create(const std::string& folder) {
  auto lines = OutputFile::create(folder + "/results.jsonl");
  if (!lines) return tl::unexpected(lines.error());
  auto table = OutputFile::create(folder + "/summary.csv");
  if (!table) return tl::unexpected(table.error());
  if (const auto head = table->write(csv_head()); !head) return tl::unexpected(head.error());
  return ResultFolder(folder, std::move(*lines), std::move(*table));
}

Result<void> ResultFolder::add(const CaseResult& result, const std::string& line) {
  summary_.add(result);
  index_.add(result);
  if (auto written = lines_.write(line); !written) return written;
  return table_.write(csv_row(result));
}

Result<void> ResultFolder::finish() {
  if (auto written = lines_.commit(); !written) return written;
  if (auto written = table_.commit(); !written) return written;
  if (auto written = write_file(folder_ + "/summary.json", write_summary(summary_)); !written)
    return written;
  auto page = OutputFile::create(folder_ + "/index.html");
  if (!page) return tl::unexpected(page.error());
  const auto written =
      write_index(summary_, index_, [&page](std::string_view part) { return page->write(part); });
  return written ? page->commit() : written;
}

}  // namespace pairlint::audit
