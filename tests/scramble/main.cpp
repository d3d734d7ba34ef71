// Copies content/ and i18n/ and changes every text, name, phone number, opening hour and figure of the copy at random,
// as an editor might: each stays one that the content may have. See tests/edit-content-at-random.
#include "content/read/load.h"
#include "content/words/phone_number.h"
#include "scramble/other_words.h"
#include "support/files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>

namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr std::array<const char*, 5> other_hours{"Mo-We 10:15-15:45", "Tu-Sa 11:00-19:30; PH off",
                                                 "Mo,Th 08:30-12:00,13:00-16:30", "We-Su 12:00-22:00",
                                                 "Fr 09:45-11:15; Sa 14:00-17:00"};

class Editor {
 public:
    Editor(fs::path root, std::uint32_t seed) : m_root(std::move(root)), m_words(seed) {
        m_source = read("content/site.json").at("source_language");
        for (const char* top : {"content", "i18n"}) {
            for (const auto& entry : fs::recursive_directory_iterator(m_root / top)) {
                const std::string file = fs::relative(entry.path(), m_root).generic_string();
                if (file.ends_with(".json") && !file.starts_with("content/glossary/")) {
                    m_files[file] = ordered_json::parse(test::read_file(entry.path()));
                }
            }
        }
        for (const ordered_json& language : m_files.at("i18n/languages.json").at("languages")) {
            m_languages.insert(language.at("tag"));
        }
    }

    void edit() {
        for (auto& [file, json] : m_files) {
            each_text(file, json, [&](const std::string& language, const std::string&, ordered_json& text) {
                m_words.learn(language, pattern_of(text));
            });
        }
        // Translations name the source text that they belong to, so that one comes first.
        for (const bool source : {true, false}) {
            for (auto& [file, json] : m_files) {
                each_text(file, json, [&](const std::string& language, const std::string& id, ordered_json& text) {
                    if ((language == m_source) == source) {
                        change_text(language, id, text);
                    }
                });
            }
        }
        for (auto& [file, json] : m_files) {
            if (file.starts_with("content/help/")) {
                change_point(file, json);
            } else if (file == "content/facts.json") {
                for (auto& fact : json.items()) {
                    change_figure(fact.value());
                }
            }
            test::write_file(m_root / file, json.dump(2) + "\n");
        }
    }

    void report() const {
        for (const auto& [what, counts] : m_counts) {
            std::printf("%-14s %5zu changed, %zu as they were\n", what.c_str(), counts.first, counts.second);
        }
    }

 private:
    [[nodiscard]] ordered_json read(const std::string& file) const {
        return ordered_json::parse(test::read_file(m_root / file));
    }

    static std::string pattern_of(const ordered_json& text) { return text.is_string() ? text : text.at("text"); }

    /// Calls `take` with the language, the id and the value of every text of a file. The id is the same in all
    /// languages.
    template <class Take>
    void each_text(const std::string& file, ordered_json& json, Take take) {
        const fs::path path = file;
        const std::string language = path.stem();
        if (file.starts_with("content/help/")) {
            for (auto& texts : json.at("texts").items()) {
                for (auto& text : texts.value().items()) {
                    take(texts.key(), (path / text.key()).string(), text.value());
                }
            }
        } else if (m_languages.contains(language)) {
            for (auto& text : json.items()) {
                take(language, (path.parent_path() / text.key()).string(), text.value());
            }
        }
    }

    void change_text(const std::string& language, const std::string& id, ordered_json& text) {
        const std::string before = pattern_of(text);
        const std::string after = m_words.replace(language, before);
        count("texts", before != after);
        if (text.is_string()) {
            text = after;
        } else {
            text["text"] = after;
        }
        if (language == m_source) {
            m_sources[id] = {content::source_hash(before), content::source_hash(after)};
        } else if (const auto source = m_sources.find(id);
                   source != m_sources.end() && text.is_object() && text["of"] == source->second.first) {
            text["of"] = source->second.second;
        }
    }

    void change_point(const std::string& file, ordered_json& point) {
        change(point.at("name"), "names", [&](const std::string& name) { return m_words.replace(m_source, name); });
        for (ordered_json& phone : point.at("phones")) {
            change(phone.at("number"), "phone numbers", [&](const std::string& number) {
                std::string other = other_number(number);
                if (!content::is_phone_number(other)) {
                    throw std::runtime_error(
                        std::string(file).append(": has a number of a kind not known here: ").append(number));
                }
                return other;
            });
        }
        if (!point.at("opening_hours").get_ref<const std::string&>().empty()) {
            change(point.at("opening_hours"), "opening hours",
                   [&](const std::string&) { return other_hours.at(m_words.below(other_hours.size())); });
        }
    }

    std::string other_number(const std::string& number) {
        if (number.size() == 3) {
            return number == "112" ? "113" : "112";
        }
        constexpr std::size_t kept = 5;  // the prefix
        std::string other = number;
        for (std::size_t i = std::max(kept, other.size() - 4); i < other.size(); ++i) {
            if (other[i] != ' ') {
                other[i] = static_cast<char>('0' + m_words.below(10));
            }
        }
        return other;
    }

    void change_figure(ordered_json& fact) {
        ordered_json& value = fact.at("value");
        if (value.is_number_integer()) {
            value = value.get<int>() + 1 + static_cast<int>(m_words.below(9));
            count("figures", true);
        } else if (value.is_number()) {
            value = value.get<double>() + 0.01 * static_cast<double>(1 + m_words.below(99));
            count("figures", true);
        } else if (fact.at("unit") == "date") {
            change(value, "figures",
                   [&](const std::string& date) { return date.substr(0, 8) + std::to_string(10 + m_words.below(19)); });
        }
    }

    /// Tries until the value is another one; a name without letters stays what it is.
    template <class Other>
    void change(ordered_json& value, const std::string& what, Other other) {
        constexpr int tries = 20;
        const std::string before = value;
        std::string after = before;
        for (int i = 0; i < tries && after == before; ++i) {
            after = other(before);
        }
        count(what, after != before);
        value = after;
    }

    void count(const std::string& what, bool changed) { ++(changed ? m_counts[what].first : m_counts[what].second); }

    fs::path m_root;
    scramble::OtherWords m_words;
    std::string m_source;
    std::set<std::string> m_languages;
    std::map<std::string, ordered_json> m_files;
    /// By id: the hash of each source text before and after.
    std::map<std::string, std::pair<std::string, std::string>> m_sources;
    /// By kind: how many have changed, and how many have not.
    std::map<std::string, std::pair<std::size_t, std::size_t>> m_counts;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fprintf(stderr, "usage: kiosk-scramble REPOSITORY EMPTY_FOLDER SEED\n");
        return 1;
    }
    try {
        test::copy_content(argv[1], argv[2]);
        Editor editor(argv[2], static_cast<std::uint32_t>(std::stoul(argv[3])));
        editor.edit();
        editor.report();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "kiosk-scramble: %s\n", error.what());
        return 1;
    }
    return 0;
}
