#include "content/pattern.h"

#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

#include <cstddef>

namespace content {
namespace {

std::string to_utf8(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

Placeholder::Use use_of(UMessagePatternArgType type) {
    switch (type) {
        case UMSGPAT_ARG_TYPE_NONE:
            return Placeholder::Use::plain;
        case UMSGPAT_ARG_TYPE_PLURAL:
            return Placeholder::Use::plural;
        default:
            return Placeholder::Use::other;
    }
}

/// Goes through the parts of a parsed pattern once.
class Reader {
 public:
    explicit Reader(const icu::MessagePattern& parsed) : m_parsed(parsed), m_text(parsed.getPatternString()) {}

    Pattern read() {
        for (int32_t i = 0; i < m_parsed.countParts(); ++i) {
            take(m_parsed.getPart(i));
        }
        return std::move(m_pattern);
    }

 private:
    void take(const icu::MessagePattern::Part& part) {
        switch (part.getType()) {
            case UMSGPAT_PART_TYPE_MSG_START:
                m_from = part.getLimit();
                break;
            case UMSGPAT_PART_TYPE_MSG_LIMIT:
                end_words(part.getIndex());
                break;
            case UMSGPAT_PART_TYPE_SKIP_SYNTAX:
                m_words.append(m_text, m_from, part.getIndex() - m_from);
                m_from = part.getLimit();
                break;
            case UMSGPAT_PART_TYPE_REPLACE_NUMBER:
                end_words(part.getIndex());
                m_from = part.getLimit();
                break;
            case UMSGPAT_PART_TYPE_ARG_START:
                end_words(part.getIndex());
                m_open.push_back(m_pattern.placeholders.size());
                m_pattern.placeholders.push_back({{}, use_of(part.getArgType()), {}});
                break;
            case UMSGPAT_PART_TYPE_ARG_NAME:
            case UMSGPAT_PART_TYPE_ARG_NUMBER:
                m_pattern.placeholders[m_open.back()].name = to_utf8(m_parsed.getSubstring(part));
                break;
            case UMSGPAT_PART_TYPE_ARG_SELECTOR:
                m_pattern.placeholders[m_open.back()].forms.push_back(to_utf8(m_parsed.getSubstring(part)));
                break;
            case UMSGPAT_PART_TYPE_ARG_LIMIT:
                m_open.pop_back();
                m_from = part.getLimit();
                break;
            default:
                break;
        }
    }

    void end_words(int32_t end) {
        m_words.append(m_text, m_from, end - m_from);
        if (!m_words.isEmpty()) {
            m_pattern.words.push_back(to_utf8(m_words));
        }
        m_words.remove();
    }

    const icu::MessagePattern& m_parsed;
    const icu::UnicodeString& m_text;
    Pattern m_pattern;
    std::vector<std::size_t> m_open;  ///< placeholders whose braces are open, innermost last
    icu::UnicodeString m_words;
    int32_t m_from = 0;  ///< first character that is not yet in m_words
};

}  // namespace

bool is_plain(std::string_view text) {
    return text.find_first_of("{'") == std::string_view::npos;
}

Pattern read_pattern(std::string_view text) {
    Pattern pattern;
    if (is_plain(text)) {
        pattern.words.emplace_back(text);
        return pattern;
    }
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    const icu::MessagePattern parsed(icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}),
                                     &where, status);
    if (U_FAILURE(status) != 0) {
        const icu::UnicodeString before(where.preContext);
        pattern.error = std::string(u_errorName(status)) + " after \"" + to_utf8(before) + "\"";
        return pattern;
    }
    return Reader(parsed).read();
}

}  // namespace content
