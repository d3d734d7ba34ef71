#include "bench/big_content.h"

#include "bench/vocabulary.h"
#include "content/read/load.h"
#include "support/files.h"
#include "support/roots.h"
#include "support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <random>
#include <utility>

namespace bench {
namespace {

using Json = nlohmann::ordered_json;
using test::read_file;
using test::write_file;

constexpr std::array<const char*, 20> all_languages{"nl",  "en",  "ar", "ti", "uk", "ru", "tr", "fa", "prs", "ps",
                                                    "kmr", "ckb", "so", "am", "pl", "ro", "bg", "hu", "fr",  "es"};
constexpr std::size_t towns = 340;
/// Distinct opening hours: more than a published list of that size has.
constexpr unsigned distinct_hours = 500;
constexpr std::size_t paragraphs = 20;

class Writer {
 public:
    Writer(std::filesystem::path folder, const Scale& scale)
        : m_folder(std::move(folder)), m_languages(languages_of(scale)) {
        for (const std::string& language : m_languages) {
            m_vocabularies.emplace_back(language);
        }
        const Json site = read("site.json");
        for (const Json& category : site["categories"]) {
            m_categories.push_back(category["id"]);
        }
        for (std::size_t i = 0; i < towns; ++i) {
            std::string name = m_vocabularies.front().word() + m_vocabularies.front().word();
            m_towns.push_back({std::move(name), coordinate(50.8, 53.4), coordinate(3.6, 7.1)});
        }
    }

    void add_points(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            write_file(m_folder / "help" / ("made-up-" + std::to_string(i) + ".json"), point().dump(2));
        }
    }

    /// Spread over the sections, behind the topics that are there.
    void add_topics(std::size_t count) {
        Json site = read("site.json");
        std::vector<Json*> sections;
        for (Json& section : site["sections"]) {
            sections.push_back(&section["pages"]);
        }
        for (std::size_t i = 0; i < count; ++i) {
            const std::string id = "made-up-" + std::to_string(i);
            sections[i % sections.size()]->push_back({{"topic", id}});
            add_topic(m_folder / "topics" / id);
        }
        write_file(m_folder / "site.json", site.dump(2));
    }

 private:
    struct Town {
        std::string name;
        double latitude = 0;
        double longitude = 0;
    };

    [[nodiscard]] Json read(const char* file) const { return Json::parse(read_file(m_folder / file)); }

    double coordinate(double from, double to) { return std::uniform_real_distribution<double>(from, to)(m_random); }

    template <class T>
    T one_of(std::initializer_list<T> all) {
        return *(all.begin() + m_random() % all.size());
    }

    /// A text of so many words in each language, as its files hold it. `end` closes it.
    std::vector<Json> texts(unsigned words, const std::string& end) {
        const std::string source = m_vocabularies.front().sentence(words) + end;
        std::vector<Json> all{source};
        for (std::size_t i = 1; i < m_languages.size(); ++i) {
            all.push_back({{"text", m_vocabularies[i].sentence(words) + end},
                           {"of", content::source_hash(source)},
                           {"state", "reviewed"}});
        }
        return all;
    }

    Json point() {
        const Town& town = m_towns[m_random() % m_towns.size()];
        const unsigned hours = static_cast<unsigned>(m_random()) % distinct_hours;
        Json point{{"name", m_vocabularies.front().word() + " " + m_vocabularies.front().word()},
                   {"kind", "organisation"},
                   {"categories", {m_categories[m_random() % m_categories.size()]}},
                   {"phones", {{{"number", "+31 30 123 4567"}, {"note", ""}, {"languages", Json::array()}}}},
                   {"email", "post@example.org"},
                   {"url", "https://www.example.org"},
                   {"address",
                    {{"street", m_vocabularies.front().word() + "straat " + std::to_string(m_random() % 200)},
                     {"postal_code", "3511 AB"},
                     {"city", town.name},
                     {"province", "Utrecht"}}},
                   {"latitude", town.latitude + coordinate(-0.02, 0.02)},
                   {"longitude", town.longitude + coordinate(-0.03, 0.03)},
                   {"location_precision", one_of({"exact", "street", "city"})},
                   {"opening_hours", "Mo-Fr 09:" + std::to_string(10 + hours % 50) + "-1" +
                                         std::to_string(hours / 50 % 10) + ":30; PH off"},
                   {"languages", {"nl", one_of({"en", "ar", "ti"})}},
                   {"cost", one_of({"free", "paid", "unknown"})},
                   {"confidential", one_of({"yes", "no", "unknown"})},
                   {"id_required", one_of({"yes", "no", "unknown"})},
                   {"wheelchair", one_of({"yes", "no", "unknown"})},
                   {"source", "made up for a benchmark"},
                   {"checked_on", "2026-11-01"},
                   {"expires_on", "2027-11-01"},
                   {"confidence", "A"},
                   {"confirmed_on", "2026-11-01"}};
        const std::vector<Json> descriptions = texts(10, "");
        const std::vector<Json> notes = texts(6, " {phone_police}.");
        for (std::size_t i = 0; i < m_languages.size(); ++i) {
            point["texts"][m_languages[i]] = {{"description", descriptions[i]}, {"note", notes[i]}};
        }
        return point;
    }

    void add_topic(const std::filesystem::path& folder) {
        std::filesystem::create_directory(folder);
        Json topic{{"icon", "cash"}, {"blocks", Json::array()}, {"help", {"desk"}}};
        std::vector<Json> files(m_languages.size());
        const auto add = [&](const std::string& id, unsigned words) {
            const std::vector<Json> all = texts(words, "");
            for (std::size_t i = 0; i < files.size(); ++i) {
                files[i][id] = all[i];
            }
        };
        add("title", 3);
        add("summary", 6);
        for (std::size_t i = 0; i < paragraphs; ++i) {
            const std::string id = "p" + std::to_string(i);
            add(id, 15);
            topic["blocks"].push_back({{"type", "paragraph"}, {"text", id}});
        }
        write_file(folder / "topic.json", topic.dump(2));
        for (std::size_t i = 0; i < files.size(); ++i) {
            write_file(folder / (m_languages[i] + ".json"), files[i].dump(2));
        }
    }

    std::filesystem::path m_folder;
    std::vector<std::string> m_languages;
    std::vector<Vocabulary> m_vocabularies;
    std::vector<std::string> m_categories;
    std::vector<Town> m_towns;
    std::mt19937 m_random{1};
};

}  // namespace

Scale scale_of(const std::vector<std::string>& numbers) {
    Scale scale;
    std::size_t i = 0;
    for (std::size_t* member : {&scale.points, &scale.languages, &scale.topics}) {
        if (i < numbers.size()) {
            *member = std::stoul(numbers[i++]);
        }
    }
    return scale;
}

std::vector<std::string> languages_of(const Scale& scale) {
    return {all_languages.begin(),
            all_languages.begin() + static_cast<std::ptrdiff_t>(std::min(scale.languages, all_languages.size()))};
}

std::filesystem::path write_big_content(const std::filesystem::path& folder, const Scale& scale) {
    std::filesystem::create_directories(folder);
    std::filesystem::path content = test::copy_content(test::live_root(), folder);
    const std::filesystem::path interface = folder / "i18n";
    for (const std::string& language : languages_of(scale)) {
        if (!std::filesystem::exists(interface / (language + ".json"))) {
            std::filesystem::copy_file(interface / "en.json", interface / (language + ".json"));
        }
    }
    Writer writer(content, scale);
    writer.add_points(scale.points);
    writer.add_topics(scale.topics);
    return content;
}

}  // namespace bench
