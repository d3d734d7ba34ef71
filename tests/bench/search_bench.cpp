// Measures the search on made-up content: the whole country's help points in every planned language.
// Usage: kiosk-bench-search [POINTS [LANGUAGES [TOPICS]]]     standard: 20000 20 500
#include "content/keyboard_layout.h"
#include "content/model.h"
#include "content/search_index.h"

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
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

/// Made-up words of one language's alphabet, a few of them far more common than the rest, as in speech.
class Vocabulary {
 public:
    Vocabulary(unsigned seed, const std::string& tag) : m_random(seed) {
        std::vector<std::string> letters;
        for (const auto& row : content::keyboard_layout(tag, tag).rows) {
            letters.insert(letters.end(), row.begin(), row.end());
        }
        for (int i = 0; i < 8000; ++i) {
            std::string word;
            for (auto left = 2 + m_random() % 9; left > 0; --left) {
                // The square makes some letters common.
                const double at = std::generate_canonical<double, 20>(m_random);
                word += letters[static_cast<std::size_t>(at * at * static_cast<double>(letters.size()))];
            }
            m_words.push_back(word);
        }
    }

    const std::string& word() {
        const double at = std::generate_canonical<double, 20>(m_random);
        return m_words[static_cast<std::size_t>(at * at * at * static_cast<double>(m_words.size()))];
    }

    std::string sentence(unsigned words) {
        std::string text;
        for (unsigned i = 0; i < words; ++i) {
            text += (i == 0 ? "" : " ") + word();
        }
        return text + ".";
    }

 private:
    std::mt19937 m_random;
    std::vector<std::string> m_words;
};

struct World {
    content::Content content;
    std::vector<Vocabulary> vocabularies;  ///< by language
};

World make(std::size_t points, std::size_t languages, std::size_t topics) {
    constexpr const char* tags[] = {"nl",  "en",  "ar", "ti", "uk", "ru", "tr", "fa", "prs", "ps",
                                    "kmr", "ckb", "so", "am", "pl", "ro", "bg", "hu", "fr",  "es"};
    World world;
    world.content.source_language = "nl";
    for (std::size_t i = 0; i < std::min<std::size_t>(languages, std::size(tags)); ++i) {
        content::Language language;
        language.tag = tags[i];
        language.fallback = {"en", "nl"};
        world.content.languages.push_back(language);
        world.vocabularies.emplace_back(static_cast<unsigned>(i) + 1, tags[i]);
    }
    const auto fill = [&](content::Texts& texts, const std::string& id, unsigned words) {
        for (std::size_t i = 0; i < world.vocabularies.size(); ++i) {
            texts[id].by_language[world.content.languages[i].tag] = {world.vocabularies[i].sentence(words),
                                                                     content::TextState::reviewed};
        }
    };
    for (std::size_t i = 0; i < topics; ++i) {
        content::Topic topic;
        topic.id = "topic-" + std::to_string(i);
        topic.section = "work";
        fill(topic.texts, "title", 3);
        fill(topic.texts, "summary", 6);
        for (int k = 0; k < 20; ++k) {
            content::Block block;
            block.text = "p" + std::to_string(k);
            fill(topic.texts, block.text, 15);
            topic.blocks.push_back(block);
        }
        world.content.topics[topic.id] = topic;
    }
    for (std::size_t i = 0; i < points; ++i) {
        content::HelpPoint point;
        point.id = "point-" + std::to_string(i);
        point.name = world.vocabularies[0].word() + " " + world.vocabularies[0].word();
        point.address.city = world.vocabularies[0].word();
        point.provenance.confidence = content::Confidence::a;
        fill(point.texts, "description", 10);
        fill(point.texts, "note", 6);
        world.content.help[point.id] = point;
    }
    return world;
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

}  // namespace

int main(int argc, char** argv) {
    const auto number = [&](int at, std::size_t usual) {
        return argc > at ? static_cast<std::size_t>(std::strtoul(argv[at], nullptr, 10)) : usual;
    };
    const std::size_t points = number(1, 20'000);
    const std::size_t languages = number(2, 20);
    const std::size_t topics = number(3, 500);
    World world = make(points, languages, topics);
    std::printf("%zu points, %zu topics, %zu languages; content %.0f MB\n", points, topics,
                world.content.languages.size(), static_cast<double>(heap_bytes()) / 1e6);
    const std::size_t before = heap_bytes();
    const Clock::time_point start = Clock::now();
    content::SearchIndex index(world.content, {2026, 11, 23});
    double worst = 0;
    for (Clock::time_point step = Clock::now(); index.prepare(); step = Clock::now()) {
        worst = std::max(worst, ms_since(step));
    }
    std::printf("built in %.0f ms, the slowest language in %.0f ms; index %.1f MB (heap grew by %.1f MB)\n",
                ms_since(start), worst, static_cast<double>(index.bytes()) / 1e6,
                static_cast<double>(heap_bytes() - before) / 1e6);

    for (std::size_t i = 0; i < world.vocabularies.size();
         i += std::max<std::size_t>(1, world.vocabularies.size() / 4)) {
        Vocabulary& vocabulary = world.vocabularies[i];
        const std::string& tag = world.content.languages[i].tag;
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
    return 0;
}
