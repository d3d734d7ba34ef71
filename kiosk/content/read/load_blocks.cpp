#include "content/block_kinds.h"
#include "content/read/load_parts.h"

namespace content {
namespace {

std::vector<const BlockKind*> kinds_named(std::string_view name) {
    std::vector<const BlockKind*> kinds;
    for (const BlockKind& kind : block_kinds()) {
        if (kind.name == name) {
            kinds.push_back(&kind);
        }
    }
    return kinds;
}

/// The names of all kinds: "paragraph, heading, …".
std::string names() {
    std::string all;
    std::string_view last;
    for (const BlockKind& kind : block_kinds()) {
        all += kind.name == last ? "" : (all.empty() ? "" : ", ") + std::string(kind.name);
        last = kind.name;
    }
    return all;
}

/// Reads the blocks of one page and remembers which texts they use.
class BlockReader {
 public:
    BlockReader(Draft& draft, std::set<std::string>& texts) : m_draft(draft), m_texts(texts) {}

    std::optional<Block> read(const JsonValue& value, const Place& place) {
        Fields fields(value, place, m_draft.findings);
        const std::string type = fields.text("type", Need::required);
        Block block;
        block.icon = read_icon(fields, Need::optional, m_draft);
        block.situations = read_situations(fields, m_draft);
        const std::vector<const BlockKind*> kinds = kinds_named(type);
        if (kinds.empty()) {
            if (!type.empty()) {
                m_draft.findings.error(place.member("type"),
                                       "there is no block \"" + type + "\"; there are " + names());
            }
            return std::nullopt;
        }
        block.type = kinds.front()->type;
        if (kinds.size() == 1) {
            for (const BlockPart& part : kinds.front()->parts()) {
                read_part(fields, part, block);
            }
        } else {
            read_one_of(fields, kinds, block);
        }
        fields.reject_others();
        return block;
    }

 private:
    void read_part(Fields& fields, const BlockPart& part, Block& block) {
        switch (part.kind) {
            case BlockPart::Kind::title:
            case BlockPart::Kind::text:
                block.*part.member = read_text_id(fields, part.key, m_texts);
                break;
            case BlockPart::Kind::items:
                read_items(fields, part.key, block);
                break;
            case BlockPart::Kind::fact:
            case BlockPart::Kind::topic:
            case BlockPart::Kind::check:
                block.*part.member = fields.text(part.key, Need::required);
                refer(part, block.*part.member, fields);
                break;
            case BlockPart::Kind::none:
                break;
        }
    }

    void read_items(Fields& fields, std::string_view key, Block& block) {
        block.items = fields.texts(key, Need::required);
        m_texts.insert(block.items.begin(), block.items.end());
        if (block.items.empty() && fields.is_object()) {
            m_draft.findings.error(fields.place(key), "must name at least one text");
        }
    }

    /// Kinds of one name: the member that is there says which it is.
    void read_one_of(Fields& fields, const std::vector<const BlockKind*>& kinds, Block& block) {
        std::size_t there = 0;
        std::string keys;
        for (const BlockKind* kind : kinds) {
            const BlockPart& part = kind->parts().front();
            const std::string id = fields.text(part.key, Need::optional);
            refer(part, id, fields);
            if (!id.empty() && ++there == 1) {
                block.type = kind->type;
                block.*part.member = id;
            }
            keys += (keys.empty() ? "\"" : " or \"") + std::string(part.key) + "\"";
        }
        if (there != 1) {
            m_draft.findings.error(fields.place(), "a " + std::string(kinds.front()->name) + " needs either " + keys);
        }
    }

    void refer(const BlockPart& part, const std::string& id, const Fields& fields) {
        const Reference::Kind kind = part.kind == BlockPart::Kind::fact    ? Reference::Kind::fact
                                     : part.kind == BlockPart::Kind::topic ? Reference::Kind::topic
                                                                           : Reference::Kind::check;
        if (!id.empty()) {
            m_draft.refer(kind, id, fields.place(part.key));
        }
    }

    Draft& m_draft;
    std::set<std::string>& m_texts;
};

}  // namespace

std::vector<Block> read_blocks(Fields& fields, std::set<std::string>& text_ids, Draft& draft) {
    std::vector<Block> blocks;
    const JsonList* values = fields.list("blocks", Need::required);
    if (values == nullptr) {
        return blocks;
    }
    const Place list = fields.place("blocks");
    for (std::size_t i = 0; i < values->size(); ++i) {
        if (std::optional<Block> block = BlockReader(draft, text_ids).read((*values)[i], list.item(i))) {
            blocks.push_back(std::move(*block));
        }
    }
    if (values->empty()) {
        draft.findings.error(list, "must hold at least one block");
    }
    return blocks;
}

}  // namespace content
