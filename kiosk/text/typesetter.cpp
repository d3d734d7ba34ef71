#include "text/typesetter.h"

#include "text/font_families.h"
#include "text/short_words.h"
#include "text/spans.h"
#include "text/utf8.h"

#include <hb.h>
#include <pango/pango.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>

namespace text {
namespace {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};

struct FreeDescription {
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};

struct UnrefAttributes {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};

float px(int units) {
    return static_cast<float>(units) / PANGO_SCALE;
}

int units(float px) {
    return static_cast<int>(std::lround(px * PANGO_SCALE));
}

std::string joined(const std::vector<std::string>& families) {
    std::string list;
    for (const std::string& family : families) {
        list += family + ",";
    }
    return list + std::string(latin_family) + "," + std::string(symbol_family);
}

/// Grows from nothing to the box of everything added.
class Bounds {
 public:
    void add(float left, float top, float right, float bottom) {
        if (right <= left || bottom <= top) {
            return;
        }
        m_left = std::min(m_left, left);
        m_top = std::min(m_top, top);
        m_right = std::max(m_right, right);
        m_bottom = std::max(m_bottom, bottom);
    }

    [[nodiscard]] base::Rect rect() const {
        return m_right > m_left ? base::Rect{m_left, m_top, m_right - m_left, m_bottom - m_top} : base::Rect{};
    }

 private:
    float m_left = std::numeric_limits<float>::max();
    float m_top = std::numeric_limits<float>::max();
    float m_right = std::numeric_limits<float>::lowest();
    float m_bottom = std::numeric_limits<float>::lowest();
};

/// The share of the free room that stands left of a line.
float free_room_on_the_left(Align align, base::Direction direction) {
    if (align == Align::center) {
        return 0.5F;
    }
    const bool at_left = (align == Align::start) == (direction == base::Direction::left_to_right);
    return at_left ? 0.0F : 1.0F;
}

/// Whether words of this script are divided with a hyphen. Those of others (Arabic, Ethiopic) never are.
bool takes_hyphens(GUnicodeScript script) {
    return script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_CYRILLIC;
}

/// What no hyphen may be put into: words of scripts that have none, and addresses, to which it would seem to belong.
std::vector<ByteRange> without_hyphens(const std::string& utf8) {
    std::vector<ByteRange> ranges = left_to_right_spans(utf8);
    const char* const text = utf8.c_str();
    const auto offset = [&](const char* at) { return static_cast<std::uint32_t>(at - text); };
    for (const char* at = text; *at != '\0';) {
        if (*at == ' ' || *at == '\n') {
            ++at;
            continue;
        }
        const char* const begin = at;
        bool is_divided = true;
        for (; *at != '\0' && *at != ' ' && *at != '\n'; at = g_utf8_next_char(at)) {
            const gunichar c = g_utf8_get_char(at);
            is_divided =
                is_divided && c != '@' && (g_unichar_isalpha(c) == FALSE || takes_hyphens(g_unichar_get_script(c)));
        }
        const std::string_view word(begin, static_cast<std::size_t>(at - begin));
        if (!is_divided || word.find("//") != std::string_view::npos || word.starts_with("www.")) {
            ranges.push_back({offset(begin), offset(at)});
        }
    }
    return ranges;
}

/// Glyphs of one line as Pango set them, the pen starting at 0; their y is relative to the baseline.
struct RawLine {
    std::vector<Glyph> words;    ///< visual order
    std::vector<Glyph> hanging;  ///< the spaces after the last word, visual order
    float words_width = 0;
    float hanging_width = 0;
    bool hyphenated = false;
};

RawLine read_line(const PangoLayoutLine& line, std::uint32_t words_end, int& unknown) {
    RawLine raw;
    for (const GSList* item = line.runs; item != nullptr; item = item->next) {
        const auto& run = *static_cast<const PangoLayoutRun*>(item->data);
        const PangoGlyphString& glyphs = *run.glyphs;
        raw.hyphenated = raw.hyphenated || (run.item->analysis.flags & PANGO_ANALYSIS_FLAG_NEED_HYPHEN) != 0;
        for (int i = 0; i < glyphs.num_glyphs; ++i) {
            const PangoGlyphInfo& info = glyphs.glyphs[i];
            Glyph glyph;
            glyph.cluster = static_cast<std::uint32_t>(run.item->offset + glyphs.log_clusters[i]);
            glyph.level = run.item->analysis.level;
            glyph.advance = px(info.geometry.width);
            const bool is_hanging = glyph.cluster >= words_end;
            float& pen = is_hanging ? raw.hanging_width : raw.words_width;
            glyph.x = pen + px(info.geometry.x_offset);
            glyph.y = px(info.geometry.y_offset);
            pen += glyph.advance;
            if (info.glyph == PANGO_GLYPH_EMPTY || run.item->analysis.font == nullptr) {
                continue;
            }
            const bool is_unknown = (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
            unknown += is_unknown ? 1 : 0;
            glyph.id = is_unknown ? 0 : info.glyph;
            glyph.font = FontMap::index_of(run.item->analysis.font);
            (is_hanging ? raw.hanging : raw.words).push_back(glyph);
        }
    }
    return raw;
}

}  // namespace

class Typesetter::Implementation {
 public:
    explicit Implementation(FontMap& map)
        : fonts(map), context(map.create_context()), pango(pango_layout_new(context.get())) {
        // Rounding each glyph would open gaps where Arabic letters join.
        pango_context_set_round_glyph_positions(context.get(), FALSE);
        // The base direction is the language's; the first letter of a text says nothing about it.
        pango_layout_set_auto_dir(pango.get(), FALSE);
        pango_layout_set_wrap(pango.get(), PANGO_WRAP_WORD_CHAR);
    }

