#include "content/block_kinds.h"

#include <algorithm>
#include <cstddef>

namespace content {
namespace {

using Kind = BlockPart::Kind;
using Shows = BlockKind::Shows;

constexpr BlockPart items(std::string_view use) {
    return {Kind::items, "items", use};
}

constexpr std::array table{
    BlockKind{
        BlockType::paragraph, "paragraph", Shows::with_any_part, {{{Kind::text, "text", "paragraph", &Block::text}}}},
    BlockKind{BlockType::heading, "heading", Shows::with_any_part, {{{Kind::title, "text", "heading", &Block::text}}}},
    BlockKind{
        BlockType::warning,
        "warning",
        Shows::with_any_part,
        {{{Kind::title, "title", "title of a warning", &Block::title}, {Kind::text, "text", "warning", &Block::text}}}},
    BlockKind{BlockType::steps, "steps", Shows::with_any_part, {{items("step of a list")}}},
    BlockKind{BlockType::dos, "dos", Shows::with_any_part, {{items("under \"do this\"")}}},
    BlockKind{BlockType::donts, "donts", Shows::with_any_part, {{items("under \"do not do this\"")}}},
    BlockKind{BlockType::signs, "signs", Shows::with_any_part, {{items("line of a list")}}},
    BlockKind{
        BlockType::key_figure,
        "key_figure",
        Shows::with_all_parts,
        {{{Kind::text, "label", "words beside a large figure", &Block::text}, {Kind::fact, "fact", "", &Block::fact}}}},
    BlockKind{BlockType::question,
              "question",
              Shows::with_all_parts,
              {{{Kind::text, "question", "question", &Block::title},
                {Kind::text, "answer", "answer to a question", &Block::text}}}},
    BlockKind{BlockType::link_topic, "link", Shows::with_any_part, {{{Kind::topic, "topic", "", &Block::target}}}},
    BlockKind{BlockType::link_check, "link", Shows::with_any_part, {{{Kind::check, "check", "", &Block::target}}}},
};

constexpr bool is_in_order() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].type != static_cast<BlockType>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(is_in_order(), "kind_of takes the place in the table from the enumerator");

}  // namespace

std::span<const BlockPart> BlockKind::parts() const {
    const auto end =
        std::find_if(slots.begin(), slots.end(), [](const BlockPart& part) { return part.kind == Kind::none; });
    return {slots.begin(), end};
}

std::span<const BlockKind> block_kinds() {
    return table;
}

const BlockKind& kind_of(const Block& block) {
    return table[static_cast<std::size_t>(block.type)];
}

std::vector<TextId> texts_of(const Block& block, const BlockPart& part) {
    if (part.kind == Kind::items) {
        return block.items;
    }
    const bool is_text = part.kind == Kind::title || part.kind == Kind::text;
    return is_text ? std::vector<TextId>{block.*part.member} : std::vector<TextId>();
}

}  // namespace content
