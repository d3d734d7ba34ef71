#include "content/read/load_parts.h"

#include <map>

namespace content {
namespace {

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
        if (!read_parts(fields, type, block)) {
            if (!type.empty()) {
                m_draft.findings.error(place.member("type"),
                                       "there is no block \"" + type +
                                           "\"; there are paragraph, heading, warning, steps, dos, donts, signs, "
                                           "key_figure, question, link");
            }
            return std::nullopt;
        }
        fields.reject_others();
        return block;
    }

 private:
    /// The parts that go with the type. False when there is no such type.
    bool read_parts(Fields& fields, const std::string& type, Block& block) {
        static const std::map<std::string, BlockType, std::less<>> lists = {{"steps", BlockType::steps},
                                                                            {"dos", BlockType::dos},
                                                                            {"donts", BlockType::donts},
                                                                            {"signs", BlockType::signs}};
        if (type == "paragraph" || type == "heading") {
            block.type = type == "heading" ? BlockType::heading : BlockType::paragraph;
            block.text = text_id(fields, "text");
        } else if (type == "warning") {
            block.type = BlockType::warning;
            block.title = text_id(fields, "title");
            block.text = text_id(fields, "text");
        } else if (type == "question") {
            block.type = BlockType::question;
            block.title = text_id(fields, "question");
            block.text = text_id(fields, "answer");
        } else if (type == "key_figure") {
            block.type = BlockType::key_figure;
            block.text = text_id(fields, "label");
            block.fact = fields.text("fact", Need::required);
            refer(Reference::Kind::fact, block.fact, fields, "fact");
        } else if (type == "link") {
            read_link(fields, block);
        } else if (const auto list = lists.find(type); list != lists.end()) {
            block.type = list->second;
            read_items(fields, block);
        } else {
            return false;
        }
        return true;
    }

    void read_items(Fields& fields, Block& block) {
        block.items = fields.texts("items", Need::required);
        m_texts.insert(block.items.begin(), block.items.end());
        if (block.items.empty() && fields.is_object()) {
            m_draft.findings.error(fields.place("items"), "must name at least one text");
        }
    }

    void read_link(Fields& fields, Block& block) {
        const std::string topic = fields.text("topic", Need::optional);
        const std::string check = fields.text("check", Need::optional);
        if (topic.empty() == check.empty()) {
            m_draft.findings.error(fields.place(), R"(a link needs either "topic" or "check")");
        }
        block.type = topic.empty() ? BlockType::link_check : BlockType::link_topic;
        block.target = topic.empty() ? check : topic;
        refer(Reference::Kind::topic, topic, fields, "topic");
        refer(Reference::Kind::check, check, fields, "check");
    }

    TextId text_id(Fields& fields, std::string_view key) { return read_text_id(fields, key, m_texts); }

    void refer(Reference::Kind kind, const std::string& id, const Fields& fields, std::string_view key) {
        if (!id.empty()) {
            m_draft.refer(kind, id, fields.place(key));
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
