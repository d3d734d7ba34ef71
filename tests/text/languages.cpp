// Every language of i18n/languages.json, whether visitors can choose it yet or not: letters, direction, lines, room.
#include "text/icu_oracle.h"
#include "text/support.h"
#include "text/utf8.h"
#include "ui/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using support::languages;

namespace {

/// Letters that a font made for the neighbours may lack, and that its sample must hold.
const std::map<std::string, std::string, std::less<>> special_letters = {
    {"nl", "éó"},          {"en", "CIN"},      {"uk", "їєіЇ"},
    {"ru", "ёжщы"},        {"ar", "ةىأإ"},     {"ti", "ሓኣዝፓ"},
    {"fa", "پچژگکیآ"},     {"prs", "پچژگکیآ"}, {"ps", "ټځڅډړږښګڼۍېئچژپ"},
    {"tr", "ğıİşçöüIÖ"},   {"kmr", "çêîşû"},   {"ckb", "ڕڵۆێەڤگچپژئی"},
    {"so", "qxdhc"},       {"am", "ሠኛጫፓዎ"},    {"pl", "ąćęłńóśźżŹ"},
    {"ro", "ăâîșțȚȘÎ"},    {"bg", "ъьщюяѝ"},   {"hu", "áéíóöőúüű"},
    {"fr", "éèêàôœÇïëîù"}, {"es", "ñáéíóü¿¡"},
};

/// A screen of the design: 1080 px over 268 mm.
constexpr float px_per_mm = 1080.0F / 268.0F;

/// The text column of a portrait page, and the words of a tile beside its pictogram.
constexpr float widths_mm[] = {234.0F, 84.0F};

text::Paragraph body(const content::Language& language, std::string words, session::TextSize size, float width_mm) {
    text::Paragraph paragraph = support::paragraph(language.tag, std::move(words), width_mm * px_per_mm);
    paragraph.size_px = ui::em(ui::TextRole::body, size).value * px_per_mm;
    paragraph.line_height_px = std::round(paragraph.size_px * language.line_height);
    return paragraph;
}

/// Calls `take` with every paragraph of the sample, at every text size and width.
template <class Take>
void each_setting(const content::Language& language, Take take) {
    for (const std::string& words : support::sample(language.tag)) {
        for (const session::TextSize size : {session::TextSize::small, session::TextSize::standard,
                                             session::TextSize::large, session::TextSize::largest}) {
            for (const float width_mm : widths_mm) {
                take(body(language, words, size, width_mm));
            }
        }
    }
}

/// U+064B to U+0652.
bool is_arabic_vowel_sign(std::string_view text, std::uint32_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    return first == 0xD9 && second >= 0x8B && second <= 0x92;
}

}  // namespace

TEST_CASE("twenty languages have a sample with their letters, a phone number, a price and a bracket") {
    CHECK(languages().size() == 20);
    CHECK(special_letters.size() == languages().size());
    for (const content::Language& language : languages()) {
        CAPTURE(language.tag);
        std::string all;
        for (const std::string& words : support::sample(language.tag)) {
            all += words + "\n";
        }
        const auto has = [&all](const std::string& words) { return all.find(words) != std::string::npos; };
        CHECK((has(support::isolated("020-1234567")) || has(support::isolated("0800-2000")) ||
               has(support::isolated("+31 20 123 4567"))));
        CHECK(has("\u2066€\u00A014"));
        CHECK(has("("));
        for (std::string_view rest = special_letters.at(language.tag); !rest.empty();) {
            const std::string letter(rest.substr(0, text::first_character_size(rest)));
            rest.remove_prefix(letter.size());
            CAPTURE(letter);
            CHECK(has(letter));
        }
    }
}

TEST_CASE("a language's own letters come from the font of its script, regular and bold") {
    text::Engine engine(support::fonts());
    for (const content::Language& language : languages()) {
        for (const text::Weight weight : {text::Weight::regular, text::Weight::bold}) {
            text::Paragraph paragraph =
                support::paragraph(language.tag, special_letters.at(language.tag) + " " + language.endonym, 0);
            paragraph.weight = weight;
            const auto layout = engine.layout(paragraph);
            CAPTURE(language.tag);
            CHECK(layout->unknown_glyphs == 0);
            const std::string wanted = language.fonts.front() + (weight == text::Weight::bold ? " Bold" : " Regular");
            for (const text::Glyph& glyph : layout->glyphs) {
                CHECK_MESSAGE(engine.font_name(glyph.font) == wanted, paragraph.text.substr(glyph.cluster, 2));
            }
        }
    }
}

