#include "text/engine.h"

#include "text/font_map.h"
#include "text/fonts_implementation.h"
#include "text/layout_cache.h"
#include "text/rasterizer.h"
#include "text/typesetter.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace text {
namespace {

// A screen of text is some 100 kB of glyphs: room for every page of a visit.
constexpr std::size_t cache_bytes = std::size_t{8} * 1024 * 1024;

constexpr float units_per_px = 1024;

}  // namespace

class Engine::Implementation {
 public:
    explicit Implementation(const std::vector<FontFace>& faces) : fonts(faces), typesetter(fonts), cache(cache_bytes) {}

    FontMap fonts;
    Typesetter typesetter;
    Rasterizer rasterizer;
    LayoutCache cache;
    std::uint64_t computed = 0;
};

Engine::Engine(const Fonts& fonts)
    : m_implementation(std::make_unique<Implementation>(fonts.m_implementation->faces)) {}
Engine::~Engine() = default;

std::shared_ptr<const Layout> Engine::layout(const Paragraph& paragraph) {
    Implementation& engine = *m_implementation;
    if (std::shared_ptr<const Layout> found = engine.cache.find(paragraph)) {
#ifndef NDEBUG
        // A remembered layout that differs from a fresh one means that something it depends on is not in Paragraph.
        if (*found != engine.typesetter.layout(paragraph)) {
            std::fputs("text: a remembered layout differs from a fresh one\n", stderr);
            std::abort();
        }
#endif
        return found;
    }
    auto fresh = std::make_shared<const Layout>(engine.typesetter.layout(paragraph));
    ++engine.computed;
    engine.cache.add(paragraph, fresh);
    return fresh;
}

Bitmap Engine::rasterize(FontIndex font, std::uint32_t glyph, int quarter) {
    const SizedFont& sized = m_implementation->fonts.font(font);
    return m_implementation->rasterizer.draw(*sized.face, static_cast<float>(sized.units) / units_per_px, glyph,
                                             quarter);
}

std::string Engine::font_name(FontIndex font) const {
    const FontFace& face = *m_implementation->fonts.font(font).face;
    return face.family() + (face.weight() == Weight::bold ? " Bold" : " Regular");
}

std::uint64_t Engine::layouts_computed() const {
    return m_implementation->computed;
}

std::vector<std::uint32_t> Engine::line_opportunities(const Paragraph& paragraph) {
    return m_implementation->typesetter.line_opportunities(paragraph);
}

}  // namespace text
