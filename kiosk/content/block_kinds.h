// The kinds of blocks: the one table from which they are read, checked, translated and drawn.
#pragma once

#include "content/model.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace content {

/// One member of a block besides those that every block may have.
struct BlockPart {
    enum class Kind { none, title, text, items, fact, topic, check };

    Kind kind = Kind::none;
    std::string_view key;                  ///< in the file
    std::string_view use;                  ///< what its texts are, for translators; empty: it is no text
    std::string Block::*member = nullptr;  ///< where the id is kept; null for items
};

/// One line of the table.
struct BlockKind {
    /// Whether any part that is hidden today hides the block, or only all of them.
    enum class Shows { with_any_part, with_all_parts };

    BlockType type;
    std::string_view name;  ///< in the file; kinds of one name are told apart by the member that is there
    Shows shows;
    std::array<BlockPart, 2> slots;

    [[nodiscard]] std::span<const BlockPart> parts() const;
};

/// All kinds, in the order of BlockType.
std::span<const BlockKind> block_kinds();

const BlockKind& kind_of(const Block& block);

/// The ids of the texts of one part; none for one that is no text.
std::vector<TextId> texts_of(const Block& block, const BlockPart& part);

}  // namespace content
