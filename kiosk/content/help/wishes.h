// What a visitor may ask of help: the filters that decide whether a frightened person goes.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace content {

/// One filter. Each has a name for routes (`name_of`).
enum class Wish : std::uint8_t {
    open_now,
    language,  ///< somebody there speaks the visitor's language
    free,
    no_id,  ///< no papers are asked for
    confidential,
    women,   ///< for women alone
    minors,  ///< for people under 18, too
    wheelchair,
};

/// In the order in which they are offered.
constexpr std::array<Wish, 8> all_wishes{Wish::open_now,     Wish::language, Wish::free,   Wish::no_id,
                                         Wish::confidential, Wish::women,    Wish::minors, Wish::wheelchair};

/// Some of the wishes.
class Wishes {
 public:
    [[nodiscard]] constexpr bool has(Wish wish) const { return (m_bits & bit(wish)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return m_bits == 0; }
    constexpr void add(Wish wish) { m_bits = static_cast<std::uint8_t>(m_bits | bit(wish)); }
    constexpr void toggle(Wish wish) { m_bits = static_cast<std::uint8_t>(m_bits ^ bit(wish)); }
    /// Those that are in both.
    [[nodiscard]] constexpr Wishes common(Wishes other) const {
        Wishes both;
        both.m_bits = static_cast<std::uint8_t>(m_bits & other.m_bits);
        return both;
    }

    friend constexpr bool operator==(Wishes, Wishes) = default;

 private:
    static constexpr unsigned bit(Wish wish) { return 1U << static_cast<unsigned>(wish); }

    std::uint8_t m_bits = 0;
};

/// "open", "language", "free", "no_id", "confidential", "women", "minors", "wheelchair".
std::string_view name_of(Wish wish);

/// The wish of this name; empty when there is none.
std::optional<Wish> wish_named(std::string_view name);

}  // namespace content