    /// Makes `pango` hold this paragraph, with no line ending inside `unbroken`.
    void set(const Paragraph& paragraph, const std::vector<ByteRange>& unbroken) {
        pango_context_set_language(context.get(), pango_language_from_string(paragraph.language.c_str()));
        pango_context_set_base_dir(context.get(), paragraph.direction == base::Direction::right_to_left
                                                      ? PANGO_DIRECTION_RTL
                                                      : PANGO_DIRECTION_LTR);
        const std::string families = joined(paragraph.families);
        const std::unique_ptr<PangoFontDescription, FreeDescription> description(pango_font_description_new());
        pango_font_description_set_family(description.get(), families.c_str());
        pango_font_description_set_weight(description.get(),
                                          paragraph.weight == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_absolute_size(description.get(), units(paragraph.size_px));

        const std::unique_ptr<PangoAttrList, UnrefAttributes> attributes(pango_attr_list_new());
        const std::string latin_first = std::string(latin_family) + "," + families;
        const auto add = [&](PangoAttribute* attribute, const ByteRange& range) {
            attribute->start_index = range.begin;
            attribute->end_index = range.end;
            pango_attr_list_insert(attributes.get(), attribute);
        };
        for (const ByteRange& span : left_to_right_spans(paragraph.text)) {
            add(pango_attr_family_new(latin_first.c_str()), span);  // one number in one font
        }
        for (const ByteRange& range : without_hyphens(paragraph.text)) {
            add(pango_attr_insert_hyphens_new(FALSE), range);
        }
        for (const ByteRange& range : unbroken) {
            add(pango_attr_allow_breaks_new(FALSE), range);
        }
        pango_layout_set_font_description(pango.get(), description.get());
        pango_layout_set_attributes(pango.get(), attributes.get());
        pango_layout_set_width(pango.get(), paragraph.width_px > 0 ? units(paragraph.width_px) : -1);
        pango_layout_set_text(pango.get(), paragraph.text.data(), static_cast<int>(paragraph.text.size()));
    }

    /// Breaks a line behind a word of one letter where the next word would have to be cut otherwise.
    void free_short_words(const Paragraph& paragraph) {
        std::vector<ByteRange> unbroken = bound_short_words(paragraph.text, paragraph.language);
        const auto cuts_next_word = [&](const ByteRange& range) {
            const std::size_t end = std::min(paragraph.text.find_first_of(" \n", range.end), paragraph.text.size());
            return is_cut_inside(paragraph.text, {range.begin, static_cast<std::uint32_t>(end)});
        };
        while (std::erase_if(unbroken, cuts_next_word) > 0) {
            set(paragraph, unbroken);
        }
    }

    /// Whether a line begins inside these bytes where none may.
    [[nodiscard]] bool is_cut_inside(const std::string& text, const ByteRange& range) const {
        int count = 0;
        const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(pango.get(), &count);
        const std::vector<std::uint32_t> starts = begins();
        return std::any_of(starts.begin(), starts.end(), [&](std::uint32_t begin) {
            const glong i = g_utf8_pointer_to_offset(text.c_str(), text.c_str() + begin);
            return range.begin < begin && begin < range.end && i < count && attributes[i].is_line_break == 0;
        });
    }

    /// Sets lines again where they were broken badly, which is rare.
    void mend_breaks(const Paragraph& paragraph) {
        free_short_words(paragraph);
        const std::vector<ByteRange> addresses = broken_addresses(paragraph);
        if (!addresses.empty()) {
            // U+200B, which allows a break, becomes U+2060, which forbids it and is as long.
            std::string whole = paragraph.text;
            for (const ByteRange& address : addresses) {
                for (std::size_t at = whole.find("\u200B", address.begin); at < address.end;
                     at = whole.find("\u200B", at)) {
                    whole.replace(at, 3, "\u2060");
                }
            }
            pango_layout_set_text(pango.get(), whole.data(), static_cast<int>(whole.size()));
        }
        // A word that has to be cut: in lines a little shorter its end takes a letter along.
        const int least = units(paragraph.width_px * 0.6F);
        for (int pass = 0; pass < 6; ++pass) {
            const int width = width_before_stranded(paragraph.text) - 1;
            if (width < 0) {
                return;
            }
            if (width < least) {
                break;
            }
            pango_layout_set_width(pango.get(), width);
        }
        if (width_before_stranded(paragraph.text) > 0) {
            pango_layout_set_width(pango.get(), units(paragraph.width_px));
        }
    }

    /// The addresses of the paragraph that `pango` holds which are broken though they fit on a line of their own.
    [[nodiscard]] std::vector<ByteRange> broken_addresses(const Paragraph& paragraph) const {
        std::vector<ByteRange> broken;
        const std::vector<std::uint32_t> starts = begins();
        for (const ByteRange& address : left_to_right_spans(paragraph.text)) {
            const bool is_broken = std::any_of(starts.begin(), starts.end(), [&](std::uint32_t begin) {
                return address.begin < begin && begin < address.end;
            });
            if (is_broken && width_of(address) <= units(paragraph.width_px)) {
                broken.push_back(address);
            }
        }
        return broken;
    }

    /// Where the lines begin, in bytes.
    [[nodiscard]] std::vector<std::uint32_t> begins() const {
        std::vector<std::uint32_t> offsets;
        for (const GSList* item = pango_layout_get_lines_readonly(pango.get()); item != nullptr; item = item->next) {
            offsets.push_back(static_cast<std::uint32_t>(static_cast<const PangoLayoutLine*>(item->data)->start_index));
        }
        return offsets;
    }

    /// The width in Pango's units of the first line behind which only a mark or a single letter of a word that had to
    /// be cut stands alone; 0: there is none.
    [[nodiscard]] int width_before_stranded(const std::string& text) const {
        int count = 0;
        const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(pango.get(), &count);
        const PangoLayoutLine* before = nullptr;
        for (const GSList* item = pango_layout_get_lines_readonly(pango.get()); item != nullptr; item = item->next) {
            const auto* const line = static_cast<const PangoLayoutLine*>(item->data);
            const char* at = text.c_str() + line->start_index;
            glong i = g_utf8_pointer_to_offset(text.c_str(), at);
            const bool is_cut = before != nullptr && i < count && attributes[i].is_line_break == 0;
            int clusters = 0;
            int letters = 0;
            for (; is_cut && *at != '\0' && (clusters == 0 || attributes[i].is_line_break == 0);
                 at = g_utf8_next_char(at), ++i) {
                clusters += attributes[i].is_cursor_position != 0 ? 1 : 0;
                letters += g_unichar_isalnum(g_utf8_get_char(at)) != FALSE ? 1 : 0;
            }
            if (is_cut && (clusters < 2 || letters == 0)) {
                PangoRectangle box{};
                pango_layout_line_get_extents(const_cast<PangoLayoutLine*>(before), nullptr, &box);
                return box.width;
            }
            before = line;
        }
        return 0;
    }

    /// In Pango's units.
    [[nodiscard]] int width_of(const ByteRange& range) const {
        int width = 0;
        for (const GSList* item = pango_layout_get_lines_readonly(pango.get()); item != nullptr; item = item->next) {
            for (const GSList* part = static_cast<const PangoLayoutLine*>(item->data)->runs; part != nullptr;
                 part = part->next) {
                const auto& run = *static_cast<const PangoLayoutRun*>(part->data);
                for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
                    const auto cluster = static_cast<std::uint32_t>(run.item->offset + run.glyphs->log_clusters[i]);
                    width += range.begin <= cluster && cluster < range.end ? run.glyphs->glyphs[i].geometry.width : 0;
                }
            }
        }
        return width;
    }

