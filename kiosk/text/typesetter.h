// Lays out one paragraph with Pango and gives it back as plain values.
#pragma once

#include "text/engine.h"
#include "text/font_map.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace text {

/// Computes layouts, remembering nothing but Pango's own objects.
class Typesetter {
 public:
    /// The fonts must live longer.
    explicit Typesetter(FontMap& fonts);
    ~Typesetter();
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;

    /// The layout of a paragraph, see Engine::layout.
    Layout layout(const Paragraph& paragraph);

    /// See Engine::line_opportunities.
    std::vector<std::uint32_t> line_opportunities(const Paragraph& paragraph);

 private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace text
