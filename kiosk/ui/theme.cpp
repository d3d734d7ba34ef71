#include "ui/theme.h"

#include <array>
#include <cstddef>

namespace ui {
namespace {

using base::rgb;

constexpr Palette standard{
    .ground = rgb(0xF6F3EC),
    .chrome = rgb(0xFBF9F4),
    .card = rgb(0xFFFFFF),
    .line = rgb(0xDDD6C8),
    .ink = rgb(0x14213D),
    .ink_soft = rgb(0x2B3750),
    .primary = rgb(0x14213D),
    .on_primary = rgb(0xFFFFFF),
    .on_strong = rgb(0xFFFFFF),
    .danger_tint = rgb(0xFBE3E1),
    .danger_ink = rgb(0x5C0D0A),
    .danger_line = rgb(0xA8201A),
    .mark = rgb(0xFBEBC8),
    .mark_line = rgb(0xB87A12),
    .water = rgb(0xD5E6F3),
    .land = rgb(0xFDFBF5),
    .abroad = rgb(0xEFEBE1),
    .coast = rgb(0x8A9BAE),
    .shadow = {60, 48, 24, 40},
    .attract_top = rgb(0x16365B),
    .attract_bottom = rgb(0x123F6B),
    .on_attract = rgb(0xFFFFFF),
    .travel = {rgb(0xFCEBD2), rgb(0x8A4B00), rgb(0x5C3200)},
    .arriving = {rgb(0xF4EFCF), rgb(0x665800), rgb(0x453C00)},
    .rights = {rgb(0xDDE9F7), rgb(0x1D4E89), rgb(0x173F70)},
    .work = {rgb(0xD8EFEC), rgb(0x0B5F5A), rgb(0x07433F)},
    .help = {rgb(0xE0F0DC), rgb(0x2E6B2F), rgb(0x1C481D)},
    .young = {rgb(0xEBE2F7), rgb(0x5B3A8E), rgb(0x4A2F75)},
    .wrong = {rgb(0xE0E5F3), rgb(0x39457F), rgb(0x2E3868)},
    .recovery = {rgb(0xF7E2EC), rgb(0x8A2C5E), rgb(0x661F45)},
    .neutral = {rgb(0xEDE8DC), rgb(0x4A4434), rgb(0x14213D)},
};

// Black and white only where there is text: no other pair reaches 20:1. Borders take over what tints did.
constexpr Accent high_accent{rgb(0xFFFFFF), rgb(0x000000), rgb(0x000000)};
constexpr Palette high{
    .ground = rgb(0xFFFFFF),
    .chrome = rgb(0xFFFFFF),
    .card = rgb(0xFFFFFF),
    .line = rgb(0x000000),
    .ink = rgb(0x000000),
    .ink_soft = rgb(0x000000),
    .primary = rgb(0x000000),
    .on_primary = rgb(0xFFFFFF),
    .on_strong = rgb(0xFFFFFF),
    .danger_tint = rgb(0xFFFFFF),
    .danger_ink = rgb(0x000000),
    .danger_line = rgb(0xC00000),
    .mark = rgb(0xFFFFFF),
    .mark_line = rgb(0x000000),
    .water = rgb(0xFFFFFF),
    .land = rgb(0xFFFFFF),
    .abroad = rgb(0xFFFFFF),
    .coast = rgb(0x000000),
    .shadow = {0, 0, 0, 0},
    .attract_top = rgb(0x000000),
    .attract_bottom = rgb(0x000000),
    .on_attract = rgb(0xFFFFFF),
    .travel = high_accent,
    .arriving = high_accent,
    .rights = high_accent,
    .work = high_accent,
    .help = high_accent,
    .young = high_accent,
    .wrong = high_accent,
    .recovery = high_accent,
    .neutral = high_accent,
};

constexpr Palette dark{
    .ground = rgb(0x10141C),
    .chrome = rgb(0x171C26),
    .card = rgb(0x1C222E),
    .line = rgb(0x4A5364),
    .ink = rgb(0xF7F4EC),
    .ink_soft = rgb(0xDAD9D4),
    .primary = rgb(0xF4E3BE),
    .on_primary = rgb(0x10141C),
    .on_strong = rgb(0x10141C),
    .danger_tint = rgb(0x3A0F0E),
    .danger_ink = rgb(0xFFE9E6),
    .danger_line = rgb(0xFF8A80),
    .mark = rgb(0x33280C),
    .mark_line = rgb(0xF0C766),
    .water = rgb(0x13263C),
    .land = rgb(0x262C38),
    .abroad = rgb(0x181D27),
    .coast = rgb(0x5C6B80),
    .shadow = {0, 0, 0, 0},
    .attract_top = rgb(0x0B1626),
    .attract_bottom = rgb(0x12263F),
    .on_attract = rgb(0xFFFFFF),
    .travel = {rgb(0x3A2A10), rgb(0xFFC978), rgb(0xFFD591)},
    .arriving = {rgb(0x33300F), rgb(0xE6D873), rgb(0xECE08E)},
    .rights = {rgb(0x14294A), rgb(0x9CC6FF), rgb(0xB4D4FF)},
    .work = {rgb(0x0E322F), rgb(0x7FD6CE), rgb(0x96E0D9)},
    .help = {rgb(0x17331A), rgb(0x9ADB98), rgb(0xADE3AB)},
    .young = {rgb(0x2C2145), rgb(0xCDB5F5), rgb(0xD8C5F8)},
    .wrong = {rgb(0x20284A), rgb(0xB3BFF5), rgb(0xC3CCF8)},
    .recovery = {rgb(0x42182E), rgb(0xF5AACB), rgb(0xF8BED7)},
    .neutral = {rgb(0x2C3240), rgb(0xDDD6C8), rgb(0xE6E0D4)},
};

// The gentle theme keeps text at 10:1 but takes the glare away: no white, no black.
constexpr Palette soft{
    .ground = rgb(0xE4DECF),
    .chrome = rgb(0xE9E3D5),
    .card = rgb(0xEDE8DC),
    .line = rgb(0xB9AF9A),
    .ink = rgb(0x1B2438),
    .ink_soft = rgb(0x1F293D),
    .primary = rgb(0x26304A),
    .on_primary = rgb(0xF1EDE2),
    .on_strong = rgb(0xF1EDE2),
    .danger_tint = rgb(0xEFDAD3),
    .danger_ink = rgb(0x4E0C0A),
    .danger_line = rgb(0x8E2A24),
    .mark = rgb(0xEBDFBE),
    .mark_line = rgb(0x8F6A1C),
    .water = rgb(0xD3DDE0),
    .land = rgb(0xEDE8DC),
    .abroad = rgb(0xE0DACB),
    .coast = rgb(0x8A9296),
    .shadow = {60, 48, 24, 24},
    .attract_top = rgb(0x1B3147),
    .attract_bottom = rgb(0x23384C),
    .on_attract = rgb(0xF1EDE2),
    .travel = {rgb(0xEBDCC0), rgb(0x704000), rgb(0x4A2A04)},
    .arriving = {rgb(0xE2DDBB), rgb(0x544900), rgb(0x383100)},
    .rights = {rgb(0xD5DEE9), rgb(0x1D4878), rgb(0x15355C)},
    .work = {rgb(0xCFE2DE), rgb(0x0B524E), rgb(0x083B38)},
    .help = {rgb(0xD6E3D0), rgb(0x295C2A), rgb(0x193F1A)},
    .young = {rgb(0xE0D8EA), rgb(0x523580), rgb(0x3F2966)},
    .wrong = {rgb(0xD6DAE8), rgb(0x343F73), rgb(0x273058)},
    .recovery = {rgb(0xEBD7E0), rgb(0x762650), rgb(0x521A38)},
    .neutral = {rgb(0xDBD4C4), rgb(0x453F31), rgb(0x26304A)},
};

/// Em in millimetres by text size. Capitals of body text: 3.9, 5.3, 6.7 and 8.8 mm.
struct Ems {
    TextRole role;
    std::array<float, 4> mm;
};
constexpr std::array<Ems, 12> ems{{
    {TextRole::body, {5.5F, 7.4F, 9.4F, 12.3F}},
    {TextRole::body_bold, {5.5F, 7.4F, 9.4F, 12.3F}},
    // The least capital height of a size is kept here too: 3.5, 4.8, 6.4 and 8.5 mm.
    {TextRole::secondary, {5.0F, 6.75F, 9.0F, 11.95F}},
    {TextRole::lead, {7.4F, 9.4F, 11.0F, 13.4F}},
    {TextRole::heading, {7.0F, 9.0F, 10.8F, 13.2F}},
    {TextRole::tile_title, {7.6F, 9.8F, 11.4F, 13.6F}},
    {TextRole::title, {10.4F, 13.4F, 14.6F, 16.0F}},
    {TextRole::button, {6.6F, 8.4F, 10.0F, 12.6F}},
    {TextRole::chrome, {5.4F, 6.8F, 7.4F, 8.2F}},
    {TextRole::figure, {15.0F, 18.5F, 20.0F, 22.0F}},
    {TextRole::clock, {70.0F, 70.0F, 70.0F, 70.0F}},
    {TextRole::greeting, {24.0F, 26.0F, 27.0F, 28.0F}},
}};

}  // namespace

const Accent& Palette::accent(content::AccentName name) const {
    switch (name) {
        case content::AccentName::travel:
            return travel;
        case content::AccentName::arriving:
            return arriving;
        case content::AccentName::rights:
            return rights;
        case content::AccentName::work:
            return work;
        case content::AccentName::help:
            return help;
        case content::AccentName::young:
            return young;
        case content::AccentName::wrong:
            return wrong;
        case content::AccentName::recovery:
            return recovery;
        case content::AccentName::neutral:
            break;
    }
    return neutral;
}

const Palette& palette(session::Contrast contrast) {
    switch (contrast) {
        case session::Contrast::high:
            return high;
        case session::Contrast::dark:
            return dark;
        case session::Contrast::soft:
            return soft;
        case session::Contrast::standard:
            break;
    }
    return standard;
}

double text_contrast(session::Contrast contrast) {
    return contrast == session::Contrast::high ? 20.0 : 10.0;
}

base::Mm em(TextRole role, session::TextSize size) {
    for (const Ems& entry : ems) {
        if (entry.role == role) {
            return base::Mm{entry.mm[static_cast<std::size_t>(size) - 1]};
        }
    }
    return {};
}

bool is_bold(TextRole role) {
    return role != TextRole::body && role != TextRole::secondary && role != TextRole::lead;
}

float line_height_factor(TextRole role) {
    switch (role) {
        case TextRole::title:
        case TextRole::tile_title:
        case TextRole::heading:
        case TextRole::figure:
        case TextRole::clock:
        case TextRole::greeting:
        case TextRole::button:
        case TextRole::chrome:
            return 0.88F;
        case TextRole::body:
        case TextRole::body_bold:
        case TextRole::lead:
        case TextRole::secondary:
            break;
    }
    return 1.0F;
}

}  // namespace ui
