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
#include <span>
#include <utility>

namespace content {
namespace {

/// ICU lets 32767 braces stand inside one another and calls itself for each until the stack is full. No text of a
/// terminal has nearly as many braces as this, wherever they stand.
constexpr std::ptrdiff_t most_braces = 500;
/// A placeholder in a plural in a plural is five deep.
constexpr int deepest_braces = 8;

/// How many braces are open at once at most; those that an apostrophe quotes do not count.
int depth_of(std::string_view text) {
    int depth = 0;
    int deepest = 0;
    bool is_quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        if (text[i] == '\'' && next == '\'') {
            ++i;
        } else if (text[i] == '\'') {
            is_quoted = !is_quoted && (next == '{' || next == '}' || next == '#');
        } else if (!is_quoted && text[i] == '{') {
            deepest = std::max(deepest, ++depth);
        } else if (!is_quoted && text[i] == '}') {
            depth = std::max(depth - 1, 0);
        }
    }
    return deepest;
}

/// Why ICU must not see a text; empty: it may.
std::string too_much(std::string_view text) {
    if (std::count(text.begin(), text.end(), '{') > most_braces) {
        return "more than " + std::to_string(most_braces) + " opening braces; write several texts";
    }
    if (depth_of(text) > deepest_braces) {
        return "braces inside braces more than " + std::to_string(deepest_braces) + " deep; write several texts";
    }
    return {};
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

/// Says in plain words what ICU found.
std::string explain(UErrorCode status, const UParseError& where) {
    std::string place = to_utf8(icu::UnicodeString(where.preContext));
    if (!place.empty()) {
        place = " (behind \"" + place + "\")";
    }
    switch (status) {
        case U_UNMATCHED_BRACES:
            return "a { has no }" + place + "; check that every { has its }";
        case U_DEFAULT_KEYWORD_MISSING:
            return "a plural lacks its form other {…}" + place +
                   "; the words plural, zero, one, two, few, many and other stay English in every language";
        default:
            return "what stands in braces" + place +
                   " is neither {name} nor {name, plural, one {…} other {…}}; check that every { has its }, and leave "
                   "the name and the words plural, zero, one, two, few, many and other as they are in the source text";
    }
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
            if (i > 0 && is_number(m_parsed.getPartType(i)) &&
                m_parsed.getPartType(i - 1) == UMSGPAT_PART_TYPE_ARG_NAME) {
                // "offset:1": the number shown would not be the one that chooses the form.
                m_pattern.placeholders[m_open.back().placeholder].use = Placeholder::Use::other;
            }
        }
        forget_silent_forms();
        return std::move(m_pattern);
    }

 private:
    /// A placeholder whose brace is open.
    struct Open {
        std::size_t placeholder = 0;
        bool shows_number = true;  ///< whether the form that is being read does
    };

    static bool is_number(UMessagePatternPartType type) {
        return type == UMSGPAT_PART_TYPE_ARG_INT || type == UMSGPAT_PART_TYPE_ARG_DOUBLE;
    }

    void take(const icu::MessagePattern::Part& part) {
        switch (part.getType()) {
            case UMSGPAT_PART_TYPE_MSG_START:
                m_from = part.getLimit();
                break;
            case UMSGPAT_PART_TYPE_MSG_LIMIT:
                end_words(part.getIndex());
                break;
            case UMSGPAT_PART_TYPE_SKIP_SYNTAX:
                note_quote(part.getIndex());
                m_words.append(m_text, m_from, part.getIndex() - m_from);
                m_from = part.getLimit();
                break;
            case UMSGPAT_PART_TYPE_REPLACE_NUMBER:
                m_open.back().shows_number = true;
                end_words(part.getIndex());
                m_from = part.getLimit();
                break;
            case UMSGPAT_PART_TYPE_ARG_START:
                end_words(part.getIndex());
                m_open.push_back({m_pattern.placeholders.size()});
                m_pattern.placeholders.push_back({{}, use_of(part.getArgType()), {}});
                break;
            case UMSGPAT_PART_TYPE_ARG_NAME:
            case UMSGPAT_PART_TYPE_ARG_NUMBER:
                take_name(to_utf8(m_parsed.getSubstring(part)));
                break;
            case UMSGPAT_PART_TYPE_ARG_SELECTOR:
                end_form();
                m_pattern.placeholders[m_open.back().placeholder].forms.push_back(to_utf8(m_parsed.getSubstring(part)));
                m_open.back().shows_number = false;
                break;
            case UMSGPAT_PART_TYPE_ARG_LIMIT:
                end_form();
                m_open.pop_back();
                m_from = part.getLimit();
                break;
            default:
                break;
        }
    }

