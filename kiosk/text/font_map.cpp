#include "text/font_map.h"

#include "text/font_families.h"

#include <hb.h>
#include <pango/pango.h>
// After pango.h: it does not include what it needs.
#include <pango/pango-fontset-simple.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace text {

/// The state behind the two GObject classes below.
class FontMap::Implementation {
 public:
    FontMap* owner = nullptr;
    const std::vector<FontFace>* faces = nullptr;
    PangoFontMap* map = nullptr;
    std::vector<SizedFont> fonts;
    std::map<std::pair<const FontFace*, int>, FontIndex> indices;
    std::map<std::tuple<std::string, PangoWeight, int>, PangoFontset*> fontsets;
    std::unordered_map<const FontFace*, PangoCoverage*> coverages;

    PangoCoverage* coverage(const FontFace& face) {
        PangoCoverage*& coverage = coverages[&face];
        if (coverage == nullptr) {
            coverage = pango_coverage_new();
            for (const std::uint32_t character : face.characters()) {
                pango_coverage_set(coverage, static_cast<int>(character), PANGO_COVERAGE_EXACT);
            }
        }
        return coverage;
    }
};

namespace {

// GObject builds a class from a struct whose first member is the parent's struct, and makes and copies it as plain
// bytes: these two hold pointers only.
struct MapObject {
    PangoFontMap parent;
    FontMap::Implementation* state;
};

struct FontObject {
    PangoFont parent;
    FontMap::Implementation* state;
    const FontFace* face;
    int units;
    FontIndex index;
};

MapObject& self(PangoFontMap* map) {
    return *reinterpret_cast<MapObject*>(map);
}

FontObject& self(PangoFont* font) {
    return *reinterpret_cast<FontObject*>(font);
}

// --- PangoFont ---

PangoFontDescription* describe(PangoFont* font) {
    const FontFace& face = *self(font).face;
    PangoFontDescription* description = pango_font_description_new();
    pango_font_description_set_family(description, face.family().c_str());
    pango_font_description_set_weight(description,
                                      face.weight() == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(description, self(font).units);
    return description;
}

PangoCoverage* get_coverage(PangoFont* font, PangoLanguage* /*language*/) {
    return static_cast<PangoCoverage*>(g_object_ref(self(font).state->coverage(*self(font).face)));
}

void get_glyph_extents(PangoFont* font, PangoGlyph glyph, PangoRectangle* ink, PangoRectangle* logical) {
    hb_font_t* hb_font = pango_font_get_hb_font(font);
    hb_glyph_extents_t box{};
    hb_font_extents_t line{};
    int advance = 0;
    if (glyph != PANGO_GLYPH_EMPTY) {
        const hb_codepoint_t id = (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 ? 0 : glyph;
        hb_font_get_glyph_extents(hb_font, id, &box);
        advance = hb_font_get_glyph_h_advance(hb_font, id);
    }
    hb_font_get_h_extents(hb_font, &line);
    // HarfBuzz counts upwards, Pango downwards.
    if (ink != nullptr) {
        *ink = {box.x_bearing, -box.y_bearing, box.width, -box.height};
    }
    if (logical != nullptr) {
        *logical = {0, -line.ascender, advance, line.ascender - line.descender};
    }
}

PangoFontMetrics* get_metrics(PangoFont* font, PangoLanguage* /*language*/) {
    hb_font_extents_t line{};
    hb_font_get_h_extents(pango_font_get_hb_font(font), &line);
    // Pango's headers hide the function that makes metrics; without a font it gives new ones to fill in.
    PangoFontMetrics* metrics = pango_font_get_metrics(nullptr, nullptr);
    metrics->ascent = line.ascender;
    metrics->descent = -line.descender;
    metrics->height = line.ascender - line.descender + line.line_gap;
    return metrics;
}

PangoFontMap* get_font_map(PangoFont* font) {
    return self(font).state->map;
}

hb_font_t* create_hb_font(PangoFont* font) {
    hb_font_t* hb_font = hb_font_create(self(font).face->tables());
    // The scale is Pango's unit; no ppem, so that HarfBuzz neither rounds nor hints.
    hb_font_set_scale(hb_font, self(font).units, self(font).units);
    return hb_font;
}

void init_font_class(gpointer type_class, gpointer /*data*/) {
    auto* font_class = static_cast<PangoFontClass*>(type_class);
    font_class->describe = describe;
    font_class->describe_absolute = describe;
    font_class->get_coverage = get_coverage;
    font_class->get_glyph_extents = get_glyph_extents;
    font_class->get_metrics = get_metrics;
    font_class->get_font_map = get_font_map;
    font_class->create_hb_font = create_hb_font;
}

// --- PangoFontMap ---

PangoFontset* load_fontset(PangoFontMap* map, PangoContext* /*context*/, const PangoFontDescription* description,
                           PangoLanguage* language) {
    FontMap::Implementation& state = *self(map).state;
    const char* families = pango_font_description_get_family(description);
    const PangoWeight weight = pango_font_description_get_weight(description);
    const int units = pango_font_description_get_size(description);
    PangoFontset*& fontset = state.fontsets[{families == nullptr ? "" : families, weight, units}];
    if (fontset == nullptr) {
        PangoFontsetSimple* simple = pango_fontset_simple_new(language);
        const Weight wanted = weight >= PANGO_WEIGHT_SEMIBOLD ? Weight::bold : Weight::regular;
        for (const FontFace* face : state.owner->chain(families == nullptr ? "" : families, wanted)) {
            pango_fontset_simple_append(simple, PANGO_FONT(g_object_ref(state.owner->sized(*face, units))));
        }
        fontset = PANGO_FONTSET(simple);
    }
    return PANGO_FONTSET(g_object_ref(fontset));
}

PangoFont* load_font(PangoFontMap* map, PangoContext* /*context*/, const PangoFontDescription* description) {
    FontMap& owner = *self(map).state->owner;
    const char* families = pango_font_description_get_family(description);
    const Weight wanted =
        pango_font_description_get_weight(description) >= PANGO_WEIGHT_SEMIBOLD ? Weight::bold : Weight::regular;
    const FontFace* face = owner.chain(families == nullptr ? "" : families, wanted).front();
    return PANGO_FONT(g_object_ref(owner.sized(*face, pango_font_description_get_size(description))));
}

void list_families(PangoFontMap* /*map*/, PangoFontFamily*** families, int* count) {
    // Only font choosers ask; an empty list is a true answer to "what can the visitor choose".
    *families = nullptr;
    *count = 0;
}

void init_map_class(gpointer type_class, gpointer /*data*/) {
    auto* map_class = static_cast<PangoFontMapClass*>(type_class);
    map_class->load_font = load_font;
    map_class->load_fontset = load_fontset;
    map_class->list_families = list_families;
}

GType font_type() {
    static const GType type = g_type_register_static_simple(PANGO_TYPE_FONT, "KioskFont", sizeof(PangoFontClass),
                                                            init_font_class, sizeof(FontObject), nullptr, {});
    return type;
}

GType map_type() {
    static const GType type = g_type_register_static_simple(
        PANGO_TYPE_FONT_MAP, "KioskFontMap", sizeof(PangoFontMapClass), init_map_class, sizeof(MapObject), nullptr, {});
    return type;
}

/// The names between the commas, without blanks around them.
std::vector<std::string_view> split(std::string_view list) {
    std::vector<std::string_view> names;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string_view name = list.substr(0, comma);
        list.remove_prefix(std::min(comma + 1, list.size()));
        name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
        name = name.substr(0, name.find_last_not_of(' ') + 1);
        if (!name.empty()) {
            names.push_back(name);
        }
    }
    return names;
}

}  // namespace

FontMap::FontMap(const std::vector<FontFace>& faces) : m_implementation(std::make_unique<Implementation>()) {
    m_implementation->owner = this;
    m_implementation->faces = &faces;
    m_implementation->map = static_cast<PangoFontMap*>(g_object_new(map_type(), nullptr));
    self(m_implementation->map).state = m_implementation.get();
}

FontMap::~FontMap() {
    for (auto& [key, fontset] : m_implementation->fontsets) {
        g_object_unref(fontset);
    }
    for (SizedFont& font : m_implementation->fonts) {
        g_object_unref(font.font);
    }
    for (auto& [face, coverage] : m_implementation->coverages) {
        g_object_unref(coverage);
    }
    g_object_unref(m_implementation->map);
}

PangoContext* FontMap::create_context() const {
    return pango_font_map_create_context(m_implementation->map);
}

FontIndex FontMap::index_of(PangoFont* font) {
    return self(font).index;
}

const SizedFont& FontMap::font(FontIndex index) const {
    return m_implementation->fonts[index];
}

std::vector<const FontFace*> FontMap::chain(const std::string& families, Weight weight) const {
    const std::vector<FontFace>& faces = *m_implementation->faces;
    std::vector<std::string_view> names = split(families);
    names.push_back(latin_family);
    names.push_back(symbol_family);
    for (const FontFace& face : faces) {
        names.emplace_back(face.family());
    }
    std::vector<const FontFace*> chain;
    for (const std::string_view name : names) {
        const FontFace* best = nullptr;
        for (const FontFace& face : faces) {
            if (face.family() == name && (best == nullptr || (best->weight() != weight && face.weight() == weight))) {
                best = &face;
            }
        }
        if (best != nullptr && std::find(chain.begin(), chain.end(), best) == chain.end()) {
            chain.push_back(best);
        }
    }
    return chain;
}

PangoFont* FontMap::sized(const FontFace& face, int units) {
    Implementation& state = *m_implementation;
    const auto [position, is_new] =
        state.indices.try_emplace({&face, units}, static_cast<FontIndex>(state.fonts.size()));
    if (is_new) {
        auto* font = static_cast<PangoFont*>(g_object_new(font_type(), nullptr));
        self(font).state = &state;
        self(font).face = &face;
        self(font).units = units;
        self(font).index = position->second;
        state.fonts.push_back({&face, units, font});
    }
    return state.fonts[position->second].font;
}

}  // namespace text
