// One font file in memory: what it is called and which characters it has. Internal to text.
#pragma once

#include "base/result.h"
#include "text/engine.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

struct hb_blob_t;
struct hb_face_t;

namespace text {

/// A font file, mapped into memory. Nothing of it is opened again later, so a locked-in process can use it, and
/// processes forked from this one share its pages.
class FontFace {
 public:
    /// Maps and checks the file; the error names it.
    static base::Result<FontFace> open(const std::filesystem::path& file);

    [[nodiscard]] const std::string& family() const { return m_family; }
    [[nodiscard]] Weight weight() const { return m_weight; }
    /// Every Unicode character it has a glyph for, ascending.
    [[nodiscard]] const std::vector<std::uint32_t>& characters() const { return m_characters; }
    /// The tables for HarfBuzz; lives as long as the face.
    [[nodiscard]] hb_face_t* tables() const { return m_face.get(); }
    /// The bytes of the file; live as long as the face.
    [[nodiscard]] std::span<const unsigned char> bytes() const;

 private:
    struct Release {
        void operator()(hb_blob_t* blob) const;
        void operator()(hb_face_t* face) const;
    };

    FontFace() = default;

    std::unique_ptr<hb_blob_t, Release> m_blob;
    std::unique_ptr<hb_face_t, Release> m_face;
    std::string m_family;
    Weight m_weight = Weight::regular;
    std::vector<std::uint32_t> m_characters;
};

}  // namespace text