TEST_CASE("every sample at every text size and width: no unknown glyph, ICU's order and breaks") {
    text::Engine engine(support::fonts());
    for (const content::Language& language : languages()) {
        each_setting(language, [&](const text::Paragraph& paragraph) {
            const std::string difference = oracle::difference(engine, paragraph);
            if (!difference.empty()) {
                FAIL_CHECK(language.tag << " at " << paragraph.size_px << " px in " << paragraph.width_px
                                        << " px: " << difference << " in: " << paragraph.text);
            }
        });
    }
}

TEST_CASE("every line begins on the side of its language and ends within the width") {
    text::Engine engine(support::fonts());
    constexpr float rounding_px = 0.01F;
    for (const content::Language& language : languages()) {
        const bool right_to_left = language.script == "Arab";
        CAPTURE(language.tag);
        each_setting(language, [&](const text::Paragraph& paragraph) {
            const auto layout = engine.layout(paragraph);
            CAPTURE(paragraph.text);
            CAPTURE(paragraph.size_px);
            // The level of the first letter is the base level, but for a sample that begins with a number.
            const auto first =
                std::min_element(layout->glyphs.begin(), layout->glyphs.end(),
                                 [](const text::Glyph& a, const text::Glyph& b) { return a.cluster < b.cluster; });
            REQUIRE(first != layout->glyphs.end());
            CHECK(first->level == (right_to_left ? 1 : 0));
            for (const text::Line& line : layout->lines) {
                CHECK(line.width <= paragraph.width_px + rounding_px);
                const float start = right_to_left ? paragraph.width_px - line.left - line.width : line.left;
                CHECK(std::abs(start) <= rounding_px);
            }
        });
    }
}

TEST_CASE("lines keep the height of their language, and their ink stays inside it") {
    text::Engine engine(support::fonts());
    // A picture of a glyph covers every pixel that the outline touches.
    constexpr float edge_px = 1;
    // Only in fully vocalised Arabic do vowel signs stand on each other; they may use a little of the gap between
    // lines.
    constexpr float stacked_signs_em = 0.1F;
    for (const content::Language& language : languages()) {
        CAPTURE(language.tag);
        each_setting(language, [&](text::Paragraph paragraph) {
            for (const text::Weight weight : {text::Weight::regular, text::Weight::bold}) {
                paragraph.weight = weight;
                const auto layout = engine.layout(paragraph);
                const float height = paragraph.line_height_px;
                CAPTURE(paragraph.text);
                CAPTURE(paragraph.size_px);
                CHECK(layout->height == doctest::Approx(height * static_cast<float>(layout->lines.size())));
                for (std::size_t i = 0; i < layout->lines.size(); ++i) {
                    const text::Line& line = layout->lines[i];
                    const float top = height * static_cast<float>(i);
                    CHECK(line.baseline - top == doctest::Approx(layout->lines.front().baseline));
                    for (std::uint32_t g = line.first_glyph; g < line.first_glyph + line.glyph_count; ++g) {
                        const text::Glyph& glyph = layout->glyphs[g];
                        const text::Bitmap picture = engine.rasterize(glyph.font, glyph.id, 0);
                        if (picture.height == 0) {
                            continue;
                        }
                        const float ink_top = glyph.y - static_cast<float>(picture.top);
                        const float ink_bottom = ink_top + static_cast<float>(picture.height);
                        const bool is_sign = is_arabic_vowel_sign(paragraph.text, glyph.cluster);
                        const float room = edge_px + (is_sign ? stacked_signs_em * paragraph.size_px : 0);
                        if (ink_top < top - room || ink_bottom > top + height + room) {
                            FAIL_CHECK("line " << i << " from " << top << " to " << top + height << " px has ink from "
                                               << ink_top << " to " << ink_bottom
                                               << " px: " << paragraph.text.substr(glyph.cluster, 4));
                        }
                    }
                }
            }
        });
    }
}
