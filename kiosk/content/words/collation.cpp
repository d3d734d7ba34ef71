#include "content/words/collation.h"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/sortkey.h>
#include <unicode/unistr.h>

#include <cstdint>

namespace content {

class Collation::Implementation {
 public:
    explicit Implementation(std::string_view locale) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Locale data = icu::Locale::forLanguageTag(std::string(locale), status);
        // Unlike dates, a collation that ICU lacks is never taken from the computer's language but from the root.
        m_collator.reset(icu::Collator::createInstance(data, status));
    }

    [[nodiscard]] int compare(std::string_view a, std::string_view b) const {
        if (!m_collator) {
            return a.compare(b);
        }
        UErrorCode status = U_ZERO_ERROR;
        return m_collator->compareUTF8({a.data(), static_cast<int32_t>(a.size())},
                                       {b.data(), static_cast<int32_t>(b.size())}, status);
    }

    [[nodiscard]] std::string key(std::string_view words) const {
        if (!m_collator) {
            return std::string(words);
        }
        UErrorCode status = U_ZERO_ERROR;
        icu::CollationKey key;
        m_collator->getCollationKey(icu::UnicodeString::fromUTF8({words.data(), static_cast<int32_t>(words.size())}),
                                    key, status);
        int32_t size = 0;
        const std::uint8_t* const bytes = key.getByteArray(size);
        return {bytes, bytes + size};
    }

 private:
    std::unique_ptr<icu::Collator> m_collator;  ///< null without memory: then bytes decide
};

Collation::Collation(std::string_view locale) : m_implementation(std::make_unique<Implementation>(locale)) {}

Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;

int Collation::compare(std::string_view a, std::string_view b) const {
    return m_implementation->compare(a, b);
}

std::string Collation::key(std::string_view words) const {
    return m_implementation->key(words);
}

}  // namespace content
