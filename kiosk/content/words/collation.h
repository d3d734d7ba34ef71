// The order in which a language sorts its words.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace content {

/// The alphabetical order of one language: in Polish "ł" comes after "l", in Turkish "ı" before "i". Capitals and
/// accents decide only between words that are else the same. Slow to make (a millisecond), fast to ask. Not
/// thread-safe.
class Collation {
 public:
    /// `locale` is BCP 47, see Content::locale_of. Without data of its own it sorts as Unicode does for all scripts.
    explicit Collation(std::string_view locale);
    ~Collation();
    Collation(const Collation&) = delete;
    Collation& operator=(const Collation&) = delete;
    Collation(Collation&&) noexcept;
    Collation& operator=(Collation&&) noexcept;

    /// Below 0 when `a` comes before `b`, 0 when they are the same to the language, above 0 otherwise. UTF-8.
    [[nodiscard]] int compare(std::string_view a, std::string_view b) const;

    /// Bytes that sort as the words do: of many words, work them out once each and compare those.
    [[nodiscard]] std::string key(std::string_view words) const;

 private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace content
