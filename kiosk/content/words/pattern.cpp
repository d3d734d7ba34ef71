#include "content/words/pattern.h"

#include <unicode/locid.h>
#include <unicode/messagepattern.h>
#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <memory>

namespace content {
namespace {

/// ICU lets 32767 braces stand inside one another and calls itself for each until the stack is full. No text of a
/// terminal has nearly as many braces as this, wherever they stand.
constexpr std::ptrdiff_t most_braces = 500;

bool has_too_many_braces(std::string_view text) {
    return std::count(text.begin(), text.end(), '{') > most_braces;
}

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

/// Writes the outline of the message that begins at a part: its words, values as {name}.
void write_outline(const icu::MessagePattern& parsed, int32_t start, const icu::UnicodeString& number,
                   icu::UnicodeString& out) {
    const icu::UnicodeString& text = parsed.getPatternString();
    const int32_t end = parsed.getLimitPartIndex(start);
    int32_t from = parsed.getPart(start).getLimit();
    for (int32_t i = start + 1; i <= end; ++i) {
        const icu::MessagePattern::Part& part = parsed.getPart(i);
        out.append(text, from, part.getIndex() - from);
        from = part.getLimit();
        if (part.getType() == UMSGPAT_PART_TYPE_REPLACE_NUMBER) {
            out.append(number);
        } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_START) {
            const int32_t limit = parsed.getLimitPartIndex(i);
            const icu::UnicodeString name = u'{' + parsed.getSubstring(parsed.getPart(i + 1)) + u'}';
            bool has_form = false;
            for (int32_t k = i + 2; k < limit; ++k) {
                if (parsed.getPartType(k) != UMSGPAT_PART_TYPE_MSG_START) {
                    continue;
                }
                if (parsed.partSubstringMatches(parsed.getPart(k - 1), u"other")) {
                    write_outline(parsed, k, name, out);
                    has_form = true;
                }
                k = parsed.getLimitPartIndex(k);
            }
            if (!has_form) {
                out.append(name);
            }
            i = limit;
            from = parsed.getPart(limit).getLimit();
        }
    }
}

bool is_below_a_million(icu::PluralRules& rules, const icu::UnicodeString& form) {
    constexpr double million = 1e6;
    std::array<double, 4> samples{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t count = rules.getSamples(form, samples.data(), static_cast<int32_t>(samples.size()), status);
    return U_FAILURE(status) != 0 || count == 0 ||
           std::any_of(samples.begin(), samples.begin() + std::min<std::ptrdiff_t>(count, std::ssize(samples)),
                       [](double sample) { return sample < million; });
}

}  // namespace

bool is_plain(std::string_view text) {
    return text.find('{') == std::string_view::npos && text.find('\'') == std::string_view::npos;
}

std::optional<std::vector<SimplePiece>> simple_pieces(std::string_view text) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_";
    constexpr std::string_view letters_and_digits = "abcdefghijklmnopqrstuvwxyz_0123456789";
    std::vector<SimplePiece> pieces;
    for (std::size_t at = text.find_first_of("{}'"); at != std::string_view::npos; at = text.find_first_of("{}'", at)) {
        const char next = at + 1 < text.size() ? text[at + 1] : ' ';
        // An apostrophe quotes only braces and itself.
        if (text[at] == '\'' && next != '{' && next != '}' && next != '\'') {
            ++at;
            continue;
        }
        const std::size_t close = text.find_first_not_of(letters_and_digits, at + 1);
        const bool is_simple = text[at] == '{' && close != std::string_view::npos && text[close] == '}' &&
                               letters.find(next) != std::string_view::npos;
        if (!is_simple) {
            return std::nullopt;
        }
        pieces.push_back({text.substr(0, at), text.substr(at + 1, close - at - 1)});
        text.remove_prefix(close + 1);
        at = 0;
    }
    pieces.push_back({text, {}});
    return pieces;
}

Pattern read_pattern(std::string_view text) {
    Pattern pattern;
    if (is_plain(text)) {
        pattern.words.emplace_back(text);
        return pattern;
    }
    if (const std::optional<std::vector<SimplePiece>> pieces = simple_pieces(text)) {
        for (const SimplePiece& piece : *pieces) {
            if (!piece.words.empty()) {
                pattern.words.emplace_back(piece.words);
            }
            if (!piece.name.empty()) {
                pattern.placeholders.push_back({std::string(piece.name), {}, {}});
            }
        }
        return pattern;
    }
    if (has_too_many_braces(text)) {
        pattern.error = "more than " + std::to_string(most_braces) + " opening braces";
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

std::string outline(std::string_view text) {
    if (is_plain(text) || has_too_many_braces(text)) {
        return std::string(text);
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessagePattern parsed(icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}),
                                     nullptr, status);
    if (U_FAILURE(status) != 0) {
        return std::string(text);
    }
    icu::UnicodeString words;
    write_outline(parsed, 0, {}, words);
    return to_utf8(words);
}

std::vector<PluralForm> plural_forms(const std::string& locale) {
    std::vector<PluralForm> forms;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::PluralRules> rules(
        icu::PluralRules::forLocale(icu::Locale::forLanguageTag(locale, status), status));
    if (U_FAILURE(status) != 0) {
        return forms;
    }
    const std::unique_ptr<icu::StringEnumeration> keywords(rules->getKeywords(status));
    while (const icu::UnicodeString* keyword = U_SUCCESS(status) != 0 ? keywords->snext(status) : nullptr) {
        std::string name;
        forms.push_back({keyword->toUTF8String(name), is_below_a_million(*rules, *keyword)});
    }
    // ICU gives them in no order that means anything.
    constexpr std::array<std::string_view, 6> order = {"zero", "one", "two", "few", "many", "other"};
    const auto rank = [&](const PluralForm& form) { return std::find(order.begin(), order.end(), form.name); };
    std::sort(forms.begin(), forms.end(), [&](const PluralForm& a, const PluralForm& b) { return rank(a) < rank(b); });
    return forms;
}

}  // namespace content
