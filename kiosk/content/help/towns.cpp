#include "content/help/towns.h"

#include "content/words/collation.h"
#include "content/words/slug.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace content {
namespace {

struct Sum {
    double latitude = 0;
    double longitude = 0;
    int points = 0;
};

}  // namespace

std::vector<Town> towns_of(const Content& content) {
    std::map<std::pair<std::string, std::string>, Sum> sums;  // by name and province
    std::map<std::string, int> namesakes;
    for (const auto& [id, point] : content.help) {
        if (point.location_precision == LocationPrecision::national || point.address.city.empty()) {
            continue;
        }
        Sum& sum = sums[{point.address.city, point.address.province}];
        namesakes[point.address.city] += sum.points == 0 ? 1 : 0;
        sum.latitude += point.latitude;
        sum.longitude += point.longitude;
        ++sum.points;
    }
    std::vector<Town> towns;
    std::set<std::string> ids;
    Slugs slugs;
    for (const auto& [key, sum] : sums) {
        const auto& [city, province] = key;
        std::string name = city;
        if (namesakes[city] > 1 && !province.empty()) {
            name += " (" + province + ")";
        }
        std::string town_id = slugs.slug(name);
        // Only names without a letter could leave nothing, or names that differ in what an id leaves out.
        while (town_id.empty() || !ids.insert(town_id).second) {
            town_id += "x";
        }
        towns.push_back({std::move(town_id), std::move(name), {sum.latitude / sum.points, sum.longitude / sum.points}});
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
