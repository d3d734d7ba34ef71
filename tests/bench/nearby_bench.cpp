// How long a filter or a change of category takes with 20,000 help points. See README.md.
#include "content/help/nearby.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

namespace {

constexpr std::size_t count = 20'000;
/// Distinct opening hours: more than a published list of that size has.
constexpr int distinct_hours = 500;
constexpr base::WallTime now{{2026, 11, 23}, 10, 0, 0};

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

content::Content make_content(std::mt19937& random) {
    std::uniform_real_distribution<double> latitude(50.8, 53.4);
    std::uniform_real_distribution<double> longitude(3.6, 7.1);
    std::uniform_int_distribution<int> hours(0, distinct_hours - 1);
    std::uniform_int_distribution<int> third(0, 2);
    std::uniform_int_distribution<int> category(0, 12);
    std::uniform_int_distribution<int> town(0, 340);
    content::Content content;
    for (int i = 0; i < 13; ++i) {
        content.categories.push_back({"c" + std::to_string(i), "phone"});
    }
    for (std::size_t i = 0; i < count; ++i) {
        content::HelpPoint point;
        point.id = "point-" + std::to_string(i);
        point.name = "Point " + std::to_string(i);
        point.categories = {"c" + std::to_string(category(random)), "c" + std::to_string(category(random))};
        point.latitude = latitude(random);
        point.longitude = longitude(random);
        point.address.city = "Town " + std::to_string(town(random));
        point.location_precision =
            i % 40 == 0 ? content::LocationPrecision::national : content::LocationPrecision::street;
        const int minute = hours(random);
        point.opening_hours =
            "Mo-Fr 09:" + std::to_string(10 + minute % 50) + "-1" + std::to_string(minute / 50 % 10) + ":30; PH off";
        point.cost = static_cast<content::Cost>(third(random));
        point.confidential = static_cast<content::Tristate>(third(random));
        point.id_required = static_cast<content::Tristate>(third(random));
        point.wheelchair = static_cast<content::Tristate>(third(random));
        if (third(random) == 0) {
            point.languages = {"nl", "en", "ti"};
            point.situations = {"asylum"};
        }
        point.provenance.confidence = content::Confidence::a;
        point.provenance.checked_on = "2026-01-01";
        content.help.emplace(point.id, std::move(point));
    }
    return content;
}

void report(const char* what, std::vector<double>& times) {
    std::sort(times.begin(), times.end());
    std::printf("%-34s median %7.2f ms   99th percentile %7.2f ms\n", what, times[times.size() / 2],
                times[times.size() * 99 / 100]);
}

}  // namespace

int main() {
    std::mt19937 random(1);
    const content::Content content = make_content(random);

    const Clock::time_point start = Clock::now();
    content::Nearby nearby(content);
    std::printf("%-34s        %7.2f ms\n", "made ready", milliseconds_since(start));
    std::vector<double> steps;
    for (bool more = true; more;) {
        const Clock::time_point begin = Clock::now();
        more = nearby.prepare(now);
        steps.push_back(milliseconds_since(begin));
    }
    report("hours ahead of time, a step", steps);

    content::Query query;
    query.from = content::Origin{{52.09, 5.11}, content::LocationPrecision::exact};
    query.language = "ti";
    query.now = now;
    std::vector<double> toggles;
    std::vector<double> categories;
    std::vector<double> again;
    std::uniform_int_distribution<std::size_t> wish(0, content::all_wishes.size() - 1);
    std::uniform_int_distribution<std::size_t> category(0, content.categories.size());
    for (int i = 0; i < 1000; ++i) {
        // Every kind of help at once is the worst case: no screen asks for it.
        query.category.clear();
        query.wishes.toggle(content::all_wishes.at(wish(random)));
        query.situation = i % 2 == 0 ? "asylum" : "";
        Clock::time_point begin = Clock::now();
        nearby.find(query);
        toggles.push_back(milliseconds_since(begin));
        begin = Clock::now();
        nearby.find(query);
        again.push_back(milliseconds_since(begin));
        query.category = content.categories[category(random) % content.categories.size()].id;
        begin = Clock::now();
        nearby.find(query);
        categories.push_back(milliseconds_since(begin));
    }
    report("a wish, all 20,000 points", toggles);
    report("another category", categories);
    report("the same again (a frame)", again);
    return 0;
}
