#include "content/read/languages.h"

#include "content/read/fields.h"
#include "content/words/formats.h"
#include "content/words/text_size.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace content {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Two or three lower-case letters, then parts of letters and digits between hyphens (BCP 47 without its rarities).
bool is_language_tag(std::string_view tag) {
    const std::string_view language = tag.substr(0, tag.find('-'));
    const bool language_is_good =
        (language.size() == 2 || language.size() == 3) &&
        std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return language_is_good && tag.back() != '-' && tag.find("--") == std::string_view::npos &&
           std::all_of(tag.begin(), tag.end(),
                       [](char c) { return c == '-' || is_letter(c) || (c >= '0' && c <= '9'); });
}

/// ISO 15924: "Latn".
bool is_script_code(std::string_view code) {
    return code.size() == 4 && std::all_of(code.begin(), code.end(), is_letter) && code[0] <= 'Z';
}

Language read_language(const JsonValue& value, const Place& place, Findings& findings) {
    Language language;
    Fields fields(value, place, findings);
    language.tag = fields.text("tag", Need::required);
    if (!language.tag.empty() && !is_language_tag(language.tag)) {
        findings.error(place.member("tag"), R"(must be a language tag such as "uk")");
    }
    language.endonym = fields.text("endonym", Need::required);
    if (std::string fault = too_long(language.endonym, most_letters_of_a_name); !fault.empty()) {
        findings.error(place.member("endonym"), std::move(fault));
    }
    language.script = fields.text("script", Need::required);
    if (!language.script.empty() && !is_script_code(language.script)) {
        findings.error(place.member("script"), R"(must be a script code such as "Cyrl")");
    }
    language.direction = fields.choice<base::Direction>(
        "direction", Need::required, {{"ltr", base::Direction::left_to_right}, {"rtl", base::Direction::right_to_left}},
        base::Direction::left_to_right);
    language.fonts = fields.texts("fonts", Need::required);
    if (language.fonts.empty() && fields.is_object()) {
        findings.error(place.member("fonts"), "must name at least one font family");
    }
    if (const std::optional<double> height = fields.number("line_height", Need::required)) {
        // Below 1 em lines touch; above 3 a paragraph falls apart.
        constexpr double least = 1;
        constexpr double most = 3;
        if (*height < least || *height > most) {
            findings.error(place.member("line_height"), "must be a number of em from 1 to 3");
        } else {
            language.line_height = static_cast<float>(*height);
        }
    }
    language.fallback = fields.texts("fallback", Need::required);
    language.locale = fields.text("locale", Need::optional);
    if (!language.locale.empty() && (!is_language_tag(language.locale) || !has_locale_data(language.locale))) {
        findings.error(place.member("locale"),
                       R"(names no locale that ICU has data for; write one such as "fa-AF", or leave it out)");
    }
    fields.reject_others();
    return language;
}

/// What only shows when all languages are known: tags given twice, fallbacks that do not exist.
void check_together(const std::vector<Language>& languages, const Place& list, Findings& findings) {
    std::set<std::string, std::less<>> tags;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        if (!languages[i].tag.empty() && !tags.insert(languages[i].tag).second) {
            const Place item = list.item(i);
            findings.error(item.member("tag"), "the language " + languages[i].tag + " is listed twice; remove one");
        }
    }
    for (std::size_t i = 0; i < languages.size(); ++i) {
        const Place item = list.item(i);
        const Place fallbacks = item.member("fallback");
        for (std::size_t f = 0; f < languages[i].fallback.size(); ++f) {
            const std::string& fallback = languages[i].fallback[f];
            if (fallback == languages[i].tag || !tags.contains(fallback)) {
                findings.error(fallbacks.item(f), "\"" + fallback + "\" is not another language of this file");
            }
        }
    }
}

}  // namespace

LoadedLanguages load_languages(const std::filesystem::path& file) {
    const FileSource files({{}, file.parent_path(), {}});
    return load_languages(files, files.interface() + "/" + file.filename().string());
}

LoadedLanguages load_languages(const FileSource& files, const std::string& file) {
    LoadedLanguages result;
    Findings findings;
    const Place place(file);
    if (const std::optional<JsonFile> read = read_json(files, place, findings)) {
        Fields fields(read->root, place, findings);
        const JsonList* list = fields.list("languages", Need::required);
        fields.reject_others();
        if (list != nullptr) {
            const Place here = place.member("languages");
            for (std::size_t i = 0; i < list->size(); ++i) {
                result.languages.push_back(read_language((*list)[i], here.item(i), findings));
            }
            check_together(result.languages, here, findings);
            if (list->empty()) {
                findings.error(here, "must list at least one language, in menu order");
            }
        }
    }
    result.problems = std::move(findings).sorted();
    return result;
}

}  // namespace content
