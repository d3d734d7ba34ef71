// The theme keeps its promises: contrast of every text role on every ground, and sizes of type.
#include "ui/theme.h"

#include "base/color.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

using session::Contrast;
using session::TextSize;
using ui::Accent;
using ui::Palette;
using ui::TextRole;

namespace {

constexpr std::array<std::pair<Contrast, const char*>, 4> themes{
    {{Contrast::standard, "standard"}, {Contrast::high, "high"}, {Contrast::dark, "dark"}, {Contrast::soft, "soft"}}};

std::vector<std::pair<std::string, const Accent*>> accents(const Palette& palette) {
    return {{"travel", &palette.travel}, {"rights", &palette.rights}, {"work", &palette.work},
            {"help", &palette.help},     {"young", &palette.young},   {"neutral", &palette.neutral}};
}

struct Pair {
    std::string name;
    base::Color ink;
    base::Color ground;
};

/// Every colour of text on every ground it may stand on.
std::vector<Pair> text_pairs(const Palette& p) {
    std::vector<Pair> pairs{{"ink on ground", p.ink, p.ground},
                            {"ink on chrome", p.ink, p.chrome},
                            {"ink on card", p.ink, p.card},
                            {"ink on water", p.ink, p.water},
                            {"ink on land", p.ink, p.land},
                            {"ink on abroad", p.ink, p.abroad},
                            {"ink_soft on ground", p.ink_soft, p.ground},
                            {"ink_soft on chrome", p.ink_soft, p.chrome},
                            {"ink_soft on card", p.ink_soft, p.card},
                            {"ink on mark", p.ink, p.mark},
                            {"ink_soft on mark", p.ink_soft, p.mark},
                            {"on_primary on primary", p.on_primary, p.primary},
                            {"danger_ink on danger_tint", p.danger_ink, p.danger_tint},
                            {"on_attract on attract_top", p.on_attract, p.attract_top},
                            {"on_attract on attract_bottom", p.on_attract, p.attract_bottom}};
    for (const auto& [name, accent] : accents(p)) {
        pairs.push_back({"ink on tint of " + name, p.ink, accent->tint});
        pairs.push_back({"on_strong on strong of " + name, p.on_strong, accent->strong});
    }
    return pairs;
}

}  // namespace

TEST_CASE("text reaches the theme's contrast on every ground") {
    for (const auto& [contrast, theme] : themes) {
        CAPTURE(theme);
        for (const Pair& pair : text_pairs(ui::palette(contrast))) {
            CAPTURE(pair.name);
            CHECK(base::contrast_ratio(pair.ink, pair.ground) >= ui::text_contrast(contrast));
        }
    }
    CHECK(ui::text_contrast(Contrast::standard) == 10.0);
    CHECK(ui::text_contrast(Contrast::dark) == 10.0);
    CHECK(ui::text_contrast(Contrast::soft) == 10.0);
    CHECK(ui::text_contrast(Contrast::high) == 20.0);
}

TEST_CASE("pictograms reach 4.5:1 on their tint, 20:1 in the high theme") {
    for (const auto& [contrast, theme] : themes) {
        CAPTURE(theme);
        const Palette& palette = ui::palette(contrast);
        const double least = contrast == Contrast::high ? 20.0 : ui::figure_contrast;
        for (const auto& [name, accent] : accents(palette)) {
            CAPTURE(name);
            CHECK(base::contrast_ratio(accent->figure, accent->tint) >= least);
            // The mark of a list of signs and the parts of a progress bar stand on the ground itself.
            CHECK(base::contrast_ratio(accent->figure, palette.ground) >= least);
        }
    }
    CHECK(ui::figure_contrast == 4.5);
}

TEST_CASE("borders can be seen where no tint shows an edge") {
    for (const auto& [contrast, theme] : themes) {
        CAPTURE(theme);
        const Palette& p = ui::palette(contrast);
        CHECK(base::contrast_ratio(p.danger_line, p.danger_tint) >= 3.0);
        CHECK(base::contrast_ratio(p.danger_line, p.ground) >= 3.0);
    }
    const Palette& high = ui::palette(Contrast::high);
    CHECK(base::contrast_ratio(high.line, high.ground) >= 20.0);
    CHECK(high.shadow.alpha == 0);
}

TEST_CASE("the gentle theme has neither white nor black") {
    const Palette& soft = ui::palette(Contrast::soft);
    for (const Pair& pair : text_pairs(soft)) {
        CAPTURE(pair.name);
        CHECK(base::contrast_ratio(pair.ink, pair.ground) <= 16.0);
    }
}

TEST_CASE("every name of an accent has its own") {
    using content::AccentName;
    const Palette& palette = ui::palette(Contrast::standard);
    const std::vector<std::pair<AccentName, const Accent*>> named{
        {AccentName::travel, &palette.travel},  {AccentName::arriving, &palette.arriving},
        {AccentName::rights, &palette.rights},  {AccentName::work, &palette.work},
        {AccentName::help, &palette.help},      {AccentName::young, &palette.young},
        {AccentName::wrong, &palette.wrong},    {AccentName::recovery, &palette.recovery},
        {AccentName::neutral, &palette.neutral}};
    for (const auto& [name, accent] : named) {
        CHECK(&palette.accent(name) == accent);
    }
}

TEST_CASE("capitals have the height that VVSG 2.0, 7.1-G gives each text size") {
    constexpr float capital = 0.714F;
    constexpr std::array<std::pair<float, float>, 4> heights{{{3.5F, 4.2F}, {4.8F, 5.6F}, {6.4F, 7.1F}, {8.5F, 9.0F}}};
    for (std::size_t i = 0; i < heights.size(); ++i) {
        const auto size = static_cast<TextSize>(i + 1);
        CAPTURE(i + 1);
        for (const TextRole role : {TextRole::body, TextRole::body_bold, TextRole::secondary}) {
            CAPTURE(static_cast<int>(role));
            CHECK(ui::em(role, size).value * capital >= heights[i].first);
            CHECK(ui::em(role, size).value * capital <= heights[i].second);
        }
        // Nothing is set smaller than body text but secondary lines and the controls of the frame.
        for (const TextRole role : {TextRole::lead, TextRole::heading, TextRole::tile_title, TextRole::title,
                                    TextRole::button, TextRole::figure, TextRole::clock, TextRole::greeting}) {
            CAPTURE(static_cast<int>(role));
            CHECK(ui::em(role, size) >= ui::em(TextRole::body, size));
        }
        CHECK(ui::em(TextRole::chrome, size).value * capital >= 3.5F);
    }
}

TEST_CASE("a larger text size makes no role smaller") {
    for (int role = 0; role <= static_cast<int>(TextRole::greeting); ++role) {
        CAPTURE(role);
        for (int size = 1; size < 4; ++size) {
            CHECK(ui::em(static_cast<TextRole>(role), static_cast<TextSize>(size + 1)) >=
                  ui::em(static_cast<TextRole>(role), static_cast<TextSize>(size)));
        }
        CHECK(ui::line_height_factor(static_cast<TextRole>(role)) > 0.8F);
    }
    CHECK(ui::is_bold(TextRole::body_bold));
    CHECK_FALSE(ui::is_bold(TextRole::body));
}

TEST_CASE("lengths keep the rules for targets") {
    CHECK(ui::length::target.value >= 12.7F);
    CHECK(ui::length::small_gap.value >= 2.54F);
    CHECK(ui::length::gap.value >= 2.54F);
}
