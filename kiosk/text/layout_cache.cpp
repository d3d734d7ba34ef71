#include "text/layout_cache.h"

#include <functional>
#include <string>
#include <utility>

namespace text {
namespace {

std::size_t byte_count(const Paragraph& paragraph, const Layout& layout) {
    // The list node, the index node and the bucket are about this much beside the entry itself.
    constexpr std::size_t bookkeeping = 128;
    std::size_t bytes = bookkeeping + sizeof(Paragraph) + sizeof(Layout) + paragraph.text.capacity();
    for (const std::string& family : paragraph.families) {
        bytes += sizeof(std::string) + family.capacity();
    }
    return bytes + layout.lines.capacity() * sizeof(Line) + layout.glyphs.capacity() * sizeof(Glyph);
}

}  // namespace

std::size_t ParagraphHash::operator()(const Paragraph& paragraph) const {
    std::size_t hash = std::hash<std::string>()(paragraph.text);
    const auto mix = [&hash](std::size_t value) {
        // The odd constant is 2^64 divided by the golden ratio: it spreads small differences over all bits.
        hash = (hash ^ value) * std::size_t{0x9E3779B97F4A7C15U};
        hash ^= hash >> 32U;
    };
    mix(std::hash<std::string>()(paragraph.language));
    for (const std::string& family : paragraph.families) {
        mix(std::hash<std::string>()(family));
    }
    mix(static_cast<std::size_t>(paragraph.direction));
    mix(static_cast<std::size_t>(paragraph.weight));
    mix(static_cast<std::size_t>(paragraph.align));
    mix(std::hash<float>()(paragraph.size_px));
    mix(std::hash<float>()(paragraph.line_height_px));
    mix(std::hash<float>()(paragraph.width_px));
    return hash;
}

std::shared_ptr<const Layout> LayoutCache::find(const Paragraph& paragraph) {
    const auto found = m_index.find(&paragraph);
    if (found == m_index.end()) {
        return nullptr;
    }
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    return found->second->layout;
}

void LayoutCache::add(const Paragraph& paragraph, std::shared_ptr<const Layout> layout) {
    const std::size_t bytes = byte_count(paragraph, *layout);
    m_entries.push_front({paragraph, std::move(layout), bytes});
    m_index.emplace(&m_entries.front().paragraph, m_entries.begin());
    m_bytes += bytes;
    while (m_bytes > m_byte_budget && m_entries.size() > 1) {
        m_bytes -= m_entries.back().bytes;
        m_index.erase(&m_entries.back().paragraph);
        m_entries.pop_back();
    }
}

}  // namespace text
