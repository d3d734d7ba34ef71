// The opened faces as Pango wants them: fonts at a size, an explicit order of fallback. Internal to text.
#pragma once

#include "text/engine.h"
#include "text/font_face.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

// Pango's own names, declared here so that its headers stay out of ours.
using PangoFont = struct _PangoFont;        // NOLINT(bugprone-reserved-identifier)
using PangoContext = struct _PangoContext;  // NOLINT(bugprone-reserved-identifier)

namespace text {

/// A face at a size. `index` counts from 0 in the order of first use.
struct SizedFont {
    const FontFace* face = nullptr;
    int units = 0;  ///< em in 1/1024 px, Pango's unit
    PangoFont* font = nullptr;
};

/// A Pango font map over these faces alone. Fontconfig is not asked: it would read the system's settings in a thread of
/// its own, and which font draws a phone number must not depend on what else is installed.
class FontMap {
 public:
    /// The faces must live longer.
    explicit FontMap(const std::vector<FontFace>& faces);
    ~FontMap();
    FontMap(const FontMap&) = delete;
    FontMap& operator=(const FontMap&) = delete;

    /// A new context that finds its fonts here; the caller owns the reference, and must drop it before this dies.
    [[nodiscard]] PangoContext* create_context() const;

    /// The number of a font that came out of this map.
    [[nodiscard]] static FontIndex index_of(PangoFont* font);
    /// The font with a number that came out of this map.
    [[nodiscard]] const SizedFont& font(FontIndex index) const;

    /// The faces to try for these families (comma-separated), in order: the named ones, Noto Sans, Noto Sans Symbols2,
    /// then every other; one face a family, of this weight when there is one.
    [[nodiscard]] std::vector<const FontFace*> chain(const std::string& families, Weight weight) const;

    /// The font of this face and size; made on first use.
    PangoFont* sized(const FontFace& face, int units);

    class Implementation;

 private:
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace text
