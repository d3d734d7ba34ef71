#include "text/fonts_implementation.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace text {

base::Result<Fonts> Fonts::open(const std::vector<std::filesystem::path>& files) {
    if (files.empty()) {
        return base::Error{"no font file was named"};
    }
    auto implementation = std::make_unique<Implementation>();
    for (const std::filesystem::path& file : files) {
        base::Result<FontFace> face = FontFace::open(file);
        if (!face) {
            return face.error();
        }
        implementation->faces.push_back(std::move(face).value());
    }
    return Fonts(std::move(implementation));
}

Fonts::Fonts(std::unique_ptr<Implementation> implementation) : m_implementation(std::move(implementation)) {}
Fonts::~Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;

bool Fonts::has_family(std::string_view family) const {
    return std::any_of(m_implementation->faces.begin(), m_implementation->faces.end(),
                       [family](const FontFace& face) { return face.family() == family; });
}

}  // namespace text
