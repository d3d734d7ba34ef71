// Pins that would lie over each other stand as one.
#include "content/map/clusters.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

using base::Point;
using content::Cluster;

TEST_CASE("points far apart stay alone, near ones join in their middle") {
    const auto list = content::clusters({{0, 0}, {4, 2}, {100, 0}}, 10);
    REQUIRE(list.size() == 2);
    CHECK(list[0] == Cluster{{2, 1}, {0, 1}});
    CHECK(list[1] == Cluster{{100, 0}, {2}});
    CHECK(content::clusters({}, 10).empty());
    CHECK(content::clusters({{0, 0}, {10, 0}}, 10).size() == 2);
}

TEST_CASE("a cluster's middle counts every member alike") {
    const auto list = content::clusters({{0, 0}, {0, 0}, {6, 0}}, 10);
    REQUIRE(list.size() == 1);
    CHECK(list[0].at == Point{2, 0});
}

TEST_CASE("no two clusters are nearer than asked, and every point is in one") {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> place(0, 512);
    for (int round = 0; round < 50; ++round) {
        std::vector<Point> points;
        for (int i = 0; i < 60; ++i) {
            points.push_back({place(random), place(random)});
        }
        const auto list = content::clusters(points, 60);
        std::vector<std::size_t> all;
        for (std::size_t a = 0; a < list.size(); ++a) {
            all.insert(all.end(), list[a].members.begin(), list[a].members.end());
            for (std::size_t b = a + 1; b < list.size(); ++b) {
                const Point apart = list[a].at - list[b].at;
                CHECK(std::max(std::abs(apart.x), std::abs(apart.y)) >= 60);
            }
        }
        std::sort(all.begin(), all.end());
        REQUIRE(all.size() == points.size());
        CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
    }
}
