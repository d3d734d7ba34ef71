// Widths, lines, alignment, fallback, memory and pictures of the engine.
#include "text/engine.h"

#include "support/files.h"
#include "support/roots.h"
#include "text/support.h"
#include "ui/icons.h"

#include <doctest/doctest.h>
#include <unicode/unistr.h>
#include <nlohmann/json.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <set>

using support::paragraph;
using text::Align;

namespace {

const text::Glyph& first_glyph(const text::Layout& layout) {
    REQUIRE_FALSE(layout.glyphs.empty());
    return layout.glyphs.front();
}

std::string utf8(std::int32_t code_point) {
    std::string result;
    return icu::UnicodeString::fromUTF32(&code_point, 1).toUTF8String(result);
}

int coverage_sum(const text::Bitmap& bitmap) {
    return std::accumulate(bitmap.coverage.begin(), bitmap.coverage.end(), 0);
}

/// Where the ink is, in px from the pen, by weight of coverage.
double center_of_ink(const text::Bitmap& bitmap) {
    double moment = 0;
    for (int y = 0; y < bitmap.height; ++y) {
        for (int x = 0; x < bitmap.width; ++x) {
            const auto at =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(bitmap.width) + static_cast<std::size_t>(x);
            moment += (bitmap.left + x + 0.5) * bitmap.coverage[at];
        }
    }
    return moment / coverage_sum(bitmap);
}

}  // namespace

TEST_CASE("opening names the file that is missing or is no font") {
    const auto missing = text::Fonts::open({"/nowhere/NotoSans.ttf"});
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().message.find("/nowhere/NotoSans.ttf") != std::string::npos);
    CHECK(missing.error().message.find('\n') == std::string::npos);

    const std::string text_file = (test::fixture_root() / "i18n/languages.json").string();
    const auto no_font = text::Fonts::open({text_file});
    REQUIRE_FALSE(no_font.ok());
    CHECK(no_font.error().message.find(text_file) != std::string::npos);

    CHECK_FALSE(text::Fonts::open({}).ok());
}

TEST_CASE("the terminal's families are there under the names the languages use") {
    for (const char* family :
         {"Noto Sans", "Noto Sans Arabic", "Noto Sans Arabic UI", "Noto Sans Ethiopic", "Noto Sans Symbols2"}) {
        CHECK(support::fonts().has_family(family));
    }
    CHECK_FALSE(support::fonts().has_family("DejaVu Sans"));
    for (const char* tag : {"nl", "en", "uk", "ru", "ar", "ti"}) {
        for (const std::string& family : support::language(tag).fonts) {
            CHECK(support::fonts().has_family(family));
        }
    }
}

TEST_CASE("the icon font opens beside the others, and its pictograms are drawn from it") {
    std::vector<std::filesystem::path> files = support::font_files();
    files.push_back(test::source_root() / "assets/icons.ttf");
    const auto opened = text::Fonts::open(files);
    REQUIRE(opened.ok());
    CHECK(opened.value().has_family(ui::icon_family));
    CHECK_FALSE(support::fonts().has_family(ui::icon_family));

    const nlohmann::json icons = nlohmann::json::parse(test::read_file(test::source_root() / "assets/icons.json"));
    text::Engine engine(opened.value());
    int drawn = 0;
    for (const auto& [name, code] : icons.items()) {
        CAPTURE(name);
        text::Paragraph p = paragraph("ar", utf8(code.get<std::int32_t>()), 0);
        p.families = {std::string(ui::icon_family)};
        const auto layout = engine.layout(p);
        CHECK(layout->unknown_glyphs == 0);
        REQUIRE(layout->glyphs.size() == 1);
        CHECK(engine.font_name(layout->glyphs[0].font) == "Kiosk Icons Regular");
        CHECK(coverage_sum(engine.rasterize(layout->glyphs[0].font, layout->glyphs[0].id, 0)) > 0);
        ++drawn;
    }
    CHECK(drawn > 10);
}

