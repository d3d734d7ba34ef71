#include "staff/lists/duplicates.h"

#include "authoring/check/phones.h"
#include "base/utf8.h"
#include "content/map/position.h"
#include "content/words/town_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace staff {
namespace {

using content::HelpPoint;

/// Two letters that stand next to one another.
using Pair = std::uint64_t;

constexpr std::array<std::string_view, 16> words_of_no_weight = {
    "stichting", "vereniging", "foundation", "de",  "het", "een", "van", "voor",
    "en",        "in",         "te",         "the", "of",  "for", "and", "afdeling"};

/// How a point is compared.
struct Known {
    std::vector<Pair> pairs;   ///< of the name, each once, the rarest first
    std::vector<Pair> sorted;  ///< the same in the order of their values
    std::string digits;        ///< numbers of the name: "Wijkteam 1" is not "Wijkteam 2"
    std::string town;          ///< content::town_key; empty: none, or for the whole country
    bool is_national = false;
    std::optional<content::Position> place;  ///< where it is known better than to the town
    std::vector<std::string> phones;         ///< as stored
};

/// What the last bits of a double may be off.
constexpr double rounding = 1e-9;

double similarity(const Known& a, const Known& b) {
    std::size_t common = 0;
    for (auto x = a.sorted.begin(), y = b.sorted.begin(); x != a.sorted.end() && y != b.sorted.end();) {
        if (*x == *y) {
            ++common;
        }
        const bool step_x = *x <= *y;
        const bool step_y = *y <= *x;
        x += step_x ? 1 : 0;
        y += step_y ? 1 : 0;
    }
    const std::size_t both = a.sorted.size() + b.sorted.size();
    return both == 0 ? 0 : 2.0 * static_cast<double>(common) / static_cast<double>(both);
}

/// Whether the similarity is `alike` or more. Most names differ so much that a few pairs tell.
bool are_alike(const Known& a, const Known& b) {
    const std::size_t both = a.sorted.size() + b.sorted.size();
    const auto needed = static_cast<std::size_t>(std::ceil(alike * static_cast<double>(both) / 2 - rounding));
    if (needed > std::min(a.sorted.size(), b.sorted.size())) {
        return false;
    }
    std::size_t spare_a = a.sorted.size() - needed;
    std::size_t spare_b = b.sorted.size() - needed;
    for (auto x = a.sorted.begin(), y = b.sorted.begin(); x != a.sorted.end() && y != b.sorted.end();) {
        if (*x == *y) {
            ++x;
            ++y;
            continue;
        }
        std::size_t& spare = *x < *y ? spare_a : spare_b;
        if (spare-- == 0) {
            return false;
        }
        ++(*x < *y ? x : y);
    }
    return true;
}

/// Names alike share at least one of so many of their rarest pairs: 2·common ≥ alike·(a + b) needs common ≥
/// alike / (2 - alike)·a, so at most that many can be missing.
std::size_t rare_pairs(std::size_t pairs) {
    const double needed = std::ceil(alike / (2 - alike) * static_cast<double>(pairs) - rounding);
    return pairs == 0 ? 0 : pairs - static_cast<std::size_t>(needed) + 1;
}

/// A neighbourhood: at least `same_place_m` high and wide everywhere in the Netherlands, where a degree of longitude
/// has 66 to 71 km.
struct Cell {
    int row = 0;
    int column = 0;
};
Cell cell_of(const content::Position& place) {
    constexpr double rows_per_degree = 400;
    constexpr double columns_per_degree = 250;
    return {static_cast<int>(std::floor(place.latitude * rows_per_degree)),
            static_cast<int>(std::floor(place.longitude * columns_per_degree))};
}

std::string block_of(Cell cell) {
    return "cell " + std::to_string(cell.row) + " " + std::to_string(cell.column);
}

}  // namespace

class DuplicateIndex::Implementation {
 public:
    explicit Implementation(const std::vector<const HelpPoint*>& points) {
        for (const HelpPoint* point : points) {
            for (const Pair pair : pairs_of(*point).first) {
                ++m_frequency[pair];
            }
        }
    }

    void add(const HelpPoint& point) {
        const std::size_t index = m_known.size();
        m_known.push_back(known(point));
        m_seen.push_back(0);
        const Known& one = m_known.back();
        for (const std::string& block : blocks_to_stand_in(one)) {
            each_key(block, one, [&](std::uint64_t key) { m_by_name[key].push_back(index); });
        }
        for (const std::string& phone : one.phones) {
            const std::string key = authoring::phone_key(phone);
            m_by_phone.emplace(key, index);
            m_by_phone.emplace(key + "@" + one.town, index);
        }
    }

