#include "content/load_parts.h"

#include <map>

namespace content {
namespace {

/// Reads the blocks of one topic and remembers which texts they use.
class BlockReader {
 public:
    BlockReader(Draft& draft, std::set<std::string>& texts) : m_draft(draft), m_texts(texts) {}

    std::optional<Block> read(const JsonValue& value, const Place& place) {
        Fields fields(value, place, m_draft.findings);
        const std::string type = fields.text("type", Need::required);
        Block block;
        block.icon = fields.text("icon", Need::optional);
        block.situations = read_situations(fields);
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

    TextId text_id(Fields& fields, std::string_view key) {
        TextId id = fields.text(key, Need::required);
        if (!id.empty()) {
            m_texts.insert(id);
        }
        return id;
    }

    void refer(Reference::Kind kind, const std::string& id, const Fields& fields, std::string_view key) {
        if (!id.empty()) {
            m_draft.refer(kind, id, fields.place(key));
        }
    }

    Draft& m_draft;
    std::set<std::string>& m_texts;
};

Topic read_topic(const JsonValue& root, const Place& place, std::set<std::string>& text_ids, Draft& draft) {
    Topic topic;
    Fields fields(root, place, draft.findings);
    topic.icon = fields.text("icon", Need::required);
    topic.sensitive = fields.boolean("sensitive", false);
    topic.audience = fields.choice<Audience>(
        "audience", Need::optional, {{"visitor", Audience::visitor}, {"helper", Audience::helper}}, Audience::visitor);
    topic.situations = read_situations(fields);
    if (const JsonList* blocks = fields.list("blocks", Need::required)) {
        const Place list = place.member("blocks");
        for (std::size_t i = 0; i < blocks->size(); ++i) {
            if (std::optional<Block> block = BlockReader(draft, text_ids).read((*blocks)[i], list.item(i))) {
                topic.blocks.push_back(std::move(*block));
            }
        }
        if (blocks->empty()) {
            draft.findings.error(list, "must hold at least one block");
        }
    }
    topic.help = read_help(fields, draft);
    fields.reject_others();
    return topic;
}

}  // namespace

void load_topics(const std::filesystem::path& folder, const std::string& name, Draft& draft) {
    for (const FolderEntry& entry : list_folder(folder, name, draft.findings)) {
        const std::string here = name + "/" + entry.name;
        const std::string file = here + "/topic.json";
        const Place place(file);
        if (!is_kebab_case(entry.name)) {
            draft.findings.error(Place(here), "is no id of a topic: use small letters, digits and \"-\"");
            continue;
        }
        std::set<std::string> text_ids = {"title", "summary"};
        Topic topic;
        const std::optional<JsonValue> root = read_json(entry.path / "topic.json", place, draft.findings);
        if (root) {
            topic = read_topic(*root, place, text_ids, draft);
        }
        topic.id = entry.name;
        topic.texts = load_text_folder(entry.path, here, {"topic.json"}, draft);
        if (root && !topic.texts.empty()) {
            check_text_ids(topic.texts, text_ids, {}, here + "/" + draft.content.source_language + ".json", "", draft);
        }
        draft.content.topics.emplace(topic.id, std::move(topic));
    }
}

}  // namespace content
