// Lengths, points and rectangles, in millimetres on the glass and in pixels of the window.
#pragma once

#include <compare>

namespace base {

/// A length on the real screen in millimetres. A type of its own, so that it never mixes with pixels.
struct Mm {
    float value = 0.0F;

    friend constexpr bool operator==(Mm, Mm) = default;
    friend constexpr auto operator<=>(Mm, Mm) = default;
    friend constexpr Mm operator+(Mm a, Mm b) { return Mm{a.value + b.value}; }
    friend constexpr Mm operator-(Mm a, Mm b) { return Mm{a.value - b.value}; }
    friend constexpr Mm operator*(Mm a, float k) { return Mm{a.value * k}; }
    friend constexpr Mm operator*(float k, Mm a) { return Mm{a.value * k}; }
    friend constexpr Mm operator/(Mm a, float k) { return Mm{a.value / k}; }
};

namespace literals {
/// `12.7_mm`, `9_mm`: a length in millimetres.
constexpr Mm operator""_mm(long double value) {
    return Mm{static_cast<float>(value)};
}
constexpr Mm operator""_mm(unsigned long long value) {
    return Mm{static_cast<float>(value)};
}
}  // namespace literals

/// A width and a height in pixels.
struct Size {
    float width = 0.0F;
    float height = 0.0F;

    friend constexpr bool operator==(const Size&, const Size&) = default;
};

/// A position in pixels; x grows to the right, y grows downwards.
struct Point {
    float x = 0.0F;
    float y = 0.0F;

    friend constexpr bool operator==(const Point&, const Point&) = default;
    friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
};

/// A rectangle in pixels by its top left corner and size. Right and bottom edges lie outside.
struct Rect {
    float x = 0.0F;
    float y = 0.0F;
    float width = 0.0F;
    float height = 0.0F;

    [[nodiscard]] constexpr float right() const { return x + width; }
    [[nodiscard]] constexpr float bottom() const { return y + height; }
    [[nodiscard]] constexpr Point center() const { return {x + width / 2, y + height / 2}; }
    [[nodiscard]] constexpr Point origin() const { return {x, y}; }
    [[nodiscard]] constexpr Size size() const { return {width, height}; }
    [[nodiscard]] constexpr bool empty() const { return width <= 0 || height <= 0; }

    [[nodiscard]] constexpr bool contains(Point p) const {
        return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
    }
    [[nodiscard]] constexpr bool contains(const Rect& r) const {
        return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom();
    }
    /// The part that both have; empty (zero size) when they do not touch.
    [[nodiscard]] Rect intersection(const Rect& other) const;
    /// This rectangle made smaller by `dx` on the left and right, `dy` at the top and bottom.
    [[nodiscard]] constexpr Rect inset(float dx, float dy) const {
        return {x + dx, y + dy, width - 2 * dx, height - 2 * dy};
    }
    [[nodiscard]] constexpr Rect inset(float d) const { return inset(d, d); }
    [[nodiscard]] constexpr Rect translated(Point by) const { return {x + by.x, y + by.y, width, height}; }

    friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

/// How many pixels a millimetre has on this screen. One value for both axes: panels have square pixels.
class PixelScale {
 public:
    explicit constexpr PixelScale(float px_per_mm) : m_px_per_mm(px_per_mm) {}

    [[nodiscard]] constexpr float px(Mm length) const { return length.value * m_px_per_mm; }
    [[nodiscard]] constexpr Mm mm(float px) const { return Mm{px / m_px_per_mm}; }
    [[nodiscard]] constexpr float px_per_mm() const { return m_px_per_mm; }

    friend constexpr bool operator==(const PixelScale&, const PixelScale&) = default;

 private:
    float m_px_per_mm;
};

}  // namespace base
