#include "terminal/draw/damage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

namespace terminal {
namespace {

/// A triangle with everything that decides how it looks.
struct Piece {
    std::array<const ui::Vertex*, 3> corners{};
    const ui::DrawCommand* command = nullptr;

    friend bool operator==(const Piece& a, const Piece& b) {
        return a.command->page == b.command->page && a.command->clip == b.command->clip &&
               *a.corners[0] == *b.corners[0] && *a.corners[1] == *b.corners[1] && *a.corners[2] == *b.corners[2];
    }
};

std::vector<Piece> pieces_of(const ui::Frame& frame) {
    std::vector<Piece> pieces;
    pieces.reserve(frame.indices.size() / 3);
    for (const ui::DrawCommand& command : frame.commands) {
        const ui::Vertex* vertices = frame.vertices.data() + command.first_vertex;
        for (std::uint32_t i = 0; i + 2 < command.index_count; i += 3) {
            const std::uint16_t* index = &frame.indices[command.first_index + i];
            pieces.push_back({{vertices + index[0], vertices + index[1], vertices + index[2]}, &command});
        }
    }
    return pieces;
}

/// Grows by what pieces may touch.
class Box {
 public:
    void add(const Piece& piece) {
        const auto [a, b, c] = piece.corners;
        const base::Rect& clip = piece.command->clip;
        m_left = std::min(m_left, std::max(clip.x, std::min({a->x, b->x, c->x})));
        m_top = std::min(m_top, std::max(clip.y, std::min({a->y, b->y, c->y})));
        m_right = std::max(m_right, std::min(clip.right(), std::max({a->x, b->x, c->x})));
        m_bottom = std::max(m_bottom, std::min(clip.bottom(), std::max({a->y, b->y, c->y})));
    }

    /// In whole pixels, inside `whole`.
    [[nodiscard]] base::Rect rect(base::Size whole) const {
        const float left = std::max(0.0F, std::floor(m_left));
        const float top = std::max(0.0F, std::floor(m_top));
        const float right = std::min(whole.width, std::ceil(m_right));
        const float bottom = std::min(whole.height, std::ceil(m_bottom));
        return left < right && top < bottom ? base::Rect{left, top, right - left, bottom - top} : base::Rect{};
    }

 private:
    float m_left = 1e9F;
    float m_top = 1e9F;
    float m_right = -1e9F;
    float m_bottom = -1e9F;
};

}  // namespace

base::Rect damage(const ui::Frame& before, const ui::Frame& after) {
    if (before.size != after.size || before.background != after.background) {
        return {0, 0, after.size.width, after.size.height};
    }
    // What is drawn first and last alike looks alike: only the pieces between can make a difference.
    const std::vector<Piece> old_pieces = pieces_of(before);
    const std::vector<Piece> new_pieces = pieces_of(after);
    const auto [old_begin, new_begin] =
        std::mismatch(old_pieces.begin(), old_pieces.end(), new_pieces.begin(), new_pieces.end());
    const auto [old_end, new_end] = std::mismatch(old_pieces.rbegin(), std::make_reverse_iterator(old_begin),
                                                  new_pieces.rbegin(), std::make_reverse_iterator(new_begin));
    Box box;
    std::for_each(old_begin, old_end.base(), [&](const Piece& piece) { box.add(piece); });
    std::for_each(new_begin, new_end.base(), [&](const Piece& piece) { box.add(piece); });
    return box.rect(after.size);
}

}  // namespace terminal
