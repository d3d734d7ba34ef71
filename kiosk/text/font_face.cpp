#include "text/font_face.h"

#include "base/ordinary_file.h"

#include <hb-ot.h>
#include <hb.h>

#include <array>
#include <cerrno>
#include <string>
#include <system_error>

namespace text {
namespace {

// From this weight of the OpenType 'wght' scale (400 regular, 700 bold) on a face counts as bold.
constexpr float first_bold_weight = 600;

std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
    std::array<char, 128> name{};
    unsigned int size = name.size();
    hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, name.data());
    return name.data();
}

Weight weight_of(hb_face_t* face) {
    const std::unique_ptr<hb_font_t, decltype(&hb_font_destroy)> font(hb_font_create(face), &hb_font_destroy);
    return hb_style_get_value(font.get(), HB_STYLE_TAG_WEIGHT) >= first_bold_weight ? Weight::bold : Weight::regular;
}

std::vector<std::uint32_t> characters_of(hb_face_t* face) {
    const std::unique_ptr<hb_set_t, decltype(&hb_set_destroy)> set(hb_set_create(), &hb_set_destroy);
    hb_face_collect_unicodes(face, set.get());
    std::vector<std::uint32_t> characters;
    characters.reserve(hb_set_get_population(set.get()));
    hb_codepoint_t character = HB_SET_VALUE_INVALID;
    while (hb_set_next(set.get(), &character) != 0) {
        characters.push_back(character);
    }
    return characters;
}

}  // namespace

void FontFace::Release::operator()(hb_blob_t* blob) const {
    hb_blob_destroy(blob);
}

void FontFace::Release::operator()(hb_face_t* face) const {
    hb_face_destroy(face);
}

base::Result<FontFace> FontFace::open(const std::filesystem::path& file) {
    if (const std::string fault = base::not_ordinary(file); !fault.empty()) {
        return base::Error{file.string() + ": " + fault + ", where a font file should be; install its package again"};
    }
    FontFace result;
    errno = 0;
    result.m_blob.reset(hb_blob_create_from_file_or_fail(file.c_str()));
    if (!result.m_blob) {
        const int reason = errno != 0 ? errno : ENOENT;
        return base::Error{file.string() + ": cannot read this font file (" + std::generic_category().message(reason) +
                           "); install the package it belongs to"};
    }
    if (hb_face_count(result.m_blob.get()) == 0) {
        return base::Error{file.string() + ": this is no TrueType or OpenType font; replace it"};
    }
    result.m_face.reset(hb_face_create(result.m_blob.get(), 0));
    hb_face_t* face = result.m_face.get();
    result.m_family = name_of(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
    if (result.m_family.empty()) {
        result.m_family = name_of(face, HB_OT_NAME_ID_FONT_FAMILY);
    }
    result.m_characters = characters_of(face);
    if (result.m_family.empty() || result.m_characters.empty() || hb_face_get_glyph_count(face) == 0) {
        return base::Error{file.string() + ": this font has no name or no characters; replace it"};
    }
    result.m_weight = weight_of(face);
    return result;
}

std::span<const unsigned char> FontFace::bytes() const {
    unsigned int size = 0;
    const char* data = hb_blob_get_data(m_blob.get(), &size);
    return {reinterpret_cast<const unsigned char*>(data), size};
}

}  // namespace text
