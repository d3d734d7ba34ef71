#include "screens/parts/view.h"

namespace screens {

const content::Wording& Wordings::of(std::string_view language) {
    auto found = m_by_language.find(language);
    if (found == m_by_language.end()) {
        found =
            m_by_language.emplace(std::string(language), content::Wording(*m_content, std::string(language), m_today))
                .first;
    }
    return found->second;
}

}  // namespace screens
