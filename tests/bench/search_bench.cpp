// Measures the search on made-up content: the whole country's help points in every planned language.
// Usage: kiosk-bench-search [POINTS [LANGUAGES [TOPICS]]]     standard: 20000 20 500
#include "bench/big_content.h"
#include "bench/vocabulary.h"
#include "content/read/load.h"
#include "content/search/index.h"
#include "support/temporary_folder.h"

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::size_t heap_bytes() {
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// Every keystroke of typing these queries: the time each takes until its results are there.
void measure(const char* name, content::SearchIndex& index, const std::vector<std::string>& queries,
             const std::string& language) {
    std::vector<double> times;
    std::size_t found = 0;
    for (const std::string& query : queries) {
        for (std::size_t end = 1; end <= query.size(); ++end) {
            if (end < query.size() && (static_cast<unsigned char>(query[end]) & 0xC0U) == 0x80U) {
                continue;
            }
            const Clock::time_point start = Clock::now();
            found += index.find(std::string_view(query).substr(0, end), language, 20).hits.size();
            times.push_back(ms_since(start));
        }
    }
    std::sort(times.begin(), times.end());
    std::printf("  %-22s %s: %6zu keystrokes, p50 %6.3f ms, p99 %6.3f ms, worst %6.3f ms, %.1f hits each\n", name,
                language.c_str(), times.size(), times[times.size() / 2], times[times.size() * 99 / 100], times.back(),
                static_cast<double>(found) / static_cast<double>(times.size()));
}

void measure_all(const bench::Scale& scale) {
    constexpr base::Date today{2026, 11, 23};
    const test::TemporaryFolder folder;
    const std::filesystem::path files = bench::write_big_content(folder.path(), scale);
    const std::size_t at_first = heap_bytes();
    const Clock::time_point begin = Clock::now();
    const content::Loaded loaded = content::load({files, folder / "i18n", {}}, today);
    if (!loaded.content) {
        throw std::runtime_error(content::to_string(loaded.problems.front()));
    }
    std::printf("%zu points, %zu topics, %zu languages: loaded in %.0f ms, content %.0f MB\n", scale.points,
                scale.topics, loaded.content->languages.size(), ms_since(begin),
                static_cast<double>(heap_bytes() - at_first) / 1e6);
    const std::size_t before = heap_bytes();
    const Clock::time_point start = Clock::now();
    content::SearchIndex index(*loaded.content, today);
    double worst = ms_since(start);
    for (Clock::time_point step = Clock::now(); index.prepare("nl"); step = Clock::now()) {
        worst = std::max(worst, ms_since(step));
    }
    std::printf("index built in %.0f ms, the slowest step in %.1f ms; %.1f MB (heap grew by %.1f MB)\n",
                ms_since(start), worst, static_cast<double>(index.bytes()) / 1e6,
                static_cast<double>(heap_bytes() - before) / 1e6);

    const std::vector<std::string> languages = bench::languages_of(scale);
    for (std::size_t i = 0; i < languages.size(); i += std::max<std::size_t>(1, languages.size() / 4)) {
        const std::string& tag = languages[i];
        bench::Vocabulary vocabulary(tag);
        std::vector<std::string> words;
        std::vector<std::string> pairs;
        std::vector<std::string> typos;
        std::vector<std::string> misses;
        for (int k = 0; k < 200; ++k) {
            words.push_back(vocabulary.word());
            pairs.push_back(vocabulary.word() + " " + vocabulary.word());
            const std::string other = vocabulary.word();
            typos.push_back(vocabulary.word() + other.substr(0, 2));
            misses.push_back("qzxj" + vocabulary.word() + "jxzq");
        }
        measure("words", index, words, tag);
        measure("two words", index, pairs, tag);
        measure("words with a typo", index, typos, tag);
        measure("misses", index, misses, tag);
    }
}

}  // namespace

int main(int argc, char** argv) {
    try {
        measure_all(bench::scale_of({argv + 1, argv + argc}));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "kiosk-bench-search: %s\n", error.what());
        return 1;
    }
    return 0;
}
