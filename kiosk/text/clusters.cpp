#include "text/clusters.h"

#include "text/utf8.h"

#include <algorithm>
#include <cstddef>

namespace text {

std::vector<Cluster> visual_clusters(const Layout& layout, const Line& line, std::string_view utf8) {
    const Glyph* const first = layout.glyphs.data() + line.first_glyph;
    const Glyph* const last = first + line.glyph_count;
    std::vector<std::uint32_t> starts;
    for (const Glyph* glyph = first; glyph != last; ++glyph) {
        starts.push_back(glyph->cluster);
    }
    std::sort(starts.begin(), starts.end());

    std::vector<Cluster> clusters;
    for (const Glyph* glyph = first; glyph != last; ++glyph) {
        if (!clusters.empty() && clusters.back().begin == glyph->cluster) {
            clusters.back().advance += glyph->advance;
            continue;
        }
        const auto next = std::upper_bound(starts.begin(), starts.end(), glyph->cluster);
        const std::uint32_t limit = next == starts.end() ? line.end : *next;
        Cluster cluster;
        cluster.begin = glyph->cluster;
        const std::string_view rest = utf8.substr(cluster.begin, limit - cluster.begin);
        cluster.end = cluster.begin + static_cast<std::uint32_t>(size_without_hanging_end(rest));
        if (cluster.end == cluster.begin) {  // a visible space: the whole cluster hangs
            cluster.end += static_cast<std::uint32_t>(first_character_size(rest));
        }
        cluster.direction = glyph->level % 2 == 1 ? base::Direction::right_to_left : base::Direction::left_to_right;
        cluster.font = glyph->font;
        cluster.x = glyph->x;
        cluster.advance = glyph->advance;
        clusters.push_back(cluster);
    }
    return clusters;
}

}  // namespace text
