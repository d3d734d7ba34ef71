#include "staff/check.h"

#include "base/clock.h"
#include "base/result.h"
#include "content/languages.h"
#include "text/font_files.h"
#include "text/utf8.h"

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <ostream>
#include <set>
#include <string_view>
#include <utility>

namespace staff {
namespace {

constexpr const char* usage = "usage: kiosk-staff check [DIR] [--date YYYY-MM-DD]";

struct Request {
    std::filesystem::path folder = ".";
    base::Date today;
};

base::Result<Request> parse(const std::vector<std::string>& arguments) {
    Request request;
    request.today = base::SystemClock().wall().date;
    bool has_folder = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--date") {
            const std::optional<base::Date> date =
                i + 1 < arguments.size() ? base::parse_date(arguments[i + 1]) : std::nullopt;
            if (!date) {
                return base::Error{"--date needs a date such as 2026-11-23; " + std::string(usage)};
            }
            request.today = *date;
            ++i;
        } else if (argument.starts_with('-')) {
            return base::Error{argument + " is no option; " + usage};
        } else if (has_folder) {
            return base::Error{"only one folder can be checked; " + std::string(usage)};
        } else {
            request.folder = argument;
            has_folder = true;
        }
    }
    return request;
}

/// Names the characters that no font has: "U+1F600 (😀)".
class GlyphCheck {
 public:
    explicit GlyphCheck(text::Engine& engine) : m_engine(engine) {}

    void check(const std::string& words, const content::Language& language, std::string file, std::string pointer) {
        if (unknown(words, language) == 0) {
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
                                  "): a visitor would see empty boxes"});
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
    std::vector<content::Problem> m_problems;
};

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string result;
    for (const std::string_view part : parts) {
        result += part;
    }
    return result;
}

/// Where the texts of one map stand in the files.
enum class Layout { file_per_language, one_file };

void check_texts(const content::Content& content, const content::Texts& texts, const std::string& where, Layout layout,
                 GlyphCheck& glyphs) {
    for (const auto& [id, text] : texts) {
        for (const auto& [tag, translation] : text.by_language) {
            const content::Language* language = content.language(tag);
            if (language == nullptr) {
                continue;
            }
            const std::string_view member = tag == content.source_language ? "" : "/text";
            if (layout == Layout::file_per_language) {
                glyphs.check(translation.pattern, *language, joined({where, "/", tag, ".json"}),
                             joined({"/", id, member}));
            } else {
                glyphs.check(translation.pattern, *language, where, joined({"/texts/", tag, "/", id, member}));
            }
        }
    }
}

/// Names stand in every language, so every chain must have their letters.
void check_names(const content::Content& content, GlyphCheck& glyphs) {
    for (const content::Language& language : content.languages) {
        for (const auto& [id, point] : content.help) {
            const std::string file = joined({"content/help/", id, ".json"});
            glyphs.check(point.name, language, file, "/name");
            glyphs.check(point.address.street, language, file, "/address/street");
            glyphs.check(point.address.city, language, file, "/address/city");
        }
    }
}

std::vector<content::Problem> font_problems(const content::Content& content,
                                            const std::vector<content::Language>& languages) {
    base::Result<text::Fonts> fonts = text::Fonts::open(text::default_font_files());
    if (!fonts) {
        return {{content::Severity::error, "i18n/languages.json", "", fonts.error().message}};
    }
    std::vector<content::Problem> problems = unsettable_languages(languages, fonts.value());
    if (problems.empty()) {
        text::Engine engine(fonts.value());
        problems = unknown_glyphs(content, engine);
    }
    return problems;
}

std::string counted(std::ptrdiff_t count, const std::string& word) {
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

}  // namespace

std::vector<content::Problem> unknown_glyphs(const content::Content& content, text::Engine& engine) {
    GlyphCheck glyphs(engine);
    check_texts(content, content.interface, "i18n", Layout::file_per_language, glyphs);
    check_texts(content, content.site, "content/site", Layout::file_per_language, glyphs);
    for (const auto& [id, topic] : content.topics) {
        check_texts(content, topic.texts, "content/topics/" + id, Layout::file_per_language, glyphs);
    }
    for (const auto& [id, self_check] : content.checks) {
        check_texts(content, self_check.texts, "content/checks/" + id, Layout::file_per_language, glyphs);
    }
    for (const auto& [id, point] : content.help) {
        check_texts(content, point.texts, "content/help/" + id + ".json", Layout::one_file, glyphs);
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
                problems.push_back({content::Severity::error, file, pointer + "/fonts/" + std::to_string(f),
                                    "the terminal has no font \"" + families[f] + "\""});
            }
        }
        glyphs.check(languages[i].endonym, languages[i], file, pointer + "/endonym");
    }
    const std::vector<content::Problem> unknown = glyphs.take();
    problems.insert(problems.end(), unknown.begin(), unknown.end());
    return problems;
}

int check(const std::vector<std::string>& arguments, std::ostream& out) {
    const base::Result<Request> request = parse(arguments);
    if (!request) {
        out << request.error().message << '\n';
        return 1;
    }
    const std::filesystem::path& folder = request.value().folder;
    const std::filesystem::path icons = folder / "assets/icons.json";
    std::error_code failed;
    content::Loaded loaded =
        content::load({folder / "content", folder / "i18n",
                       std::filesystem::is_regular_file(icons, failed) ? icons : std::filesystem::path()},
                      request.value().today);
    if (loaded.content) {
        const content::LoadedLanguages all = content::load_languages(folder / "i18n/languages.json");
        std::vector<content::Problem> fonts = font_problems(*loaded.content, all.languages);
        // All of them are errors, and errors come first.
        loaded.problems.insert(loaded.problems.begin(), fonts.begin(), fonts.end());
    }
    for (const content::Problem& problem : loaded.problems) {
        out << (problem.severity == content::Severity::error ? "error: " : "warning: ") << content::to_string(problem)
            << '\n';
    }
    const std::ptrdiff_t errors =
        std::count_if(loaded.problems.begin(), loaded.problems.end(),
                      [](const content::Problem& one) { return one.severity == content::Severity::error; });
    const std::ptrdiff_t warnings = std::ptrdiff_t(loaded.problems.size()) - errors;
    out << counted(errors, "error") << ", " << counted(warnings, "warning") << '\n';
    return errors == 0 ? 0 : 1;
}

}  // namespace staff