TEST_CASE("an empty paragraph is one line high and draws nothing") {
    text::Engine engine(support::fonts());
    const auto layout = engine.layout(paragraph("nl", "", 300));
    REQUIRE(layout->lines.size() == 1);
    CHECK(layout->height == doctest::Approx(42));
    CHECK(layout->width == 0);
    CHECK(layout->ink.empty());
    CHECK(layout->glyphs.empty());
}

TEST_CASE("widths are not rounded and grow with the size") {
    text::Engine engine(support::fonts());
    text::Paragraph p = paragraph("nl", "Minimumloon", 0);
    const auto layout = engine.layout(p);
    float sum = 0;
    bool has_fraction = false;
    for (const text::Glyph& glyph : layout->glyphs) {
        CHECK(glyph.x == doctest::Approx(sum).epsilon(0.001));
        sum += glyph.advance;
        has_fraction = has_fraction || std::abs(glyph.advance - std::round(glyph.advance)) > 0.05F;
    }
    CHECK(has_fraction);
    CHECK(layout->width == doctest::Approx(sum));
    CHECK(layout->lines.front().width == doctest::Approx(sum));
    p.size_px = 60;
    CHECK(engine.layout(p)->width == doctest::Approx(2 * sum).epsilon(0.001));
    p.weight = text::Weight::bold;
    CHECK(engine.layout(p)->width > 2 * sum);
    CHECK(engine.font_name(first_glyph(*engine.layout(p)).font) == "Noto Sans Bold");
}

TEST_CASE("lines break between words and stay within the width") {
    text::Engine engine(support::fonts());
    for (const char* tag : {"nl", "en", "uk", "ru", "ar", "ti"}) {
        for (const std::string& text : support::sample(tag)) {
            for (const float width : {180.0F, 420.0F, 900.0F}) {
                const auto layout = engine.layout(paragraph(tag, text, width));
                std::uint32_t expected_begin = 0;
                for (const text::Line& line : layout->lines) {
                    CHECK(line.begin == expected_begin);
                    CHECK(line.width <= width + 0.01F);
                    expected_begin = line.end;
                }
                CHECK(expected_begin == text.size());
                const auto opportunities = engine.line_opportunities(paragraph(tag, text, width));
                if (width > 180) {  // at 180 px some words and addresses are longer than the line
                    for (std::size_t i = 1; i < layout->lines.size(); ++i) {
                        const bool is_address = text.find("://") != std::string::npos;
                        const bool is_opportunity =
                            std::binary_search(opportunities.begin(), opportunities.end(), layout->lines[i].begin);
                        CHECK((is_opportunity || is_address));
                    }
                }
            }
        }
    }
}

TEST_CASE("a word longer than the line breaks inside, an address without a hyphen that is not its own") {
    text::Engine engine(support::fonts());
    const std::string word = "Donaudampfschifffahrtsgesellschaft";
    CHECK(engine.layout(paragraph("nl", word, 200))->lines.size() > 1);
    // The short words get a line of their own first: breaking inside a word is the last resort.
    const auto mixed = engine.layout(paragraph("nl", "een twee " + word, 300));
    CHECK(mixed->lines.front().end == 9);

    const std::string address = "www.example.org/averyveryverylongpathwithoutanyplacetobreakit";
    const auto layout = engine.layout(paragraph("en", "\u2066" + address + "\u2069", 200));
    REQUIRE(layout->lines.size() > 2);
    std::string seen;
    for (const std::string& line : support::visual_lines(engine, paragraph("en", "\u2066" + address + "\u2069", 200))) {
        seen += line;
    }
    CHECK(seen == address);
    CHECK(layout->glyphs.size() == address.size());
}

namespace {

std::vector<std::string> lines_of(const text::Layout& layout, const std::string& text) {
    std::vector<std::string> lines;
    for (const text::Line& line : layout.lines) {
        lines.push_back(text.substr(line.begin, line.end - line.begin));
    }
    return lines;
}

}  // namespace

