#include "content/words/town_names.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace content {
namespace {

struct TownNames {
    std::string_view usual;
    std::string_view others;  ///< with ", " between them
};

/// The official names are those of the Basisregistratie Adressen en Gebouwen (woonplaatsen): "'s-Gravenhage",
/// "'s-Hertogenbosch". Den Haag calls itself so everywhere but on deeds. Frisian: the place names that the province of
/// Fryslân has laid down. With "a/d": how lists shorten long names.
constexpr std::array<TownNames, 12> towns_with_names = {{
    {"Den Haag", "'s-Gravenhage, The Hague"},
    {"'s-Hertogenbosch", "Den Bosch"},
    {"Leeuwarden", "Ljouwert"},
    {"Sneek", "Snits"},
    {"Heerenveen", "It Hearrenfean"},
    {"Harlingen", "Harns"},
    {"Bolsward", "Boalsert"},
    {"Franeker", "Frjentsjer"},
    {"Alphen aan den Rijn", "Alphen a/d Rijn"},
    {"Capelle aan den IJssel", "Capelle a/d IJssel"},
    {"Krimpen aan den IJssel", "Krimpen a/d IJssel"},
    {"Nieuwerkerk aan den IJssel", "Nieuwerkerk a/d IJssel"},
}};

bool is_between_words(char c) {
    return static_cast<unsigned char>(c) < 0x80 && !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
}

/// The name without capitals and what stands between its words. Letters beyond ASCII stay as they are.
std::string letters_of(std::string_view name) {
    std::string letters;
    for (std::size_t i = 0; i < name.size(); ++i) {
        constexpr std::size_t length = 3;
        if (name.substr(i, length) == "\u2018" || name.substr(i, length) == "\u2019") {
            i += length - 1;
            continue;
        }
        const char c = name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
        if (!is_between_words(c)) {
            letters += c;
        }
    }
    return letters;
}

const TownNames* names_of(const std::string& letters) {
    const auto* const found = std::find_if(towns_with_names.begin(), towns_with_names.end(), [&](const TownNames& one) {
        if (letters_of(one.usual) == letters) {
            return true;
        }
        constexpr std::string_view between = ", ";
        for (std::string_view rest = one.others; !rest.empty();) {
            const std::size_t end = std::min(rest.find(between), rest.size());
            if (letters_of(rest.substr(0, end)) == letters) {
                return true;
            }
            rest.remove_prefix(std::min(end + between.size(), rest.size()));
        }
        return false;
    });
    return found == towns_with_names.end() ? nullptr : found;
}

}  // namespace

std::string town_key(std::string_view name) {
    std::string letters = letters_of(name);
    const TownNames* const names = names_of(letters);
    return names == nullptr ? letters : letters_of(names->usual);
}

std::string_view usual_town_name(std::string_view name) {
    const TownNames* const names = names_of(letters_of(name));
    return names == nullptr ? std::string_view() : names->usual;
}

std::string_view other_town_names(std::string_view name) {
    const TownNames* const names = names_of(letters_of(name));
    return names == nullptr ? std::string_view() : names->others;
}

}  // namespace content
