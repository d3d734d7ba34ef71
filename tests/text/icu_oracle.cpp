#include "text/icu_oracle.h"

#include "text/clusters.h"

#include <unicode/brkiter.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <vector>

namespace oracle {
namespace {

/// A text in UTF-16 with the way back to byte offsets.
struct Utf16 {
    explicit Utf16(const std::string& utf8) : text(icu::UnicodeString::fromUTF8(utf8)) {
        std::int32_t byte = 0;
        std::int32_t unit = 0;
        const auto size = static_cast<std::int32_t>(utf8.size());
        while (byte < size) {
            unit_at[static_cast<std::uint32_t>(byte)] = unit;
            byte_at[unit] = static_cast<std::uint32_t>(byte);
            UChar32 character = 0;
            U8_NEXT_UNSAFE(utf8.data(), byte, character);
            unit += U16_LENGTH(character);
        }
        unit_at[static_cast<std::uint32_t>(size)] = unit;
        byte_at[unit] = static_cast<std::uint32_t>(size);
    }

    icu::UnicodeString text;
    std::map<std::uint32_t, std::int32_t> unit_at;
    std::map<std::int32_t, std::uint32_t> byte_at;
};

void check(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw std::runtime_error(u_errorName(status));
    }
}

using Bidi = std::unique_ptr<UBiDi, decltype(&ubidi_close)>;

std::string excerpt(const std::string& text, std::uint32_t byte) {
    return std::to_string(byte) + " before '" + text.substr(byte, 12) + "'";
}

/// Whether the word that ends before `unit` has one letter and is of those that no line may end with.
bool is_behind_short_word(const std::string& language, const icu::UnicodeString& text, std::int32_t unit) {
    static const std::map<std::string, icu::UnicodeString> words = {
        {"pl", u"aiouwz"}, {"ru", u"авикосу"}, {"uk", u"авзійоу"}};
    std::int32_t end = unit;
    while (end > 0 && text[end - 1] == u' ') {
        --end;
    }
    const auto known = words.find(language);
    const bool is_alone = end < unit && end > 0 && (end == 1 || u_isalnum(text[end - 2]) == 0);
    return is_alone && known != words.end() && known->second.indexOf(u_tolower(text[end - 1])) >= 0;
}

/// A place where ICU allows a line to end and we do not, or the other way round, and why that is right.
struct KnownDifference {
    const char* reason;
    bool (*applies)(const std::string& language, const icu::UnicodeString& text, std::int32_t unit);
};

const std::vector<KnownDifference>& known_differences() {
    static const std::vector<KnownDifference> list = {
        {"a preposition or conjunction of one letter stands with the next word", is_behind_short_word}};
    return list;
}

std::string break_difference(text::Engine& engine, const text::Paragraph& paragraph) {
    const Utf16 utf16(paragraph.text);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createLineInstance(icu::Locale(paragraph.language.c_str()), status));
    check(status);
    iterator->setText(utf16.text);
    std::set<std::uint32_t> icu_breaks;
    for (std::int32_t unit = iterator->next(); unit != icu::BreakIterator::DONE; unit = iterator->next()) {
        if (unit < utf16.text.length()) {
            icu_breaks.insert(utf16.byte_at.at(unit));
        }
    }
    const std::vector<std::uint32_t> list = engine.line_opportunities(paragraph);
    const std::set<std::uint32_t> our_breaks(list.begin(), list.end());
    std::vector<std::uint32_t> differing;
    std::set_symmetric_difference(icu_breaks.begin(), icu_breaks.end(), our_breaks.begin(), our_breaks.end(),
                                  std::back_inserter(differing));
    for (const std::uint32_t byte : differing) {
        const auto& known = known_differences();
        if (std::none_of(known.begin(), known.end(), [&](const KnownDifference& one) {
                return one.applies(paragraph.language, utf16.text, utf16.unit_at.at(byte));
            })) {
            return std::string(our_breaks.count(byte) != 0 ? "we may" : "only ICU may") + " break at byte " +
                   excerpt(paragraph.text, byte);
        }
    }
    return {};
}

}  // namespace

std::string difference(const text::Layout& layout, const text::Paragraph& paragraph) {
    const Utf16 utf16(paragraph.text);
    const Bidi whole(ubidi_open(), &ubidi_close);
    const Bidi part(ubidi_open(), &ubidi_close);
    UErrorCode status = U_ZERO_ERROR;
    const UBiDiLevel base_level = paragraph.direction == base::Direction::right_to_left ? 1 : 0;
    ubidi_setPara(whole.get(), utf16.text.getBuffer(), utf16.text.length(), base_level, nullptr, &status);
    check(status);
    for (const text::Line& line : layout.lines) {
        const std::int32_t begin = utf16.unit_at.at(line.begin);
        const std::int32_t end = utf16.unit_at.at(line.end);
        if (begin == end) {
            continue;
        }
        std::vector<std::uint32_t> ours;
        for (const text::Cluster& cluster : text::visual_clusters(layout, line, paragraph.text)) {
            ours.push_back(cluster.begin);
        }
        const std::set<std::uint32_t> drawn(ours.begin(), ours.end());
        ubidi_setLine(whole.get(), begin, end, part.get(), &status);
        check(status);
        std::vector<std::int32_t> order(static_cast<std::size_t>(end - begin));
        ubidi_getVisualMap(part.get(), order.data(), &status);
        check(status);
        std::vector<std::uint32_t> theirs;
        for (const std::int32_t unit : order) {
            const auto byte = utf16.byte_at.find(begin + unit);
            if (byte != utf16.byte_at.end() && drawn.count(byte->second) != 0) {
                theirs.push_back(byte->second);
            }
        }
        if (ours != theirs) {
            const auto [our, their] = std::mismatch(ours.begin(), ours.end(), theirs.begin(), theirs.end());
            return "order on the line at byte " + std::to_string(line.begin) + ": we have byte " +
                   (our == ours.end() ? "none" : excerpt(paragraph.text, *our)) + ", ICU " +
                   (their == theirs.end() ? "none" : excerpt(paragraph.text, *their));
        }
        // Every visible character must be somewhere: at the start of a cluster or inside one.
        const std::string_view bytes(paragraph.text);
        for (std::int32_t unit = begin; unit < end; unit = utf16.text.moveIndex32(unit, 1)) {
            const UChar32 character = utf16.text.char32At(unit);
            const bool visible = u_isgraph(character) != 0 &&
                                 u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0 &&
                                 u_charType(character) != U_NON_SPACING_MARK;
            if (!visible) {
                continue;
            }
            const std::uint32_t byte = utf16.byte_at.at(unit);
            const auto clusters = text::visual_clusters(layout, line, bytes);
            if (std::none_of(clusters.begin(), clusters.end(), [byte](const text::Cluster& cluster) {
                    return cluster.begin <= byte && byte < cluster.end;
                })) {
                return "nothing is drawn for byte " + excerpt(paragraph.text, byte);
            }
        }
    }
    return {};
}

std::string difference(text::Engine& engine, const text::Paragraph& paragraph) {
    const auto layout = engine.layout(paragraph);
    if (layout->unknown_glyphs != 0) {
        return std::to_string(layout->unknown_glyphs) + " characters that no font has";
    }
    const std::string order = difference(*layout, paragraph);
    return order.empty() ? break_difference(engine, paragraph) : order;
}

}  // namespace oracle