TEST_CASE("a word that has to be cut gets a hyphen in Latin and Cyrillic letters, and in no others") {
    const auto hyphenated = [](const char* tag, const std::string& word) {
        text::Engine engine(support::fonts());
        const auto layout = engine.layout(paragraph(tag, word, 90));
        REQUIRE(layout->lines.size() > 1);
        return std::any_of(layout->lines.begin(), layout->lines.end(),
                           [](const text::Line& line) { return line.hyphenated; });
    };
    CHECK(hyphenated("nl", "arbeidsovereenkomst"));
    CHECK(hyphenated("uk", "працевлаштування"));
    CHECK_FALSE(hyphenated("ar", "والمستخدمين"));
    CHECK_FALSE(hyphenated("ti", "ንምእታውን"));
    CHECK_FALSE(hyphenated("am", "የሚያስፈልጋቸውን"));
    CHECK_FALSE(hyphenated("nl", "info@vluchtelingenwerkorganisatie.nl"));
}

TEST_CASE("no line begins with a mark or a single letter because a word had to be cut") {
    for (const auto& [tag, word] : std::vector<std::pair<const char*, std::string>>{
             {"ti", "ኣይፍቀደልካን?"}, {"ar", "والمستخدمين."}, {"nl", "vergunningen!"}, {"uk", "влаштування."}}) {
        text::Engine engine(support::fonts());
        const float whole = engine.layout(paragraph(tag, word, 0))->width;
        for (float width = whole * 0.4F; width < whole - 1; width += 1) {
            const auto layout = engine.layout(paragraph(tag, word, width));
            const std::vector<std::string> lines = lines_of(*layout, word);
            CAPTURE(word);
            CAPTURE(width);
            REQUIRE(lines.size() > 1);
            CHECK(icu::UnicodeString::fromUTF8(lines.back()).length() >= 2);
            CHECK(layout->width <= width + 1);
        }
    }
}

TEST_CASE("an address that fits on a line of its own is not broken, a longer one is") {
    const std::string address = "\u2066comensha.\u200Bnl\u2069";
    const std::string text = "Kijk op de website " + address;
    text::Engine engine(support::fonts());
    const float whole = engine.layout(paragraph("nl", address, 0))->width;
    for (float width = whole + 2; width < whole * 4; width += 3) {
        const std::vector<std::string> lines = lines_of(*engine.layout(paragraph("nl", text, width)), text);
        CAPTURE(width);
        CAPTURE(lines.size());
        CAPTURE(lines.front());
        CHECK(std::count_if(lines.begin(), lines.end(),
                            [&](const std::string& line) { return line.find(address) != std::string::npos; }) == 1);
    }
    CHECK(engine.layout(paragraph("nl", text, whole - 2))->width <= whole - 2);
}

TEST_CASE("a soft hyphen shows where a line breaks at it, and nowhere else") {
    text::Engine engine(support::fonts());
    const std::string text = "arbeids\u00ADovereenkomst";
    const auto whole = engine.layout(paragraph("nl", text, 0));
    CHECK(whole->glyphs.size() == 19);
    CHECK(whole->unknown_glyphs == 0);
    const auto broken = engine.layout(paragraph("nl", text, 250));
    REQUIRE(broken->lines.size() == 2);
    CHECK(broken->lines[0].glyph_count == 8);
    const text::Glyph& hyphen = broken->glyphs[7];
    CHECK(hyphen.id != 0);
    CHECK(coverage_sum(engine.rasterize(hyphen.font, hyphen.id, 0)) > 0);
}

TEST_CASE("a newline ends a line in every language") {
    text::Engine engine(support::fonts());
    for (const char* tag : {"nl", "ar"}) {
        const auto layout = engine.layout(paragraph(tag, "112\n\n\u2066113\u2069", 0));
        REQUIRE(layout->lines.size() == 3);
        CHECK(layout->lines[0].begin == 0);
        CHECK(layout->lines[0].end == 3);
        CHECK(layout->lines[1].glyph_count == 0);
        CHECK(layout->lines[2].begin == 5);
        CHECK(layout->unknown_glyphs == 0);
    }
}

