#include "text/rasterizer.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <new>
#include <unordered_map>

namespace text {
namespace {

// FreeType counts in 26.6 fixed point: 64 units a pixel.
constexpr float units_per_px = 64;
constexpr FT_Pos units_per_quarter = 16;

}  // namespace

class Rasterizer::Implementation {
 public:
    Implementation() {
        if (FT_Init_FreeType(&library) != 0) {
            throw std::bad_alloc();  // the only reason for which this fails
        }
    }
    // Frees the faces too.
    ~Implementation() { FT_Done_FreeType(library); }
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;

    /// Null when FreeType cannot read what HarfBuzz could.
    FT_Face face_of(const FontFace& face) {
        const auto [position, is_new] = faces.try_emplace(&face, nullptr);
        if (is_new) {
            const auto bytes = face.bytes();
            FT_New_Memory_Face(library, bytes.data(), static_cast<FT_Long>(bytes.size()), 0, &position->second);
        }
        return position->second;
    }

    FT_Library library = nullptr;
    std::unordered_map<const FontFace*, FT_Face> faces;
};

Rasterizer::Rasterizer() : m_implementation(std::make_unique<Implementation>()) {}
Rasterizer::~Rasterizer() = default;

Bitmap Rasterizer::draw(const FontFace& font_face, float size_px, std::uint32_t glyph, int quarter) {
    FT_Face face = m_implementation->face_of(font_face);
    if (face == nullptr) {
        return {};
    }
    const auto size = static_cast<FT_F26Dot6>(std::lround(size_px * units_per_px));
    // 72 dots an inch make a point a pixel.
    if (FT_Set_Char_Size(face, size, size, 72, 72) != 0 ||
        FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) {
        return {};
    }
    FT_GlyphSlot slot = face->glyph;
    FT_Outline_Translate(&slot->outline, std::clamp(quarter, 0, 3) * units_per_quarter, 0);
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) {
        return {};
    }
    const FT_Bitmap& picture = slot->bitmap;
    Bitmap bitmap;
    bitmap.width = static_cast<int>(picture.width);
    bitmap.height = static_cast<int>(picture.rows);
    bitmap.left = slot->bitmap_left;
    bitmap.top = slot->bitmap_top;
    bitmap.coverage.reserve(static_cast<std::size_t>(picture.width) * picture.rows);
    for (unsigned int row = 0; row < picture.rows; ++row) {
        const unsigned char* first = picture.buffer + static_cast<std::ptrdiff_t>(row) * picture.pitch;
        bitmap.coverage.insert(bitmap.coverage.end(), first, first + picture.width);
    }
    return bitmap;
}

}  // namespace text
