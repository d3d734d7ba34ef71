#include "content/map/clusters.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <queue>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace content {
namespace {

/// Two clusters that are nearer to each other than they may be.
struct Pair {
    float apart;
    std::size_t a;
    std::size_t b;

    /// Nearest first; what was made first before what was made later.
    friend bool operator>(const Pair& left, const Pair& right) {
        return std::tie(left.apart, left.a, left.b) > std::tie(right.apart, right.a, right.b);
    }
};

float distance_of(base::Point a, base::Point b) {
    return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y));
}

Cluster joined(const Cluster& a, const Cluster& b) {
    const auto mine = static_cast<float>(a.members.size());
    const auto theirs = static_cast<float>(b.members.size());
    Cluster both;
    both.at = {(a.at.x * mine + b.at.x * theirs) / (mine + theirs),
               (a.at.y * mine + b.at.y * theirs) / (mine + theirs)};
    both.members.resize(a.members.size() + b.members.size());
    std::merge(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(), both.members.begin());
    return both;
}

/// Clusters by the square of a grid in which they lie, so that neighbours are found without looking at all.
class Grid {
 public:
    explicit Grid(float side) : m_side(side) {}

    void add(const Cluster& cluster) {
        const std::size_t index = m_clusters.size();
        m_clusters.emplace_back(cluster);
        const auto [column, row] = square(cluster.at);
        for (std::int32_t y = row - 1; y <= row + 1; ++y) {
            for (std::int32_t x = column - 1; x <= column + 1; ++x) {
                note_near(index, m_squares[key(x, y)]);
            }
        }
        m_squares[key(column, row)].push_back(index);
    }

    /// Joins the two nearest ones; false when none are nearer than a side.
    bool join() {
        while (!m_pairs.empty()) {
            const Pair pair = m_pairs.top();
            m_pairs.pop();
            if (m_clusters[pair.a] && m_clusters[pair.b]) {
                const Cluster both = joined(*m_clusters[pair.a], *m_clusters[pair.b]);
                m_clusters[pair.a].reset();
                m_clusters[pair.b].reset();
                add(both);
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::vector<Cluster> take() {
        std::vector<Cluster> list;
        for (std::optional<Cluster>& cluster : m_clusters) {
            if (cluster) {
                list.push_back(std::move(*cluster));
            }
        }
        return list;
    }

 private:
    [[nodiscard]] std::pair<std::int32_t, std::int32_t> square(base::Point at) const {
        return {static_cast<std::int32_t>(std::floor(at.x / m_side)),
                static_cast<std::int32_t>(std::floor(at.y / m_side))};
    }
    static std::uint64_t key(std::int32_t column, std::int32_t row) {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32U | static_cast<std::uint32_t>(row);
    }
    void note_near(std::size_t index, const std::vector<std::size_t>& others) {
        for (const std::size_t other : others) {
            if (!m_clusters[other]) {
                continue;
            }
            const float apart = distance_of(m_clusters[other]->at, m_clusters[index]->at);
            if (apart < m_side) {
                m_pairs.push({apart, other, index});
            }
        }
    }

    float m_side;
    std::vector<std::optional<Cluster>> m_clusters;  ///< empty: joined with another
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_squares;
    std::priority_queue<Pair, std::vector<Pair>, std::greater<>> m_pairs;
};

/// Joins at once what lies in one square of a fine grid, so that thousands of points in one town cost no more than one.
std::vector<Cluster> coarse(const std::vector<base::Point>& points, float side) {
    std::map<std::pair<float, float>, Cluster> squares;
    for (std::size_t i = 0; i < points.size(); ++i) {
        Cluster& cluster = squares[{std::floor(points[i].x / side), std::floor(points[i].y / side)}];
        cluster.at = cluster.at + points[i];
        cluster.members.push_back(i);
    }
    std::vector<Cluster> list;
    for (auto& [square, cluster] : squares) {
        const auto count = static_cast<float>(cluster.members.size());
        list.push_back({{cluster.at.x / count, cluster.at.y / count}, std::move(cluster.members)});
    }
    return list;
}

}  // namespace

std::vector<Cluster> clusters(const std::vector<base::Point>& points, float apart) {
    Grid grid(apart);
    for (const Cluster& cluster : coarse(points, apart / 2)) {
        grid.add(cluster);
    }
    while (grid.join()) {
    }
    std::vector<Cluster> list = grid.take();
    std::sort(list.begin(), list.end(),
              [](const Cluster& a, const Cluster& b) { return a.members.front() < b.members.front(); });
    return list;
}

}  // namespace content
