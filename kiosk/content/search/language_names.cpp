#include "content/search/language_names.h"

#include "content/words/formats.h"

#include <set>
#include <vector>

namespace content {

std::map<std::string, std::string, std::less<>> language_tags_by_name(const Content& content, const SearchWords& words,
                                                                      const std::vector<std::string>& locales) {
    std::set<std::string> tags;
    for (char first = 'a'; first <= 'z'; ++first) {
        for (char second = 'a'; second <= 'z'; ++second) {
            tags.insert({first, second});
        }
    }
    std::map<std::string, std::string, std::less<>> found;
    for (const std::vector<Language>* list : {&content.languages, &content.planned}) {
        for (const Language& language : *list) {
            tags.insert(language.tag);
            found.emplace(words.fold(language.endonym), language.tag);
        }
    }
    for (const std::string& locale : locales) {
        for (const std::string& tag : tags) {
            // Where there is no name, ICU gives the tag.
            if (const std::string name = words.fold(format_language_name(locale, tag));
                !name.empty() && name != words.fold(tag)) {
                found.emplace(name, tag);
            }
        }
    }
    return found;
}

bool is_known_language(std::string_view tag) {
    const std::string name = format_language_name("en", tag);
    return !name.empty() && name != tag;
}

}  // namespace content
