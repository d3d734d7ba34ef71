// Paragraph layout and glyph pictures: bidi, shaping, fallback and line breaking behind one small interface.
#pragma once

#include "base/direction.h"
#include "base/geometry.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace text {

enum class Weight { regular, bold };

/// Where the lines of a paragraph stand. `start` is the left in left-to-right text, the right in right-to-left text.
enum class Align { start, center, end };

/// Everything a layout depends on: two equal paragraphs look the same.
struct Paragraph {
    std::string text;  ///< UTF-8, NFC. '\n' ends a line. U+2066…U+2069 mark left-to-right spans (Latin fonts first).
    std::string language;                                        ///< BCP 47: chooses letter forms and line breaks
    base::Direction direction = base::Direction::left_to_right;  ///< base direction, never guessed from the text
    std::vector<std::string> families;                           ///< fonts in order; the first has the script
    Weight weight = Weight::regular;
    float size_px = 16;         ///< em
    float line_height_px = 22;  ///< distance of baselines: fixed, whatever the fallback fonts want
    float width_px = 0;         ///< lines break here; 0: only at '\n'
    Align align = Align::start;

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

/// A font at a size, as an index that stays valid for the engine's life.
using FontIndex = std::uint16_t;

/// One glyph at its place: the pen position on the baseline, px from the paragraph's top left corner.
struct Glyph {
    FontIndex font = 0;
    std::uint8_t level = 0;     ///< bidi embedding level: an odd one runs right to left
    std::uint32_t id = 0;       ///< glyph id in the font; never 0 unless the text holds a character no font has
    float x = 0;                ///< not rounded
    float y = 0;                ///< the baseline, a whole px unless the glyph is a mark shifted from it
    float advance = 0;          ///< px to the next glyph
    std::uint32_t cluster = 0;  ///< byte offset in the text of the first byte it stands for

    friend bool operator==(const Glyph&, const Glyph&) = default;
};

struct Line {
    std::uint32_t begin = 0;  ///< first byte
    std::uint32_t end = 0;    ///< one past the last byte
    float left = 0;           ///< px, of the words without trailing spaces
    float width = 0;          ///< px, of the words without trailing spaces
    float baseline = 0;       ///< px from the top, whole
    std::uint32_t first_glyph = 0;
    std::uint32_t glyph_count = 0;
    bool hyphenated = false;  ///< ends in a hyphen that the text does not have

    friend bool operator==(const Line&, const Line&) = default;
};

/// A finished, immutable layout.
struct Layout {
    std::vector<Line> lines;
    std::vector<Glyph> glyphs;  ///< visual order, left to right, line by line; invisible characters have none
    float width = 0;            ///< px, of the widest line
    float height = 0;           ///< px, lines × line height
    base::Rect ink;             ///< px, box of everything drawn; may reach outside width × height
    int unknown_glyphs = 0;     ///< characters that no font of the chain has

    friend bool operator==(const Layout&, const Layout&) = default;
};

/// The coverage picture of one glyph: 8-bit rows, top down.
struct Bitmap {
    int width = 0;
    int height = 0;
    int left = 0;  ///< px from the pen position to the left column
    int top = 0;   ///< px from the baseline up to the top row's upper edge
    std::vector<std::uint8_t> coverage;
};

/// Font files opened and scanned once. Holds no threads and no locks, so a process may fork after it was made.
class Fonts {
 public:
    /// Opens every file; an error names the file that is missing or is no font.
    static base::Result<Fonts> open(const std::vector<std::filesystem::path>& files);
    ~Fonts();
    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) noexcept;
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    /// Whether a family of this name was opened.
    [[nodiscard]] bool has_family(std::string_view family) const;

 private:
    friend class Engine;
    class Implementation;
    explicit Fonts(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

/// Lays out paragraphs and draws glyphs. One per process, made after the fork. Not thread-safe.
class Engine {
 public:
    /// The fonts must live longer.
    explicit Engine(const Fonts& fonts);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// The layout of a paragraph. Remembered: asking again is a look-up and gives the same object.
    std::shared_ptr<const Layout> layout(const Paragraph& paragraph);

    /// The picture of a glyph, its pen position `quarter` quarters (0..3) of a pixel right of a whole pixel.
    Bitmap rasterize(FontIndex font, std::uint32_t glyph, int quarter);

    /// Family and weight of a font, for dumps: "Noto Sans Arabic Bold".
    [[nodiscard]] std::string font_name(FontIndex font) const;

    /// How many layouts were really computed, not found in the cache: a frame without change adds none.
    [[nodiscard]] std::uint64_t layouts_computed() const;

    /// Byte offsets at which a line of this paragraph may begin (Pango's line opportunities), ascending, without 0.
    [[nodiscard]] std::vector<std::uint32_t> line_opportunities(const Paragraph& paragraph);

 private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace text
