#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace pairlint::audit {

/// Hands results on in the order of their numbers, whoever is ready first. Whoever is `capacity` or
/// more ahead of the one that is waited for waits, so that no more than `capacity` are ever held.
template <class T>
class OrderedQueue {
 public:
  explicit OrderedQueue(size_t capacity) : capacity_(capacity) {}

  /// Waits until number `index` may be worked on; false: nothing more is wanted.
  bool wait_for_room(size_t index) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || index < next_ + capacity_; });
    return !stopped_;
  }

  void push(size_t index, T value) {
    const std::lock_guard lock(mutex_);
    ready_.emplace(index, std::move(value));
    if (index == next_) arrival_.notify_one();
  }

  /// There are `count` results in all.
  void finish(size_t count) {
    const std::lock_guard lock(mutex_);
    count_ = count;
    arrival_.notify_one();
  }

  /// Waits for the next result; none behind the last.
  std::optional<T> pop() {
    std::unique_lock lock(mutex_);
    arrival_.wait(lock, [&] { return next_ == count_ || ready_.contains(next_); });
    if (next_ == count_) return std::nullopt;
    auto node = ready_.extract(next_++);
    room_.notify_all();
    return std::move(node.mapped());
  }

  /// Whoever waits for room goes away.
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

 private:
  const size_t capacity_;
  std::mutex mutex_;
  std::condition_variable room_, arrival_;
  std::map<size_t, T> ready_;
  size_t next_ = 0;
  size_t count_ = SIZE_MAX;
  bool stopped_ = false;
};

/// How many results may be ready ahead of the one that is waited for, for each thread.
inline constexpr size_t kAhead = 16;

/// Items in, results out in the same order, `jobs` of them worked on at a time. `source` gives the
/// next item, none behind the last, and is never called twice at a time; so is `sink`, on the
/// calling thread, which returns false to end everything. `worker` is called once on each thread
/// and gives what works there, with whatever it keeps from item to item. Items that were taken are
/// worked on to their end.
template <class Item, class Out>
void run_ordered(size_t jobs, const std::function<std::optional<Item>()>& source,
                 const std::function<std::function<Out(Item)>()>& worker,
                 const std::function<bool(Out)>& sink) {
  OrderedQueue<Out> queue(jobs * kAhead);
  std::mutex taking;
  size_t taken = 0;
  size_t running = jobs;
  const auto take = [&]() -> std::optional<std::pair<size_t, Item>> {
    const std::lock_guard lock(taking);
    std::optional<Item> item;
    if (queue.wait_for_room(taken)) item = source();
    if (item) return std::pair{taken++, std::move(*item)};
    if (--running == 0) queue.finish(taken);
    return std::nullopt;
  };
  std::vector<std::jthread> threads;
  for (size_t i = 0; i < jobs; ++i) {
    threads.emplace_back([&] {
      const std::function<Out(Item)> work = worker();
      while (auto item = take()) queue.push(item->first, work(std::move(item->second)));
    });
  }
  bool wanted = true;
  while (std::optional<Out> out = queue.pop()) {
    if (wanted) wanted = sink(std::move(*out));
    if (!wanted) queue.stop();
  }
}

}  // namespace pairlint::audit
