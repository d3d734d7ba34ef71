#include "authoring/check/check.h"

#include "authoring/check/load_content.h"
#include "authoring/check/plain_language.h"
#include "base/clock.h"
#include "base/result.h"
#include "content/read/font_files.h"
#include "content/read/languages.h"
#include "content/text_folders.h"
#include "text/utf8.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace authoring {
namespace {

/// Names the characters that no font has: "U+1F600 (😀)".
class GlyphCheck {
 public:
    explicit GlyphCheck(text::Engine& engine) : m_engine(engine) {}

    void check(const std::string& words, const content::Language& language, std::string file, std::string pointer) {
        // Which letters there are is a matter of the fonts alone, and many languages have the same.
        std::string fonts_and_words;
        for (const std::string& family : language.fonts) {
            fonts_and_words += family + '\n';
        }
        fonts_and_words += words;
        if (m_good.contains(fonts_and_words)) {
            return;
        }
        if (unknown(words, language) == 0) {
            m_good.insert(std::move(fonts_and_words));
            return;
        }
        std::set<std::string> named;
        std::string list;
        for (std::size_t i = 0; i < words.size();) {
            const std::string character =
                words.substr(i, text::first_character_size(std::string_view(words).substr(i)));
            i += character.size();
            if (unknown(character, language) != 0 && named.insert(character).second) {
                list += (list.empty() ? "" : ", ") + character;
            }
        }
        m_problems.push_back({content::Severity::error, std::move(file), std::move(pointer),
                              "has characters that no font of this language has (" +
                                  (list.empty() ? std::string("joined together") : list) +
                                  "): a visitor would see empty boxes, as a terminal shows such a text all the same"});
    }

    std::vector<content::Problem> take() { return std::move(m_problems); }

 private:
    int unknown(const std::string& words, const content::Language& language) {
        text::Paragraph paragraph;
        paragraph.text = words;
        paragraph.language = language.tag;
        paragraph.direction = language.direction;
        paragraph.families = language.fonts;
        return m_engine.layout(paragraph)->unknown_glyphs;
    }

    text::Engine& m_engine;
    std::unordered_set<std::string> m_good;  ///< texts without unknown characters, behind their font families
    std::vector<content::Problem> m_problems;
};

void check_texts(const content::Content& content, const content::TextFolder& folder, GlyphCheck& glyphs) {
    for (const auto& [id, text] : *folder.texts) {
        for (const auto& [tag, translation] : text.by_language) {
            if (const content::Language* language = content.language(tag)) {
                const char* const member = tag == content.source_language ? "" : "/text";
                glyphs.check(translation.pattern, *language, content::file_of(folder, tag),
                             content::pointer_of(folder, tag, id) + member);
            }
        }
    }
}

/// Names stand in every language, so every chain must have their letters.
void check_names(const content::Content& content, GlyphCheck& glyphs) {
    for (const content::Language& language : content.languages) {
        for (const auto& [id, point] : content.help) {
            const std::string file = "content/help/" + id + ".json";
            glyphs.check(point.name, language, file, "/name");
            glyphs.check(point.address.street, language, file, "/address/street");
            glyphs.check(point.address.city, language, file, "/address/city");
        }
    }
}

std::vector<content::Problem> font_problems(const content::Content& content, const content::FileSource& files) {
    const content::LoadedFontFiles named = content::load_font_files(files);
    if (!named.problems.empty()) {
        return named.problems;
    }
    const base::Result<text::Fonts> fonts = text::Fonts::open(named.files);
    if (!fonts) {
        return {{content::Severity::error, "i18n/fonts.json", "/files", fonts.error().message}};
    }
    std::vector<content::Problem> problems = unsettable_languages(
        content::load_languages(files, files.interface() + "/languages.json").languages, fonts.value());
    if (problems.empty()) {
        text::Engine engine(fonts.value());
        problems = unknown_glyphs(content, engine);
    }
    return problems;
}

/// The group of texts that a problem is about: a file of its own, or a language's texts in the file of a help point.
std::string place_of(const std::string& file, const std::string& pointer) {
    constexpr std::string_view texts = "/texts/";
    if (!pointer.starts_with(texts)) {
        return file;
    }
    return file + pointer.substr(0, pointer.find('/', texts.size()));
}

}  // namespace

