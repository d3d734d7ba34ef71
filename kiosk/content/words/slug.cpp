#include "content/words/slug.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace content {
namespace {

/// Whether letters are left that marks alone do not explain.
bool has_other_letters(const icu::UnicodeString& letters) {
    for (int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
        const UChar32 letter = letters.char32At(i);
        if (letter >= 0x80 && u_isalnum(letter) != 0) {
            return true;
        }
    }
    return false;
}

bool is_words_joined_by(std::string_view id, char joint) {
    char before = joint;
    for (const char c : id) {
        const bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!is_word && (c != joint || before == joint)) {
            return false;
        }
        before = c;
    }
    return before != joint;
}

}  // namespace

class Slugs::Implementation {
 public:
    Implementation() {
        UErrorCode status = U_ZERO_ERROR;
        m_apart = icu::Normalizer2::getNFKDInstance(status);
    }

    icu::UnicodeString apart(const icu::UnicodeString& name) const {
        UErrorCode status = U_ZERO_ERROR;
        return m_apart == nullptr ? name : m_apart->normalize(name, status);
    }

    void make_latin(icu::UnicodeString& letters) {
        if (!m_latin) {
            UErrorCode status = U_ZERO_ERROR;
            m_latin.reset(icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
        }
        if (m_latin) {
            m_latin->transliterate(letters);
        }
    }

 private:
    const icu::Normalizer2* m_apart = nullptr;  ///< ICU's own
    std::unique_ptr<icu::Transliterator> m_latin;
};

Slugs::Slugs() : m_implementation(std::make_unique<Implementation>()) {}

Slugs::~Slugs() = default;
Slugs::Slugs(Slugs&&) noexcept = default;
Slugs& Slugs::operator=(Slugs&&) noexcept = default;

std::string Slugs::slug(std::string_view name) {
    const icu::UnicodeString given = icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())});
    icu::UnicodeString letters = m_implementation->apart(given);
    if (has_other_letters(letters)) {
        letters = given;
        m_implementation->make_latin(letters);
        letters = m_implementation->apart(letters);
    }
    letters.toLower();
    std::string id;
    bool between = false;
    for (int32_t i = 0; i < letters.length(); ++i) {
        const char16_t letter = letters.charAt(i);
        const bool kept = (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
        if (kept && between && !id.empty()) {
            id += '-';
        }
        between = kept ? false : between || letter < 0x80;
        if (kept) {
            id += static_cast<char>(letter);
        }
    }
    return id;
}

bool is_kebab_case(std::string_view id) {
    return is_words_joined_by(id, '-');
}

bool is_snake_case(std::string_view id) {
    return is_words_joined_by(id, '_');
}

}  // namespace content