    Resemblances find(const HelpPoint& point) {
        const Known one = known(point);
        Resemblances found;
        ++m_query;
        for (const std::string& block : blocks_to_look_in(one)) {
            each_key(block, one, [&](std::uint64_t key) {
                const auto bucket = m_by_name.find(key);
                if (bucket == m_by_name.end()) {
                    return;
                }
                for (const std::size_t index : bucket->second) {
                    if (std::exchange(m_seen[index], m_query) != m_query) {
                        compare(one, index, found);
                    }
                }
            });
        }
        for (const std::string& phone : one.phones) {
            look_up(phone, one, found);
        }
        return found;
    }

 private:
    /// The pairs of letters of a name, and its digits.
    std::pair<std::vector<Pair>, std::string> pairs_of(const HelpPoint& point) {
        std::vector<std::string> towns;
        const std::string& city = point.address.city;
        for (const std::string_view name :
             {std::string_view(city), content::usual_town_name(city), content::other_town_names(city)}) {
            for (const content::SearchWord& word : m_words.split(name)) {
                towns.push_back(word.folded);
            }
        }
        const auto weighs_nothing = [&](const std::string& word) {
            return std::find(words_of_no_weight.begin(), words_of_no_weight.end(), word) != words_of_no_weight.end() ||
                   std::find(towns.begin(), towns.end(), word) != towns.end();
        };
        std::string all;
        std::string weighty;
        std::string digits;
        for (const content::SearchWord& word : m_words.split(point.name)) {
            all += word.folded + " ";
            weighty += weighs_nothing(word.folded) ? std::string() : word.folded + " ";
            for (const char c : word.folded) {
                digits += c >= '0' && c <= '9' ? std::string(1, c) : std::string();
            }
        }
        // With a space around it, the first and the last letter count too.
        const std::u32string letters = base::code_points(" " + (weighty.empty() ? all : weighty));
        std::vector<Pair> pairs;
        constexpr unsigned bits = 32;
        for (std::size_t i = 1; i < letters.size(); ++i) {
            pairs.push_back((Pair{letters[i - 1]} << bits) | Pair{letters[i]});
        }
        std::sort(pairs.begin(), pairs.end());
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        return {std::move(pairs), std::move(digits)};
    }

    Known known(const HelpPoint& point) {
        Known one;
        std::tie(one.sorted, one.digits) = pairs_of(point);
        one.pairs = one.sorted;
        std::sort(one.pairs.begin(), one.pairs.end(),
                  [&](Pair a, Pair b) { return std::pair(m_frequency[a], a) < std::pair(m_frequency[b], b); });
        one.is_national = point.location_precision == content::LocationPrecision::national;
        one.town = one.is_national ? std::string() : content::town_key(m_words.fold(point.address.city));
        if (point.location_precision == content::LocationPrecision::exact ||
            point.location_precision == content::LocationPrecision::street) {
            one.place = content::Position{point.latitude, point.longitude};
        }
        for (const content::Phone& phone : point.phones) {
            one.phones.push_back(phone.number);
        }
        return one;
    }

    static std::vector<std::string> blocks_to_stand_in(const Known& one) {
        std::vector<std::string> blocks = {one.is_national ? "national" : "town " + one.town};
        if (one.place) {
            blocks.push_back(block_of(cell_of(*one.place)));
        }
        return blocks;
    }

    static std::vector<std::string> blocks_to_look_in(const Known& one) {
        std::vector<std::string> blocks = {one.is_national ? "national" : "town " + one.town};
        if (one.place) {
            const Cell middle = cell_of(*one.place);
            for (const int row : {-1, 0, 1}) {
                for (const int column : {-1, 0, 1}) {
                    blocks.push_back(block_of({middle.row + row, middle.column + column}));
                }
            }
        }
        return blocks;
    }

    /// Calls `take` with the keys under which names in a block meet. Others may have the same key by chance.
    template <class Take>
    static void each_key(const std::string& block, const Known& one, Take take) {
        const std::uint64_t start = std::hash<std::string>{}(block + "|" + one.digits);
        const std::size_t count = rare_pairs(one.pairs.size());
        // Spreads the pairs over all 64 bits: the golden ratio's.
        constexpr std::uint64_t spread = 0x9E3779B97F4A7C15;
        for (std::size_t i = 0; i < count; ++i) {
            take(start ^ (one.pairs[i] * spread));
        }
    }

