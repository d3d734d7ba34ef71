// What a visitor reads from left to right: numbers, times and addresses in sentences of every direction.
#include "text/clusters.h"
#include "text/support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using support::isolated;
using support::paragraph;
using support::reversed;
using support::visual_lines;

namespace {

/// Whether a line may end inside a piece.
enum class Breaks { never, after_slashes };

/// A thing as content writes it into a sentence, and what must be read.
struct Piece {
    std::string written;
    std::string seen;
    Breaks breaks = Breaks::never;
};

std::vector<Piece> pieces() {
    return {
        {"\u2066+31\u00A020\u00A0123\u00A04567\u2069", "+31 20 123 4567"},
        {"\u2066020\u20111234567\u2069", "020-1234567"},
        {"\u206606\u00A012\u00A034\u00A056\u00A078\u2069", "06 12 34 56 78"},
        {"\u20660800\u20112000\u2069", "0800-2000"},
        {"\u2066112\u2069", "112"},
        {"\u206609:00\u201117:00\u2069", "09:00-17:00"},
        {"\u206617:00\u2069", "17:00"},
        {"\u2066€\u00A014,99\u2069", "€ 14,99"},
        {"\u206601\u201110\u20112025\u2069", "01-10-2025"},
        {"\u20661012\u00A0LG\u00A0Amsterdam\u2069", "1012 LG Amsterdam"},
        {"\u2066https://www.example.org/a?b=1\u2069", "https://www.example.org/a?b=1", Breaks::after_slashes},
        {"\u2066www.example.org/ar/\u2069", "www.example.org/ar/", Breaks::after_slashes},
        {"\u2066help@example.org\u2069", "help@example.org"},
        {"\u2066C++\u2069", "C++"},
        {"\u2066(IND)\u2069", "(IND)"},
        {"\u206650%\u2069", "50%"},
        {"\u2066Kerkstraat\u00A012\u2069", "Kerkstraat 12"},
    };
}

/// Words around a piece, and how they look: letters that neither carry marks nor form ligatures.
struct Words {
    const char* language;
    std::string before;
    std::string after;
};

std::vector<Words> sentences() {
    return {{"ar", "قبل ثم", "بعد ذلك"}, {"ti", "ቅድሚ እዚ", "ድሕሪ እዚ"}, {"nl", "eerst dit", "dan dat"}};
}

bool runs_right_to_left(const Words& words) {
    return support::language(words.language).direction == base::Direction::right_to_left;
}

std::string as_seen(const Words& words, const std::string& text) {
    return runs_right_to_left(words) ? reversed(text) : text;
}

std::string side_by_side(const Words& words, const std::string& first, const std::string& second) {
    return runs_right_to_left(words) ? second + " " + first : first + " " + second;
}

std::string twice_in_words(const Words& words, const Piece& piece) {
    return words.before + " " + piece.written + " " + words.after + " " + piece.written + " " + words.before;
}

/// The parts between spaces that begin with an ASCII character, from left to right.
std::vector<std::string> latin_parts(const std::string& line) {
    std::vector<std::string> parts;
    std::istringstream stream(line);
    for (std::string part; stream >> part;) {
        if (static_cast<unsigned char>(part.front()) < 0x80) {
            parts.push_back(part);
        }
    }
    return parts;
}

std::string only_line(text::Engine& engine, const Words& words, const std::string& text) {
    const std::vector<std::string> lines = visual_lines(engine, paragraph(words.language, text, 0));
    REQUIRE(lines.size() == 1);
    return lines.front();
}

}  // namespace

TEST_CASE("a piece is read left to right alone and at the start, middle and end of a sentence") {
    text::Engine engine(support::fonts());
    for (const Words& words : sentences()) {
        for (const Piece& piece : pieces()) {
            CAPTURE(words.language);
            CAPTURE(piece.seen);
            const std::string before = as_seen(words, words.before);
            const std::string after = as_seen(words, words.after);
            CHECK(only_line(engine, words, piece.written) == piece.seen);
            CHECK(only_line(engine, words, piece.written + " " + words.after) ==
                  side_by_side(words, piece.seen, after));
            CHECK(only_line(engine, words, words.before + " " + piece.written) ==
                  side_by_side(words, before, piece.seen));
            CHECK(only_line(engine, words, words.before + " " + piece.written + " " + words.after) ==
                  side_by_side(words, side_by_side(words, before, piece.seen), after));
        }
    }
}

TEST_CASE("two pieces beside each other keep the order of the language") {
    text::Engine engine(support::fonts());
    const std::string text = "\u2066020\u20111234567\u2069 \u206609:00\u201117:00\u2069";
    CHECK(visual_lines(engine, paragraph("ar", text, 0)).front() == "09:00-17:00 020-1234567");
    CHECK(visual_lines(engine, paragraph("ti", text, 0)).front() == "020-1234567 09:00-17:00");
}