std::vector<content::Problem> unknown_glyphs(const content::Content& content, text::Engine& engine) {
    GlyphCheck glyphs(engine);
    for (const content::TextFolder& folder : content::text_folders(content)) {
        check_texts(content, folder, glyphs);
    }
    check_names(content, glyphs);
    return glyphs.take();
}

std::vector<content::Problem> unsettable_languages(const std::vector<content::Language>& languages,
                                                   const text::Fonts& fonts) {
    constexpr const char* file = "i18n/languages.json";
    std::vector<content::Problem> problems;
    text::Engine engine(fonts);
    GlyphCheck glyphs(engine);
    for (std::size_t i = 0; i < languages.size(); ++i) {
        const std::string pointer = "/languages/" + std::to_string(i);
        const std::vector<std::string>& families = languages[i].fonts;
        for (std::size_t f = 0; f < families.size(); ++f) {
            if (!fonts.has_family(families[f])) {
                problems.push_back(
                    {content::Severity::error, file, pointer + "/fonts/" + std::to_string(f),
                     "the terminal has no font \"" + families[f] + "\"; name its files in i18n/fonts.json"});
            }
        }
        glyphs.check(languages[i].endonym, languages[i], file, pointer + "/endonym");
    }
    const std::vector<content::Problem> unknown = glyphs.take();
    problems.insert(problems.end(), unknown.begin(), unknown.end());
    return problems;
}

content::Loaded load_and_check(const std::filesystem::path& folder, base::Date today) {
    return load_and_check(content::FileSource(folders_in(folder)), today);
}

content::Loaded load_and_check(const content::FileSource& files, base::Date today) {
    content::Loaded loaded = content::load(files, today);
    if (loaded.content) {
        const std::vector<content::Problem> fonts = font_problems(*loaded.content, files);
        // All of them are errors, and errors come first.
        loaded.problems.insert(loaded.problems.begin(), fonts.begin(), fonts.end());
        std::vector<content::Problem> sentences = plain_language_problems(*loaded.content);
        loaded.problems.insert(loaded.problems.end(), sentences.begin(), sentences.end());
    }
    return loaded;
}

void hold_back(const content::Content& content, std::vector<content::Problem>& problems) {
    const std::vector<content::TextFolder> folders = content::text_folders(content);
    // By file and language, as a help point holds all languages.
    std::set<std::string> held;
    for (const content::Language& language : content.languages) {
        std::set<std::string> places;
        bool is_present = false;
        for (const content::TextFolder& folder : folders) {
            if (folder.audience != content::Audience::visitor) {
                continue;
            }
            places.insert(
                place_of(content::file_of(folder, language.tag), content::pointer_of(folder, language.tag, "")));
            is_present = is_present || std::any_of(folder.texts->begin(), folder.texts->end(), [&](const auto& one) {
                             return one.second.by_language.contains(language.tag);
                         });
        }
        if (is_present) {
            held.merge(places);
        }
    }
    for (content::Problem& problem : problems) {
        const bool is_kind =
            problem.kind == content::ProblemKind::missing || problem.kind == content::ProblemKind::outdated;
        if (is_kind && held.contains(place_of(problem.file, problem.pointer))) {
            problem.severity = content::Severity::error;
        }
    }
    std::stable_sort(problems.begin(), problems.end(),
                     [](const content::Problem& a, const content::Problem& b) { return a.severity < b.severity; });
}

std::map<std::string, std::size_t> count_drafts(const content::Content& content) {
    std::map<std::string, std::size_t> drafts;
    for (const content::TextFolder& folder : content::text_folders(content)) {
        for (const auto& [id, text] : *folder.texts) {
            for (const auto& [tag, translation] : text.by_language) {
                if (translation.state == content::TextState::draft) {
                    ++drafts[tag];
                }
            }
        }
    }
    return drafts;
}

}  // namespace authoring
