#include "ui/glyph_atlas.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace ui {
namespace {

constexpr int page_size = 1024;
constexpr std::size_t most_pages = 6;
constexpr int gutter = 1;
constexpr int white_patch = 4;

AtlasPage empty_page() {
    AtlasPage page;
    page.size = page_size;
    page.coverage.assign(static_cast<std::size_t>(page_size) * page_size, 0);
    page.dirty_bottom = page_size;
    return page;
}

/// Coverage of a shadow at a signed distance (px) from the edge of the shape, inside negative.
float shadow_coverage(float distance, float blur) {
    const float t = std::clamp((blur - distance) / (2 * blur), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

}  // namespace

GlyphAtlas::GlyphAtlas(text::Engine& engine) : m_engine(engine) {
    clear();
}

void GlyphAtlas::clear() {
    m_glyphs.clear();
    m_shadows.clear();
    m_pages.clear();
    m_pages.push_back(empty_page());
    for (int y = 0; y < white_patch; ++y) {
        std::fill_n(m_pages[0].coverage.begin() + static_cast<std::ptrdiff_t>(y) * page_size, white_patch,
                    std::uint8_t{255});
    }
    m_shelf_x = white_patch + gutter;
    m_shelf_y = 0;
    m_shelf_height = white_patch;
    ++m_generation;
}

void GlyphAtlas::begin_frame() {
    if (m_pages.size() > most_pages) {
        clear();
    }
}

base::Point GlyphAtlas::white() const {
    const float middle = white_patch / 2.0F / page_size;
    return {middle, middle};
}

AtlasSlot GlyphAtlas::place(int width, int height, const std::vector<std::uint8_t>& coverage) {
    AtlasSlot slot;
    if (width <= 0 || height <= 0 || width > page_size || height > page_size) {
        return slot;
    }
    if (m_shelf_x + width > page_size) {
        m_shelf_y += m_shelf_height + gutter;
        m_shelf_x = 0;
        m_shelf_height = 0;
    }
    if (m_shelf_y + height > page_size) {
        m_pages.push_back(empty_page());
        m_shelf_x = 0;
        m_shelf_y = 0;
        m_shelf_height = 0;
    }
    AtlasPage& page = m_pages.back();
    for (int y = 0; y < height; ++y) {
        std::copy_n(coverage.begin() + static_cast<std::ptrdiff_t>(y) * width, width,
                    page.coverage.begin() + static_cast<std::ptrdiff_t>(m_shelf_y + y) * page_size + m_shelf_x);
    }
    const bool clean = page.dirty_top >= page.dirty_bottom;
    page.dirty_top = clean ? m_shelf_y : std::min(page.dirty_top, m_shelf_y);
    page.dirty_bottom = clean ? m_shelf_y + height : std::max(page.dirty_bottom, m_shelf_y + height);

    constexpr float scale = 1.0F / page_size;
    slot.page = static_cast<std::uint32_t>(m_pages.size() - 1);
    slot.u0 = static_cast<float>(m_shelf_x) * scale;
    slot.v0 = static_cast<float>(m_shelf_y) * scale;
    slot.u1 = static_cast<float>(m_shelf_x + width) * scale;
    slot.v1 = static_cast<float>(m_shelf_y + height) * scale;
    slot.width = width;
    slot.height = height;
    m_shelf_x += width + gutter;
    m_shelf_height = std::max(m_shelf_height, height);
    return slot;
}

const AtlasSlot& GlyphAtlas::glyph(text::FontIndex font, std::uint32_t id, int quarter) {
    const std::uint64_t key = (std::uint64_t{font} << 40U) | (std::uint64_t{id} << 8U) | static_cast<unsigned>(quarter);
    const auto found = m_glyphs.find(key);
    if (found != m_glyphs.end()) {
        return found->second;
    }
    const text::Bitmap bitmap = m_engine.rasterize(font, id, quarter);
    AtlasSlot slot = place(bitmap.width, bitmap.height, bitmap.coverage);
    slot.left = bitmap.left;
    slot.top = bitmap.top;
    return m_glyphs.emplace(key, slot).first->second;
}

const AtlasSlot& GlyphAtlas::shadow(int radius, int blur) {
    const auto found = m_shadows.find({radius, blur});
    if (found != m_shadows.end()) {
        return found->second;
    }
    const int side = 2 * (radius + blur) + 1;
    std::vector<std::uint8_t> coverage(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    const float middle = static_cast<float>(side) / 2;
    const float half = middle - static_cast<float>(blur);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            // Signed distance to a rounded square, the usual way: corner circles of the given radius.
            const float r = static_cast<float>(radius);
            const float dx = std::abs(static_cast<float>(x) + 0.5F - middle) - (half - r);
            const float dy = std::abs(static_cast<float>(y) + 0.5F - middle) - (half - r);
            const float outside = std::hypot(std::max(dx, 0.0F), std::max(dy, 0.0F));
            const float distance = outside + std::min(std::max(dx, dy), 0.0F) - r;
            coverage[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x)] =
                static_cast<std::uint8_t>(std::lround(255 * shadow_coverage(distance, static_cast<float>(blur))));
        }
    }
    return m_shadows.emplace(std::pair{radius, blur}, place(side, side, coverage)).first->second;
}

}  // namespace ui
