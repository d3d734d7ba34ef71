#include "content/words/message.h"

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <algorithm>
#include <utility>

namespace content {
namespace {

/// What a plural chooses by has a name of its own, so that the same placeholder may also be shown.
constexpr char16_t number_suffix[] = u"__number";

icu::UnicodeString to_icu(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

/// `{n, plural, one {# day} …}` becomes `{n__number, plural, one {{n} day} …}`.
icu::UnicodeString split_plurals(const icu::UnicodeString& pattern) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessagePattern parsed(pattern, nullptr, status);
    if (U_FAILURE(status) != 0) {
        return pattern;
    }
    icu::UnicodeString result;
    std::vector<icu::UnicodeString> names;  // of the placeholders around, innermost last
    std::vector<bool> is_plural;
    int32_t from = 0;
    for (int32_t i = 0; i < parsed.countParts(); ++i) {
        const icu::MessagePattern::Part& part = parsed.getPart(i);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_START) {
            names.push_back(parsed.getSubstring(parsed.getPart(i + 1)));
            is_plural.push_back(part.getArgType() == UMSGPAT_ARG_TYPE_PLURAL);
        } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_LIMIT) {
            names.pop_back();
            is_plural.pop_back();
        } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_NAME && is_plural.back()) {
            result.append(pattern, from, part.getLimit() - from).append(number_suffix);
            from = part.getLimit();
        } else if (part.getType() == UMSGPAT_PART_TYPE_REPLACE_NUMBER) {
            result.append(pattern, from, part.getIndex() - from).append(u'{').append(names.back()).append(u'}');
            from = part.getLimit();
        }
    }
    return result.append(pattern, from, pattern.length() - from);
}

}  // namespace

class Message::Compiled {
 public:
    Compiled(std::string_view pattern, std::string_view locale)
        : m_format(split_plurals(to_icu(pattern)), icu::Locale::forLanguageTag(std::string(locale), m_status),
                   m_status) {}

    [[nodiscard]] std::optional<std::string> format(const std::vector<MessageValue>& values) const {
        std::vector<icu::UnicodeString> names;
        std::vector<icu::Formattable> shown;
        for (const MessageValue& value : values) {
            names.push_back(to_icu(value.name));
            shown.emplace_back(to_icu(value.shown));
            if (value.number) {
                names.push_back(to_icu(value.name) + number_suffix);
                shown.emplace_back(*value.number);
            }
        }
        UErrorCode status = m_status;
        icu::UnicodeString text;
        m_format.format(names.data(), shown.data(), static_cast<int32_t>(names.size()), text, status);
        if (U_FAILURE(status) != 0) {
            return std::nullopt;
        }
        std::string bytes;
        text.toUTF8String(bytes);
        return bytes;
    }

 private:
    UErrorCode m_status = U_ZERO_ERROR;
    icu::MessageFormat m_format;
};

Message::Message(std::string_view pattern, std::string_view locale) : m_pattern(pattern) {
    Pattern read = read_pattern(pattern);
    m_placeholders = std::move(read.placeholders);
    if (read.error.empty() && !simple_pieces(pattern)) {
        m_compiled = std::make_unique<Compiled>(pattern, locale);
    }
}

Message::~Message() = default;
Message::Message(Message&&) noexcept = default;
Message& Message::operator=(Message&&) noexcept = default;

std::string Message::format(const std::vector<MessageValue>& values) const {
    if (m_compiled) {
        return m_compiled->format(values).value_or(m_pattern);
    }
    const std::optional<std::vector<SimplePiece>> pieces = simple_pieces(m_pattern);
    if (!pieces) {
        return m_pattern;
    }
    std::string text;
    for (const SimplePiece& piece : *pieces) {
        text += piece.words;
        const auto value =
            std::find_if(values.begin(), values.end(), [&](const MessageValue& one) { return one.name == piece.name; });
        if (value != values.end()) {
            text += value->shown;
        } else if (!piece.name.empty()) {
            text += "{" + std::string(piece.name) + "}";
        }
    }
    return text;
}

}  // namespace content