TEST_CASE("start, center and end follow the direction") {
    text::Engine engine(support::fonts());
    const auto left_of = [&](const char* tag, const std::string& text, Align align) {
        text::Paragraph p = paragraph(tag, text, 500);
        p.align = align;
        const auto layout = engine.layout(p);
        const text::Line& line = layout->lines.front();
        CHECK(line.width > 10);
        CHECK(first_glyph(*layout).x == doctest::Approx(line.left).epsilon(0.02));
        return std::make_pair(line.left, 500 - line.left - line.width);
    };
    for (const auto& [tag, text, start_is_left] :
         {std::make_tuple("nl", "werk", true), std::make_tuple("ar", "عمل", false)}) {
        const auto start = left_of(tag, text, Align::start);
        const auto end = left_of(tag, text, Align::end);
        const auto center = left_of(tag, text, Align::center);
        CHECK((start_is_left ? start.first : start.second) == doctest::Approx(0).epsilon(0.001));
        CHECK((start_is_left ? end.second : end.first) == doctest::Approx(0).epsilon(0.001));
        CHECK(center.first == doctest::Approx(center.second));
    }
}

TEST_CASE("without a width the lines align to the widest") {
    text::Engine engine(support::fonts());
    const auto layout = engine.layout(paragraph("ar", "عمل\nعمل وسكن", 0));
    REQUIRE(layout->lines.size() == 2);
    CHECK(layout->lines[1].left == doctest::Approx(0));
    CHECK(layout->lines[0].left == doctest::Approx(layout->width - layout->lines[0].width));
}

TEST_CASE("spaces at the end of a line hang over its end") {
    text::Engine engine(support::fonts());
    const float word = engine.layout(paragraph("nl", "werk", 500))->lines.front().width;
    const auto left_to_right = engine.layout(paragraph("nl", "werk  ", 500));
    CHECK(left_to_right->lines.front().width == doctest::Approx(word));
    CHECK(left_to_right->glyphs.back().x > word);

    text::Paragraph p = paragraph("ar", "عمل", 500);
    const float left = engine.layout(p)->lines.front().left;
    p.text += "  ";
    const auto right_to_left = engine.layout(p);
    CHECK(right_to_left->lines.front().left == doctest::Approx(left));
    CHECK(first_glyph(*right_to_left).x < left);
    // A no-break space is part of the word before it.
    CHECK(engine.layout(paragraph("nl", "werk\u00A0", 500))->lines.front().width > word + 1);
}

TEST_CASE("lines stand where the style says, whatever fonts help out") {
    text::Engine engine(support::fonts());
    for (const char* tag : {"nl", "ar", "ti"}) {
        const auto plain = engine.layout(paragraph(tag, "112\n112\n112", 0));
        const auto mixed = engine.layout(paragraph(tag, "112\nعملٌّ ስራሕ ☎ Ångström\n112", 0));
        REQUIRE(plain->lines.size() == 3);
        REQUIRE(mixed->lines.size() == 3);
        CHECK(plain->height == mixed->height);
        std::set<text::FontIndex> fonts;
        for (const text::Glyph& glyph : mixed->glyphs) {
            fonts.insert(glyph.font);
        }
        CHECK(fonts.size() >= 3);
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(plain->lines[i].baseline == mixed->lines[i].baseline);
            CHECK(plain->lines[i].baseline == std::round(plain->lines[i].baseline));
        }
    }
}

TEST_CASE("the first font's ascent and descent stand in the middle of the line") {
    text::Engine engine(support::fonts());
    text::Paragraph p = paragraph("nl", "x", 0);
    p.size_px = 100;
    p.line_height_px = 200;
    // Noto Sans: 1.069 em above the baseline, 0.293 em below.
    CHECK(engine.layout(p)->lines.front().baseline == doctest::Approx(std::round((200 - 136.2) / 2 + 106.9)));
}

