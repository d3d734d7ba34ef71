// Ids: what they look like, and how a name becomes one.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace content {

/// Makes ids of names. Cheap to make; the first name with letters that have no Latin base takes some milliseconds. Not
/// thread-safe.
class Slugs {
 public:
    Slugs();
    ~Slugs();
    Slugs(const Slugs&) = delete;
    Slugs& operator=(const Slugs&) = delete;
    Slugs(Slugs&&) noexcept;
    Slugs& operator=(Slugs&&) noexcept;

    /// The name in small Latin letters without marks and digits, its words joined by "-": "'s-Hertogenbosch" gives
    /// "s-hertogenbosch", "Łódź" "lodz", "Вінниця" "vinnica". May be empty.
    std::string slug(std::string_view name);

 private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

/// Whether it is an id of folders and files: lower-case letters and digits in words joined by "-".
bool is_kebab_case(std::string_view id);

/// Whether it is an id of texts and facts: lower-case letters and digits in words joined by "_".
bool is_snake_case(std::string_view id);

}  // namespace content
