#include "screens/parts/finder.h"

namespace screens {

bool Finder::prepare(std::string_view language) {
    if (!m_words) {
        words();
        return true;
    }
    for (const content::Language& other : m_content->languages) {
        if (!m_keyboards.contains(other.tag)) {
            keyboard(other.tag);
            return true;
        }
    }
    return index().prepare(language);
}

bool Finder::ready(std::string_view language) {
    return m_missing == Missing::made_at_once || index().ready(language);
}

content::SearchIndex& Finder::index() {
    if (!m_index) {
        m_index.emplace(*m_content, m_today);
    }
    return *m_index;
}

content::SearchWords& Finder::words() {
    if (!m_words) {
        m_words.emplace();
    }
    return *m_words;
}

const content::KeyboardLayout& Finder::keyboard(std::string_view language) {
    auto found = m_keyboards.find(language);
    if (found == m_keyboards.end()) {
        found = m_keyboards
                    .emplace(std::string(language), content::keyboard_layout(language, m_content->locale_of(language)))
                    .first;
    }
    return found->second;
}

}  // namespace screens