    void compare(const Known& one, std::size_t index, Resemblances& found) const {
        const Known& other = m_known[index];
        if (one.digits != other.digits || !are_alike(one, other)) {
            return;
        }
        Resemblance result{index, Resemblance::Why::name_only, {}, similarity(one, other), 0};
        const bool same_town = one.town == other.town;
        const bool both_placed = one.place && other.place;
        if (both_placed) {
            constexpr double metres_of_km = 1000;
            result.metres = content::kilometres_between(*one.place, *other.place) * metres_of_km;
        }
        const auto shared = std::find_first_of(one.phones.begin(), one.phones.end(), other.phones.begin(),
                                               other.phones.end(), [](const std::string& a, const std::string& b) {
                                                   return authoring::phone_key(a) == authoring::phone_key(b);
                                               });
        if (both_placed && result.metres <= same_place_m) {
            result.why = Resemblance::Why::near;
        } else if (same_town && shared != one.phones.end()) {
            result.why = Resemblance::Why::phone;
            result.phone = *shared;
        } else if (one.is_national && other.is_national) {
            result.why = Resemblance::Why::anywhere;
        } else if (same_town && !both_placed) {
            result.why = Resemblance::Why::town;
        } else if (!same_town) {
            return;
        }
        take(std::move(result), found);
    }

    /// Keeps the earliest duplicate, and one hint of a kind.
    static void take(Resemblance result, Resemblances& found) {
        if (result.why != Resemblance::Why::name_only && result.why != Resemblance::Why::phone_only) {
            if (!found.duplicate || result.point < found.duplicate->point) {
                found.duplicate = std::move(result);
            }
            return;
        }
        const auto same = std::find_if(found.hints.begin(), found.hints.end(),
                                       [&](const Resemblance& one) { return one.why == result.why; });
        if (same == found.hints.end()) {
            found.hints.push_back(std::move(result));
        } else if (result.point < same->point) {
            *same = std::move(result);
        }
    }

    void look_up(const std::string& phone, const Known& one, Resemblances& found) const {
        const std::string key = authoring::phone_key(phone);
        const auto any = m_by_phone.find(key);
        if (any == m_by_phone.end()) {
            return;
        }
        const auto in_town = m_by_phone.find(key + "@" + one.town);
        const auto nowhere = m_by_phone.find(key + "@");
        Resemblance result{any->second, Resemblance::Why::phone_only, phone, 0, 0};
        if (!authoring::is_shared_number(phone)) {
            if (in_town != m_by_phone.end()) {
                result.point = in_town->second;
                result.why = Resemblance::Why::phone;
            } else if (nowhere != m_by_phone.end() || one.town.empty()) {
                result.point = nowhere != m_by_phone.end() ? nowhere->second : any->second;
                result.why = Resemblance::Why::phone;
            }
        }
        result.similarity = similarity(one, m_known[result.point]);
        take(std::move(result), found);
    }

    content::SearchWords m_words;
    std::unordered_map<Pair, std::size_t> m_frequency;
    std::vector<Known> m_known;
    std::vector<std::size_t> m_seen;  ///< the query that last looked at each point
    std::size_t m_query = 0;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_by_name;
    std::unordered_map<std::string, std::size_t> m_by_phone;  ///< the first with a number, and in each town
};

DuplicateIndex::DuplicateIndex(const std::vector<const HelpPoint*>& points)
    : m_implementation(std::make_unique<Implementation>(points)) {}

DuplicateIndex::~DuplicateIndex() = default;

void DuplicateIndex::add(const HelpPoint& point) {
    m_implementation->add(point);
}

Resemblances DuplicateIndex::find(const HelpPoint& point) {
    return m_implementation->find(point);
}

std::string to_string(const Resemblance& one) {
    const auto number = [](double value) { return std::to_string(std::lround(value)); };
    switch (one.why) {
        case Resemblance::Why::phone:
            return "the same phone " + one.phone;
        case Resemblance::Why::near:
            return "a name alike, " + number(one.metres) + " m away";
        case Resemblance::Why::town:
            return "a name alike in the same town";
        case Resemblance::Why::anywhere:
            return "a name alike, both for the whole country";
        case Resemblance::Why::phone_only:
            return "shares the phone " + one.phone;
        case Resemblance::Why::name_only:
            return "has a name alike in the same town, " + number(one.metres) + " m away,";
    }
    return {};
}

}  // namespace staff