TEST_CASE("marks may leave the baseline, letters do not") {
    text::Engine engine(support::fonts());
    const auto layout = engine.layout(paragraph("ar", "أوّلًا", 0));
    CHECK(layout->unknown_glyphs == 0);
    const float baseline = layout->lines.front().baseline;
    CHECK(std::any_of(layout->glyphs.begin(), layout->glyphs.end(),
                      [baseline](const text::Glyph& glyph) { return glyph.y == baseline; }));
    for (const text::Glyph& glyph : layout->glyphs) {
        if (glyph.advance > 0) {
            CHECK(glyph.y == baseline);
        }
    }
}

TEST_CASE("the ink box holds what is drawn") {
    text::Engine engine(support::fonts());
    const auto layout = engine.layout(paragraph("ar", support::sample("ar").front(), 300));
    for (const text::Glyph& glyph : layout->glyphs) {
        const text::Bitmap bitmap = engine.rasterize(glyph.font, glyph.id, 0);
        if (bitmap.width == 0) {
            continue;
        }
        // A picture covers whole pixels: up to one more on each side.
        const float left = glyph.x + static_cast<float>(bitmap.left);
        const float top = glyph.y - static_cast<float>(bitmap.top);
        CHECK(left >= layout->ink.x - 1.01F);
        CHECK(top >= layout->ink.y - 1.01F);
        CHECK(left + static_cast<float>(bitmap.width) <= layout->ink.right() + 1.01F);
        CHECK(top + static_cast<float>(bitmap.height) <= layout->ink.bottom() + 1.01F);
    }
}

TEST_CASE("invisible characters have no glyph and are not missing") {
    text::Engine engine(support::fonts());
    const auto layout = engine.layout(paragraph("ar", "\u2066\u200E\u2069\u200F\u200B\u2067\u2069\u00AD", 0));
    CHECK(layout->glyphs.empty());
    CHECK(layout->unknown_glyphs == 0);
}

TEST_CASE("a character that no font has is counted and drawn as the empty box") {
    text::Engine engine(support::fonts());
    const auto layout = engine.layout(paragraph("nl", "a\u4E00b\u4E01", 0));
    CHECK(layout->unknown_glyphs == 2);
    REQUIRE(layout->glyphs.size() == 4);
    CHECK(layout->glyphs[1].id == 0);
    CHECK(layout->glyphs[1].advance > 0);
    CHECK(coverage_sum(engine.rasterize(layout->glyphs[1].font, 0, 0)) > 0);
    CHECK(layout->glyphs[2].id != 0);
}

TEST_CASE("a no-break hyphen looks like a hyphen") {
    text::Engine engine(support::fonts());
    for (const text::Weight weight : {text::Weight::regular, text::Weight::bold}) {
        text::Paragraph p = paragraph("ar", "\u20660\u20110\u2069", 0);
        p.weight = weight;
        const auto no_break = engine.layout(p);
        p.text = "\u20660-0\u2069";
        const auto plain = engine.layout(p);
        CHECK(no_break->unknown_glyphs == 0);
        REQUIRE(no_break->glyphs.size() == 3);
        REQUIRE(plain->glyphs.size() == 3);
        const text::Bitmap a = engine.rasterize(no_break->glyphs[1].font, no_break->glyphs[1].id, 0);
        const text::Bitmap b = engine.rasterize(plain->glyphs[1].font, plain->glyphs[1].id, 0);
        CHECK(a.width == b.width);
        CHECK(a.coverage == b.coverage);
    }
}

TEST_CASE("asking again gives the same object and computes nothing") {
    text::Engine engine(support::fonts());
    const text::Paragraph p = paragraph("nl", "Je hebt recht op een contract.", 300);
    CHECK(engine.layouts_computed() == 0);
    const auto first = engine.layout(p);
    CHECK(engine.layouts_computed() == 1);
    CHECK(engine.layout(p) == first);
    CHECK(engine.layouts_computed() == 1);

    // Whatever a paragraph has makes it another one.
    std::vector<text::Paragraph> others(9, p);
    others[0].text += "!";
    others[1].language = "de";
    others[2].direction = base::Direction::right_to_left;
    others[3].families = {"Noto Sans Ethiopic"};
    others[4].weight = text::Weight::bold;
    others[5].size_px += 0.5F;
    others[6].line_height_px += 1;
    others[7].width_px += 1;
    others[8].align = Align::end;
    for (std::size_t i = 0; i < others.size(); ++i) {
        CHECK(engine.layout(others[i]) != first);
        CHECK(engine.layouts_computed() == i + 2);
    }
    CHECK(engine.layout(p) == first);
    CHECK(engine.layouts_computed() == 10);
}

