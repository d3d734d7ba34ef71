// Remembers finished layouts, the least recently used falling out first.
#pragma once

#include "text/engine.h"

#include <cstddef>
#include <list>
#include <memory>
#include <unordered_map>

namespace text {

/// A hash over everything a paragraph's equality looks at.
struct ParagraphHash {
    std::size_t operator()(const Paragraph& paragraph) const;
};

/// Layouts by paragraph, within a budget of memory. Whoever holds a layout keeps it when it falls out here.
class LayoutCache {
 public:
    /// `byte_budget` counts the texts and glyphs held; one layout is kept even when it alone is larger.
    explicit LayoutCache(std::size_t byte_budget) : m_byte_budget(byte_budget) {}

    /// The layout of this paragraph, which becomes the most recently used; null when there is none.
    std::shared_ptr<const Layout> find(const Paragraph& paragraph);
    /// Adds a layout that `find` did not know.
    void add(const Paragraph& paragraph, std::shared_ptr<const Layout> layout);

 private:
    struct Entry {
        Paragraph paragraph;
        std::shared_ptr<const Layout> layout;
        std::size_t bytes = 0;
    };
    using Entries = std::list<Entry>;

    struct HashPointed {
        std::size_t operator()(const Paragraph* paragraph) const { return ParagraphHash()(*paragraph); }
    };
    struct EqualPointed {
        bool operator()(const Paragraph* a, const Paragraph* b) const { return *a == *b; }
    };

    std::size_t m_byte_budget;
    std::size_t m_bytes = 0;
    Entries m_entries;  ///< most recently used first
    std::unordered_map<const Paragraph*, Entries::iterator, HashPointed, EqualPointed> m_index;
};

}  // namespace text
