#include "content/help/towns.h"

#include "content/words/collation.h"
#include "content/words/slug.h"
#include "content/words/town_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace content {
namespace {

/// A town and its province as they are compared; the same town under two names, or in capitals, has one.
using Key = std::pair<std::string, std::string>;

struct Sum {
    double latitude = 0;
    double longitude = 0;
    int points = 0;
    std::map<std::string, int> spellings;  ///< how often each stands there
};

bool has_town(const HelpPoint& point) {
    return point.location_precision != LocationPrecision::national && !point.address.city.empty();
}

/// The provinces that the points of each town name.
std::map<std::string, std::set<std::string>> provinces_of(const Content& content) {
    std::map<std::string, std::set<std::string>> provinces;
    for (const auto& [id, point] : content.help) {
        if (has_town(point) && !point.address.province.empty()) {
            provinces[town_key(point.address.city)].insert(point.address.province);
        }
    }
    return provinces;
}

/// The spelling of most points; the first of several.
std::string spelling_of(const Sum& sum) {
    return std::max_element(sum.spellings.begin(), sum.spellings.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

}  // namespace

std::vector<Town> towns_of(const Content& content) {
    const std::map<std::string, std::set<std::string>> provinces = provinces_of(content);
    std::map<Key, Sum> sums;
    std::map<std::string, int> namesakes;
    for (const auto& [id, point] : content.help) {
        if (!has_town(point)) {
            continue;
        }
        const std::string key = town_key(point.address.city);
        const auto known = provinces.find(key);
        // Who names no province means the only town of this name.
        const bool is_only = point.address.province.empty() && known != provinces.end() && known->second.size() == 1;
        Sum& sum = sums[{key, is_only ? *known->second.begin() : point.address.province}];
        namesakes[key] += sum.points == 0 ? 1 : 0;
        sum.latitude += point.latitude;
        sum.longitude += point.longitude;
        ++sum.points;
        ++sum.spellings[point.address.city];
    }
    std::vector<Town> towns;
    std::set<std::string> ids;
    Slugs slugs;
    for (const auto& [key, sum] : sums) {
        const std::string& province = key.second;
        const std::string city = spelling_of(sum);
        std::string name = city;
        if (namesakes[key.first] > 1 && !province.empty()) {
            name += " (" + province + ")";
        }
        std::string town_id = slugs.slug(name);
        // Only names without a letter could leave nothing, or names that differ in what an id leaves out.
        while (town_id.empty() || !ids.insert(town_id).second) {
            town_id += "x";
        }
        towns.push_back({std::move(town_id),
                         std::move(name),
                         {sum.latitude / sum.points, sum.longitude / sum.points},
                         city,
                         province});
    }
    std::sort(towns.begin(), towns.end(), [](const Town& a, const Town& b) { return a.id < b.id; });
    return towns;
}

std::optional<Town> find_town(const Content& content, std::string_view id) {
    for (Town& town : towns_of(content)) {
        if (town.id == id) {
            return std::move(town);
        }
    }
    return std::nullopt;
}

void sort_by_name(std::vector<Town>& towns, std::string_view locale) {
    const Collation collation(locale);
    std::map<std::string, std::string> keys;
    for (const Town& town : towns) {
        keys.emplace(town.id, collation.key(town.name));
    }
    std::sort(towns.begin(), towns.end(), [&](const Town& a, const Town& b) { return keys.at(a.id) < keys.at(b.id); });
}

}  // namespace content
