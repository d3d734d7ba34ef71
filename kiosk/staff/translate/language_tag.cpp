#include "staff/translate/language_tag.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace staff {
namespace {

/// The parts of "uk_UA.UTF-8", "uk-UA" and "uk@latin": the language in small letters, the rest in capitals.
struct Parts {
    std::string language;
    std::vector<std::string> rest;
};

Parts parts_of(std::string_view tag) {
    tag = tag.substr(0, tag.find_first_of(".@"));
    Parts parts;
    for (std::size_t begin = 0; begin <= tag.size();) {
        const std::size_t end = std::min(tag.find_first_of("-_", begin), tag.size());
        std::string part(tag.substr(begin, end - begin));
        const bool is_language = begin == 0;
        for (char& c : part) {
            const bool is_small = c >= 'a' && c <= 'z';
            const bool is_capital = c >= 'A' && c <= 'Z';
            if (is_language ? is_capital : is_small) {
                c = static_cast<char>(c ^ ('a' ^ 'A'));
            }
        }
        if (is_language) {
            parts.language = part;
        } else {
            parts.rest.push_back(part);
        }
        begin = end + 1;
    }
    return parts;
}

std::vector<const content::Language*> languages_of(const content::Content& content) {
    std::vector<const content::Language*> languages;
    for (const std::vector<content::Language>* list : {&content.languages, &content.planned}) {
        for (const content::Language& one : *list) {
            if (one.tag != content.source_language) {
                languages.push_back(&one);
            }
        }
    }
    return languages;
}

}  // namespace

base::Result<std::string> language_of(std::string_view tag, const content::Content& content) {
    const std::vector<const content::Language*> languages = languages_of(content);
    const Parts parts = parts_of(tag);
    const auto find = [&](auto is_it) {
        const auto found = std::find_if(languages.begin(), languages.end(), is_it);
        return found == languages.end() ? std::optional<std::string>() : (*found)->tag;
    };
    if (const auto exact = find([&](const content::Language* one) { return one->tag == tag; })) {
        return *exact;
    }
    std::string known;
    for (const content::Language* one : languages) {
        known += (known.empty() ? "" : ", ") + one->tag;
    }
    const std::string is_in = "is in the language \"" + std::string(tag) + "\", ";
    if (parts.language == "ku") {
        return base::Error{is_in +
                           "which is several; write kmr for Kurmanji or ckb for Sorani, in the header or the head of "
                           "the column"};
    }
    const auto has_locale = [&](const content::Language* one) {
        return std::any_of(parts.rest.begin(), parts.rest.end(),
                           [&](const std::string& part) { return one->locale == parts.language + "-" + part; });
    };
    if (const auto by_locale = find(has_locale)) {
        return *by_locale;
    }
    if (const auto bare = find([&](const content::Language* one) { return one->tag == parts.language; })) {
        return *bare;
    }
    return base::Error{is_in + "but one can translate into " + known +
                       "; correct the header, or add the language to i18n/languages.json"};
}

}  // namespace staff