    void take_name(std::string name) {
        Placeholder& placeholder = m_pattern.placeholders[m_open.back().placeholder];
        placeholder.name = std::move(name);
        if (placeholder.use != Placeholder::Use::plain) {
            return;
        }
        for (Open& around : m_open) {
            around.shows_number =
                around.shows_number || m_pattern.placeholders[around.placeholder].name == placeholder.name;
        }
        if (m_open.size() == 1) {
            m_shown.push_back(placeholder.name);
        }
    }

    void end_form() {
        Placeholder& plural = m_pattern.placeholders[m_open.back().placeholder];
        if (!m_open.back().shows_number && !plural.forms.empty()) {
            plural.silent_forms.push_back(plural.forms.back());
        }
    }

    /// A number that stands beside its plural is not lost.
    void forget_silent_forms() {
        for (Placeholder& placeholder : m_pattern.placeholders) {
            if (std::find(m_shown.begin(), m_shown.end(), placeholder.name) != m_shown.end()) {
                placeholder.silent_forms.clear();
            }
        }
    }

    /// Keeps what an apostrophe quotes, the first time.
    void note_quote(int32_t apostrophe) {
        if (apostrophe > 0 && m_text[apostrophe - 1] == u'\'') {
            return;  // The second of two, which stand for one.
        }
        const char16_t next = apostrophe + 1 < m_text.length() ? m_text[apostrophe + 1] : u' ';
        if (!m_pattern.quoted.empty() || (next != u'{' && next != u'}' && next != u'#')) {
            return;
        }
        const int32_t end = m_text.indexOf(u'\'', apostrophe + 1);
        m_pattern.quoted = to_utf8(m_text.tempSubStringBetween(apostrophe + 1, end < 0 ? m_text.length() : end));
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
    std::vector<Open> m_open;          ///< innermost last
    std::vector<std::string> m_shown;  ///< names of placeholders that stand outside of every plural
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

PluralForm form_of(icu::PluralRules& rules, const icu::UnicodeString& keyword) {
    constexpr double million = 1e6;
    std::array<double, 4> samples{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t count = rules.getSamples(keyword, samples.data(), static_cast<int32_t>(samples.size()), status);
    const std::size_t size = U_FAILURE(status) != 0 || count < 0 ? 0 : static_cast<std::size_t>(count);
    const std::span<const double> known(samples.data(), std::min(size, samples.size()));
    PluralForm form;
    keyword.toUTF8String(form.name);
    form.below_a_million =
        known.empty() || std::any_of(known.begin(), known.end(), [](double sample) { return sample < million; });
    form.several =
        known.empty() || std::count_if(known.begin(), known.end(), [](double sample) { return sample != 0; }) > 1;
    return form;
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
    pattern.error = too_much(text);
    if (!pattern.error.empty()) {
        return pattern;
    }
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    const icu::MessagePattern parsed(icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}),
                                     &where, status);
    if (U_FAILURE(status) != 0) {
        pattern.error = explain(status, where);
        return pattern;
    }
    return Reader(parsed).read();
}

std::string outline(std::string_view text) {
    if (is_plain(text) || !too_much(text).empty()) {
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
        forms.push_back(form_of(*rules, *keyword));
    }
    // ICU gives them in no order that means anything.
    constexpr std::array<std::string_view, 6> order = {"zero", "one", "two", "few", "many", "other"};
    const auto rank = [&](const PluralForm& form) { return std::find(order.begin(), order.end(), form.name); };
    std::sort(forms.begin(), forms.end(), [&](const PluralForm& a, const PluralForm& b) { return rank(a) < rank(b); });
    return forms;
}

}  // namespace content