TEST_CASE("a piece stays whole and readable wherever its paragraph wraps") {
    text::Engine engine(support::fonts());
    for (const Words& words : sentences()) {
        for (const Piece& piece : pieces()) {
            if (piece.breaks != Breaks::never) {
                continue;
            }
            const std::string text = twice_in_words(words, piece);
            // The widest piece needs about 300 px at this size; on a shorter line it may have to break within.
            for (float width = 320; width < 1200; width += 37) {
                CAPTURE(words.language);
                CAPTURE(piece.seen);
                CAPTURE(width);
                std::size_t found = 0;
                for (const std::string& line : visual_lines(engine, paragraph(words.language, text, width))) {
                    for (std::size_t at = line.find(piece.seen); at != std::string::npos;
                         at = line.find(piece.seen, at + piece.seen.size())) {
                        ++found;
                    }
                }
                CHECK(found == 2);
            }
        }
    }
}

TEST_CASE("an address that wraps is read on from line to line") {
    text::Engine engine(support::fonts());
    for (const Words& words : sentences()) {
        if (words.language == std::string("nl")) {
            continue;  // its words could not be told from the address below
        }
        for (const Piece& piece : pieces()) {
            if (piece.breaks == Breaks::never) {
                continue;
            }
            const std::string text = twice_in_words(words, piece);
            for (float width = 100; width < 1200; width += 37) {
                CAPTURE(words.language);
                CAPTURE(width);
                std::string read;
                for (const std::string& line : visual_lines(engine, paragraph(words.language, text, width))) {
                    std::vector<std::string> parts = latin_parts(line);
                    if (runs_right_to_left(words)) {
                        std::reverse(parts.begin(), parts.end());
                    }
                    for (const std::string& part : parts) {
                        read += part;
                    }
                }
                CHECK(read == piece.seen + piece.seen);
            }
        }
    }
}

TEST_CASE("sentences as a whole, written out as they are seen") {
    text::Engine engine(support::fonts());
    struct Case {
        std::string language;
        std::string written;
        std::string seen;
    };
    // Arabic letters stand here in the order in which the eye meets them from the left, the reverse of typing.
    const std::vector<Case> cases = {
        {"ar", "قبل " + isolated("020-1234567") + " بعد " + isolated("09:00-17:00") + ".",
         "."
         "09:00-17:00 " +
             reversed("بعد") + " 020-1234567 " + reversed("قبل")},
        {"ar", "قبل (" + isolated("IND") + ").", ".(IND) " + reversed("قبل")},
        {"ar", "(" + isolated("IND") + "). بعد", reversed("بعد") + " .(IND)"},
        {"ar", "(IND).", ".(IND)"},
        {"ar", "قبل [" + isolated("112") + "] بعد", reversed("بعد") + " [112] " + reversed("قبل")},
        {"ar", "قبل «" + isolated("C++") + "»!", "!«C++» " + reversed("قبل")},
        {"ti", "ቅድሚ (" + isolated("IND") + ")።", "ቅድሚ (IND)።"},
        {"nl", "eerst (" + isolated("IND") + ").", "eerst (IND)."},
    };
    for (const Case& one : cases) {
        CHECK(visual_lines(engine, paragraph(one.language, one.written, 0)).front() == one.seen);
    }
}

TEST_CASE("without isolates an Arabic sentence shows the numbers wrong, so this test can see it") {
    text::Engine engine(support::fonts());
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"020-1234567", "1234567-020"},
        {"+31 20 123 4567", "4567 123 20 31+"},
        {"06 12 34 56 78", "78 56 34 12 06"},
        {"09:00-17:00", "17:00-09:00"},
        {"01-10-2025", "2025-10-01"},
        {"1012 LG Amsterdam", "LG Amsterdam 1012"},
        {"C++", "++C"},
    };
    for (const auto& [written, seen] : cases) {
        CHECK(visual_lines(engine, paragraph("ar", "قبل " + written, 0)).front() == seen + " " + reversed("قبل"));
    }
}

TEST_CASE("brackets in right-to-left text are drawn mirrored") {
    text::Engine engine(support::fonts());
    const auto glyph_of = [&](const char* language, const std::string& text, std::uint32_t at) {
        const auto layout = engine.layout(paragraph(language, text, 0));
        const auto found = std::find_if(layout->glyphs.begin(), layout->glyphs.end(),
                                        [at](const text::Glyph& glyph) { return glyph.cluster == at; });
        REQUIRE(found != layout->glyphs.end());
        return std::make_pair(engine.font_name(found->font), found->id);
    };
    const auto open = glyph_of("nl", "(", 0);
    const auto close = glyph_of("nl", ")", 0);
    CHECK(open != close);
    CHECK(open.first == "Noto Sans Regular");
    CHECK(glyph_of("ar", "(IND).", 0) == close);
    CHECK(glyph_of("ar", "(IND).", 4) == open);
    CHECK(glyph_of("ti", "(IND).", 0) == open);
}

TEST_CASE("a span is set in one Latin font, without holes") {
    text::Engine engine(support::fonts());
    for (const char* language : {"ar", "ti"}) {
        for (const Piece& piece : pieces()) {
            const auto layout = engine.layout(paragraph(language, piece.written, 0));
            CAPTURE(language);
            CAPTURE(piece.seen);
            CHECK(layout->unknown_glyphs == 0);
            for (const text::Glyph& glyph : layout->glyphs) {
                CHECK(engine.font_name(glyph.font) == "Noto Sans Regular");
            }
        }
    }
}