TEST_CASE("a remembered layout equals a fresh one, whatever was laid out in between") {
    text::Engine engine(support::fonts());
    std::vector<text::Paragraph> all;
    for (const char* tag : {"nl", "en", "uk", "ru", "ar", "ti"}) {
        for (const std::string& text : support::sample(tag)) {
            all.push_back(paragraph(tag, text, 420));
        }
    }
    for (const text::Paragraph& p : all) {
        engine.layout(p);
    }
    for (const text::Paragraph& p : all) {
        text::Engine fresh(support::fonts());
        const auto remembered = engine.layout(p);
        const auto computed = fresh.layout(p);
        REQUIRE(remembered->glyphs.size() == computed->glyphs.size());
        CHECK(remembered->lines == computed->lines);
        for (std::size_t i = 0; i < remembered->glyphs.size(); ++i) {
            CHECK(engine.font_name(remembered->glyphs[i].font) == fresh.font_name(computed->glyphs[i].font));
            CHECK(remembered->glyphs[i].id == computed->glyphs[i].id);
            CHECK(remembered->glyphs[i].x == computed->glyphs[i].x);
        }
    }
}

TEST_CASE("a quarter of a pixel moves the picture by a quarter of a pixel") {
    text::Engine engine(support::fonts());
    for (const char* tag : {"nl", "ar"}) {
        const auto layout = engine.layout(paragraph(tag, tag == std::string("nl") ? "g" : "ع", 0));
        const text::Glyph& glyph = first_glyph(*layout);
        const text::Bitmap at_zero = engine.rasterize(glyph.font, glyph.id, 0);
        for (int quarter = 1; quarter < 4; ++quarter) {
            const text::Bitmap moved = engine.rasterize(glyph.font, glyph.id, quarter);
            CHECK(center_of_ink(moved) - center_of_ink(at_zero) == doctest::Approx(quarter * 0.25).epsilon(0.02));
            CHECK(moved.top == at_zero.top);
            CHECK(coverage_sum(moved) == doctest::Approx(coverage_sum(at_zero)).epsilon(0.01));
            CHECK(moved.coverage.size() ==
                  static_cast<std::size_t>(moved.width) * static_cast<std::size_t>(moved.height));
        }
    }
}

TEST_CASE("a glyph without ink has an empty picture") {
    text::Engine engine(support::fonts());
    const auto layout = engine.layout(paragraph("nl", "a b", 0));
    const text::Bitmap space = engine.rasterize(layout->glyphs[1].font, layout->glyphs[1].id, 0);
    CHECK(space.width * space.height == 0);
    CHECK(space.coverage.empty());
}

TEST_CASE("processes forked after opening the fonts lay out text, one after the other") {
    const text::Fonts& opened = support::fonts();
    for (int round = 0; round < 2; ++round) {
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            text::Engine engine(opened);
            const auto layout = engine.layout(paragraph("ar", support::sample("ar").front(), 420));
            const bool drawn = coverage_sum(engine.rasterize(layout->glyphs[0].font, layout->glyphs[0].id, 0)) > 0;
            // No other thread may run: a session is locked in, and the next process is forked from its parent.
            std::ifstream status("/proc/self/status");
            std::string word;
            while (status >> word && word != "Threads:") {
            }
            int threads = 0;
            status >> threads;
            _exit(layout->lines.size() > 1 && layout->unknown_glyphs == 0 && drawn && threads == 1 ? 0 : 1);
        }
        int status = 0;
        REQUIRE(waitpid(child, &status, 0) == child);
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 0);
    }
}