    /// How far below its line's top the baseline is: ascent and descent of the first font centred in the line, so that
    /// no other font moves it.
    float baseline_in_line(const Paragraph& paragraph) {
        const FontFace& first = *fonts.chain(joined(paragraph.families), paragraph.weight).front();
        hb_font_extents_t extents{};
        hb_font_get_h_extents(pango_font_get_hb_font(fonts.sized(first, units(paragraph.size_px))), &extents);
        const float ascent = px(extents.ascender);
        const float descent = px(-extents.descender);
        return (paragraph.line_height_px - ascent - descent) / 2 + ascent;
    }

    FontMap& fonts;
    std::unique_ptr<PangoContext, Unref> context;
    std::unique_ptr<PangoLayout, Unref> pango;
};

Typesetter::Typesetter(FontMap& fonts) : m_implementation(std::make_unique<Implementation>(fonts)) {}
Typesetter::~Typesetter() = default;

Layout Typesetter::layout(const Paragraph& paragraph) {
    Implementation& engine = *m_implementation;
    engine.set(paragraph, bound_short_words(paragraph.text, paragraph.language));
    if (paragraph.width_px > 0 && pango_layout_get_line_count(engine.pango.get()) > 1) {
        engine.mend_breaks(paragraph);
    }
    const float first_baseline = engine.baseline_in_line(paragraph);

    Layout result;
    std::vector<RawLine> raw_lines;
    for (const GSList* item = pango_layout_get_lines_readonly(engine.pango.get()); item != nullptr; item = item->next) {
        const auto& pango_line = *static_cast<const PangoLayoutLine*>(item->data);
        Line line;
        line.begin = static_cast<std::uint32_t>(pango_line.start_index);
        line.end = static_cast<std::uint32_t>(pango_line.start_index + pango_line.length);
        line.baseline = std::round(static_cast<float>(result.lines.size()) * paragraph.line_height_px + first_baseline);
        const std::string_view words = std::string_view(paragraph.text).substr(line.begin, line.end - line.begin);
        const auto words_end = line.begin + static_cast<std::uint32_t>(size_without_hanging_end(words));
        raw_lines.push_back(read_line(pango_line, words_end, result.unknown_glyphs));
        line.width = raw_lines.back().words_width;
        line.hyphenated = raw_lines.back().hyphenated;
        result.width = std::max(result.width, line.width);
        result.lines.push_back(line);
    }
    result.height = static_cast<float>(result.lines.size()) * paragraph.line_height_px;

    const float room = paragraph.width_px > 0 ? paragraph.width_px : result.width;
    const bool right_to_left = paragraph.direction == base::Direction::right_to_left;
    Bounds ink;
    for (std::size_t i = 0; i < result.lines.size(); ++i) {
        Line& line = result.lines[i];
        RawLine& raw = raw_lines[i];
        line.left = (room - line.width) * free_room_on_the_left(paragraph.align, paragraph.direction);
        line.first_glyph = static_cast<std::uint32_t>(result.glyphs.size());
        const auto place = [&](std::vector<Glyph>& glyphs, float left) {
            for (Glyph& glyph : glyphs) {
                glyph.x += left;
                glyph.y += line.baseline;
                hb_glyph_extents_t box{};
                hb_font_get_glyph_extents(pango_font_get_hb_font(engine.fonts.font(glyph.font).font), glyph.id, &box);
                const float x = glyph.x + px(box.x_bearing);
                const float y = glyph.y - px(box.y_bearing);
                ink.add(x, y, x + px(box.width), y - px(box.height));
                result.glyphs.push_back(glyph);
            }
        };
        // Spaces at the end of a line hang over its end, wherever the bidi algorithm left them.
        if (right_to_left) {
            place(raw.hanging, line.left - raw.hanging_width);
        }
        place(raw.words, line.left);
        if (!right_to_left) {
            place(raw.hanging, line.left + line.width);
        }
        line.glyph_count = static_cast<std::uint32_t>(result.glyphs.size()) - line.first_glyph;
    }
    result.ink = ink.rect();
    return result;
}

std::vector<std::uint32_t> Typesetter::line_opportunities(const Paragraph& paragraph) {
    m_implementation->set(paragraph, bound_short_words(paragraph.text, paragraph.language));
    int count = 0;
    const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(m_implementation->pango.get(), &count);
    std::vector<std::uint32_t> offsets;
    const char* const text = paragraph.text.c_str();
    const char* position = text;
    // There is one entry more than characters, for the end of the text, where no line begins.
    for (int i = 0; i + 1 < count; ++i, position = g_utf8_next_char(position)) {
        if (i > 0 && attributes[i].is_line_break != 0) {
            offsets.push_back(static_cast<std::uint32_t>(position - text));
        }
    }
    return offsets;
}

}  // namespace text
