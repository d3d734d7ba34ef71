// Design values with names and reasons: colours by role, lengths in millimetres, type sizes.
#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "content/model.h"
#include "session/state.h"

#include <string_view>

namespace ui {

/// The colours of one section: a pictogram on its tint, and a filled shape with white signs on it.
struct Accent {
    base::Color tint;    ///< ground of pictogram circles and tinted boxes; ink on it reaches the theme's text contrast
    base::Color figure;  ///< pictograms on the tint, ≥ 4.5:1
    base::Color strong;  ///< filled shapes that carry `on_strong` text at the theme's text contrast
};

/// Colours by role. Every text role reaches the theme's contrast on every ground it may stand on; a test computes it.
struct Palette {
    base::Color ground;      ///< behind everything
    base::Color chrome;      ///< header and footer
    base::Color card;        ///< cards and tiles
    base::Color line;        ///< borders, and the parts of a progress bar still to come
    base::Color ink;         ///< text
    base::Color ink_soft;    ///< secondary text
    base::Color primary;     ///< the one filled button of a screen
    base::Color on_primary;  ///< text on it
    base::Color on_strong;   ///< text on an accent's `strong`
    base::Color danger_tint;
    base::Color danger_ink;  ///< text on danger_tint
    base::Color danger_line;
    base::Color mark;       ///< behind words that were looked for; ink and ink_soft on it reach the text contrast
    base::Color mark_line;  ///< below them
    base::Color water;      ///< of a map; text stands on it and on `land`
    base::Color land;
    base::Color abroad;       ///< land that is not on the map's subject
    base::Color coast;        ///< edges of land, and borders
    base::Color shadow;       ///< with alpha
    base::Color attract_top;  ///< the attract screen is a gradient
    base::Color attract_bottom;
    base::Color on_attract;
    Accent travel;
    Accent arriving;
    Accent rights;
    Accent work;
    Accent help;
    Accent young;
    Accent wrong;
    Accent recovery;
    Accent neutral;  ///< where no section speaks

    [[nodiscard]] const Accent& accent(content::AccentName name) const;
};

/// The palette of a contrast theme.
const Palette& palette(session::Contrast contrast);

/// The least contrast of text in a theme: 10:1, and 20:1 in the high contrast theme (VVSG 2.0, 7.1-C).
double text_contrast(session::Contrast contrast);

/// The least contrast of a pictogram against its ground, and of a control's border in the high theme.
constexpr double figure_contrast = 4.5;

/// What a piece of text is, which decides its size and weight.
enum class TextRole {
    body,
    body_bold,
    lead,
    secondary,
    heading,
    tile_title,
    title,
    button,
    chrome,
    figure,
    clock,
    greeting
};

/// Em in millimetres of a role at a text size. Body capitals are 0.714 em in Noto Sans.
base::Mm em(TextRole role, session::TextSize size);

/// Whether a role is set in bold.
bool is_bold(TextRole role);

/// How much the line height of a role differs from that of body text: titles are tighter.
float line_height_factor(TextRole role);

// A code for cameras is black on white in every theme: readers need the contrast, and some know no light on dark.
constexpr base::Color code_dark = base::rgb(0x000000);
constexpr base::Color code_light = base::rgb(0xFFFFFF);

// Lengths, in millimetres on the glass.
namespace length {
using namespace base::literals;
constexpr base::Mm page_margin = 9_mm;
constexpr base::Mm gap = 6_mm;  ///< between cards and between paragraphs
constexpr base::Mm small_gap =
    3_mm;  ///< between a title and its line; least gap of targets is 2.54 mm (VVSG 2.0, 7.2-I)
constexpr base::Mm card_padding = 8_mm;
constexpr base::Mm card_radius = 7.5_mm;
constexpr base::Mm button_radius = 6_mm;
constexpr base::Mm border = 0.5_mm;
constexpr base::Mm target = 18_mm;  ///< least height of what can be touched; the rule is 12.7 mm (VVSG 2.0, 7.2-I)
constexpr base::Mm header_height = 33_mm;  ///< portrait
constexpr base::Mm footer_height = 42_mm;  ///< portrait
constexpr base::Mm rail_width = 50_mm;     ///< landscape: the footer's buttons stand beside the page
constexpr base::Mm landscape_header_height = 27_mm;
constexpr base::Mm low_panel = 180_mm;  ///< a landscape screen lower than this, as of 12 inches, has no height to spare
constexpr base::Mm pictogram = 32_mm;   ///< circle on tiles and titles
constexpr base::Mm pictogram_small = 25_mm;  ///< circle on cards
constexpr base::Mm code_module =
    1.4_mm;  ///< least side of a code's module: a telephone 50 cm away still sees each (0.16 degrees)
constexpr base::Mm code_side = 50_mm;        ///< least side of a whole code: a tenth of the distance
constexpr base::Mm code_most_side = 110_mm;  ///< larger ones do not fit into a camera held near
}  // namespace length

}  // namespace ui
