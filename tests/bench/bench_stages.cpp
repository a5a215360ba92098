// How fast each part of the line is. Bytes per second are those of the input.

#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

#include "analyze.h"
#include "bench/generate.h"
#include "bench/test_run.h"
#include "format/split.h"
#include "source/source.h"

namespace pairlint::bench {
namespace {

constexpr int64_t kCaseBytes = 34'000;
constexpr int64_t kMegabyte = 1'000'000;

void sizes(benchmark::internal::Benchmark* bench) {
  bench->Arg(kCaseBytes)->Arg(kMegabyte)->Arg(10 * kMegabyte)->Arg(100 * kMegabyte);
  bench->Unit(benchmark::kMillisecond);
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * state.range(0));
}

/// The windows of a whole input one after the other; `look` returns the line to keep from.
template <class Look>
void walk(const std::string& text, Look look) {
  MemoryInput input("case.txt", text);
  Source source(input, 0);
  uint32_t keep_from = 0;
  while (source.advance(keep_from).value_or(false)) keep_from = look(source);
}

void decode(benchmark::State& state) {
  const std::string text = generate_case(static_cast<size_t>(state.range(0)));
  for (auto _ : state) {
    walk(text, [](const Source& source) {
      benchmark::DoNotOptimize(source.text().data());
      return source.lines().count();
    });
  }
  count_bytes(state);
}
BENCHMARK(decode)->Apply(sizes);

const FormatReader* reader_of(Format format) {
  for (const FormatReader& reader : format_readers())
    if (reader.format == format) return &reader;
  return nullptr;
}

void read_blocks(const Source& source, const SplitResult& split) {
  TextArena arena;
  std::vector<Object> objects;
  for (const Block& block : split.blocks) {
    if (const FormatReader* reader = reader_of(block.format))
      reader->read(source, block, arena, objects);
  }
  benchmark::DoNotOptimize(objects.data());
}

void split_and_read(benchmark::State& state) {
  const std::string text = generate_case(static_cast<size_t>(state.range(0)));
  for (auto _ : state) {
    walk(text, [](const Source& source) {
      const SplitResult result = split(source);
      read_blocks(source, result);
      return result.next_line;
    });
  }
  count_bytes(state);
}
BENCHMARK(split_and_read)->Apply(sizes);

/// Exports beside which tests/bench/run puts xmllint.
void split_and_read_export(benchmark::State& state) {
  const std::string text = generate_certificates(static_cast<size_t>(state.range(0)));
  for (auto _ : state) {
    walk(text, [](const Source& source) {
      const SplitResult result = split(source);
      read_blocks(source, result);
      return result.next_line;
    });
  }
  count_bytes(state);
}
BENCHMARK(split_and_read_export)->Apply(sizes);

void whole_line(benchmark::State& state) {
  const std::string text = generate_case(static_cast<size_t>(state.range(0)));
  for (auto _ : state) {
    std::vector<std::unique_ptr<Input>> inputs;
    inputs.push_back(std::make_unique<MemoryInput>("case.txt", text));
    benchmark::DoNotOptimize(analyze(inputs, shipped_pack(), {}));
  }
  count_bytes(state);
}
BENCHMARK(whole_line)->Apply(sizes);

/// A log as in tests/bench/compare, judged with all that is shipped or with a part of it.
void judge_log(benchmark::State& state, const Pack& pack) {
  Dice dice;
  MarkedText log;
  while (log.text.size() < 20 * kMegabyte) add_test_run(log, dice, dice.percent(2));
  for (auto _ : state) {
    std::vector<std::unique_ptr<Input>> inputs;
    inputs.push_back(std::make_unique<MemoryInput>("log.txt", log.text));
    benchmark::DoNotOptimize(analyze(inputs, pack, {}));
  }
}

void log_with_all_rules(benchmark::State& state) { judge_log(state, shipped_pack()); }
BENCHMARK(log_with_all_rules)->Unit(benchmark::kMillisecond);

/// 40 rules and the patterns of 40 signals. All signals stay: patterns name them by their place.
Pack reduced_pack() {
  constexpr size_t kFew = 40;
  Pack pack = shipped_pack();
  pack.rules = std::vector<Rule>(pack.rules.begin(), pack.rules.begin() + kFew);
  std::vector<SignalDefinition> signals(pack.signals.begin(), pack.signals.end());
  size_t searched = 0;
  for (SignalDefinition& signal : signals) {
    if (!signal.patterns.empty() && ++searched > kFew) signal.patterns = {};
  }
  pack.signals = signals;
  return pack;
}

void log_with_40_rules(benchmark::State& state) {
  const Pack pack = reduced_pack();
  judge_log(state, pack);
}
BENCHMARK(log_with_40_rules)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace pairlint::bench

BENCHMARK_MAIN();
